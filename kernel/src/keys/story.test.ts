import { describe, expect, it } from 'vitest'
import { concat } from '../base/index.ts'
import { keyId, nobleCrypto as crypto } from '../crypto/index.ts'
import {
  type EntryRef,
  entryRef,
  FLAG,
  type Frame,
  frameContext,
  idBytes,
  type LogId,
} from '../log/index.ts'
import { seeded, testSpace } from '../testing/index.ts'
import { type KeyDevice, type KeyWorld, keyWorld, type Sent } from '../testing/key-devices.ts'
import { createDepsTable } from './deps-table.ts'
import {
  foundEphemeralEpoch,
  foundRecordEpoch,
  judgeEpoch,
  openSeals,
  openStewardSecret,
  resealEpoch,
} from './epoch.ts'
import { takeOpened } from './intake.ts'
import { holdersOf, type Keyring, keyOf, offerKey, ruleW } from './keyring.ts'
import { type EpochClass, type EpochKey, keyKinds, RECIPIENTS_MAX } from './port.ts'
import { openEntry, peekEntry, sealsOf } from './seal.ts'
import { decodeSeals, encodeSeals, makeSeals, splitSeals } from './seals-block.ts'

const space = testSpace()

/** Rule W where every epoch was founded by somebody who knew who is gone. */
const chosen = (ring: Keyring, of: EpochClass, isActive: (log: LogId) => boolean) =>
  ruleW(ring, of, { isActive, knowsWhoIsGone: () => true })

/** Ana founds, Boris and Chen are in, and a proper epoch is sealed to the three. */
function village(seed = 1) {
  const random = seeded(seed)
  const world = keyWorld(crypto, random, space)
  const [ana, boris, chen] = [world.device(), world.device(), world.device()]
  world.genesis(ana)
  world.admit(ana, boris)
  world.admit(ana, chen)
  for (const device of [boris, chen]) world.read(device)
  const epoch = world.epoch(ana)
  for (const device of [boris, chen]) world.read(device)
  return { random, world, ana, boris, chen, epoch }
}

const opens = (world: KeyWorld, device: KeyDevice, sent: Sent): boolean => {
  world.read(device)
  return world.textOf(device, sent) !== undefined
}

const without = (world: KeyWorld, gone: KeyDevice): void => {
  world.members = world.members.filter((device) => device !== gone)
}

/** The record epoch with which a device writes now. */
const current = (world: KeyWorld, device: KeyDevice): EpochKey => {
  const active = new Set(world.members.map(({ log }) => log))
  const found = chosen(device.ring, 'record', (log) => active.has(log))
  if (!found) throw new Error('no epoch')
  return { ref: found.ref, key: found.key }
}

describe('removal', () => {
  it('[K18] leaves nothing that the removed member opens, with all its keys and all that the hub has', () => {
    const { world, ana, boris, chen } = village()
    const before = world.write(chen, 'before')
    expect(opens(world, boris, before)).toBe(true)
    without(world, boris)
    world.epoch(ana)
    world.read(chen)
    const after = [world.write(ana, 'after'), world.write(chen, 'after too')]
    const newcomer = world.device()
    world.admit(ana, newcomer)
    world.epoch(chen)
    after.push(world.write(chen, 'much later'))
    world.read(boris)
    expect(after.filter((sent) => opens(world, boris, sent))).toEqual([])
    // Not only as the rules have it: no key that it ever had opens any of these frames.
    const keys = [...boris.ring.epochs.values()].flatMap(({ key }) => (key ? [key] : []))
    keys.push(...[...boris.ring.offered.values()].flat(), boris.pair.secret)
    for (const { place, frame } of after) {
      for (const key of keys) expect(peekEntry(crypto, place, frame, key)).toBeUndefined()
    }
    for (const sent of world.sent) {
      const outcome = openSeals(crypto, sent.place, sent.frame, boris.pair)
      const ref = outcome.kind === 'opened' && keys.some((key) => key.join() === outcome.key.join())
      expect(outcome.kind === 'not-for-me' || ref).toBe(true)
    }
    for (const sent of after) expect(opens(world, newcomer, sent)).toBe(true)
  })

  it('[K16] makes those who do not know of it go on as before, and all the others stop', () => {
    const { world, ana, boris, chen } = village()
    without(world, boris)
    const active = new Set(world.members.map(({ log }) => log))
    expect(chosen(ana.ring, 'record', (log) => active.has(log))).toBeUndefined()
    world.epoch(ana)
    world.read(chen)
    expect(current(world, chen).ref).toBe(current(world, ana).ref)
  })
})

