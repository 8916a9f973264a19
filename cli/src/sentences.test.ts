// Bad input gets a sentence that says what to do, and nothing is lost in any of it. Real processes.

import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { situation } from '@folkmoot/areas/situation'
import { createReplica } from '@folkmoot/kernel/replica'
import { createMemoryStore } from '@folkmoot/kernel/store'
import { loadNodeCrypto, systemChance } from '@folkmoot/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createVillage, type Hub, type Person, type Said } from './testing/people.ts'

const village = createVillage()
afterAll(() => village.end())

let hub: Hub
let ana: Person
let before = ''

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(village.folder, name)
  writeFileSync(path, content)
  return path
}
const rootOf = async (person: Person): Promise<string> => {
  const { root, state } = (await person.run('status', '--json')).json<Record<string, string>>()
  return `${root} ${state}`
}

/** One sentence on standard error, nothing on standard output, exit code 1. */
function expectSentence(said: Said, pattern: RegExp): void {
  expect(said.err).toMatch(pattern)
  expect(said.err.trim()).toMatch(/^[^\n]+[.!?)]$/)
  expect(said.err).not.toMatch(/\bat .*:\d+:\d+|undefined|Error:|inside folkmoot/)
  expect(said).toMatchObject({ code: 1, out: '' })
}

beforeAll(async () => {
  hub = await village.hub({})
  ana = village.person('ana')
  await ana.run('create', 'Lakeside', '--as', 'Ana', '--hub', hub.url)
  await ana.run('report', 'The bridge is closed', '--known', 'saw')
  before = await rootOf(ana)
}, 180_000)

