import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type SpaceId, spaceId } from '@folkmoot/kernel/log'
import { loadNodeCrypto, SUBPROTOCOL, systemChance } from '@folkmoot/node'
import fc from 'fast-check'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import { type RunningHub, startHub, type StartOptions } from './index.ts'
import {
  sampleChange,
  type SampleMember,
  sampleMember,
  type SamplePair,
  samplePair,
} from './sample-member.ts'

const kit = { crypto: await loadNodeCrypto(), chance: systemChance }
const root = mkdtempSync(join(tmpdir(), 'folkmoot-hub-'))
const closers: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

let count = 0
const freshDir = (): string => join(root, String(++count))
const freshSpace = (): SpaceId => spaceId(systemChance.bytes(32))

async function start(options: Partial<StartOptions> = {}): Promise<RunningHub> {
  const hub = await startHub({ port: 0, dataDir: freshDir(), drainMs: 50, ...options })
  closers.push(() => hub.close())
  return hub
}

async function memberOf(
  hub: RunningHub,
  space: SpaceId,
  pair: SamplePair,
  founds = false,
): Promise<SampleMember> {
  const member = await sampleMember(kit, space)
  member.connect(hub.url, pair, founds ? [sampleChange(kit, space, pair, { generation: 1 })] : [])
  closers.push(() => member.disconnect())
  if (founds) await until(() => expect(member.caughtUp()).toBeGreaterThan(0))
  return member
}

const same = (a: SampleMember, b: SampleMember, space: SpaceId): void =>
  expect(Buffer.from(a.holder.root(space)).toString('hex')).toBe(
    Buffer.from(b.holder.root(space)).toString('hex'),
  )

const until = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 10_000 })

describe('a hub between members', () => {
  it('gives to each what the others wrote, before and while they are there', async () => {
    const [hub, space, pair] = [await start(), freshSpace(), samplePair(kit)]
    const ana = await memberOf(hub, space, pair, true)
    await ana.write(20)
    await until(() => expect(ana.acknowledged.get(ana.log.log)).toBe(20))
    const boris = await memberOf(hub, space, pair)
    await until(() => expect(boris.entries).toBe(20))
    await boris.write(5)
    await ana.write(5)
    await until(() => expect([ana.entries, boris.entries]).toEqual([30, 30]))
    same(ana, boris, space)
  })

  it('[H15] is refilled by its members after it lost everything', async () => {
    const [space, pair] = [freshSpace(), samplePair(kit)]
    const first = await start()
    const ana = await memberOf(first, space, pair, true)
    const boris = await memberOf(first, space, pair, true)
    await ana.write(10)
    await boris.write(10)
    await until(() => expect([ana.entries, boris.entries]).toEqual([20, 20]))
    const { port, hubId } = first
    const before = ana.caughtUp()
    await first.close()
    const second = await start({ port })
    expect(second.hubId).not.toBe(hubId)
    await until(() => expect(ana.caughtUp()).toBeGreaterThan(before))
    const chloe = await memberOf(second, space, pair)
    await until(() => expect(chloe.entries).toBe(20))
    same(chloe, ana, space)
  })

  it('[H4] ends a space for those who hold an earlier key, and lets those in who have the new one', async () => {
    const [hub, space, first, second] = [
      await start(),
      freshSpace(),
      samplePair(kit),
      samplePair(kit),
    ]
    const ana = await memberOf(hub, space, first, true)
    const removed = await memberOf(hub, space, first)
    await ana.write(3)
    await until(() => expect(removed.entries).toBe(3))
    ana.session()?.changeAccess(sampleChange(kit, space, second, { generation: 2, signer: first }))
    await until(() => expect(removed.refusals).toContainEqual({ kind: 'hub-access-stale' }))
    const boris = await memberOf(hub, space, second)
    await boris.write(4)
    const late = await memberOf(hub, space, first)
    await until(() => expect(boris.acknowledged.get(boris.log.log)).toBe(4))
    await until(() => expect(late.entries).toBe(3))
    await late.write(1)
    await until(() => expect(late.refusals).toContainEqual({ kind: 'hub-access-stale' }))
    expect([removed.entries, late.entries, boris.entries]).toEqual([3, 4, 7])
  })

  it('[H9] tells a member what is full, and keeps serving what it has', async () => {
    const [space, pair] = [freshSpace(), samplePair(kit)]
    const hub = await start({ quotas: { spaceBytesMax: 20_000 } })
    const ana = await memberOf(hub, space, pair, true)
    await ana.write(10, { bytes: 4000 })
    await until(() =>
      expect(ana.refusals).toContainEqual({ kind: 'hub-quota-space', limitBytes: 20_000 }),
    )
    const boris = await memberOf(hub, space, pair)
    await until(() => expect(boris.entries).toBe(4))
  })

  it('[H12] keeps both sides of a fork and shows them to members', async () => {
    const [hub, space, pair] = [await start(), freshSpace(), samplePair(kit)]
    const ana = await memberOf(hub, space, pair, true)
    await ana.write(2)
    await until(() => expect(ana.acknowledged.get(ana.log.log)).toBe(2))
    const copy = await sampleMember(kit, space)
    const branch = ana.log.branch()
    for (const run of await ana.holder.ofLog(space, ana.log.log, 0, 1 << 20)) {
      const { decodeRun } = await import('@folkmoot/kernel/log')
      await copy.holder.take(space, [decodeRun(run.bytes)!], 'bundle')
    }
    await ana.write(1)
    await until(() => expect(ana.acknowledged.get(ana.log.log)).toBe(3))
    await copy.holder.take(space, [branch.next().run], 'bundle')
    copy.connect(hub.url, pair)
    closers.push(() => copy.disconnect())
    const chloe = await memberOf(hub, space, pair)
    for (const member of [ana, copy, chloe]) {
      await until(() => expect(member.holder.forkOf(space, ana.log.log)).toBeDefined())
    }
    await until(() => same(ana, chloe, space))
  })
})

