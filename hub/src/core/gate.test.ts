import { loadSodium } from '@folkmoot/kernel/crypto'
import { FLAG, type Run, type SpaceId, spaceId } from '@folkmoot/kernel/log'
import { createMemoryStore } from '@folkmoot/kernel/store'
import {
  blobName,
  createRunHolder,
  type GuestPass,
  makeAccessChange,
  makeGuestPass,
  makeProof,
} from '@folkmoot/kernel/sync'
import { systemChance } from '@folkmoot/node'
import { createSampleLog, type SampleLog } from '@folkmoot/node/sample-log'
import { describe, expect, it, vi } from 'vitest'
import { createGate, type NewSpaces } from './gate.ts'
import { createIntake } from './intake.ts'
import { createPastFrontiers } from './past.ts'
import { DEFAULT_QUOTAS, type HubQuotas } from './quotas.ts'
import { createSpaceRecords } from './space-record.ts'
import { createView, type View } from './view.ts'

const crypto = await loadSodium()
const space = spaceId(new Uint8Array(32).fill(3))
const LARGE = 1 << 26
const DAY = 86_400_000

/** A hub without its network, and the keys that its members hold. */
function hub(wish: { quotas?: Partial<HubQuotas>; newSpaces?: NewSpaces } = {}) {
  const store = createMemoryStore(crypto.sha256)
  const clock = { at: 1_000_000, now: () => clock.at }
  const limits = { ...DEFAULT_QUOTAS, ...wish.quotas }
  const verified = vi.fn<typeof crypto.ed25519Verify>(crypto.ed25519Verify)
  const counting = { ...crypto, ed25519Verify: verified }
  const holder = createRunHolder({
    crypto: counting,
    store: store.runs,
    blobs: store.blobs,
    tidies: false,
  })
  const gate = createGate({
    crypto: counting,
    clock,
    limits,
    newSpaces: wish.newSpaces ?? 'open',
    spaces: createSpaceRecords(store.records),
    arrivals: (of) => holder.arrivals(of),
  })
  const past = createPastFrontiers(holder)
  const intake = createIntake({ ...store, clock, holder, gate, limits })
  const stale = vi.fn<(of: SpaceId) => void>()
  const connect = (invited = false): View =>
    createView({ crypto: counting, holder, gate, past, intake, limits, invited, onStale: stale })
  return { store, clock, gate, holder, verified, stale, connect }
}

interface Pair {
  readonly access: Uint8Array
  readonly rotation: Uint8Array
}
const pair = (): Pair => ({ access: systemChance.bytes(32), rotation: systemChance.bytes(32) })

const changeTo = (next: Pair, generation: number, signer: Pair = next, of: SpaceId = space) =>
  makeAccessChange(crypto, signer.rotation, of, {
    accessKey: crypto.ed25519PublicKey(next.access),
    rotationKey: crypto.ed25519PublicKey(next.rotation),
    generation,
  })

async function openAs(view: View, keys: Pair, as: 'member' | 'guest' = 'member') {
  const challenge = systemChance.bytes(96)
  const proof = makeProof(crypto, keys.access, as, { space, challenge })
  return view.gate.open(space, proof, challenge)
}

const refused = (kind: string) => ({ ok: false, refusal: expect.objectContaining({ kind }) })
const sampleIn = (of: SpaceId = space): SampleLog =>
  createSampleLog({ crypto, chance: systemChance, space: of })

/** A hub with a space of one generation, and a member's open view. */
async function community(wish: Parameters<typeof hub>[0] = {}) {
  const at = hub(wish)
  const first = pair()
  const founder = at.connect(true)
  expect(await founder.gate.change(changeTo(first, 1))).toEqual({ ok: true, value: undefined })
  expect(await openAs(founder, first)).toMatchObject({ ok: true })
  const write = async (log: SampleLog, runs = 1): Promise<void> => {
    for (let i = 0; i < runs; i++) {
      const taken = await founder.holder.take(space, [log.next().run], 'peer')
      expect(taken).toEqual([{ kind: 'stored' }])
    }
  }
  return { ...at, first, founder, write }
}

