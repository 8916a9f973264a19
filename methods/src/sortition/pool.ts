// Who may be drawn, and which parts of the pool a panel must hold. People with the same features are of
// one kind: no rule may tell them apart, so a lottery is found over kinds and is small.

export interface PoolMember {
  /** What the lot is drawn over, and how the result names people. */
  readonly key: string
  /** By category: what this person is there. */
  readonly features: Readonly<Record<string, string>>
}

/** Of those with this feature a panel holds at least `min` and at most `max`. */
export interface Quota {
  readonly category: string
  readonly feature: string
  readonly min: number
  readonly max: number
}

export interface Kind {
  /** Numbers of the quotas that its people count for. */
  readonly quotas: readonly number[]
  /** Numbers of members in the pool. */
  readonly members: readonly number[]
}

export type DrawRefusal =
  | { readonly kind: 'draw-size'; readonly size: number; readonly pool: number }
  | { readonly kind: 'draw-member-twice'; readonly given: string }
  | { readonly kind: 'draw-category-missing'; readonly given: string }
  | { readonly kind: 'draw-feature-unknown'; readonly given: string; readonly category: string }
  | { readonly kind: 'draw-quotas-impossible' }
  | { readonly kind: 'draw-panels-unreadable' }
  | { readonly kind: 'draw-panel-broken'; readonly panel: number }
  | { readonly kind: 'draw-unfinished' }

/** What no draw can begin with; undefined when it may. */
export function refusedPool(pool: readonly PoolMember[], size: number): DrawRefusal | undefined {
  if (size < 1 || size > pool.length) return { kind: 'draw-size', size, pool: pool.length }
  const seen = new Set<string>()
  for (const { key } of pool) {
    if (seen.has(key)) return { kind: 'draw-member-twice', given: key.slice(0, 40) }
    seen.add(key)
  }
  return undefined
}

export function refusedFeatures(
  pool: readonly PoolMember[],
  quotas: readonly Quota[],
): DrawRefusal | undefined {
  const categories = new Map<string, Set<string>>()
  for (const { category, feature } of quotas)
    categories.set(category, (categories.get(category) ?? new Set()).add(feature))
  for (const { features } of pool)
    for (const [category, known] of categories) {
      const feature = features[category]
      if (feature === undefined) return { kind: 'draw-category-missing', given: category }
      if (!known.has(feature))
        return { kind: 'draw-feature-unknown', given: feature.slice(0, 40), category }
    }
  return undefined
}

/** In an order that follows from the quotas, not from who stands where in the pool. */
export function kindsOf(pool: readonly PoolMember[], quotas: readonly Quota[]): Kind[] {
  const kinds = new Map<string, { quotas: number[]; members: number[] }>()
  pool.forEach(({ features }, member) => {
    const counted = quotas.flatMap(({ category, feature }, quota) =>
      features[category] === feature ? [quota] : [],
    )
    const name = counted.map((quota) => String(quota).padStart(6, '0')).join(' ')
    const kind = kinds.get(name) ?? { quotas: counted, members: [] }
    kind.members.push(member)
    kinds.set(name, kind)
  })
  return [...kinds].sort(([a], [b]) => (a < b ? -1 : Number(a > b))).map(([, kind]) => kind)
}

export const sortedQuotas = (quotas: readonly Quota[]): Quota[] => {
  const name = ({ category, feature }: Quota): string => `${category}\u0000${feature}`
  return quotas.toSorted((a, b) => (name(a) < name(b) ? -1 : Number(name(a) > name(b))))
}