describe('newcomers', () => {
  it('[K19] read the whole record when the epoch passes earlier keys back', () => {
    const { world, ana, boris } = village()
    const old = [world.write(ana, 'one'), world.write(boris, 'two')]
    world.epoch(boris)
    world.read(ana)
    old.push(world.write(ana, 'three'))
    const dina = world.device()
    world.admit(boris, dina)
    for (const sent of old) expect(opens(world, dina, sent)).toBe(true)
    expect(world.textOf(dina, world.write(dina, 'hello'))).toBe('hello')
  })

  it('[K19] read nothing from before when it passes none', () => {
    const { world, ana, boris } = village()
    const old = world.write(boris, 'secret of the old')
    const dina = world.device()
    world.members = [...world.members, dina]
    world.epoch(ana, { back: [] })
    const fresh = world.write(ana, 'for all')
    world.read(boris)
    expect(opens(world, boris, fresh)).toBe(true)
    expect(opens(world, dina, old)).toBe(false)
    expect(peekEntry(crypto, fresh.place, fresh.frame, current(world, ana).key)).toBeDefined()
    const keys = [...dina.ring.epochs.values()].flatMap(({ key }) => (key ? [key] : []))
    expect(keys).toHaveLength(1)
  })

  it('[K17] get a new key by their own seal only: no held key opens any entry that hides one', () => {
    const { world, ana, boris, epoch } = village()
    const earlier = [...boris.ring.epochs.values()].filter(({ ref }) => ref !== epoch.place.ref)
    expect(earlier.length).toBeGreaterThan(0)
    for (const { key } of earlier) {
      if (key) expect(peekEntry(crypto, epoch.place, epoch.frame, key)).toBeUndefined()
    }
    world.read(ana)
    expect(ana.complaints).toEqual([])
  })
})

describe('a sealed key', () => {
  it('[K6] [K7] stands before the ciphertext, and the founding entry is the name of its epoch', () => {
    const { epoch, ana } = village()
    expect(epoch.frame.keyRef).toEqual(new Uint8Array(16))
    const split = splitSeals(epoch.frame.body as Uint8Array)
    const block = sealsOf(epoch.frame)
    expect(split?.block).toEqual(block)
    const bytes = encodeSeals(block as NonNullable<typeof block>)
    expect(bytes).toHaveLength(32 + 16 + 1 + 16 * 88)
    expect(concat(bytes, split?.rest ?? bytes)).toEqual(epoch.frame.body)
    expect(decodeSeals(bytes)).toEqual(block)
    expect(decodeSeals(concat(bytes, Uint8Array.of(0)))).toBeUndefined()
    expect(ana.ring.epochs.get(epoch.place.ref)?.keyHash).toEqual(block?.keyHash)
  })

  it('[K8] opens for its device, at its place, and nowhere else', () => {
    const { epoch, ana, boris, random } = village()
    const { place, frame } = epoch
    expect(openSeals(crypto, place, frame, boris.pair)).toMatchObject({ kind: 'opened' })
    const stranger = random.bytes(32)
    const pair = { secret: stranger, sealKey: crypto.x25519PublicKey(stranger) }
    expect(openSeals(crypto, place, frame, pair).kind).toBe('not-for-me')
    const swapped = { secret: stranger, sealKey: boris.sealKey }
    expect(openSeals(crypto, place, frame, swapped).kind).toBe('mismatch')
    const places = [
      { ...place, seq: place.seq + 1 },
      { ...place, log: boris.log },
      { ...place, space: testSpace(2) },
    ]
    for (const at of places) expect(openSeals(crypto, at, frame, ana.pair).kind).toBe('mismatch')
  })

  it('[K9] says neither how many members there are nor which seal is whose', () => {
    const { epoch, world, ana } = village()
    expect(sealsOf(epoch.frame)?.seals).toHaveLength(16)
    const again = world.epoch(ana)
    const hints = (frame: Frame): string[] =>
      (sealsOf(frame)?.seals ?? []).map((seal) => seal.subarray(0, 8).join())
    const second = new Set(hints(again.frame))
    expect(hints(epoch.frame).filter((hint) => second.has(hint))).toEqual([])
    // A dummy has a public key like any other: bit 255 is never set.
    for (const seal of sealsOf(again.frame)?.seals ?? []) expect((seal[39] ?? 0) & 0x80).toBe(0)
  })

  it('[K10] [K11] that is not the one committed to makes its device complain, and any member re-seals', () => {
    const { world, ana, boris, chen, random } = village()
    const forged = forgedEpoch(world, ana, boris, random.bytes(32))
    for (const device of [boris, chen]) world.read(device)
    expect(boris.complaints).toContain(forged.place.ref)
    expect(keyOf(boris.ring, forged.place.ref)).toBeUndefined()
    expect(chen.complaints).toEqual([])
    const good = world.write(chen, 'under the new key')
    expect(opens(world, boris, good)).toBe(false)
    const key = { ref: forged.place.ref, key: keyOf(chen.ring, forged.place.ref) as Uint8Array }
    const { place, ...at } = world.next(chen)
    const frame = resealEpoch({ crypto, chance: random }, place, {
      ...at,
      epoch: key,
      recipients: [boris],
    })
    if (frame.ok) world.append(chen, frame.value)
    expect(opens(world, boris, good)).toBe(true)
  })

  it('[K10] never opens one frame to two texts: a second key is refused', () => {
    const { epoch, boris, random } = village()
    const other = { ref: epoch.place.ref, key: random.bytes(32) }
    const ring = offerKey(crypto, boris.ring, other)
    expect(keyOf(ring, epoch.place.ref)).toEqual(keyOf(boris.ring, epoch.place.ref))
    expect(keyId(crypto, keyOf(ring, epoch.place.ref) as Uint8Array)).toEqual(
      sealsOf(epoch.frame)?.keyHash,
    )
  })
})

