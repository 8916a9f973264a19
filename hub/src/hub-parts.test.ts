import type { IncomingMessage } from 'node:http'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spaceId, type StoredRun } from '@folkmoot/kernel/log'
import { systemChance } from '@folkmoot/node'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createAddresses } from './addresses.ts'
import { optionsFrom } from './environment.ts'
import { createFanOut } from './fan-out.ts'
import { HubStartError } from './index.ts'
import { createLog } from './log-lines.ts'
import { createMetrics } from './metrics.ts'
import { createFlow } from './reading.ts'
import { scanForWords } from './scan-for-words.ts'

const space = spaceId(new Uint8Array(32).fill(1))

const from = (remoteAddress: string, headers: Record<string, string> = {}): IncomingMessage =>
  ({ socket: { remoteAddress }, headers }) as unknown as IncomingMessage

describe('addresses', () => {
  it('believes what a trusted proxy says, and of that only the last hop that is not trusted', () => {
    const addresses = createAddresses(['127.0.0.1', '10.0.0.0/8'], systemChance)
    const direct = addresses.key(from('203.0.113.7'))
    const forwarded = (list: string) => ({ 'x-forwarded-for': list })
    expect(addresses.key(from('127.0.0.1', forwarded('203.0.113.7')))).toBe(direct)
    expect(addresses.key(from('::ffff:127.0.0.1', forwarded('203.0.113.7')))).toBe(direct)
    expect(addresses.key(from('10.1.1.1', forwarded('1.2.3.4, 203.0.113.7, 10.2.2.2')))).toBe(
      direct,
    )
    expect(addresses.key(from('203.0.113.7', forwarded('1.2.3.4')))).toBe(direct)
  })

  it.each(['10.0.0.0/', '10.0.0.0/33', '10.0.0.0/8a', '10.0.0.0/-1', '2001:db8::/129'])(
    'does not start with %j, which would be no network or all of them',
    (network) => {
      expect(() => createAddresses([network], systemChance)).toThrow(HubStartError)
      expect(() => createAddresses([network], systemChance)).toThrow('is no network')
    },
  )

  it('does not count this machine, where an undeclared proxy would stand for everyone', () => {
    const { key } = createAddresses([], systemChance)
    for (const own of ['127.0.0.1', '::ffff:127.0.0.1', '::1']) {
      expect(key(from(own, { 'x-forwarded-for': '203.0.113.7' }))).toBeUndefined()
    }
  })

  it('counts IPv6 by the network that one household has', () => {
    const { key } = createAddresses([], systemChance)
    expect(key(from('2001:db8:1:2::9'))).toBe(key(from('2001:db8:1:2:ffff:1:2:3')))
    expect(key(from('2001:db8:1:3::9'))).not.toBe(key(from('2001:db8:1:2::9')))
    expect(key(from('2001:db8::1'))).toBe(key(from('2001:db8:0:0::2')))
  })

  it('[H20] gives names that mean nothing in another process', () => {
    const [one, two] = [createAddresses([], systemChance), createAddresses([], systemChance)]
    expect(one.key(from('203.0.113.7'))).not.toBe(two.key(from('203.0.113.7')))
    expect(one.key(from('203.0.113.7'))).not.toContain('203')
  })
})

describe('log lines', () => {
  it('[H20] name a space by a hash that is new at each start', () => {
    const lines: string[] = []
    const ports = { clock: { now: () => 0 }, chance: systemChance }
    const [one, two] = [createLog((line) => lines.push(line), ports), createLog(() => {}, ports)]
    one.event('fork', { space: one.tag(space) })
    expect(one.tag(space)).toMatch(/^[0-9a-f]{8}$/)
    expect(one.tag(space)).not.toBe(two.tag(space))
    expect(JSON.parse(lines[0]!)).toEqual({
      time: '1970-01-01T00:00:00.000Z',
      event: 'fork',
      space: one.tag(space),
    })
    expect(space).not.toContain(one.tag(space))
  })
})

describe('metrics', () => {
  it('[H20] have fixed labels: anything else is counted as other', () => {
    const metrics = createMetrics()
    metrics.count('folkmoot_hub_naks_total', space)
    metrics.count('folkmoot_hub_naks_total', 'hub-quota-log', 2)
    metrics.observe('folkmoot_hub_commit_seconds', 0.003)
    metrics.observe('folkmoot_hub_commit_seconds', 30)
    const text = metrics.text()
    expect(text).not.toContain(space)
    expect(text).toContain('folkmoot_hub_naks_total{why="other"} 1\n')
    expect(text).toContain('folkmoot_hub_naks_total{why="hub-quota-log"} 2\n')
    expect(text).toContain('folkmoot_hub_commit_seconds_bucket{le="0.005"} 1\n')
    expect(text).toContain('folkmoot_hub_commit_seconds_bucket{le="+Inf"} 2\n')
  })
})

