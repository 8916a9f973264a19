// Why there is no map of a conversation: shown in its place.

export type MapRefusal =
  | { readonly kind: 'assembly-conversation-silent' }
  | {
      readonly kind: 'assembly-conversation-large'
      readonly people: number
      readonly statements: number
    }
