// HiGHS (Huangfu & Hall 2018) compiled to WebAssembly: 3.5 MB that only a lottery with quotas needs, so
// it is loaded only there.

import type { Solve } from '@folkmoot/methods/sortition'

export async function loadSolver(): Promise<Solve> {
  const { default: load } = await import('highs')
  const highs = await load()
  return (program) => {
    const { Status, Columns, Rows } = highs.solve(program)
    if (Status === 'Infeasible') return undefined
    if (Status !== 'Optimal') throw new Error(`fault: the solver answered ${Status}`)
    const prices = new Map(Rows.map(({ Name, Dual }) => [Name, Dual ?? 0]))
    return {
      value: (variable) => Columns[variable]?.Primal ?? 0,
      price: (row) => prices.get(row) ?? 0,
    }
  }
}
