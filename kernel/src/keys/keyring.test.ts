import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CborMap, decodeCbor, encodeCbor } from '../base/index.ts'
import { keyId, nobleCrypto as crypto } from '../crypto/index.ts'
import { type EntryRef, entryRef, type LogId, logId } from '../log/index.ts'
import { seeded } from '../testing/index.ts'
import { expireKeys } from './expiry.ts'
import {
  emptyKeyring,
  type EpochFacts,
  type Keyring,
  keyOf,
  headEpochs,
  keysToPassBack,
  noteResealed,
  noteStewardHash,
  offerKey,
  offerStewardSecret,
  readEpoch,
  ruleW,
  seeEpoch,
  takeBack,
} from './keyring.ts'
import { exportKeyring, importKeyring } from './keyring-store.ts'
import type { EpochClass } from './port.ts'
import { needsRekey, reKeyRank } from './rekey.ts'

const DAY = 86_400_000
const log = (number: number): LogId => logId(new Uint8Array(32).fill(number))
const refOf = (number: number): EntryRef => entryRef(new Uint8Array(16).fill(number))
const keyFor = (number: number): Uint8Array => new Uint8Array(32).fill(number)
const everyone = (): boolean => true

interface Wish extends Partial<EpochFacts> {
  readonly seen?: number
  readonly counts?: boolean
  readonly held?: boolean
}

/** Rule W where every epoch was founded by somebody who knew who is gone. */
const chosen = (ring: Keyring, of: EpochClass, isActive: (log: LogId) => boolean) =>
  ruleW(ring, of, { isActive, knowsWhoIsGone: () => true })

function withEpoch(ring: Keyring, number: number, wish: Wish = {}): Keyring {
  const of: EpochClass = wish.class ?? 'record'
  const keyHash = keyId(crypto, keyFor(number))
  const found = { ref: refOf(number), keyHash, class: of, seen: wish.seen ?? 0 }
  const seen = seeEpoch(crypto, ring, found)
  const facts = { class: of, lamport: number, time: 0, recipients: [log(1)], parents: [], ...wish }
  const { seen: _s, counts = true, held = true, ...rest } = facts as EpochFacts & Wish
  const read = readEpoch(seen, refOf(number), rest, counts)
  return held ? offerKey(crypto, read, { ref: refOf(number), key: keyFor(number) }) : read
}

