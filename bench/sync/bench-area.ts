// The area that keeps the records: what one of ours does, with an index as screens need them.

import { int, oneOf, record, text } from '../../kernel/src/base/index.ts'
import { ok } from '../../kernel/src/base/index.ts'
import type { Area, Table } from '../../kernel/src/project/index.ts'
import type { BenchRecord } from './records.ts'

const kinds = {
  'bench/record': record({
    category: oneOf('need', 'offer', 'damage', 'danger', 'place'),
    place: text(80),
    severity: int(0, 4),
    text: text(500),
  }),
} as const

export interface BenchState {
  readonly records: Table<BenchRecord & { readonly by: string }>
}

export const benchArea: Area<BenchState, typeof kinds> = {
  name: 'bench',
  reads: [],
  kinds,
  empty: (tables) => ({
    records: tables.table('records', { indexes: { category: ({ category }) => category } }),
  }),
  allows: () => ok(),
  fold: {
    'bench/record': (state, { ref, by, body }) => state.records.put(ref, { ...body, by }),
  },
}