const seen = async (view: View): Promise<number> =>
  (await view.holder.arrived(space, 0, LARGE)).length

describe('founding a space', () => {
  it('[H1] takes the first change that its own rotation key signed, under each policy', async () => {
    const keys = pair()
    const open = hub().connect()
    expect(await open.gate.change(changeTo(keys, 1, pair()))).toEqual(refused('hub-access-denied'))
    expect(await open.gate.change(changeTo(keys, 1))).toMatchObject({ ok: true })
    const closed = hub({ newSpaces: 'closed' }).connect(true)
    expect(await closed.gate.change(changeTo(keys, 1))).toEqual(refused('hub-closed-to-new-spaces'))
    const invite = hub({ newSpaces: 'invite' })
    expect(await invite.connect(false).gate.change(changeTo(keys, 1))).toMatchObject({ ok: false })
    expect(await invite.connect(true).gate.change(changeTo(keys, 1))).toMatchObject({ ok: true })
  })

  it('[H1] stops at the number of spaces, and at the rate at which strangers may found them', async () => {
    const many = hub({ quotas: { spacesMax: 2 } }).connect()
    const found = (view: View, number: number) => {
      const of = spaceId(new Uint8Array(32).fill(number))
      const keys = pair()
      return view.gate.change(changeTo(keys, 1, keys, of))
    }
    expect(await found(many, 1)).toMatchObject({ ok: true })
    expect(await found(many, 2)).toMatchObject({ ok: true })
    expect(await found(many, 3)).toEqual(refused('hub-closed-to-new-spaces'))
    const fast = hub({ quotas: { newSpaces: { burst: 1, perSecond: 0.01 } } }).connect()
    expect(await found(fast, 1)).toMatchObject({ ok: true })
    expect(await found(fast, 2)).toEqual(refused('hub-quota-connection'))
  })

  it('a space that nobody founded here is unknown', async () => {
    expect(await openAs(hub().connect(), pair())).toEqual(refused('hub-space-unknown'))
  })
})

describe('changing the keys', () => {
  it('[H2] takes the next generation from the rotation key before it, and nothing else', async () => {
    const { founder, first } = await community()
    const [second, stranger] = [pair(), pair()]
    const { change } = founder.gate
    expect(await change(changeTo(second, 3, first))).toEqual(refused('hub-access-stale'))
    expect(await change(changeTo(second, 2, stranger))).toEqual(refused('hub-access-denied'))
    expect(await change(changeTo(second, 2, second))).toEqual(refused('hub-access-denied'))
    expect(await openAs(founder, first)).toMatchObject({ ok: true })
    expect(await change(changeTo(second, 2, first))).toMatchObject({ ok: true })
    expect(await change(changeTo(second, 2, first))).toMatchObject({ ok: true })
    expect(await change(changeTo(pair(), 2, first))).toEqual(refused('hub-access-stale'))
  })

  it('[H2] a hub that lost everything learns the generations again, in order, from any member', async () => {
    const [first, second, third] = [pair(), pair(), pair()]
    const { change } = hub().connect().gate
    for (const each of [
      changeTo(first, 1),
      changeTo(second, 2, first),
      changeTo(third, 3, second),
    ]) {
      expect(await change(each)).toMatchObject({ ok: true })
    }
  })
})

