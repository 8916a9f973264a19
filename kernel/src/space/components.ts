// Strongly connected components (Tarjan 1972), without recursion: a hostile history may be deep.

interface Visit<N> {
  readonly node: N
  readonly edges: readonly N[]
  at: number
  low: number
}

/** Each component once; which comes first does not matter to callers. */
export function components<N>(nodes: readonly N[], edgesOf: (node: N) => readonly N[]): N[][] {
  const indexes = new Map<N, number>()
  const held: N[] = []
  const onStack = new Set<N>()
  const found: N[][] = []

  const open = (node: N): Visit<N> => {
    const index = indexes.size
    indexes.set(node, index)
    held.push(node)
    onStack.add(node)
    return { node, edges: edgesOf(node), at: 0, low: index }
  }
  const close = ({ node, low }: Visit<N>): void => {
    if (low !== indexes.get(node)) return
    const component = held.splice(held.lastIndexOf(node))
    for (const member of component) onStack.delete(member)
    found.push(component)
  }

  for (const start of nodes) {
    if (indexes.has(start)) continue
    const path = [open(start)]
    for (let visit = path.at(-1); visit; visit = path.at(-1)) {
      const next = visit.edges[visit.at++]
      if (next === undefined) {
        close(visit)
        path.pop()
        const above = path.at(-1)
        if (above) above.low = Math.min(above.low, visit.low)
      } else if (!indexes.has(next)) path.push(open(next))
      else if (onStack.has(next)) visit.low = Math.min(visit.low, indexes.get(next) ?? 0)
    }
  }
  return found
}
