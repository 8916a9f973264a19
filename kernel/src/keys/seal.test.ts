import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { concat } from '../base/index.ts'
import { type Crypto, loadSodium, nobleCrypto } from '../crypto/index.ts'
import {
  type EntryRef,
  entryRef,
  FLAG,
  type Frame,
  FRAME_BODY_BYTES_MAX,
  idBytes,
  type LogId,
  logId,
} from '../log/index.ts'
import { seeded, testSpace } from '../testing/index.ts'
import { createDepsTable } from './deps-table.ts'
import type { EpochKey, KeyPorts, Place, Plain } from './port.ts'
import { frameOf, openEntry, openLateTail, sealBody, sealEntry, sealEphemeral } from './seal.ts'
import { encodeSeals } from './seals-block.ts'

const own: LogId = logId(new Uint8Array(32).fill(3))
const place: Place = { space: testSpace(), log: own, seq: 7 }
const ref = entryRef(new Uint8Array(16).fill(1))
const random = seeded(1)
const key: EpochKey = { ref: entryRef(random.bytes(16)), key: random.bytes(32) }
const tailKey: EpochKey = { ref: entryRef(random.bytes(16)), key: random.bytes(32) }
const held = new Map<EntryRef, Uint8Array>([key, tailKey].map((each) => [each.ref, each.key]))
const plainOf = (kind: string, text: string): Plain => ({
  kind,
  time: 5,
  lamport: 1,
  deps: { changes: [], digest: undefined },
  body: { text },
})

function sealed(ports: KeyPorts, text: string, ephemeral = false): Frame {
  const writing = { table: createDepsTable(own), plain: plainOf('situation/report', text), key }
  const frame = ephemeral
    ? sealEphemeral(ports, place, { ...writing, tailKey })
    : sealEntry(ports, place, writing)
  if (!frame.ok) throw new Error(frame.refusal.kind)
  return frame.value
}

const open = (crypto: Crypto, frame: Frame, at: Place = place, keys = held) =>
  openEntry(crypto, { ...at, ref }, frame, {
    table: createDepsTable(at.log),
    keyOf: (epoch) => keys.get(epoch),
  })

const noble: KeyPorts = { crypto: nobleCrypto, chance: seeded(2) }
let sodium: Crypto
beforeAll(async () => {
  sodium = await loadSodium()
})

describe('an entry in its frame', () => {
  it('[K4] opens in both implementations, whichever sealed it', () => {
    for (const crypto of [nobleCrypto, sodium]) {
      for (const ephemeral of [false, true]) {
        const frame = sealed({ crypto, chance: seeded(3) }, 'flood at the mill', ephemeral)
        for (const reader of [nobleCrypto, sodium]) {
          expect(open(reader, frame)).toMatchObject({
            value: { plain: { body: { text: 'flood at the mill' } } },
          })
        }
      }
    }
  })

  it('[K3] shows by its length only how long it is padded', () => {
    const lengths = new Set(
      Array.from({ length: 200 }, (_, n) => sealed(noble, 'x'.repeat(n)).length),
    )
    expect([...lengths]).toEqual([256 + 16])
  })

  it('[K4] opens only at its own place', () => {
    for (const ephemeral of [false, true]) {
      const frame = sealed(noble, 'here', ephemeral)
      const elsewhere: readonly Place[] = [
        { ...place, space: testSpace(2) },
        { ...place, log: logId(new Uint8Array(32).fill(4)) },
        { ...place, seq: 8 },
        { ...place, seq: 7 + 2 ** 32 },
      ]
      for (const at of elsewhere) {
        expect(open(nobleCrypto, frame, at)).toEqual({
          ok: false,
          refusal: { kind: 'frame-damaged' },
        })
      }
    }
  })

  it('[K4] is refused when any bit of it is another', () => {
    const frame = sealed(noble, 'exact')
    const body = frame.body as Uint8Array
    for (let bit = 0; bit < body.length * 8; bit += 3) {
      const other = body.slice()
      other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      const refusal = { kind: 'frame-damaged' }
      expect(open(nobleCrypto, { ...frame, body: other })).toMatchObject({ refusal })
    }
    const nonce = frame.nonce.slice()
    nonce[23] = (nonce[23] ?? 0) ^ 1
    expect(open(nobleCrypto, { ...frame, nonce }).ok).toBe(false)
    const named = new Map([...held, [tailKey.ref, key.key]])
    const keyRef = idBytes(tailKey.ref)
    expect(open(nobleCrypto, { ...frame, keyRef }, place, named).ok).toBe(false)
    expect(open(nobleCrypto, { ...frame, flags: FLAG.control }).ok).toBe(false)
  })

  it('never throws on junk: only refusals', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.option(fc.uint8Array({ maxLength: 300 })),
        fc.nat(15),
        fc.nat(2),
        (body, tail, flags, which) => {
          const keyRef = [new Uint8Array(16), idBytes(key.ref), random.bytes(16)][which]
          const frame: Frame = {
            flags,
            keyRef: keyRef as Uint8Array,
            nonce: new Uint8Array(24),
            length: body.length,
            body,
            bodyHash: undefined,
            tail: tail ? { length: tail.length, body: tail, bodyHash: undefined } : undefined,
          }
          expect(open(nobleCrypto, frame).ok).toBe(false)
        },
      ),
      { seed: 21, numRuns: 1_500 },
    )
  })

  it('says whether a key is missing or the body was dropped', () => {
    const frame = sealed(noble, 'x')
    expect(open(nobleCrypto, frame, place, new Map())).toMatchObject({
      refusal: { kind: 'key-missing' },
    })
    const dropped = { ...frame, body: undefined, bodyHash: new Uint8Array(32) }
    expect(open(nobleCrypto, dropped)).toMatchObject({ refusal: { kind: 'frame-dropped' } })
    const nameless = { ...frame, keyRef: new Uint8Array(16) }
    expect(open(nobleCrypto, nameless)).toMatchObject({ refusal: { kind: 'entry-unreadable' } })
  })

  it('refuses to seal what no frame can carry', () => {
    const writing = { table: createDepsTable(own), key }
    const plain = plainOf('situation/report', 'x'.repeat(FRAME_BODY_BYTES_MAX))
    expect(sealEntry(noble, place, { ...writing, plain })).toMatchObject({
      refusal: { kind: 'entry-too-large', bytesMax: FRAME_BODY_BYTES_MAX },
    })
  })

  it('[K5] is refused when its lane or its seals are not those of its kind', () => {
    const { control, ephemeral, seals } = FLAG
    const fits: Readonly<Record<string, readonly number[]>> = {
      'situation/report': [0],
      'space/remove': [control, control | seals],
      'space/admit': [control, control | seals],
      'key/complaint': [control, control | seals],
      'key/seal': [control | seals, control | seals | ephemeral],
      'key/epoch': [control | seals | ephemeral],
    }
    for (const [kind, allowed] of Object.entries(fits)) {
      for (const flags of [0, control, seals, control | seals, control | seals | ephemeral]) {
        const frame = forced(flags, plainOf(kind, 'x'))
        const opened = open(nobleCrypto, frame)
        const wanted = allowed.includes(flags)
        expect(opened.ok, `${kind} with flags ${flags}`).toBe(wanted)
        if (!opened.ok) expect(opened.refusal.kind).toBe('entry-unreadable')
      }
    }
  })
})

