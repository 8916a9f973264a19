// `folkmoot certificate verify`: a decision of real devices, checked by whoever has the file; and every
// way in which it can be wrong, with its sentence.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  actingIn,
  assemblyDraft,
  type AssemblyState,
  attestationDraft,
  certificateOf,
  closingDraft,
  openingDraft,
  recountIn,
  resultToShow,
  writeCertificate,
} from '@folkmoot/areas/assembly'
import type { Result } from '@folkmoot/kernel/base'
import { loadSodium } from '@folkmoot/kernel/crypto'
import { idBytes } from '@folkmoot/kernel/log'
import type { Community, Draft, Seeing } from '@folkmoot/kernel/replica'
import { found, testDevice } from '@folkmoot/kernel/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { areasOver } from './areas.ts'
import { run } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'folkmoot-certificate-'))
afterAll(() => rmSync(folder, { recursive: true }))

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

/** Ana decides alone, which is enough for a file. */
async function decided(): Promise<string> {
  const crypto = await loadSodium()
  const device = await testDevice({ crypto, areas: areasOver(crypto) }, 71)
  const ana = await found(device, 'Lakeside', 'Ana')
  const acting = () => actingIn(ana, 0)
  const put = async (kind: string, body: object): Promise<string> => {
    const context = { ...acting(), areas: {} }
    const draft = assemblyDraft(kind as never, body as never, acting(), context)
    return must(await ana.write(must(draft) as Draft))
  }
  const seeing = async (make: (seen: Seeing) => Result<unknown>): Promise<string> =>
    must(await ana.writeSeeing((seen) => make(seen) as never))
  const articles = [{ id: 'a', text: 'We dig a well.' }]
  const proposal = await put('assembly/proposed', {
    matter: 'ordinary',
    title: 'A well',
    doers: [],
    articles,
  })
  const seed = { bytes: new Uint8Array(16).fill(3), how: 'dice' } as const
  const vote = await seeing((seen) => openingDraft({ proposal, seed }, acting(), seen))
  await put('assembly/ballot-cast', { vote, answer: 'yes' })
  const closing = await seeing((seen) => closingDraft(vote, acting(), seen, recountIn(ana)))
  await attest(ana, closing, seeing)
  const result = must(resultToShow(recountIn(ana), vote)).result
  const state = ana.area<AssemblyState>('assembly')
  return writeCertificate(must(certificateOf(state, idBytes(ana.id), result)))
}

const attest = (
  ana: Community,
  closing: string,
  seeing: (make: (seen: Seeing) => Result<unknown>) => Promise<string>,
): Promise<string> =>
  seeing((seen) =>
    attestationDraft(idBytes(ana.id), closing, actingIn(ana, 0), {
      seeing: seen,
      recount: recountIn(ana),
    }),
  )

async function verify(text: string, ...more: string[]) {
  const path = join(folder, 'a.certificate.json')
  writeFileSync(path, text)
  let [out, err] = ['', '']
  const output = { write: (said: string) => ((out += said), true), isTTY: false }
  const aside = { write: (said: string) => ((err += said), true), isTTY: false }
  const streams = {
    input: { isTTY: false },
    output,
    aside,
    environment: { FOLKMOOT_LANG: 'en' },
  } as unknown as Parameters<typeof run>[1]
  return { code: await run(['certificate', 'verify', path, ...more], streams), out, err }
}

interface Read {
  statement: { outcome: string; closing: string }
  text: { title: string }
  box: { electors: number; choices: { answer: string }[] }
  attesters: unknown
  signatures: unknown[]
}

describe('folkmoot certificate verify', () => {
  let file = ''
  beforeAll(async () => {
    file = await decided()
  })

  it('says in words what was decided, and whose keys to compare', async () => {
    const { code, out, err } = await verify(file)
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('A well')
    expect(out).toContain('Adopted.')
    expect(out).toContain('The certificate holds')
    expect(out).toContain('We dig a well.')
    expect(out).toMatch(/published:\n {2}[0-9a-f]{64}\n/)
  })

  it('tells the same to a program', async () => {
    const { code, out } = await verify(file, '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      holds: true,
      title: 'A well',
      outcome: 'adopted',
      electors: 1,
      voters: 1,
      needed: 1,
      articles: ['We dig a well.'],
    })
  })

  const changed = (change: (read: Read) => void): string => {
    const read = JSON.parse(file) as Read
    change(read)
    return JSON.stringify(read)
  }
  it.each<readonly [string, (read: Read) => void]>([
    ['The text is not the one that was decided', (read) => (read.text.title = 'A pool')],
    ['The ballots are not those that were counted', (read) => (read.box.choices = [])],
    ['Counting the ballots gives another result', (read) => (read.statement.outcome = 'tied')],
    ['0 good signatures, and 1 are needed', (read) => (read.signatures = [])],
    ['0 good signatures, and 1 are needed', (read) => (read.statement.closing = '0'.repeat(32))],
    ['not as it should be', (read) => (read.attesters = 'one')],
    ['not as it should be', (read) => (read.box.electors = 0)],
  ])('%s', async (sentence, change) => {
    const { code, out, err } = await verify(changed(change))
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain(sentence)
  })

  it.each(['', '{}', 'not JSON at all', '{"format":"folkmoot/certificate/9"}', '\u0000\u0001'])(
    'is no certificate: %j',
    async (text) => {
      const { code, err } = await verify(text)
      expect(code).toBe(1)
      expect(err).toMatch(/no certificate|not text|empty/)
    },
  )

  it('knows no other options', async () => {
    const { code, err } = await verify(file, '--nonsense')
    expect([code, err.includes('--nonsense')]).toEqual([2, true])
  })
})