describe('one sentence, and nothing lost', () => {
  const unchanged = async (): Promise<void> => expect(await rootOf(ana)).toBe(before)

  it('wrong passphrase', { timeout: 180_000 }, async () => {
    const thief = village.person('ana', { FOLKMOOT_PASSPHRASE: 'lantern orchard velour' })
    expectSentence(await thief.try('status'), /not the passphrase/)
    const nobody = village.person('ana', { FOLKMOOT_PASSPHRASE: '' })
    expectSentence(await nobody.try('status'), /passphrase is needed/)
    await unchanged()
  })

  it('expired and damaged links', { timeout: 180_000 }, async () => {
    const boris = village.person('boris-late')
    expectSentence(
      await boris.try('join', await expiredLink(), '--as', 'Boris'),
      /expired on \d{4}/,
    )
    const link = (await ana.run('invite')).out.trim()
    const damaged = `${link.slice(0, -9)}${link.at(-9) === 'A' ? 'B' : 'A'}${link.slice(-8)}`
    expectSentence(await boris.try('join', damaged, '--as', 'Boris'), /missing or mistyped/)
    expectSentence(await boris.try('join', 'hello', '--as', 'Boris'), /not an invitation/)
    expectSentence(await boris.try('status'), /no community .* yet/)
    before = await rootOf(ana)
  })

  it('a link that is used up', { timeout: 180_000 }, async () => {
    const [boris, cleo] = [village.person('boris'), village.person('cleo')]
    const link = (await ana.run('invite', '--uses', '1')).out.trim()
    await boris.run('join', link, '--as', 'Boris')
    await cleo.run('join', link, '--as', 'Cleo')
    await ana.run('sync')
    await ana.run('admit', 'Boris')
    before = await rootOf(ana)
    expectSentence(await ana.try('admit', 'Cleo'), /used up.* new one/)
    expectSentence(await boris.try('join', link, '--as', 'Boris'), /already/)
    await unchanged()
  })

  it('damaged, cut and foreign bundles', { timeout: 180_000 }, async () => {
    const path = join(village.folder, 'ana.bundle')
    await ana.run('bundle', 'export', path)
    const bytes = readFileSync(path)
    const flipped = Buffer.from(bytes)
    flipped[bytes.length >> 1] = (flipped[bytes.length >> 1] ?? 0) ^ 1
    const stranger = village.person('stranger')
    await stranger.run('create', 'Elsewhere', '--as', 'Dora')
    const foreign = join(village.folder, 'foreign.bundle')
    await stranger.run('bundle', 'export', foreign)
    const bad = {
      flipped: file('flipped.bundle', flipped),
      cut: file('cut.bundle', bytes.subarray(0, bytes.length - 40)),
      text: file('letter.bundle', 'Dear Ana, here is the bundle.'),
      empty: file('empty.bundle', ''),
      foreign,
    }
    const was = await rootOf(stranger)
    for (const [what, at] of Object.entries(bad)) {
      expectSentence(
        await ana.try('bundle', 'import', at),
        what === 'foreign' ? /other|another/ : /damaged|whole|not a bundle/,
      )
    }
    expectSentence(await ana.try('bundle', 'import', 'absent.bundle'), /no file/)
    expectSentence(await stranger.try('bundle', 'import', path), /other|another/)
    expect(await rootOf(stranger)).toBe(was)
    await unchanged()
  })

  it('a CSV that is no CSV', { timeout: 180_000 }, async () => {
    const header =
      'Serial,INCIDENT TITLE,INCIDENT DATE,LOCATION,DESCRIPTION,CATEGORY,LATITUDE,LONGITUDE'
    const bad = {
      picture: file('picture.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 255])),
      letter: file('letter.csv', 'Dear Ana,\nhere are the reports.\n'),
      empty: file('empty.csv', ''),
      quote: file('quote.csv', `${header}\r\n1,"never closed,01/01/2010 12:00,x,y,z,1,2\r\n`),
      other: file('other.csv', 'name,amount\r\nrice,3\r\n'),
    }
    const said = {
      picture: /CSV/,
      letter: /Nothing was imported/,
      empty: /no reports in this file/,
      quote: /quot/,
    }
    for (const [what, at] of Object.entries(bad))
      expectSentence(
        await ana.try('import', at),
        { ...said, other: /Nothing was imported/ }[what] ?? /^$/,
      )
    const named = await ana.try('import', bad.other, '--format', 'ushahidi-csv')
    expectSentence(named, /INCIDENT|column/i)
    await unchanged()
  })

  it('a full disk', { timeout: 180_000 }, async () => {
    const small = village.person('ana', { FOLKMOOT_STORE_MEGABYTES: '1' })
    const rows = Array.from(
      { length: 1_500 },
      (_, at) => `${at},T${at},17/01/2010 12:58,x,${'d'.repeat(400)},c,18.5,-72.3`,
    )
    const header =
      'Serial,INCIDENT TITLE,INCIDENT DATE,LOCATION,DESCRIPTION,CATEGORY,LATITUDE,LONGITUDE'
    const csv = file('large.csv', [header, ...rows].join('\r\n'))
    expectSentence(await small.try('import', csv), /no room left.*free some space/)
    // What was kept is whole, and with room the same import goes on.
    await ana.run('verify')
    const kept = (await ana.run('reports', '--json')).json<unknown[]>().length
    expect(kept).toBeGreaterThanOrEqual(1)
    const rest = (await ana.run('import', csv, '--json')).json<Record<string, number>>()
    expect(rest).toMatchObject({ imported: 1_501 - kept, already: kept - 1 })
    before = await rootOf(ana)
  })

  it('a port that is taken', { timeout: 180_000 }, async () => {
    const again = await ana.try('hub', '--port', String(hub.port), '--data', 'second-hub')
    expectSentence(again, /Port \d+ is taken .*--port/)
    expect(existsSync(join(village.folder, 'second-hub'))).toBe(false)
    expectSentence(await ana.try('hub', '--port', '0', '--data', hub.data), /using|used/)
    await unchanged()
  })

  it('a folder that cannot be made', { timeout: 180_000 }, async () => {
    const inside = join(file('a-file', 'not a folder'), 'data')
    expectSentence(await ana.try('hub', '--port', '0', '--data', inside), /may not write to/)
    const lost = village.person('lost', { FOLKMOOT_HOME: inside })
    expectSentence(await lost.try('create', 'X', '--as', 'Y'), /may not write to/)
  })

  it('a hub of another version, and something that is no hub', { timeout: 180_000 }, async () => {
    const newer = await pretendHub((hello) => {
      const answer = Buffer.from(hello)
      answer[2] = 9
      return answer
    })
    const eve = village.person('eve')
    const made = await eve.run('create', 'Newer', '--as', 'Eve', '--hub', newer.url)
    expect(made.err).toMatch(/version/)
    expectSentence(lastLine(await eve.try('sync')), /version/)
    newer.close()
    expectSentence(lastLine(await eve.try('sync')), /No hub answers .*kept on this device/)
  })

  it('two at one data folder', { timeout: 180_000 }, async () => {
    const watching = ana.start('sync', '--watch')
    await watching.until(/Ctrl-C/)
    expectSentence(await ana.try('report', 'Meanwhile'), /Another folkmoot is using .*Nothing was/)
    watching.child.kill('SIGTERM')
    expect((await watching.ended).code).toBe(0)
    await unchanged()
  })

  it('names that nobody could read, and what is not there', { timeout: 180_000 }, async () => {
    const frank = village.person('frank')
    for (const name of ['', '   ', 'x'.repeat(61), 'two\nlines', '\u202eevil'])
      expectSentence(await frank.try('create', name, '--as', 'Frank'), /name/)
    expectSentence(await frank.try('create', 'X', '--as', 'F', '--hub', 'ftp://x'), /http/)
    expectSentence(await frank.try('status'), /no community/)
    expectSentence(await ana.try('remove', 'Nobody'), /Nobody here is called/)
    expectSentence(await ana.try('withdraw', 'ffff', '--reason', 'x'), /no such report/)
    expectSentence(await ana.try('status', '--space', 'Nowhere'), /Here are: Lakeside/)
    await unchanged()
  })
})

/** `sync` says how each hub is before it refuses. */
const lastLine = (said: Said): Said => ({
  ...said,
  err: said.err.trim().split('\n').at(-1) ?? '',
})

/** A link as it was given out three weeks ago. */
async function expiredLink(): Promise<string> {
  const crypto = await loadNodeCrypto()
  const store = createMemoryStore((bytes) => crypto.sha256(bytes))
  const clock = { now: () => Date.now() - 21 * 86_400_000 }
  const areas = [situation as never]
  const replica = await createReplica(
    { crypto, clock, chance: systemChance, store, areas },
    { passphrase: 'lantern orchard velvet' },
  )
  if (!replica.ok) throw new Error(replica.refusal.kind)
  const made = await replica.value.create({ name: 'Old', as: 'Ana', hubs: [hub.url] })
  const link = made.ok && (await made.value.invite({ days: 7 }))
  if (!link || !link.ok) throw new Error('no link')
  return link.value.link
}

const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'

/** Speaks just enough WebSocket to answer the first message of a member. */
async function pretendHub(answer: (hello: Uint8Array) => Uint8Array) {
  const server = createServer((_, response) => response.end('no hub'))
  server.on('upgrade', (request, socket) => {
    const key = createHash('sha1').update(`${request.headers['sec-websocket-key']}${GUID}`)
    socket.write(
      [
        'HTTP/1.1 101 Switching Protocols',
        'Upgrade: websocket',
        'Connection: Upgrade',
        `Sec-WebSocket-Accept: ${key.digest('base64')}`,
        `Sec-WebSocket-Protocol: ${request.headers['sec-websocket-protocol']}`,
        '\r\n',
      ].join('\r\n'),
    )
    socket.once('data', (frame: Buffer) => {
      const [mask, masked] = [frame.subarray(2, 6), frame.subarray(6)]
      const hello = masked.map((byte, at) => byte ^ (mask[at % 4] ?? 0))
      const said = answer(hello)
      socket.write(Buffer.concat([Buffer.from([0x82, said.length]), said]))
    })
    socket.on('error', () => {})
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
