// Why a file of ballots is not read. Each says the line, so that a person can find it.

export type FormatRefusal =
  | { readonly kind: 'format-unknown' }
  | { readonly kind: 'format-not-text' }
  | { readonly kind: 'format-empty' }
  | { readonly kind: 'format-head'; readonly line: number }
  | { readonly kind: 'format-ends-early'; readonly line: number }
  | { readonly kind: 'format-ballot'; readonly line: number; readonly given: string }
  | { readonly kind: 'format-ballot-open'; readonly line: number }
  | { readonly kind: 'format-option-unknown'; readonly line: number; readonly given: string }
  | { readonly kind: 'format-option-twice'; readonly line: number; readonly given: string }
  | { readonly kind: 'format-number'; readonly line: number; readonly given: string }
  | { readonly kind: 'format-field-missing'; readonly field: string }
  | {
      readonly kind: 'format-part-lost'
      readonly field: string
      readonly said: number
      readonly found: number
    }
  | { readonly kind: 'format-quote-open'; readonly line: number }
  | { readonly kind: 'format-fields'; readonly line: number }
  | { readonly kind: 'format-large'; readonly line: number }