/** A frame such as a hostile member makes: any flags around any kind, and the tags all right. */
function forced(flags: number, plain: Plain): Frame {
  const outside = { flags, keyRef: idBytes(key.ref) }
  const writing = { table: createDepsTable(own), plain }
  const { nonce, sealed: body } = sealBody(noble, place, outside, { key: key.key, writing })
  const block = encodeSeals({ keyHash: new Uint8Array(32), salt: new Uint8Array(16), seals: [] })
  const inBody = (flags & (FLAG.seals | FLAG.ephemeral)) === FLAG.seals
  const inTail = (flags & FLAG.ephemeral) !== 0
  const frame = frameOf(
    outside,
    nonce,
    inBody ? concat(block, body) : body,
    inTail ? block : undefined,
  )
  if (!frame.ok) throw new Error('forced')
  return frame.value
}

describe('an entry of the ephemeral class', () => {
  const frame = sealed(noble, 'by the old mill', true)

  it('[K12] keeps its envelope when the key or the bytes of the tail are gone', () => {
    expect(open(nobleCrypto, frame)).toMatchObject({
      value: { tail: 'open', tailKey: tailKey.ref, plain: { body: { text: 'by the old mill' } } },
    })
    const without = open(nobleCrypto, frame, place, new Map([[key.ref, key.key]]))
    expect(without).toMatchObject({
      value: { tail: 'key-missing', plain: { kind: 'situation/report', body: null } },
    })
    const tail = { length: frame.tail?.length ?? 0, body: undefined, bodyHash: new Uint8Array(32) }
    expect(open(nobleCrypto, { ...frame, tail })).toMatchObject({
      value: { tail: 'gone', tailKey: tailKey.ref, plain: { body: null } },
    })
  })

  it('[K12] gives its content when the key comes later, and none for another place', () => {
    const late = (at: Place, keys: ReadonlyMap<EntryRef, Uint8Array>) =>
      openLateTail(nobleCrypto, { ...at, ref }, frame, (epoch) => keys.get(epoch))
    expect(late(place, held)).toEqual({ text: 'by the old mill' })
    expect(late(place, new Map([[key.ref, key.key]]))).toBeUndefined()
    expect(late(place, new Map([[tailKey.ref, tailKey.key]]))).toBeUndefined()
    expect(late({ ...place, seq: 8 }, held)).toBeUndefined()
  })

  it('[K12] has a tail that opens with its own envelope only', () => {
    const other = sealed(noble, 'by the new mill', true)
    expect(open(nobleCrypto, { ...frame, tail: other.tail })).toMatchObject({
      value: { tail: 'unreadable', plain: { body: null } },
    })
  })

  it('[K12] has nothing of its content in the envelope', () => {
    const long = sealed(noble, 'z'.repeat(2_000), true)
    expect(long.length).toBe(frame.length)
    expect(long.tail?.length).toBeGreaterThan(frame.tail?.length ?? 0)
  })
})
