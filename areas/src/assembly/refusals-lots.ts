// Why a lot has not come out, or does not hold: shown in its place. The first ones only wait.

export type LotResultRefusal =
  | { readonly kind: 'assembly-unknown-lot' }
  | { readonly kind: 'assembly-lot-not-fixed' }
  | { readonly kind: 'assembly-lot-panels-first' }
  | { readonly kind: 'assembly-lot-no-draw' }
  | { readonly kind: 'assembly-dice-missing' }
  | { readonly kind: 'assembly-lot-witnesses-few'; readonly have: number; readonly need: number }
  | { readonly kind: 'assembly-lot-shares-closed'; readonly have: number; readonly need: number }
  | { readonly kind: 'assembly-lot-shares-few'; readonly have: number; readonly need: number }
  | { readonly kind: 'assembly-frontier-differs' }
  | { readonly kind: 'assembly-lot-pool-small'; readonly pool: number; readonly size: number }
  | { readonly kind: 'assembly-lot-file-needed' }
  | { readonly kind: 'assembly-lot-file-unreadable' }
  | { readonly kind: 'assembly-lot-file-differs' }
  | { readonly kind: 'assembly-lot-panel-broken'; readonly panel: number }