describe('reading', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const limits = {
    connectionBytes: { burst: 1000, perSecond: 100 },
    pendingBytesMax: 500,
    pendingBytesMaxAll: 800,
  }
  const socket = () => ({ pause: vi.fn<() => void>(), resume: vi.fn<() => void>() })

  it('[H10] slows down who hands in faster than the limit, and goes on by itself', () => {
    const one = socket()
    const reading = createFlow(limits, () => Date.now()).connection(one)
    reading.received(1000)
    expect(one.pause).not.toHaveBeenCalled()
    reading.received(200)
    expect(one.pause).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(1999)
    expect(one.resume).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(one.resume).toHaveBeenCalledTimes(1)
  })

  it('[H10] waits with reading while the store is behind: for one connection, and for all', () => {
    const flow = createFlow(limits, () => Date.now())
    const [one, two] = [socket(), socket()]
    const [first, second] = [flow.connection(one), flow.connection(two)]
    first.pending(501)
    expect(one.pause).toHaveBeenCalledTimes(1)
    second.pending(400)
    expect(two.pause).toHaveBeenCalledTimes(1)
    first.pending(-501)
    expect(one.resume).toHaveBeenCalledTimes(1)
    expect(two.resume).toHaveBeenCalledTimes(1)
    second.pending(-400)
    expect(flow.pendingBytes).toBe(0)
    first.stop()
    expect(one.pause).toHaveBeenCalledTimes(2)
  })
})

describe('fan-out', () => {
  it('hands on what arrives within some milliseconds in one go, in order, while someone listens', () => {
    vi.useFakeTimers()
    let source: ((run: StoredRun, n: number) => void) | undefined
    const stop = vi.fn<() => void>()
    const holder = {
      watch: (_space: unknown, listener: (run: StoredRun, n: number) => void) => {
        source = listener
        return stop
      },
    }
    const fanOut = createFanOut(holder, { everyMs: 5 })
    const heard: number[] = []
    const leave = fanOut.watch(space, (_run, n) => void heard.push(n))
    for (const n of [1, 2, 3]) source?.({} as StoredRun, n)
    expect(heard).toEqual([])
    vi.advanceTimersByTime(5)
    expect(heard).toEqual([1, 2, 3])
    source?.({} as StoredRun, 4)
    fanOut.flush()
    expect(heard).toEqual([1, 2, 3, 4])
    leave()
    expect(stop).toHaveBeenCalled()
    vi.useRealTimers()
  })
})

describe('settings', () => {
  it('[H22] come from the environment, and a wrong one is named', () => {
    expect(optionsFrom({})).toMatchObject({ port: 8787, host: '127.0.0.1', newSpaces: 'open' })
    const options = optionsFrom({
      FOLKMOOT_HUB_PORT: '0',
      FOLKMOOT_HUB_CODES: 'one, two',
      FOLKMOOT_HUB_NEW_SPACES: 'invite',
      STATE_DIRECTORY: '/var/lib/hub',
    })
    expect(options).toMatchObject({ port: 0, codes: ['one', 'two'], dataDir: '/var/lib/hub' })
    expect(() => optionsFrom({ FOLKMOOT_HUB_PORT: 'many' })).toThrow(HubStartError)
    expect(() => optionsFrom({ FOLKMOOT_HUB_NEW_SPACES: 'yes' })).toThrow('open, closed or invite')
  })
})

describe('the search for readable words', () => {
  it('finds them in any case, across the pieces in which it reads, and keys in both forms', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'folkmoot-words-'))
    const key = systemChance.bytes(32)
    writeFileSync(
      join(dir, 'a'),
      Buffer.concat([Buffer.alloc(1024 * 1024 - 3), Buffer.from('BRIDGE')]),
    )
    writeFileSync(join(dir, 'b'), Buffer.concat([Buffer.from([1]), Buffer.from(key)]))
    writeFileSync(join(dir, 'c'), `x${Buffer.from(key).toString('hex').toUpperCase()}`)
    writeFileSync(join(dir, 'd'), Buffer.from('озеро', 'utf16le'))
    const found = await scanForWords(dir, ['bridge', key, 'озеро', 'the', 'absent'])
    const names = found.map(({ file }) => file.slice(-1)).sort()
    expect(names).toEqual(['a', 'b', 'c', 'd'])
    rmSync(dir, { recursive: true })
  })
})