describe('opening a space', () => {
  it('[H3] takes a signature by the access key over this challenge, and no other', async () => {
    const { connect, first } = await community()
    const challenge = systemChance.bytes(96)
    const proof = makeProof(crypto, first.access, 'member', { space, challenge })
    const view = connect()
    expect(await view.gate.open(space, proof, systemChance.bytes(96))).toMatchObject({ ok: false })
    expect(await openAs(view, pair())).toEqual(refused('hub-access-denied'))
    expect(view.holder.frontier(space).size).toBe(0)
    expect(await view.gate.open(space, proof, challenge)).toMatchObject({ ok: true })
  })

  it('[H3] gives and takes nothing before', async () => {
    const { connect, write } = await community()
    await write(sampleIn(), 3)
    const { holder } = connect()
    const run = sampleIn().next().run
    expect(await holder.take(space, [run], 'peer')).toEqual([
      { kind: 'refused', refusal: { kind: 'hub-access-denied' } },
    ])
    expect(await holder.arrived(space, 0, LARGE)).toEqual([])
    expect(await holder.arrivals(space)).toBe(0)
    expect(holder.frontier(space).size).toBe(0)
    expect(await holder.blobs.put(space, '00', new Uint8Array(1))).toMatchObject({ ok: false })
  })

  it('[H10] opens as many spaces on one connection as the limit says', async () => {
    const at = await community({ quotas: { connectionSpacesMax: 1 } })
    expect(await openAs(at.founder, at.first)).toMatchObject({ ok: true })
    const other = spaceId(new Uint8Array(32).fill(4))
    const challenge = systemChance.bytes(96)
    const proof = makeProof(crypto, at.first.access, 'member', { space: other, challenge })
    expect(await at.founder.gate.open(other, proof, challenge)).toEqual(
      refused('hub-quota-connection'),
    )
  })
})

