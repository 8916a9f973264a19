import { nobleCrypto } from '@folkmoot/kernel/crypto'
import { type Community, createReplica } from '@folkmoot/kernel/replica'
import { createMemoryStore } from '@folkmoot/kernel/store'
import { pretendWire, seeded } from '@folkmoot/kernel/testing'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepTicking } from './ticking.ts'

const cost = { memoryKiB: 19 * 1024, passes: 2 }

async function founded(): Promise<Community> {
  const crypto = nobleCrypto
  const store = createMemoryStore(crypto.sha256)
  const ports = { crypto, clock: { now: () => 1_795_000_000_000 }, chance: seeded(3), store }
  const made = await createReplica(
    { ...ports, areas: [] },
    { passphrase: 'lantern orchard velvet', cost },
  )
  const space = made.ok && (await made.value.create({ name: 'Lakeside', as: 'Ana' }))
  if (!space || !space.ok) throw new Error('no community')
  return space.value
}

let community: Community
beforeEach(async () => {
  community = await founded()
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
})
afterEach(() => vi.useRealTimers())

/** Both ends of a wire held open, and what passes on it while the seconds go by. */
async function pass(seconds: number, wire: ReturnType<typeof pretendWire>): Promise<void> {
  for (let second = 0; second < seconds; second++) {
    vi.advanceTimersByTime(1_000)
    for (let round = 0; round < 4; round++) {
      while (wire.deliver()) continue
      await new Promise((resolve) => {
        setTimeout(resolve, 0)
      })
    }
  }
}

describe('a session that is held open', () => {
  it('ends after a minute and a quarter when the link goes silent, and ticks no more', async () => {
    const { a, toB } = pretendWire()
    const close = vi.spyOn(a, 'close')
    const session = community.connect(a, { url: 'http://hub.example' })
    const tick = vi.spyOn(session, 'tick')
    keepTicking(session)
    vi.advanceTimersByTime(70_000)
    expect(close).not.toHaveBeenCalled()
    vi.advanceTimersByTime(15_000)
    await session.done
    expect(toB.length).toBe(0)
    expect(close).toHaveBeenCalledTimes(1)
    const [hub] = (await community.status()).hubs
    expect(hub ?? { state: 'away' }).toMatchObject({ state: 'away' })
    const ticks = tick.mock.calls.length
    vi.advanceTimersByTime(60_000)
    expect(tick.mock.calls.length).toBe(ticks)
    const times = tick.mock.calls.map(([now]) => now)
    expect(times).toEqual([...times].sort((one, other) => one - other))
  })

  it('stays as long as the other side answers, however little there is to say', async () => {
    const wire = pretendWire()
    let over = false
    for (const link of [wire.a, wire.b]) {
      const session = community.connect(link)
      void session.done.then(() => (over = true))
      keepTicking(session)
    }
    await pass(240, wire)
    expect(over).toBe(false)
    expect(wire.carried.messages).toBeGreaterThan(8)
    wire.cut()
  })
})