/** An epoch whose founder properly seals another key to one member than to the others. */
function forgedEpoch(world: KeyWorld, by: KeyDevice, victim: KeyDevice, wrong: Uint8Array): Sent {
  const { place, ...at } = world.next(by)
  const ports = { crypto, chance: seeded(77) }
  const honest = foundRecordEpoch(ports, place, { ...at, recipients: world.members })
  if (!honest.ok) throw new Error('founded')
  const { frame } = honest.value
  const split = splitSeals(frame.body as Uint8Array)
  if (!split) throw new Error('split')
  const { keyHash, salt } = split.block
  const context = frameContext(place.space, place.log, place.seq, frame)
  const scope = { label: 'folkmoot/seal/1', context, salt, keyHash } as const
  const sealed = makeSeals(ports, scope, wrong, { sealKeys: [victim.sealKey] })[0] as Uint8Array
  const isVictims = (seal: Uint8Array): boolean =>
    openSeals(crypto, place, oneSeal(frame, seal), victim.pair).kind === 'opened'
  const seals = split.block.seals.map((seal) => (isVictims(seal) ? sealed : seal))
  const body = concat(encodeSeals({ ...split.block, seals }), split.rest)
  const sent = world.append(by, { ...frame, body })
  expect(openSeals(crypto, place, sent.frame, victim.pair).kind).toBe('mismatch')
  world.read(by)
  return sent
}

const oneSeal = (frame: Frame, seal: Uint8Array): Frame => {
  const split = splitSeals(frame.body as Uint8Array)
  if (!split) throw new Error('split')
  const body = concat(encodeSeals({ ...split.block, seals: [seal] }), split.rest)
  return { ...frame, body, length: body.length }
}

