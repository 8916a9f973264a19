// Meetings, delegates, conversations, lots and files of the assembly at the prompt, with real processes on one device.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createVillage, type Person } from './testing/people.ts'

const village = createVillage()
afterAll(() => village.end())

let zoe: Person
beforeAll(async () => {
  zoe = village.person('zoe')
  await zoe.run('create', 'Bay', '--as', 'Zoe')
  await zoe.run('propose', 'A pier', '--article', 'We build a pier.')
}, 120_000)

const out = async (...args: readonly string[]): Promise<string> => (await zoe.run(...args)).out

describe('the rest of the assembly at the prompt', () => {
  it('has meetings with an agenda, turns, tasks and minutes', { timeout: 180_000 }, async () => {
    await zoe.run(
      'meeting',
      'call',
      'First',
      '--at',
      '2026-12-01T18:00',
      '--where',
      'the boathouse',
    )
    await zoe.run('meeting', 'add', 'First', 'The pier', '--aim', 'decide', '--proposal', 'A pier')
    expect(await out('meeting', 'show', 'First')).toMatch(/# Agenda: First[\s\S]*1\. The pier/)
    await zoe.run('meeting', 'role', 'First')
    await zoe.run('meeting', 'here', 'First')
    await zoe.run('meeting', 'here', 'First', '--guest', 'the forester')
    await zoe.run('meeting', 'begin', 'First')
    await zoe.run('meeting', 'item', 'First', '1')
    await zoe.run('meeting', 'speak', 'First')
    expect(await out('meeting', 'floor', 'First')).toContain('Zoe has the floor.')
    await zoe.run('meeting', 'floor', 'First', '--done')
    expect(await zoe.try('meeting', 'floor', 'First')).toMatchObject({ code: 1, out: '' })
    await zoe.run('meeting', 'task', 'First', 'Ask for wood', '--who', 'the forester')
    await zoe.run('meeting', 'item', 'First', '1', '--done')
    await zoe.run('meeting', 'end', 'First')
    await zoe.run('minutes', 'write', 'First')
    expect(await out('agenda')).toMatch(/Waits for you\n.* First +minutes to approve/)
    await zoe.run('minutes', 'approve', 'First')
    const minutes = await out('minutes', 'show', 'First')
    expect(minutes).toMatch(/# Minutes: First[\s\S]*the forester: Ask for wood[\s\S]*Approved\./)
    expect(JSON.parse(await out('meetings', '--json'))).toMatchObject([{ stage: 'over' }])
  })

  it('sends somebody with an instruction and recalls them', { timeout: 180_000 }, async () => {
    const position = 'Medicines first? = yes'
    await zoe.run(
      'mandate',
      'give',
      'Zoe goes to the council',
      '--delegate',
      'Zoe',
      '--elsewhere',
      'Lake council',
      '--position',
      position,
    )
    const decide = async (title: string): Promise<void> => {
      await zoe.run('vote', 'open', title)
      await zoe.run('vote', 'cast', title, 'yes')
      await zoe.run('vote', 'close', title)
      await zoe.run('vote', 'attest', title)
    }
    await decide('Zoe goes to the council')
    const voted = ['--position', '1', '--voted', 'no']
    const asked = ['--delegate', 'Zoe', '--question', 'Medicines first?']
    await zoe.run('mandate', 'report', 'Zoe goes to the council', ...asked, ...voted)
    expect(await out('mandates')).toContain('Medicines first? no (outside the instruction)')
    await zoe.run('mandate', 'recall', 'Zoe goes to the council', '--because', 'voted no')
    await decide('Recall')
    expect(JSON.parse(await out('mandates', '--json'))).toMatchObject([{ over: 'recalled' }])
    const unknown = await zoe.try('mandate', 'recall', 'A pier', '--because', 'x')
    expect(unknown).toMatchObject({ code: 1, out: '' })
  })

  it('leaves as files, and people come from a list', { timeout: 180_000 }, async () => {
    const folder = join(village.folder, 'tables')
    await zoe.run('export', 'assembly', '--format', 'csv', '--to', folder)
    expect(readdirSync(folder)).toContain('proposals.csv')
    expect(readFileSync(join(folder, 'proposals.csv'), 'utf8')).toContain('A pier')
    expect(await zoe.try('export', 'assembly', '--format', 'csv')).toMatchObject({ code: 1 })
    const json = JSON.parse(await out('export', 'assembly', '--format', 'json')) as object
    expect(json).toMatchObject({ format: 'folkmoot-assembly', version: 1 })
    const list = join(village.folder, 'list.csv')
    writeFileSync(list, 'name,role,phone\nBoris,member,1\nVera,steward,2\n,member,3\n')
    const dry = await zoe.run('import', 'members', list, '--dry-run')
    expect(dry.out).toContain('Would invite: 2.')
    expect(dry.err).toMatch(/line 4: .*name is missing[\s\S]*phone/)
    const made = (await zoe.run('import', 'members', list, '--json')).json<{
      readonly invited: readonly { readonly name: string; readonly link: string }[]
    }>()
    expect(made.invited.map(({ name }) => name)).toEqual(['Boris', 'Vera'])
    expect(new Set(made.invited.map(({ link }) => link)).size).toBe(2)
  })

  it('asks what people think', { timeout: 180_000 }, async () => {
    await zoe.run('conversation', 'begin', 'What stays?')
    await zoe.run('conversation', 'state', 'What stays?', 'The kitchen stays open.')
    expect(await out('agenda')).toMatch(/Waits for you\n.* What stays\? +statements to answer/)
    await zoe.run('conversation', 'answer', 'The kitchen stays open.', 'agree')
    expect(await out('agenda')).not.toContain('Waits for you')
    const slip = await zoe.try('conversation', 'answer', 'The kitchen stays open.', 'maybe')
    expect(slip).toMatchObject({ code: 1, out: '' })
    expect(await out('conversation', 'show', 'What stays?')).toMatch(
      /1\/0\/0 +I agree[\s\S]*What all groups share:\n +The kitchen stays open\./,
    )
    expect(await out('conversation', 'votes', 'What stays?')).not.toContain('Zoe')
  })

  it('draws by lot, and says what is missing', { timeout: 180_000 }, async () => {
    await zoe.run('lot', 'call', 'Who counts', '--size', '1')
    await zoe.run('lot', 'fix', 'Who counts')
    await zoe.run('lot', 'roll', 'Who counts', '3', '1', '6', '2', '2', '5', '4', '1', '3', '6')
    const shown = await zoe.run('lot', 'show', 'Who counts')
    expect(shown.err).toMatch(/0 of 3 witnesses/)
    const own = await zoe.try('lot', 'witness', 'Who counts')
    expect(own).toMatchObject({ code: 1, out: '' })
    expect(JSON.parse(await out('lot', 'show', 'Who counts', '--json'))).toMatchObject({
      missing: 'assembly-lot-witnesses-few',
      result: null,
    })
  })
})
