import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cbor, decodeCbor, encodeCbor } from '../base/index.ts'
import { logId, type LogId } from '../log/index.ts'
import { advanceDeps, copyDepsTable, createDepsTable, type DepsTable } from './deps-table.ts'
import { decodePlain, encodePlain, peekPlain } from './plain.ts'
import type { Plain } from './port.ts'

const log = (number: number): LogId => logId(new Uint8Array(32).fill(number))
const own = log(255)
const digest = new Uint8Array(8).fill(7)
const plainWith = (changes: readonly (readonly [number, number])[], body: Cbor = null): Plain => ({
  kind: 'situation/report',
  time: 1_800_000_000_000,
  lamport: 9,
  deps: {
    changes: changes.map(([number, seq]) => ({ log: log(number), seq })),
    digest: changes.length === 0 ? undefined : digest,
  },
  body,
})

const cborValue = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.maxSafeInteger(),
    fc.string({ unit: 'grapheme' }),
    fc.boolean(),
    fc.constant(null),
    fc.uint8Array({ maxLength: 40 }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string({ minLength: 1, maxLength: 8 }), tie('value'), { maxKeys: 4 }),
  ),
})).value as fc.Arbitrary<Cbor>

/** Histories of one author: each entry moves some logs forward. */
const histories = fc.array(
  fc.tuple(fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { maxLength: 6 }), cborValue),
  { maxLength: 12 },
)

function written(history: readonly (readonly [readonly number[], Cbor])[]) {
  const table = createDepsTable(own)
  const seqs = new Map<number, number>()
  return history.map(([logs, body], step) => {
    const changes = logs.map((number) => {
      const seq = (seqs.get(number) ?? 0) + 1 + ((step * 7 + number) % 5)
      seqs.set(number, seq)
      return [number, seq] as const
    })
    const plain = plainWith(changes, body)
    const bytes = encodePlain(table, plain)
    advanceDeps(table, plain.deps)
    return { plain, bytes }
  })
}

const again = (table: DepsTable, bytes: Uint8Array): Uint8Array | undefined => {
  const plain = decodePlain(table, bytes)
  return plain.ok ? encodePlain(table, plain.value) : undefined
}

describe('plaintext of an entry', () => {
  it('[K1] comes back as it was written, entry by entry', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const reader = createDepsTable(own)
        for (const { plain, bytes } of written(history)) {
          const read = decodePlain(reader, bytes)
          expect(read).toEqual({ ok: true, value: plain })
          advanceDeps(reader, plain.deps)
        }
      }),
      { seed: 11, numRuns: 300 },
    )
  })

  it('[K1] is refused or is the one encoding of what it says, whatever was changed in it', () => {
    const entries = written([
      [[1, 2, 3], { text: 'the bridge is closed' }],
      [
        [2, 4],
        [1, 2],
      ],
      [[1], 'x'],
    ])
    const table = createDepsTable(own)
    for (const { plain, bytes } of entries) {
      fc.assert(
        fc.property(fc.nat(bytes.length - 1), fc.nat(255), fc.nat(3), (at, byte, how) => {
          const changed = mutated(bytes, at, byte, how)
          const second = again(copyDepsTable(table), changed)
          expect(second === undefined || equal(second, changed)).toBe(true)
        }),
        { seed: 12, numRuns: 2_000 },
      )
      advanceDeps(table, plain.deps)
    }
  })

  it('[K1] refuses what is no entry, and never throws', () => {
    const table = createDepsTable(own)
    const junk: Cbor[] = [
      null,
      [],
      ['situation/report', 0, 1, null],
      ['situation/report', 0, 1, null, 1, 2],
      ['Situation/report', 0, 1, null, 1],
      ['situation', 0, 1, null, 1],
      ['situation/report/x', 0, 1, null, 1],
      [`${'a'.repeat(60)}/${'b'.repeat(60)}`, 0, 1, null, 1],
      ['situation/report', 'now', 1, null, 1],
      ['situation/report', 253_402_300_800_000, 1, null, 1],
      ['situation/report', 0, 0, null, 1],
      ['situation/report', 0, 1, [], 1],
    ]
    for (const value of junk) {
      const bytes = encodeCbor(value)
      expect(decodePlain(table, bytes)).toMatchObject({ refusal: { kind: 'entry-unreadable' } })
    }
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(decodePlain(table, bytes).ok).toBe(false)
      }),
      { seed: 13, numRuns: 2_000 },
    )
  })

  it('[K2] numbers other logs in the order of first mention, so that a further mention is short', () => {
    const table = createDepsTable(own)
    const first = plainWith([
      [5, 3],
      [6, 1],
    ])
    advanceDeps(table, first.deps)
    const second = plainWith([[5, 4]])
    const value = decodeCbor(encodePlain(table, second)) as Cbor[]
    expect(value[3]).toEqual([new Uint8Array(), [0, 1], digest])
    const without = encodePlain(table, plainWith([])).length
    // The pair itself is two bytes; the rest is the digest and the frame of the list.
    expect(encodePlain(table, second).length - without).toBeLessThanOrEqual(14)
  })

  it('[K2] refuses dependencies that have a second encoding or no meaning', () => {
    const table = createDepsTable(own)
    advanceDeps(table, plainWith([[1, 5]]).deps)
    const bytesOf = (number: number): Uint8Array => new Uint8Array(32).fill(number)
    const none = new Uint8Array()
    const bad: Cbor[] = [
      [none, [], digest],
      [none, [0], digest],
      [none, [0, -1], digest],
      [none, [0, 1, 0, 1], digest],
      [none, [1, 1], digest],
      [none, [0, 1], digest.subarray(1)],
      [none, [0, Number.MAX_SAFE_INTEGER], digest],
      [bytesOf(1), [1, 1], digest],
      [bytesOf(255), [1, 1], digest],
      [bytesOf(2), [0, 1], digest],
      [bytesOf(2), [1, 0], digest],
      [bytesOf(2), [2, 1], digest],
      [bytesOf(2).subarray(1), [1, 1], digest],
    ]
    for (const deps of bad) {
      const bytes = encodeCbor(['situation/report', 0, 1, deps, null])
      expect(decodePlain(table, bytes).ok, JSON.stringify(deps)).toBe(false)
    }
    const good = encodeCbor(['situation/report', 0, 1, [bytesOf(2), [1, 1, 0, 2], digest], null])
    expect(decodePlain(table, good)).toMatchObject({
      value: {
        deps: {
          changes: [
            { log: log(2), seq: 1 },
            { log: log(1), seq: 7 },
          ],
        },
      },
    })
  })

  it('can be looked at without the numbering of its log', () => {
    const table = createDepsTable(own)
    advanceDeps(table, plainWith([[1, 5]]).deps)
    const bytes = encodePlain(table, plainWith([[1, 6]], { text: 'x' }))
    expect(decodePlain(createDepsTable(own), bytes).ok).toBe(false)
    expect(peekPlain(bytes)).toMatchObject({ kind: 'situation/report', body: { text: 'x' } })
  })
})

const equal = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at])

function mutated(bytes: Uint8Array, at: number, byte: number, how: number): Uint8Array {
  const list = [...bytes]
  if (how === 0) list[at] = byte
  else if (how === 1) list.splice(at, 1)
  else if (how === 2) list.splice(at, 0, byte)
  else list.length = at
  return Uint8Array.from(list)
}