describe('the end of a generation', () => {
  it('[H4] takes open connections out of the space at once: they are told, and neither see nor write more', async () => {
    const { founder, connect, first, write, stale } = await community()
    const log = sampleIn()
    await write(log, 2)
    const removed = connect()
    await openAs(removed, first)
    const heard = vi.fn<() => void>()
    removed.holder.watch(space, heard)
    await write(log, 1)
    expect(heard).toHaveBeenCalledTimes(1)
    const second = pair()
    await founder.gate.change(changeTo(second, 2, first))
    await vi.waitFor(() => expect(stale).toHaveBeenCalled())
    await openAs(founder, second)
    await write(log, 4)
    expect(heard).toHaveBeenCalledTimes(1)
    expect(await seen(removed)).toBe(3)
    expect(removed.holder.frontier(space).get(log.log)?.seq).toBe(3)
    expect(removed.holder.root(space)).not.toEqual(founder.holder.root(space))
    expect(await removed.holder.hashAt(space, log.log, 5)).toBeUndefined()
    expect(await removed.holder.ofLog(space, log.log, 3, LARGE)).toEqual([])
    expect((await removed.holder.ofLog(space, log.log, 0, LARGE)).map(({ to }) => to)).toEqual([
      1, 2, 3,
    ])
    expect(await removed.holder.take(space, [log.next().run], 'peer')).toEqual([
      { kind: 'refused', refusal: { kind: 'hub-access-stale' } },
    ])
  })

  it('[H4] lets nobody in under a generation that ends while the door opens', async () => {
    const { connect, founder, first, holder } = await community()
    const second = pair()
    const load = vi.spyOn(holder, 'load').mockImplementationOnce(async () => {
      await founder.gate.change(changeTo(second, 2, first))
    })
    const late = connect()
    expect(await openAs(late, first)).toEqual(refused('hub-access-stale'))
    expect(load).toHaveBeenCalled()
    expect(late.spaces).toBe(0)
    expect(await openAs(late, second)).toMatchObject({ ok: true })
  })

  it('[H5] an earlier key reads what had arrived when its generation ended, and nothing after', async () => {
    const { founder, connect, first, write } = await community()
    const [old, fresh] = [sampleIn(), sampleIn()]
    await write(old, 5)
    await founder.gate.change(changeTo(pair(), 2, first))
    const second = pair()
    const late = connect()
    expect(await openAs(late, first)).toMatchObject({ ok: true })
    expect(await seen(late)).toBe(5)
    expect(await late.holder.arrivals(space)).toBe(5)
    expect([...late.holder.frontier(space).keys()]).toEqual([old.log])
    expect(late.holder.controlLogs(space).size).toBe(0)
    expect(second).toBeDefined()
    expect(late.holder.frontier(space).has(fresh.log)).toBe(false)
    expect(await late.holder.take(space, [fresh.next().run], 'peer')).toMatchObject([
      { kind: 'refused' },
    ])
  })

  it('[H5] a member three epochs behind climbs: each key opens as far as the entry with the next', async () => {
    const { founder, connect, first, write } = await community()
    const steward = sampleIn()
    let [keys, generation] = [first, 1]
    const generations = [first]
    for (let i = 0; i < 3; i++) {
      // The epoch's entry arrives under the old key, then the keys change.
      const { run } = steward.next({ control: true })
      await founder.holder.take(space, [run], 'peer')
      const next = pair()
      await founder.gate.change(changeTo(next, ++generation, keys))
      keys = next
      generations.push(next)
      await openAs(founder, keys)
      await write(sampleIn(), 2)
    }
    const reach = []
    for (const each of generations) {
      const view = connect()
      await openAs(view, each)
      reach.push([view.holder.frontier(space).get(steward.log)?.seq, await seen(view)])
    }
    expect(reach).toEqual([
      [1, 1],
      [2, 4],
      [3, 7],
      [3, 9],
    ])
  })

  it('[H5] keys of long ago open nothing', async () => {
    const at = await community({ quotas: { generationsKept: 2 } })
    let keys = at.first
    for (let generation = 2; generation <= 4; generation++) {
      const next = pair()
      await at.founder.gate.change(changeTo(next, generation, keys))
      keys = next
    }
    expect(await openAs(at.connect(), at.first)).toEqual(refused('hub-access-denied'))
  })

  it('[H6] joining runs keeps apart what a past key may read', async () => {
    const { founder, connect, first, write, store, gate } = await community()
    const log = sampleIn()
    await write(log, 4)
    const second = pair()
    await founder.gate.change(changeTo(second, 2, first))
    await openAs(founder, second)
    await write(log, 4)
    await store.runs.compact(space, { cuts: await gate.cuts(space) })
    const late = connect()
    await openAs(late, first)
    expect(await seen(late)).toBe(1)
    expect(late.holder.frontier(space).get(log.log)?.seq).toBe(4)
    expect(await seen(founder)).toBe(2)
  })
})

