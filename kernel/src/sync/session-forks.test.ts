// Two histories of one log: every side ends with the proof, and then all agree where the log ends.

import { beforeAll, describe, expect, it } from 'vitest'
import { type Crypto, loadSodium, nobleCrypto } from '../crypto/index.ts'
import { decodeForkEvidence, forkHolds } from '../log/index.ts'
import { testFrame, testLog, testSpace, writeRandomly } from '../testing/logs.ts'
import { settle } from '../testing/pretend-link.ts'
import { heardOf, takeAll, testHall, type TestHolder } from '../testing/sessions.ts'
import { stubCrypto } from '../testing/stub-crypto.ts'

const crypto = stubCrypto(nobleCrypto)
const space = testSpace()
const hall = (seed: number, using: Crypto = crypto) => testHall(using, space, seed)
const rootOf = (at: TestHolder) => at.holder.root(space).join()

describe('forks', () => {
  let sodium: Crypto
  beforeAll(async () => {
    sodium = await loadSodium()
  })

  it('[Y9] end as proof on both sides, whichever branches they hold, and then the roots are equal', async () => {
    for (let seed = 0; seed < 24; seed++) {
      const { hub, member, talk, random } = await hall(40 + seed, sodium)
      const log = testLog(sodium, space, random)
      const shared = random.below(20) > 3 ? writeRandomly(log, random, 1 + random.below(30)) : []
      const twin = log.clone()
      const left = writeRandomly(log, random, 1 + random.below(20))
      const right = writeRandomly(twin, random, 1 + random.below(20))
      const [a, b] = [await member(), await member()]
      await a.holder.take(
        space,
        [...shared, ...left].map(({ run }) => run),
        'peer',
      )
      await hub.holder.take(
        space,
        [...shared, ...right].map(({ run }) => run),
        'peer',
      )
      await talk(a)
      for (const at of [a, hub]) {
        const evidence = decodeForkEvidence(at.holder.forkOf(space, log.log)!)!
        expect(forkHolds(sodium, evidence)).toBe(true)
        expect(evidence.common.seq).toBe(shared.at(-1)?.head.seq ?? 0)
        expect(heardOf(at, 'fork').length).toBeGreaterThan(0)
      }
      expect(rootOf(a)).toBe(rootOf(hub))
      await talk(b)
      expect(rootOf(b)).toBe(rootOf(hub))
      expect(b.holder.forkOf(space, log.log)).toBeDefined()
    }
  })

  it('[Y9] are found far back in few steps', async () => {
    const { hub, member, talk, random } = await hall(70)
    const log = testLog(crypto, space, random)
    const frame = () => testFrame(random, { size: 20, flags: 0 })
    const shared = Array.from({ length: 50 }, () => log.write([frame()]).run)
    const twin = log.clone()
    const branch = (of: typeof log) => Array.from({ length: 200 }, () => of.write([frame()]).run)
    const at = await member()
    await takeAll(at, space, [...shared, ...branch(log)])
    await takeAll(hub, space, [...shared, ...branch(twin)])
    const { wire } = await talk(at)
    expect(rootOf(at)).toBe(rootOf(hub))
    expect(at.holder.frontier(space).get(log.log)?.seq).toBe(50)
    expect(wire.carried.messages).toBeLessThan(2_500)
  })

  it('[Y9] are passed on to everyone who is there, once', async () => {
    const { hub, member, talk, random } = await hall(80)
    const log = testLog(crypto, space, random)
    const shared = writeRandomly(log, random, 5)
    const twin = log.clone()
    const at = await Promise.all([member(), member(), member()])
    for (const each of at)
      await takeAll(
        each,
        space,
        shared.map(({ run }) => run),
      )
    const calls = []
    for (const each of at) calls.push(await talk(each))
    await at[0].holder.addOwn(space, [log.write([testFrame(random)])])
    for (const { wire } of calls) await settle(wire)
    await at[1].holder.take(space, [twin.write([testFrame(random)]).run], 'bundle')
    for (let i = 0; i < 3; i++) for (const { wire } of calls) await settle(wire)
    for (const each of [...at, hub]) {
      expect(each.holder.forkOf(space, log.log)).toBeDefined()
      expect(rootOf(each)).toBe(rootOf(hub))
    }
    const messages = calls.reduce((sum, { wire }) => sum + wire.carried.messages, 0)
    expect(messages).toBeLessThan(60)
  })

  it('[Y9] with three branches close the log at the same earliest place everywhere', async () => {
    for (let seed = 0; seed < 10; seed++) {
      const { hub, member, talk, random } = await hall(90 + seed)
      const log = testLog(crypto, space, random)
      const start = writeRandomly(log, random, 1 + random.below(8))
      const early = log.clone()
      const middle = writeRandomly(log, random, 1 + random.below(8))
      const late = log.clone()
      const branches = [
        [...start, ...middle, ...writeRandomly(log, random, 3)],
        [...start, ...middle, ...writeRandomly(late, random, 4)],
        [...start, ...writeRandomly(early, random, 12)],
      ]
      const at = await Promise.all(branches.map(() => member()))
      for (const [i, branch] of branches.entries()) {
        await takeAll(
          at[i]!,
          space,
          branch.map(({ run }) => run),
        )
      }
      const calls = at.map(() => undefined) as (Awaited<ReturnType<typeof talk>> | undefined)[]
      for (const i of [0, 1, 2, 0, 1]) calls[i] = await talk(at[i]!)
      for (let i = 0; i < 3; i++) for (const made of calls) await settle(made!.wire)
      for (const each of [...at, hub]) {
        expect(each.holder.frontier(space).get(log.log)?.seq).toBe(start.at(-1)!.head.seq)
        expect(rootOf(each)).toBe(rootOf(hub))
      }
    }
  })

  it('[Y9] that begin before a proof which comes first are shown, though nothing of that log was sent yet', async () => {
    const { hub, member, talk, random } = await hall(110)
    const log = testLog(crypto, space, random)
    const write = (of: typeof log, many: number) =>
      Array.from({ length: many }, () => of.write([testFrame(random, { flags: 0 })]).run)
    const start = write(log, 3)
    const early = log.clone()
    const middle = write(log, 6)
    const late = log.clone()
    const at = await Promise.all([member(), member(), member()])
    await takeAll(at[0], space, [...start, ...middle, ...write(log, 2)])
    await takeAll(at[1], space, [...start, ...middle, ...write(late, 2)])
    await takeAll(at[2], space, [...start, ...write(early, 1)])
    for (const each of at) {
      // Another log goes over each channel as well: numbers must go on being understood.
      await each.holder.addOwn(space, [testLog(crypto, space, random).write([testFrame(random)])])
      await talk(each)
    }
    for (const each of [at[2], hub]) {
      expect(heardOf(each, 'closed')).toEqual([])
      expect(each.holder.frontier(space).get(log.log)?.seq).toBe(start.length)
    }
    expect(rootOf(at[2])).toBe(rootOf(hub))
  })
})
