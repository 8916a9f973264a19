// Why an opening or a closing does not hold at the frontier that it cites: shown beside the vote, and
// told before it is written.

export type OpeningRefusal =
  | { readonly kind: 'assembly-unknown-proposal' }
  | { readonly kind: 'assembly-unknown-matter' }
  | { readonly kind: 'assembly-not-of-body' }
  | { readonly kind: 'assembly-frontier-differs' }
  | { readonly kind: 'assembly-closing-wrong' }
  | { readonly kind: 'assembly-charter-old'; readonly version: number }
  | { readonly kind: 'assembly-proposal-withdrawn' }
  | { readonly kind: 'assembly-stewards-propose' }
  | { readonly kind: 'assembly-endorsements-few'; readonly have: number; readonly need: number }
  | { readonly kind: 'assembly-not-heard'; readonly body: string }
  | { readonly kind: 'assembly-consent-missing'; readonly body: string }
  | { readonly kind: 'assembly-alternatives-open'; readonly article: string }
  | { readonly kind: 'assembly-picks-wrong' }
  | { readonly kind: 'assembly-round-early' }
  | { readonly kind: 'assembly-lot-wrong' }
  | { readonly kind: 'assembly-uncountable'; readonly why: string }