describe('guests', () => {
  const pass = (signer: Pair, guest: Pair, expires: number): GuestPass =>
    makeGuestPass(crypto, signer.access, {
      space,
      publicKey: crypto.ed25519PublicKey(guest.access),
      expires,
    })

  it('[H7] come in with a pass of the current access key until it ends, thirty days at most', async () => {
    const { founder, connect, first, clock } = await community()
    const guest = pair()
    expect(await openAs(connect(), guest, 'guest')).toEqual(refused('hub-access-denied'))
    const forged = pass(pair(), guest, clock.at + DAY)
    expect(await founder.gate.guest(forged)).toEqual(refused('hub-access-denied'))
    expect(await founder.gate.guest(pass(first, guest, clock.at - 1))).toEqual(
      refused('hub-guest-expired'),
    )
    expect(await founder.gate.guest(pass(first, guest, clock.at + 900 * DAY))).toMatchObject({
      ok: true,
    })
    expect(await openAs(connect(), guest, 'guest')).toMatchObject({ ok: true })
    expect(await openAs(connect(), guest, 'member')).toEqual(refused('hub-access-denied'))
    clock.at += 31 * DAY
    expect(await openAs(connect(), guest, 'guest')).toEqual(refused('hub-guest-expired'))
  })

  it('[H7] lose their pass when the keys change, because a removed member could have written it', async () => {
    const { founder, connect, first, clock, write } = await community()
    const guest = pair()
    await founder.gate.guest(pass(first, guest, clock.at + DAY))
    const inside = connect()
    await openAs(inside, guest, 'guest')
    await write(sampleIn())
    const second = pair()
    await founder.gate.change(changeTo(second, 2, first))
    await openAs(founder, second)
    await write(sampleIn())
    await vi.waitFor(async () => expect(await seen(inside)).toBe(1))
    expect(await openAs(connect(), guest, 'guest')).toEqual(refused('hub-access-denied'))
    expect(await founder.gate.guest(pass(first, guest, clock.at + DAY))).toMatchObject({
      ok: false,
    })
    expect(await founder.gate.guest(pass(second, guest, clock.at + DAY))).toMatchObject({
      ok: true,
    })
  })

  it('[H8] read, and write a log up to 64 KiB each, also over several connections', async () => {
    const { founder, connect, first, clock, write } = await community()
    const guest = pair()
    await founder.gate.guest(pass(first, guest, clock.at + DAY))
    await write(sampleIn(), 2)
    const [own, second] = [sampleIn(), sampleIn()]
    const inside = connect()
    await openAs(inside, guest, 'guest')
    expect(await seen(inside)).toBe(2)
    const take = async (view: View, run: Run) => (await view.holder.take(space, [run], 'peer'))[0]
    expect(await take(inside, own.next({ bytes: 30_000 }).run)).toEqual({ kind: 'stored' })
    const again = connect()
    await openAs(again, guest, 'guest')
    expect(await take(again, second.next().run)).toEqual({ kind: 'stored' })
    expect(await take(again, own.next({ bytes: 30_000 }).run)).toEqual({ kind: 'stored' })
    expect(await take(again, own.next({ bytes: 30_000 }).run)).toMatchObject({
      kind: 'refused',
      refusal: { kind: 'hub-quota-space', limitBytes: 64 * 1024 },
    })
    expect(await again.holder.blobs.put(space, '00', new Uint8Array(1))).toMatchObject({
      ok: false,
    })
    for (let more = 2; more < 100; more++)
      expect(await take(again, sampleIn().next().run)).toEqual({ kind: 'stored' })
    expect(await take(again, sampleIn().next().run)).toMatchObject({ kind: 'refused' })
    expect(await take(again, second.next().run)).toEqual({ kind: 'stored' })
  })
})