describe('keyring', () => {
  it('[K10] takes no key that its epoch does not commit to, in whatever order they come', () => {
    const wrong = { ref: refOf(1), key: keyFor(9) }
    const right = { ref: refOf(1), key: keyFor(1) }
    const early = offerKey(crypto, offerKey(crypto, emptyKeyring(), wrong), right)
    expect(keyOf(early, refOf(1))).toBeUndefined()
    expect(keyOf(withEpoch(early, 1, { held: false }), refOf(1))).toEqual(keyFor(1))
    const late = offerKey(crypto, withEpoch(emptyKeyring(), 1, { held: false }), wrong)
    expect(keyOf(late, refOf(1))).toBeUndefined()
  })

  it('[K16] writes under the greatest counting epoch that no removed device holds', () => {
    const ring = [1, 2, 3].reduce(
      (next, number) => withEpoch(next, number, { recipients: [log(1), log(number)] }),
      emptyKeyring(),
    )
    expect(chosen(ring, 'record', everyone)?.ref).toBe(refOf(3))
    expect(chosen(ring, 'record', (other) => other !== log(3))?.ref).toBe(refOf(2))
    expect(chosen(ring, 'record', (other) => other !== log(1))).toBeUndefined()
    const resealed = noteResealed(ring, refOf(3), [log(7)])
    expect(chosen(resealed, 'record', (other) => other !== log(7))?.ref).toBe(refOf(2))
  })

  it('[K16] takes no epoch whose founder had not heard of somebody who is gone', () => {
    const ring = withEpoch(withEpoch(emptyKeyring(), 1), 2)
    const isActive = (): boolean => true
    const knows = (epoch: EntryRef): boolean => epoch !== refOf(2)
    expect(ruleW(ring, 'record', { isActive, knowsWhoIsGone: knows })?.ref).toBe(refOf(1))
    expect(ruleW(ring, 'record', { isActive, knowsWhoIsGone: () => false })).toBeUndefined()
  })

  it('[K16] counts among the holders of an epoch all who got it through `back` of a later one', () => {
    const first = withEpoch(emptyKeyring(), 1, { recipients: [log(1)] })
    const second = withEpoch(first, 2, { recipients: [log(1), log(2)], counts: false })
    const back = [{ ref: refOf(1), key: keyFor(1) }]
    const passed = takeBack(crypto, second, refOf(2), back)
    const isActive = (other: LogId): boolean => other !== log(2)
    expect(chosen(second, 'record', isActive)?.ref).toBe(refOf(1))
    expect(chosen(passed, 'record', isActive)).toBeUndefined()
    // One that is not held may pass back whatever it follows.
    const unread = withEpoch(first, 3, { recipients: [log(2)], parents: [refOf(1)], held: false })
    expect(chosen(unread, 'record', isActive)).toBeUndefined()
    const third = withEpoch(passed, 3, { recipients: [log(3)], parents: [refOf(2)] })
    expect(chosen(third, 'record', (other) => other !== log(3))).toBeUndefined()
  })

  it('[K16] passes over epochs that do not count, are of another class or are not held', () => {
    const ring = withEpoch(
      withEpoch(withEpoch(withEpoch(emptyKeyring(), 1), 2, { counts: false }), 3, {
        class: 'ephemeral',
      }),
      4,
      { held: false },
    )
    expect(chosen(ring, 'record', everyone)?.ref).toBe(refOf(1))
    expect(chosen(ring, 'ephemeral', everyone)?.ref).toBe(refOf(3))
  })

  it('[K16] gives the same answer for any order of arrival, and the bytes of the ref decide last', () => {
    const numbers = [1, 2, 3, 4, 5, 6]
    const wishOf = (number: number): Wish => ({ lamport: number > 3 ? 9 : number })
    fc.assert(
      fc.property(fc.shuffledSubarray(numbers, { minLength: 6 }), (order) => {
        const ring = order.reduce((next, n) => withEpoch(next, n, wishOf(n)), emptyKeyring())
        expect(chosen(ring, 'record', everyone)?.ref).toBe(refOf(6))
      }),
      { seed: 31, numRuns: 60 },
    )
  })

  it('[K17] passes back no key of an epoch that it has not read in order yet', () => {
    const known = withEpoch(emptyKeyring(), 1)
    const found = {
      ref: refOf(2),
      keyHash: keyId(crypto, keyFor(2)),
      class: 'record',
      seen: 0,
    } as const
    const ahead = offerKey(crypto, seeEpoch(crypto, known, found), {
      ref: refOf(2),
      key: keyFor(2),
    })
    expect(keyOf(ahead, refOf(2))).toEqual(keyFor(2))
    expect(keysToPassBack(ahead, [refOf(1)]).map(({ ref }) => ref)).toEqual([refOf(1)])
    expect(headEpochs(ahead, 'record')).toEqual([refOf(1)])
    expect(keysToPassBack(withEpoch(ahead, 2), [refOf(1)])).toHaveLength(2)
  })

  it('[K17] passes back as few keys as open all that are held', () => {
    const chain = [2, 3, 4].reduce(
      (ring, number) => {
        const next = withEpoch(ring, number, { parents: [refOf(number - 1)] })
        const back = [{ ref: refOf(number - 1), key: keyFor(number - 1) }]
        return takeBack(crypto, next, refOf(number), back)
      },
      withEpoch(emptyKeyring(), 1),
    )
    expect(keysToPassBack(chain, [refOf(4)]).map(({ ref }) => ref)).toEqual([refOf(4)])
    const apart = withEpoch(chain, 9)
    const refs = keysToPassBack(apart, [refOf(4)]).map(({ ref }) => ref)
    expect(refs).toEqual([refOf(4), refOf(9)])
    const ephemeral = withEpoch(chain, 9, { class: 'ephemeral' })
    expect(keysToPassBack(ephemeral, [refOf(4)])).toHaveLength(1)
  })

  it('[K22] holds the stewards’ secret that the founder committed to, and no other', () => {
    const [real, slipped] = [keyFor(70), keyFor(71)]
    const hash = keyId(crypto, real)
    const ring = withEpoch(emptyKeyring(), 1)
    const both = [slipped, real].reduce(
      (next, secret) => offerStewardSecret(crypto, next, refOf(1), secret),
      ring,
    )
    expect(both.epochs.get(refOf(1))?.stewardSecret).toBeUndefined()
    const bound = noteStewardHash(crypto, both, refOf(1), hash)
    expect(bound.epochs.get(refOf(1))?.stewardSecret).toEqual(real)
    const first = noteStewardHash(crypto, ring, refOf(1), hash)
    const after = offerStewardSecret(crypto, first, refOf(1), slipped)
    expect(after.epochs.get(refOf(1))?.stewardSecret).toBeUndefined()
  })

  it('[K23] is the same bytes for the same content, and nothing else is taken for one', () => {
    const ring = noteResealed(
      withEpoch(withEpoch(emptyKeyring(), 1), 2, { class: 'ephemeral', parents: [refOf(1)] }),
      refOf(1),
      [log(5)],
    )
    const offered = offerKey(crypto, ring, { ref: refOf(8), key: keyFor(8) })
    const bytes = exportKeyring(offered)
    const back = importKeyring(bytes)
    expect(back).toEqual(offered)
    expect(exportKeyring(back as Keyring)).toEqual(bytes)
    for (let at = 0; at < bytes.length; at += 7) {
      expect(importKeyring(bytes.subarray(0, at))).toBeUndefined()
    }
    const value = decodeCbor(bytes) as { readonly [name: string]: readonly CborMap[] }
    const [epochs, promised] = [value['epochs'] ?? [], value['offered'] ?? []]
    for (const other of [
      { ...value, epochs: [...epochs].reverse() },
      { ...value, epochs: epochs.flatMap((epoch) => [epoch, epoch]) },
      { ...value, offered: promised.flatMap((each) => [each, each]) },
    ]) {
      expect(importKeyring(encodeCbor(other))).toBeUndefined()
    }
  })
})

