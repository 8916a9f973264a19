// An assembly at the prompt, with real processes: a charter by consent after an objection, a text that
// two people amend while the hub is gone, a vote, a certificate; everybody finds the same.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkCertificate } from '@folkmoot/areas/assembly'
import { loadNodeCrypto } from '@folkmoot/node'
import { afterAll, describe, expect, it } from 'vitest'
import { createVillage, type Person } from './testing/people.ts'

const village = createVillage()
afterAll(() => village.end())

interface Ref {
  readonly ref: string
}
interface Result {
  readonly stage: string
  readonly outcome: string
  readonly voters: number
  readonly statement: { readonly box: string }
}
interface Shown {
  readonly stage: string
  readonly articles: readonly { readonly text: string | null }[]
}

const refOf = async (person: Person, ...args: readonly string[]): Promise<string> =>
  (await person.run(...args, '--json')).json<Ref>().ref
const resultOf = async (person: Person, ref: string): Promise<Result> =>
  (await person.run('vote', 'result', ref, '--json')).json<Result>()
const shown = async (person: Person, ref: string): Promise<Shown> =>
  (await person.run('proposal', 'show', ref, '--json')).json<Shown>()

/** What somebody writes goes to the hub at once; the others fetch it. */
const hear = (...people: readonly Person[]): Promise<unknown> =>
  Promise.all(people.map((person) => person.run('sync')))
const attestBoth = async (people: readonly Person[], ref: string): Promise<void> => {
  for (const person of people) {
    await person.run('sync')
    await person.run('vote', 'attest', ref)
  }
}

async function comeIn(ana: Person, people: Readonly<Record<string, Person>>): Promise<void> {
  const link = (await ana.run('invite', '--uses', '2')).out.trim()
  for (const [name, person] of Object.entries(people)) {
    await person.run('join', link, '--as', name)
    await ana.run('sync')
    await ana.run('admit', name)
    await person.run('sync')
  }
}

