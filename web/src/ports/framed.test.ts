// Records in a file, against every way of being cut off and of being damaged.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frame, head, unframe } from './framed.ts'

const joined = (parts: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]))
const fileOf = (records: readonly Uint8Array[]): Uint8Array =>
  joined([head(), ...records.map(frame)])
const records = fc.array(fc.uint8Array({ minLength: 1, maxLength: 40 }), { maxLength: 6 })

describe('records in a file', () => {
  it('reads back what was written', () => {
    fc.assert(
      fc.property(records, (written) => {
        const bytes = fileOf(written)
        expect(unframe(bytes)).toEqual({ records: written, end: bytes.length })
      }),
      { seed: 1, numRuns: 200 },
    )
  })

  it('keeps every whole record of a file that was torn anywhere, and nothing else', () => {
    fc.assert(
      fc.property(records, fc.nat(400), (written, cut) => {
        const bytes = fileOf(written).subarray(0, cut)
        const kept = unframe(bytes)
        expect(kept.end).toBeLessThanOrEqual(bytes.length)
        expect(kept.records).toEqual(written.slice(0, kept.records.length))
        const next = fileOf(written.slice(0, kept.records.length + 1)).length
        if (kept.records.length < written.length) expect(cut).toBeLessThan(next)
      }),
      { seed: 2, numRuns: 300 },
    )
  })

  it('never gives back a record that was changed', () => {
    fc.assert(
      fc.property(records, fc.nat(), fc.integer({ min: 1, max: 255 }), (written, at, change) => {
        fc.pre(written.length > 0)
        const bytes = fileOf(written)
        const place = 8 + (at % (bytes.length - 8))
        bytes[place] = (bytes[place] ?? 0) ^ change
        let kept: readonly Uint8Array[] = []
        try {
          kept = unframe(bytes).records
        } catch (fault) {
          expect(fault).toMatchObject({ name: 'StoreDamaged' })
        }
        expect(kept).toEqual(written.slice(0, kept.length))
        expect(kept.length).toBeLessThan(written.length)
      }),
      { seed: 3, numRuns: 300 },
    )
  })

  it('says which version wrote a file that it cannot read', () => {
    const newer = head()
    newer[7] = 2
    expect(() => unframe(newer)).toThrow(expect.objectContaining({ name: 'StoreNewer' }))
  })
})