describe('what a hub bears', () => {
  it('[H13] 300 devices behind one address', { timeout: 60_000 }, async () => {
    const hub = await start({ trustedProxies: ['127.0.0.1'] })
    const sockets = Array.from({ length: 300 }, () => {
      const socket = new WebSocket(`${hub.url.replace('http', 'ws')}/v1/sync`, [SUBPROTOCOL], {
        headers: { 'x-forwarded-for': '203.0.113.7' },
      })
      closers.push(() => socket.terminate())
      return socket
    })
    await Promise.all(
      sockets.map(
        (socket) =>
          new Promise((resolve, reject) => {
            socket.on('open', resolve)
            socket.on('error', reject)
          }),
      ),
    )
    await until(() => expect(hub.connections()).toBe(300))
  })

  it(
    '[H23] junk of every kind, which closes that connection and no other',
    { timeout: 60_000 },
    async () => {
      const [hub, space, pair] = [await start(), freshSpace(), samplePair(kit)]
      const ana = await memberOf(hub, space, pair, true)
      await ana.write(1)
      await until(() => expect(ana.acknowledged.size).toBe(1))
      const send = (message: Uint8Array | string): Promise<void> =>
        new Promise((resolve) => {
          const socket = new WebSocket(`${hub.url.replace('http', 'ws')}/v1/sync`, [SUBPROTOCOL])
          socket.on('open', () => {
            socket.send(message)
            setTimeout(() => socket.terminate(), 20)
          })
          socket.on('error', () => {})
          socket.on('close', () => resolve())
        })
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), (junk) => send(junk)),
        { seed: 7, numRuns: 60 },
      )
      await send('text')
      await send(new Uint8Array(600 * 1024))
      await send(new Uint8Array(0))
      await ana.write(1)
      await until(() => expect(ana.acknowledged.get(ana.log.log)).toBe(2))
      await until(() => expect(hub.connections()).toBe(1))
    },
  )

  it(
    '[H21] a reader who stops reading, without growing and without holding others up',
    { timeout: 60_000 },
    async () => {
      const [hub, space, pair] = [await start({ adminPort: 0 }), freshSpace(), samplePair(kit)]
      const ana = await memberOf(hub, space, pair, true)
      const boris = await memberOf(hub, space, pair)
      const slow = await sampleMember(kit, space)
      const network = await ownNetwork(hub)
      slow.connect(network.url, pair)
      closers.push(() => slow.disconnect())
      await ana.write(1)
      await until(() => expect([slow.entries, boris.entries]).toEqual([1, 1]))
      network.stop()
      for (let i = 0; i < 80; i++) await ana.write(5, { bytes: 50_000 })
      await until(() => expect(boris.entries).toBe(401))
      const metrics = await (await fetch(`${hub.adminUrl}/metrics`)).text()
      // One reader got all 20 MB; the other gets no more than a session lets stand without an answer.
      expect(Number(/bytes_total{dir="out"} (\d+)/.exec(metrics)?.[1])).toBeLessThan(24e6)
      expect(slow.entries).toBeLessThan(401)
      network.goOn()
      await until(() => expect(slow.entries).toBe(401))
    },
  )
})

