// Three-valued answers: yes, no, or undecided because of these. With them the fixed point of
// "stands" is found without guessing, and what stays undecided is exactly what hangs in a circle.

/** An array names what the answer waits for; it is never empty. */
export type Tri<N> = boolean | readonly N[]

export const not = <N>(answer: Tri<N>): Tri<N> => (typeof answer === 'boolean' ? !answer : answer)

export function both<N>(a: Tri<N>, b: () => Tri<N>): Tri<N> {
  if (a === false) return false
  const other = b()
  if (a === true || other === false) return other
  return other === true ? a : [...a, ...other]
}

export const either = <N>(a: Tri<N>, b: () => Tri<N>): Tri<N> => not(both(not(a), () => not(b())))

export function some<T, N>(items: Iterable<T>, holds: (item: T) => Tri<N>): Tri<N> {
  let open: N[] | undefined
  for (const item of items) {
    const answer = holds(item)
    if (answer === true) return true
    if (answer !== false) open = open ? [...open, ...answer] : [...answer]
  }
  return open ?? false
}

/** Whether at least `need` different voices are given. */
export function voices<T, N>(
  items: Iterable<T>,
  need: number,
  { of, given }: { of: (item: T) => unknown; given: (item: T) => Tri<N> },
): Tri<N> {
  const sure = new Set<unknown>()
  const open = new Map<unknown, N[]>()
  for (const item of items) {
    const answer = given(item)
    if (answer === true) sure.add(of(item))
    else if (answer !== false) open.set(of(item), [...(open.get(of(item)) ?? []), ...answer])
  }
  if (sure.size >= need) return true
  for (const voice of sure) open.delete(voice)
  return sure.size + open.size < need ? false : [...open.values()].flat()
}
