// What commands about decisions may refuse themselves; the area refuses the rest.

interface Unclear {
  readonly given: string
  readonly choices: string
}

export type AssemblyCliRefusal =
  | { readonly kind: 'cli-proposal-unknown'; readonly given: string }
  | ({ readonly kind: 'cli-proposal-unclear' } & Unclear)
  | { readonly kind: 'cli-vote-unknown'; readonly given: string }
  | ({ readonly kind: 'cli-vote-unclear' } & Unclear)
  | { readonly kind: 'cli-not-voted-on'; readonly given: string }
  | { readonly kind: 'cli-body-unknown'; readonly given: string }
  | ({ readonly kind: 'cli-body-unclear' } & Unclear)
  | { readonly kind: 'cli-amendment-unknown'; readonly given: string }
  | ({ readonly kind: 'cli-amendment-unclear' } & Unclear)
  | { readonly kind: 'cli-said-unknown'; readonly given: string }
  | ({ readonly kind: 'cli-said-unclear' } & Unclear)
  | { readonly kind: 'cli-say-one-way' }
  | { readonly kind: 'cli-reaction-unknown'; readonly given: string; readonly choices: string }
  | { readonly kind: 'cli-answer-unknown'; readonly given: string }
  | { readonly kind: 'cli-ballot-one-way' }
  | { readonly kind: 'cli-ballot-unreadable'; readonly given: string; readonly example: string }
  | { readonly kind: 'cli-option-unreadable'; readonly given: string }
  | { readonly kind: 'cli-pick-unreadable'; readonly given: string }
  | { readonly kind: 'cli-dice-unreadable'; readonly given: string }
  | { readonly kind: 'cli-task-unreadable'; readonly given: string }
  | { readonly kind: 'cli-budget-unreadable'; readonly given: string }
  | { readonly kind: 'cli-text-unreadable'; readonly path: string }
  | { readonly kind: 'cli-charter-unreadable'; readonly path: string }
  | { readonly kind: 'cli-may-suspend-unreadable'; readonly given: string }
  | { readonly kind: 'cli-not-held' }

export type MeetingCliRefusal =
  | { readonly kind: 'cli-meeting-unknown'; readonly given: string }
  | ({ readonly kind: 'cli-meeting-unclear' } & Unclear)
  | { readonly kind: 'cli-nobody-waits' }
  | { readonly kind: 'cli-position-unreadable'; readonly given: string }
  | { readonly kind: 'cli-folder-needed' }

export type ThinkingCliRefusal =
  | { readonly kind: 'cli-conversation-unknown'; readonly given: string }
  | ({ readonly kind: 'cli-conversation-unclear' } & Unclear)
  | { readonly kind: 'cli-statement-unknown'; readonly given: string }
  | ({ readonly kind: 'cli-statement-unclear' } & Unclear)
  | { readonly kind: 'cli-stance-unknown'; readonly given: string }
  | { readonly kind: 'cli-lot-unknown'; readonly given: string }
  | ({ readonly kind: 'cli-lot-unclear' } & Unclear)