describe('how much may be written', () => {
  const take = (view: View, run: Run) => view.holder.take(space, [run], 'peer')

  it('[H9] a space that is full says how much it may hold; what is known already still passes', async () => {
    const { founder } = await community({ quotas: { spaceBytesMax: 10_000 } })
    const log = sampleIn()
    const first = log.next({ bytes: 8000 }).run
    expect(await take(founder, first)).toEqual([{ kind: 'stored' }])
    const runs = [log.next({ bytes: 1000 }).run, log.next({ bytes: 1000 }).run]
    expect(await founder.holder.take(space, runs, 'peer')).toEqual([
      { kind: 'stored' },
      { kind: 'refused', refusal: { kind: 'hub-quota-space', limitBytes: 10_000 } },
    ])
    expect(await take(founder, first)).toEqual([{ kind: 'known' }])
  })

  it('[H9] room that was set aside for what then did not verify is given back', async () => {
    const { founder } = await community({ quotas: { spaceBytesMax: 10_000 } })
    const log = sampleIn()
    const good = log.next({ bytes: 8000 }).run
    const bad = { ...good, signature: new Uint8Array(64) }
    expect(await take(founder, bad)).toMatchObject([{ kind: 'refused' }])
    expect(await take(founder, good)).toEqual([{ kind: 'stored' }])
  })

  it('[H9] a log that floods is told when to come again, and others are not', async () => {
    const limit = { burst: 10, perSecond: 1 }
    const { founder, clock } = await community({ quotas: { logEntries: limit } })
    const [flood, other] = [sampleIn(), sampleIn()]
    expect(await take(founder, flood.next({ entries: 10 }).run)).toEqual([{ kind: 'stored' }])
    const more = flood.next({ entries: 4 }).run
    expect(await take(founder, more)).toEqual([
      { kind: 'refused', refusal: { kind: 'hub-quota-log', retrySeconds: 4 } },
    ])
    expect(await take(founder, other.next().run)).toEqual([{ kind: 'stored' }])
    clock.at += 4000
    expect(await take(founder, more)).toEqual([{ kind: 'stored' }])
  })

  it('[H9] a space has so many logs and no more', async () => {
    const { founder } = await community({ quotas: { spaceLogsMax: 2 } })
    const logs = [sampleIn(), sampleIn(), sampleIn()]
    const kinds = []
    for (const log of logs) kinds.push((await take(founder, log.next().run))[0]?.kind)
    expect(kinds).toEqual(['stored', 'stored', 'refused'])
    expect(await take(founder, logs[0]!.next().run)).toEqual([{ kind: 'stored' }])
  })

  it('[H9] checks no signature of what access or quota refuses', async () => {
    const { founder, verified, connect } = await community({ quotas: { spaceBytesMax: 100 } })
    verified.mockClear()
    await take(founder, sampleIn().next().run)
    await take(connect(), sampleIn().next().run)
    await openAs(connect(), pair())
    expect(verified).not.toHaveBeenCalled()
  })

  it('[H9] a full disk is said, takes nothing by halves, and does not stop reading', async () => {
    const { founder, store, write } = await community()
    await write(sampleIn(), 2)
    const append = vi.spyOn(store.runs, 'append').mockImplementationOnce(async () => {
      throw Object.assign(new Error('There is no room left.'), { name: 'StoreFull' })
    })
    const log = sampleIn()
    const { run } = log.next()
    expect(await take(founder, run)).toEqual([{ kind: 'refused', refusal: { kind: 'hub-full' } }])
    expect(await seen(founder)).toBe(2)
    append.mockRestore()
    expect(await take(founder, run)).toEqual([{ kind: 'stored' }])
  })

  it('[H9] chunks of attachments have a limit of their own', async () => {
    const { founder, store } = await community({ quotas: { spaceChunksMax: 1 } })
    const [one, two] = [systemChance.bytes(100), systemChance.bytes(100)]
    const put = (chunk: Uint8Array) =>
      founder.holder.blobs.put(space, blobName(crypto, chunk), chunk)
    expect(await put(one)).toMatchObject({ ok: true })
    expect(await put(one)).toMatchObject({ ok: true })
    expect(await put(two)).toEqual(refused('hub-quota-space'))
    expect(await store.blobs.list(space)).toHaveLength(1)
  })

  it('[H11] says what it has when entries are missing, and keeps nothing of a wrong signature', async () => {
    const { founder, store } = await community()
    const log = sampleIn()
    const [first, second] = [log.next().run, log.next({ control: true }).run]
    expect(await take(founder, second)).toEqual([{ kind: 'gap', have: 0 }])
    const forged = { ...first, signature: new Uint8Array(64).fill(1) }
    expect(await take(founder, forged)).toMatchObject([{ kind: 'refused' }])
    expect(await store.runs.arrivals(space)).toBe(0)
    expect(second.frames[0]!.flags & FLAG.control).toBe(FLAG.control)
  })

  it('[H12] keeps two histories of one log as evidence that every member gets', async () => {
    const { founder, connect, first } = await community()
    const log = sampleIn()
    await take(founder, log.next().run)
    const branch = log.branch()
    await take(founder, log.next().run)
    expect(await take(founder, branch.next().run)).toEqual([{ kind: 'fork' }])
    const member = connect()
    await openAs(member, first)
    expect(member.holder.forkOf(space, log.log)).toBeDefined()
  })
})
