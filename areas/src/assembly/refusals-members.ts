// Why a list of members, or one row of it, is not taken.

import type { CsvRefusal } from '@folkmoot/methods/formats'

/** The file as a whole: nothing of it is taken. */
export type MemberListRefusal =
  | CsvRefusal
  | { readonly kind: 'members-empty' }
  | { readonly kind: 'members-not-text' }
  | { readonly kind: 'members-large'; readonly max: number }
  | { readonly kind: 'members-no-names' }

/** One row: the others are taken. `given` is what stands there, cut to a length that can be shown. */
export type MemberRowRefusal =
  | { readonly kind: 'members-row-quote' }
  | { readonly kind: 'members-row-long'; readonly found: number; readonly expected: number }
  | { readonly kind: 'members-row-nameless' }
  | { readonly kind: 'members-name-long'; readonly max: number }
  | { readonly kind: 'members-note-long'; readonly max: number }
  | { readonly kind: 'members-contact'; readonly given: string }
  | { readonly kind: 'members-role-unknown'; readonly given: string }
  | { readonly kind: 'members-row-repeated'; readonly line: number }