describe('an assembly at the prompt', () => {
  it('decides together while its hub comes and goes', { timeout: 600_000 }, async () => {
    const hub = await village.hub({})
    const [ana, boris, vera] = ['ana', 'boris', 'vera'].map((name) => village.person(name)) as [
      Person,
      Person,
      Person,
    ]
    const all = [ana, boris, vera]
    await ana.run('create', 'Lakeside', '--as', 'Ana', '--hub', hub.url)
    await comeIn(ana, { Boris: boris, Vera: vera })
    await ana.run('role', 'Boris', 'steward')
    await hear(boris, vera)

    // A charter by consent: an objection, other words, another round.
    const charter = await refOf(
      ana,
      'charter',
      'propose',
      '--template',
      'small-group',
      '--attester',
      'Ana',
      '--text',
      'We decide together.',
      '--title',
      'Our charter',
    )
    const first = await refOf(ana, 'vote', 'open', charter)
    await hear(boris, vera)
    await ana.run('vote', 'cast', first, 'yes')
    await boris.run('vote', 'cast', first, 'yes')
    const objection = ['--object', 'it says nothing of those at work', '--resolves', 'say it']
    await vera.run('vote', 'cast', 'Our charter', 'no', ...objection)
    const early = await boris.try('vote', 'close', first)
    expect(early).toMatchObject({ code: 1, out: '' })
    expect(early.err).toMatch(/should stay open until \d{4}-/)
    await hear(boris)
    await boris.run('vote', 'close', first)
    await attestBoth([ana, boris], first)
    await hear(ana, vera)
    expect(await resultOf(vera, first)).toMatchObject({
      stage: 'certified',
      outcome: 'another-round',
    })
    const words = 'We decide together, also those at work.'
    await vera.run('amend', charter, '--article', '1', '--text', words, '--reason', 'as I said')
    await hear(ana)
    const second = await refOf(ana, 'vote', 'open', charter)
    await hear(boris, vera)
    for (const person of all) await person.run('vote', 'cast', charter, 'yes')
    await hear(vera)
    await vera.run('vote', 'close', charter)
    await attestBoth([ana, boris], charter)
    await hear(ana, vera)
    expect((await vera.run('charter', 'show')).out).toContain('Charter, version 1')
    expect(await resultOf(vera, second)).toMatchObject({ stage: 'certified', outcome: 'adopted' })

    // The hub is killed; two people amend one sentence, each alone; bundles carry it.
    const well = await refOf(
      boris,
      'propose',
      'A well',
      '--article',
      'We dig a well, and Boris leads.',
      '--task',
      'Boris: borrow a drill',
    )
    await hear(ana, vera)
    await hub.kill()
    const amended = ['--article', '1', '--reason', 'it lasts']
    await ana.run('amend', well, '--text', 'We dig a deep well, and Boris leads.', ...amended)
    await vera.run('amend', well, '--text', 'We dig a well, and Vera leads.', ...amended)
    const [a, v] = [join(village.folder, 'a.bundle'), join(village.folder, 'v.bundle')]
    await ana.run('bundle', 'export', a)
    await vera.run('bundle', 'import', a)
    await vera.run('bundle', 'export', v)
    await ana.run('bundle', 'import', v)
    const merged = 'We dig a deep well, and Vera leads.'
    for (const person of [ana, vera])
      expect((await shown(person, well)).articles).toMatchObject([{ text: merged }])
    const vote = await refOf(vera, 'vote', 'open', well)
    await vera.run('vote', 'cast', vote, 'yes', '--reason', 'we need water')

    // The hub is back with what it had; the rest comes to it, and everybody votes.
    await village.hub({ port: hub.port, data: 'hub' })
    await vera.run('sync')
    await hear(ana, boris)
    await ana.run('vote', 'cast', well, 'yes')
    await boris.run('vote', 'cast', 'A well', 'abstain')
    await hear(boris)
    await boris.run('vote', 'close', well)
    await hear(ana, vera)
    const provisional = await Promise.all(all.map((person) => resultOf(person, well)))
    expect(provisional[0]).toMatchObject({ stage: 'closed', outcome: 'adopted', voters: 3 })
    expect(provisional[1]).toEqual(provisional[0])
    expect(provisional[2]).toEqual(provisional[0])
    expect((await ana.run('agenda')).out).toMatch(/Waits for you\n.* A well +recount and sign/)
    await ana.run('vote', 'attest', well)
    await hear(boris, vera)
    await hear(ana)

    // Everybody has the same, and somebody outside can check it.
    const statuses = await Promise.all(
      all.map(async (person) => (await person.run('status', '--json')).json<object>()),
    )
    const [{ root, state }] = statuses as [{ root: string; state: string }]
    for (const status of statuses) expect(status).toMatchObject({ root, state, setAside: 0 })
    const results = await Promise.all(all.map((person) => resultOf(person, vote)))
    for (const result of results)
      expect(result).toEqual({
        ...provisional[0],
        stage: 'certified',
        attested: { have: 1, needed: 1 },
      })
    const file = join(village.folder, 'well.json')
    await boris.run('certificate', 'save', well, file)
    const crypto = await loadNodeCrypto()
    const checked = checkCertificate(readFileSync(file, 'utf8'), {
      sha256: (bytes) => crypto.sha256(bytes),
      verify: (key, message, signature) => crypto.ed25519Verify(key, message, signature),
    })
    expect(checked).toMatchObject({ ok: true, value: { count: { outcome: 'adopted' } } })
    await boris.run(
      'decision',
      'carried',
      well,
      '--task',
      '1',
      '--status',
      'done',
      '--note',
      'lent',
    )
    expect((await shown(boris, well)).stage).toBe('done')
  })

  it(
    'says what is wrong with what is typed, and writes nothing',
    { timeout: 180_000 },
    async () => {
      const zoe = village.person('zoe')
      await zoe.run('create', 'Bay', '--as', 'Zoe')
      await zoe.run('propose', 'A pier', '--article', 'We build a pier.')
      await zoe.run('vote', 'open', 'A pier')
      const before = (await zoe.run('status', '--json')).json<{ readonly root: string }>().root
      const tries: readonly (readonly [RegExp, ...string[]])[] = [
        [/There is no proposal "0000"/, 'endorse', '0000'],
        [/There is no vote or proposal "pears"/, 'vote', 'cast', 'pears', 'yes'],
        [/no answer: say yes/, 'vote', 'cast', 'A pier', 'perhaps'],
        [/in one way/, 'vote', 'cast', 'A pier'],
        [/in one way/, 'vote', 'cast', 'A pier', 'yes', '--rank', '1>2'],
        [/does not fit this vote/, 'vote', 'cast', 'A pier', '--rank', '1>2'],
        [/not understood/, 'vote', 'cast', 'A pier', '--points', 'many'],
        [/would resolve it/, 'vote', 'cast', 'A pier', 'no', '--object', 'no'],
        [/no amount/, 'propose', 'X', '--article', 'Y', '--budget', 'much'],
        [/who does what/, 'propose', 'X', '--article', 'Y', '--task', 'everything'],
        [/needs a title, and articles/, 'propose', 'X'],
        [/no such article/, 'amend', 'A pier', '--article', '7', '--text', 'Z', '--reason', 'r'],
        [/is one thing/, 'say', 'A pier', 'both', '--for', '--against'],
        [/no body "Frogs"/, 'body', 'join', 'Frogs'],
        [/Nothing holds this decision/, 'decision', 'term-over', 'A pier'],
        [/no such close/, 'certificate', 'save', 'A pier', join(village.folder, 'no.json')],
      ]
      for (const [pattern, ...args] of tries) {
        const said = await zoe.try(...args)
        expect(said.err, args.join(' ')).toMatch(pattern)
        expect(said, args.join(' ')).toMatchObject({ code: 1, out: '' })
        expect(said.err).not.toMatch(/undefined|inside folkmoot/)
      }
      const after = (await zoe.run('status', '--json')).json<{ readonly root: string }>().root
      expect(after).toBe(before)
    },
  )
})