describe('an epoch counts', () => {
  it('[K15] only if its author had rights and it is sealed to exactly the members', () => {
    const { ana, boris, chen } = village()
    const logs = [ana.log, boris.log, chen.log]
    expect(judgeEpoch(logs, [...logs].reverse())).toEqual({ ok: true, value: undefined })
    expect(judgeEpoch(logs, undefined)).toMatchObject({ refusal: { kind: 'key-not-a-member' } })
    const wrong = { refusal: { kind: 'key-wrong-recipients' } }
    expect(judgeEpoch(logs, logs.slice(1))).toMatchObject(wrong)
    expect(judgeEpoch(logs.slice(1), logs)).toMatchObject(wrong)
    expect(judgeEpoch([...logs, ana.log], logs)).toMatchObject(wrong)
    expect(judgeEpoch([ana.log, boris.log], [ana.log, chen.log])).toMatchObject(wrong)
  })

  it('[K15] or nobody writes under it, though what was written there stays readable', () => {
    const { world, ana, boris, chen } = village()
    const good = current(world, boris).ref
    const partial = world.epoch(ana, { recipients: [ana, boris] })
    world.read(boris)
    expect(boris.ring.epochs.get(partial.place.ref)).toMatchObject({ counts: false })
    expect(keyOf(boris.ring, partial.place.ref)).toBeDefined()
    expect(current(world, boris).ref).toBe(good)
    expect(opens(world, chen, world.write(ana, 'for all'))).toBe(false)
    // Ana's log waits for Chen until someone passes the key on.
    const key = { ref: partial.place.ref, key: keyOf(boris.ring, partial.place.ref) as Uint8Array }
    const { place, ...at } = world.next(boris)
    const chance = seeded(4)
    const options = { ...at, epoch: key, recipients: [chen] }
    const frame = resealEpoch({ crypto, chance }, place, options)
    if (frame.ok) world.append(boris, frame.value)
    expect(opens(world, chen, world.write(ana, 'again'))).toBe(true)
    expect(holdersOf(chen.ring.epochs.get(partial.place.ref) as never)).toContain(chen.log)
  })

  it('[K15] is refused before anything is taken from it when its body does not fit', () => {
    const { world, ana, epoch } = village()
    const { place, frame } = epoch
    const plain = { ...world.next(ana).heading, kind: 'key/epoch', body: { class: 'record' } }
    const intake = { place, frame, plain, device: undefined, now: 0, recipientsAt: () => [] }
    expect(takeOpened(crypto, ana.ring, intake)).toMatchObject({
      refusal: { kind: 'entry-unreadable' },
    })
  })
})

describe('an ephemeral epoch', () => {
  const found = (world: KeyWorld, by: KeyDevice) => {
    const { place, ...at } = world.next(by)
    const founding = { ...at, recipients: world.members, recordKey: current(world, by) }
    const frame = foundEphemeralEpoch({ crypto, chance: seeded(8) }, place, founding)
    if (!frame.ok) throw new Error('founded')
    return { founded: frame.value, sent: world.append(by, frame.value.frame) }
  }

  it('[K13] is in an entry that all can read later, with its seals in a tail that goes', () => {
    const { world, ana, boris } = village()
    const { founded, sent } = found(world, ana)
    world.read(boris)
    expect(keyOf(boris.ring, sent.place.ref)).toEqual(founded.key)
    expect(boris.ring.epochs.get(sent.place.ref)).toMatchObject({
      class: 'ephemeral',
      counts: true,
    })
    expect(founded.body).toMatchObject({ back: [], stewards: [] })
    const bytes = new Set(sent.frame.body)
    expect(bytes.size).toBeGreaterThan(0)
    // Dina comes when the tail is gone: she reads the entry, and there is no key left to have.
    const tail = {
      length: sent.frame.tail?.length ?? 0,
      body: undefined,
      bodyHash: keyOf(boris.ring, sent.place.ref),
    }
    world.sent[world.sent.indexOf(sent)] = { ...sent, frame: { ...sent.frame, tail } }
    const dina = world.device()
    world.admit(boris, dina)
    world.read(dina)
    expect(dina.opened.get(sent.place.ref)).toMatchObject({
      tail: 'gone',
      plain: { kind: 'key/epoch' },
    })
    expect(keyOf(dina.ring, sent.place.ref)).toBeUndefined()
  })

  it('[K13] [K11] is passed to a further device in a tail as well', () => {
    const { world, ana, boris, random } = village()
    const { founded, sent } = found(world, ana)
    world.read(boris)
    const dina = world.device()
    world.admit(ana, dina)
    const { place, ...at } = world.next(ana)
    const frame = resealEpoch({ crypto, chance: random }, place, {
      ...at,
      epoch: { ref: sent.place.ref, key: founded.key },
      recipients: [dina],
      recordKey: current(world, ana),
    })
    if (frame.ok) world.append(ana, frame.value)
    world.read(dina)
    expect(keyOf(dina.ring, sent.place.ref)).toEqual(founded.key)
    expect(holdersOf(dina.ring.epochs.get(sent.place.ref) as never)).toContain(dina.log)
  })
})