/** A network of its own towards the hub, which can be stopped without closing anything. */
async function ownNetwork(hub: RunningHub) {
  const ways: { readonly near: Socket; readonly far: Socket }[] = []
  const server = createServer((near) => {
    const far = connect(hub.port, '127.0.0.1')
    ways.push({ near, far })
    for (const socket of [near, far]) socket.on('error', () => {})
    near.pipe(far)
    far.pipe(near)
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  closers.push(() => void server.close())
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => ways.forEach(({ near, far }) => far.unpipe(near).pause()),
    goOn: () => ways.forEach(({ near, far }) => far.pipe(near)),
  }
}

describe('the end of a hub', () => {
  it('[H22] answers what was handed in, then sends everyone away with 1012 and a time', async () => {
    const [hub, space, pair] = [await start(), freshSpace(), samplePair(kit)]
    const ana = await memberOf(hub, space, pair, true)
    await ana.write(50)
    await until(() => expect(ana.acknowledged.size).toBe(1))
    const socket = new WebSocket(`${hub.url.replace('http', 'ws')}/v1/sync`, [SUBPROTOCOL])
    await new Promise((resolve) => {
      socket.on('open', resolve)
    })
    const closed = new Promise((resolve) => {
      socket.on('close', (code, reason) => resolve([code, reason.toString()]))
    })
    await hub.close()
    expect(await closed).toEqual([1012, 'restart 1'])
    expect((await fetch(hub.url).catch(() => 'gone')) as unknown).toBe('gone')
  })
})

describe('what a hub tells nobody', () => {
  it('[H20] has no address, key, code, name or space in its log lines and metrics', async () => {
    const [space, pair] = [freshSpace(), samplePair(kit)]
    const lines: string[] = []
    const hub = await start({
      adminPort: 0,
      log: (line) => lines.push(line),
      newSpaces: 'invite',
      codes: ['lakeside-code'],
      quotas: { spaceBytesMax: 9_000 },
    })
    const ana = await sampleMember(kit, space)
    const changes = [sampleChange(kit, space, pair, { generation: 1 })]
    ana.connect(`${hub.url}/?code=lakeside-code`, pair, changes)
    closers.push(() => ana.disconnect())
    await ana.write(5, { bytes: 4000 })
    await until(() => expect(ana.refusals.length).toBeGreaterThan(0))
    const metrics = await (await fetch(`${hub.adminUrl}/metrics`)).text()
    await hub.close()
    const said = lines.join('\n') + metrics
    expect(metrics).toContain('folkmoot_hub_entries_total{result="stored"} 2')
    const keys = [pair.access, pair.rotation].flatMap((seed) => [
      seed,
      kit.crypto.ed25519PublicKey(seed),
    ])
    const secrets = [
      ...keys.map((key) => Buffer.from(key).toString('hex')),
      space,
      space.slice(0, 8),
      ana.log.log,
      ana.log.log.slice(0, 8),
      '127.0.0.1',
      '::1',
      'lakeside-code',
    ]
    for (const secret of secrets) expect(said).not.toContain(secret)
    expect(lines.length).toBeGreaterThan(0)
  })
})
