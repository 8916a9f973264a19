// The plaintext of an entry under a right key: a member may write whatever it likes.

import { logId } from '../../../kernel/src/log/index.ts'
import {
  advanceDeps,
  createDepsTable,
  decodePlain,
  encodePlain,
  type Plain,
} from '../../../kernel/src/keys/index.ts'
import { type MakeTarget, must, mustEqual } from '../target.ts'
import { varyCbor } from '../vary-cbor.ts'
import { vectorBytes } from './shared-ports.ts'

const log = (n: number) => logId(new Uint8Array(32).fill(n))
const deps = (changes: readonly (readonly [number, number])[]): Plain['deps'] => ({
  changes: changes.map(([n, seq]) => ({ log: log(n), seq })),
  digest: new Uint8Array(8).fill(1),
})
const heading = { time: 1_800_000_000_000, lamport: 12 }

export const target: MakeTarget = () => {
  const table = createDepsTable(log(9))
  advanceDeps(
    table,
    deps([
      [1, 5],
      [2, 7],
      [3, 300],
    ]),
  )
  const plains: readonly Plain[] = [
    {
      ...heading,
      kind: 'situation/report',
      deps: deps([
        [4, 5],
        [1, 6],
      ]),
      body: { text: 'bridge' },
    },
    {
      ...heading,
      kind: 'space/policy',
      deps: deps([
        [2, 7],
        [5, 1],
        [6, 2],
      ]),
      body: null,
    },
    { ...heading, kind: 'key/seal', deps: { changes: [], digest: undefined }, body: [1, true] },
  ]
  const texts = vectorBytes('keys.json').filter(
    (bytes) => decodePlain(createDepsTable(log(9)), bytes).ok,
  )
  return {
    sources: [
      'kernel/src/keys/plain.ts',
      'kernel/src/keys/deps-table.ts',
      'kernel/src/base/cbor.ts',
    ],
    seeds: [...plains.map((plain) => encodePlain(table, plain)), ...texts],
    vary: varyCbor,
    run(bytes) {
      const plain = decodePlain(table, bytes)
      if (!plain.ok) return false
      mustEqual(encodePlain(table, plain.value), bytes)
      must(table.logs.length === 3, 'reading leaves the table as it was')
      return true
    },
  }
}