describe('stewards', () => {
  it('[K22] have a second secret of each record epoch, which members do not see', () => {
    const { world, ana, boris, random } = village()
    const { place, ...at } = world.next(ana)
    const founding = { ...at, recipients: world.members, stewards: [ana] }
    const founded = foundRecordEpoch({ crypto, chance: random }, place, founding)
    if (!founded.ok) throw new Error('founded')
    const { frame, body, stewardSecret } = founded.value
    const open = (device: KeyDevice) =>
      openStewardSecret(crypto, place, frame, { body, device: device.pair })
    expect(open(ana)).toEqual(stewardSecret)
    expect(open(boris)).toBeUndefined()
    world.append(ana, frame)
    world.read(ana)
    world.read(boris)
    const ref = (world.sent.at(-1) as Sent).place.ref
    expect(ana.ring.epochs.get(ref)?.stewardSecret).toEqual(stewardSecret)
    expect(boris.ring.epochs.get(ref)?.stewardSecret).toBeUndefined()
  })

  it('[K22] begin with the founder, whose device alone has the first secret', () => {
    const { world, ana, boris } = village()
    const genesis = (world.sent[0] as Sent).place.ref
    expect(ana.ring.epochs.get(genesis)?.stewardSecret).toHaveLength(32)
    expect(boris.ring.epochs.get(genesis)?.stewardSecret).toBeUndefined()
  })
})

describe('hostile frames with seals', () => {
  it('are refused or opened, and never a fault, whatever is changed in them', () => {
    const { epoch, boris } = village()
    const random = seeded(99)
    const body = epoch.frame.body as Uint8Array
    const key = keyOf(boris.ring, epoch.place.ref) as Uint8Array
    for (let round = 0; round < 400; round++) {
      const other = body.slice(0, random.flip() ? body.length : random.below(body.length))
      for (let n = random.below(4); n >= 0; n--)
        other[random.below(other.length)] = random.below(256)
      const frame = { ...epoch.frame, body: other, flags: random.below(16) & ~FLAG.ephemeral }
      const opening = { table: createDepsTable(epoch.place.log), keyOf: () => key }
      openEntry(crypto, epoch.place, frame, opening)
      peekEntry(crypto, epoch.place, frame, key)
      const outcome = openSeals(crypto, epoch.place, frame, boris.pair)
      if (outcome.kind === 'opened') expect(keyId(crypto, outcome.key)).toEqual(outcome.keyHash)
    }
  })

  it('cost two tries at most, however many seals bear the hint of a device', () => {
    const { epoch, boris } = village()
    const split = splitSeals(epoch.frame.body as Uint8Array)
    if (!split) throw new Error('split')
    const seals = split.block.seals.filter(
      (seal) =>
        openSeals(crypto, epoch.place, oneSeal(epoch.frame, seal), boris.pair).kind === 'opened',
    )
    const bad = (seals[0] as Uint8Array).slice()
    bad[60] = (bad[60] ?? 0) ^ 1
    let tries = 0
    const counting = {
      ...crypto,
      x25519Shared: (secret: Uint8Array, key: Uint8Array) => {
        tries++
        return crypto.x25519Shared(secret, key)
      },
    }
    const block = { ...split.block, seals: Array.from({ length: 500 }, () => bad) }
    const frame = { ...epoch.frame, body: concat(encodeSeals(block), split.rest) }
    expect(openSeals(counting, epoch.place, frame, boris.pair).kind).toBe('mismatch')
    expect(tries).toBe(2)
  })
})

describe('limits', () => {
  it('an epoch for too many devices is refused by name, and one for the most fits its frame', () => {
    const { world, ana, random } = village()
    const { place, ...at } = world.next(ana)
    const stub = {
      ...crypto,
      x25519Shared: () => new Uint8Array(32).fill(1),
      x25519PublicKey: () => ana.sealKey,
    }
    const many = Array.from({ length: RECIPIENTS_MAX + 1 }, () => ({
      log: world.device().log,
      sealKey: random.bytes(32),
    }))
    const ports = { crypto: stub, chance: random }
    expect(foundRecordEpoch(ports, place, { ...at, recipients: many })).toMatchObject({
      refusal: { kind: 'key-too-many-devices', devicesMax: RECIPIENTS_MAX },
    })
    const most = foundRecordEpoch(ports, place, { ...at, recipients: many.slice(1) })
    expect(most.ok).toBe(true)
    if (most.ok) expect(keyKinds['key/epoch'].misfit(most.value.body)).toBeUndefined()
  })

  it('names an epoch by the first 16 bytes of its entry', () => {
    const { epoch, world, ana } = village()
    const sent = world.write(ana, 'x')
    const ref: EntryRef = entryRef(sent.frame.keyRef)
    expect(ref).toBe(epoch.place.ref)
    expect(idBytes(ref)).toHaveLength(16)
  })
})