describe('end of the ephemeral class', () => {
  const days = 14
  const seen = 1_800_000_000_000
  const ringAt = (time: number): Keyring =>
    withEpoch(emptyKeyring(), 1, { class: 'ephemeral', time, seen })
  const heldAfter = (ring: Keyring, later: number): boolean =>
    keyOf(expireKeys(ring, seen + later, days).ring, refOf(1)) !== undefined

  it('[K14] is never sooner than the term after first sight, and not later than twice that', () => {
    fc.assert(
      fc.property(fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 }), (time) => {
        expect(heldAfter(ringAt(time), days * DAY - 1)).toBe(true)
        expect(heldAfter(ringAt(time), 2 * days * DAY)).toBe(false)
      }),
      { seed: 32, numRuns: 500 },
    )
  })

  it('[K14] comes after the term when clocks are right, however often it is asked', () => {
    let ring = ringAt(seen)
    for (let hour = 0; hour < days * 24; hour++) {
      ring = expireKeys(ring, seen + hour * 3_600_000, days).ring
      expect(keyOf(ring, refOf(1))).toBeDefined()
    }
    const end = expireKeys(ring, seen + days * DAY, days)
    expect(end.destroyed).toEqual([refOf(1)])
    expect(expireKeys(end.ring, seen + days * DAY, days).destroyed).toEqual([])
  })

  it('[K14] starts again when the own clock was in the future at first sight', () => {
    const earlier = seen - 1_000 * DAY
    const anchored = expireKeys(ringAt(0), earlier, days).ring
    expect(
      keyOf(expireKeys(anchored, earlier + (days - 1) * DAY, days).ring, refOf(1)),
    ).toBeDefined()
    expect(expireKeys(anchored, earlier + days * DAY, days).destroyed).toHaveLength(1)
  })

  it('[K14] is for good: the key is overwritten and not taken again', () => {
    const ring = ringAt(seen)
    const key = keyOf(ring, refOf(1)) as Uint8Array
    const { ring: after } = expireKeys(ring, seen + days * DAY, days)
    expect(key).toEqual(new Uint8Array(32))
    const again = offerKey(crypto, after, { ref: refOf(1), key: keyFor(1) })
    expect(keyOf(again, refOf(1))).toBeUndefined()
    expect(keyOf(importKeyring(exportKeyring(again)) as Keyring, refOf(1))).toBeUndefined()
    const record = withEpoch(emptyKeyring(), 2, { seen })
    expect(expireKeys(record, seen + 9_999 * DAY, days).ring).toBe(record)
  })
})

describe('the next epoch', () => {
  const view = (wish: object = {}) => ({
    active: new Set([log(1)]),
    now: 0,
    entriesUnder: () => 0,
    complains: () => false,
    passesBack: true,
    knowsWhoIsGone: () => true,
    ...wish,
  })

  it('[K20] is due when there is none, when someone lacks the key, by age and by number', () => {
    const ring = withEpoch(emptyKeyring(), 1)
    expect(needsRekey(ring, 'record', view())).toBeUndefined()
    expect(needsRekey(emptyKeyring(), 'record', view())).toEqual({ kind: 'no-live-epoch' })
    const gone = view({ active: new Set([log(2)]) })
    expect(needsRekey(ring, 'record', gone)).toEqual({ kind: 'no-live-epoch' })
    const more = view({ active: new Set([log(1), log(4), log(2)]) })
    expect(needsRekey(ring, 'record', more)).toEqual({
      kind: 'devices-without-key',
      logs: [log(2), log(4)],
    })
    expect(needsRekey(ring, 'record', view({ now: 7 * DAY }))).toEqual({ kind: 'epoch-old' })
    const full = view({ entriesUnder: () => 5_000 })
    expect(needsRekey(ring, 'record', full)).toEqual({ kind: 'epoch-full' })
    const complained = view({ complains: (_: unknown, of: LogId) => of === log(1) })
    const kind = 'devices-without-key'
    expect(needsRekey(ring, 'record', complained)).toEqual({ kind, logs: [log(1)] })
    const island = withEpoch(ring, 2, { lamport: 0 })
    expect(needsRekey(island, 'record', view())).toEqual({ kind: 'keys-not-passed' })
    expect(needsRekey(island, 'record', view({ passesBack: false }))).toBeUndefined()
  })

  it('[K21] has one first member, and another one each time', () => {
    const random = seeded(5)
    const members = Array.from({ length: 20 }, (_, n) => refOf(n + 1) as string)
    const firsts = new Set<string>()
    for (let round = 0; round < 40; round++) {
      const root = random.bytes(32)
      const ranks = members.map((member) => reKeyRank(crypto, members, member, root))
      expect([...ranks].sort((a, b) => a - b)).toEqual(members.map((_, at) => at))
      firsts.add(members[ranks.indexOf(0)] as string)
    }
    expect(firsts.size).toBeGreaterThan(10)
  })
})
