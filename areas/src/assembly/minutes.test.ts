// The minutes of meetings: the numbered rules M11 to M14.

import { PRETEND_START, pretendSpace } from '@folkmoot/kernel/testing'
import { describe, expect, it } from 'vitest'
import { assembly } from './area.ts'
import { createMeetingStory } from './meeting-story.ts'
import { meetingsWithout, minutesAwaiting } from './meetings-for.ts'
import { minutesOf, type MinutesOptions } from './minutes.ts'
import { agendaSheet, minutesSheet, sheetText } from './minutes-sheet.ts'
import { minutesView } from './minutes-text.ts'
import { assemblyWords } from './words/index.ts'

const people = ['a', 'b', 'c', 'd', 'e'].map((letter) => letter.repeat(32))
const [ana, boris, vera, gleb, dina] = people as [string, string, string, string, string]
const NAMES = new Map([
  [ana, 'Ana'],
  [boris, 'Boris'],
  [vera, 'Vera'],
  [gleb, 'Gleb'],
  [dina, 'Dina'],
])
const MINUTE = 60_000
const ZEROS = new Uint8Array(32)

const town = () => {
  const space = pretendSpace(assembly, { members: people })
  const send = (by: string, kind: string, body: object, place: object = {}) =>
    space.write(by, { kind: `assembly/${kind}`, body: body as never, ...place })
  const written = (by: string, kind: string, body: object, place: object = {}): string => {
    const answer = send(by, kind, body, place)
    if (!answer.ok) throw new Error(answer.refusal.kind)
    return answer.value
  }
  const refused = (by: string, kind: string, body: object): string => {
    const answer = send(by, kind, body)
    return answer.ok ? 'counts' : answer.refusal.kind
  }
  const story = createMeetingStory(
    (by, kind, body) => written(by, kind.slice('assembly/'.length), body),
    PRETEND_START,
  )
  return { ...space, ...story, written, refused }
}

const attestation = (vote: string, closing: string, outcome = 'adopted') => ({
  statement: {
    vote,
    closing,
    opened: ZEROS,
    closed: ZEROS,
    text: ZEROS,
    box: ZEROS,
    electors: 5,
    voters: 3,
    outcome,
    winners: [],
  },
  signature: new Uint8Array(64),
})

const hour = (ms: number): string => new Date(ms).toISOString().slice(11, 16)
const reader = (language: keyof typeof assemblyWords = 'en') => ({
  words: assemblyWords[language],
  name: (member: string) => NAMES.get(member) ?? '?',
  day: (ms: number) => new Date(ms).toISOString().slice(0, 16).replace('T', ' '),
  clock: hour,
})
const options: MinutesOptions = { members: people, now: PRETEND_START + 600 * MINUTE }

describe('minutes', () => {
  /** A small meeting with a decision, a count of hands and a task. */
  const evening = () => {
    const all = town()
    const { written, call, add, turn, take, come, ask } = all
    const meeting = call(ana, { about: 'Bring chairs.' })
    const proposal = written(boris, 'proposed', {
      matter: 'ordinary',
      title: 'A well',
      articles: [{ id: 'a', text: 'Dig.' }],
      doers: [{ who: gleb, what: 'dig' }],
    })
    const well = add(boris, meeting, { title: 'The well', aim: 'decide', proposal })
    const dogs = add(vera, meeting, { title: 'Dogs', minutes: 5 })
    take(ana, meeting, 'facilitator', vera)
    take(vera, meeting, 'minutes', gleb)
    for (const who of [ana, boris, vera]) come(who, meeting)
    turn(vera, meeting, 'begun')
    come(gleb, meeting)
    written(vera, 'item-turned', { item: well, to: 'begun' })
    const asked = ask(boris, meeting, { item: well })
    written(vera, 'floor-turned', { asked, to: 'given' })
    const vote = written(boris, 'opened', {
      proposal,
      charter: 0,
      round: 1,
      options: [],
      seats: 1,
      seed: { bytes: ZEROS, how: 'dice' },
      frontier: ZEROS,
    })
    const tally = written(vera, 'tally-entered', {
      vote,
      way: 'hands',
      yes: 2,
      no: 1,
      abstain: 0,
      voters: [ana, boris, vera],
    })
    written(ana, 'tally-witnessed', { tally, right: true })
    written(boris, 'tally-witnessed', { tally, right: false })
    written(vera, 'task-given', { meeting, item: well, name: 'Uncle Leo', what: 'bring the pump' })
    written(vera, 'item-turned', { item: well, to: 'done', note: 'All were glad' })
    written(boris, 'presence-noted', { meeting, here: false })
    turn(vera, meeting, 'ended')
    return { ...all, meeting, proposal, well, dogs, vote }
  }
  const sheet = (all: ReturnType<typeof evening>, changes: Partial<MinutesOptions> = {}) =>
    minutesSheet(minutesOf(all.state, all.meeting, { ...options, ...changes })!, reader())

  it('[M11] they tell who was there, and of each item what came of it', () => {
    const all = evening()
    const { title, lines, parts } = sheet(all)
    expect(title).toBe('Minutes: Lake street')
    expect(lines).toEqual([
      '2023-11-14 22:13, School',
      'Called by Ana',
      'Bring chairs.',
      expect.stringMatching(/^From \d\d:\d\d to \d\d:\d\d \(\d+ min\)$/),
      'Facilitator: Vera',
      'Minutes: Gleb',
      'Present (4): Ana, Boris, Gleb, Vera.',
      expect.stringMatching(/^Gleb came at /),
      expect.stringMatching(/^Boris left at /),
      'Members here: 3 of 5; the charter asks for 3. Enough are here.',
    ])
    expect(parts.map(({ heading }) => heading)).toEqual(['1. The well', '2. Dogs'])
    expect(parts[0]?.lines).toEqual([
      expect.stringMatching(/^To decide\. Planned: 10 min\. Took: \d+ min\. Done\.$/),
      'Proposal: A well',
      'People who spoke: 1; turns: 1',
      'Vote on “A well”. Open.',
      'Hands: 2 yes, 1 no, 0 abstained, entered by Vera. Witnesses who say that it is right: Ana. Witnesses who say otherwise: Boris.',
      'All were glad (Vera)',
      'Task: Uncle Leo: bring the pump',
    ])
    expect(parts[1]?.lines).toEqual(['To talk it over. Planned: 5 min. Not taken up.'])
    expect(sheet(all, { speakers: 'names' }).parts[0]?.lines[2]).toBe('Spoke (times): Boris (1)')
    expect(sheet(all, { speakers: 'none' }).parts[0]?.lines[2]).toMatch(/^Vote/)
  })

  it('[M11] a vote is told as provisional until it is certified, then its tasks with it', () => {
    const all = evening()
    const about = (changes: Partial<MinutesOptions> = {}) =>
      sheet(all, changes).parts[0]?.lines.filter((line) => /^Vote|Gleb/.test(line))
    const closing = all.written(boris, 'closed', { vote: all.vote, frontier: ZEROS })
    const provisional = (ref: string) => (ref === all.vote ? 'not-adopted' : undefined)
    expect(about({ provisional } as const)).toEqual([
      'Vote on “A well”: Not adopted. Provisional: not enough attesters have found this result yet.',
    ])
    all.written(ana, 'attested', attestation(all.vote, closing))
    expect(about({ provisional } as const)).toEqual([
      'Vote on “A well”: Adopted. Certified.',
      'Task: Gleb: dig',
    ])
    // A vote that was opened after the meeting is no part of it.
    all.written(boris, 'opened', {
      proposal: all.proposal,
      charter: 0,
      round: 1,
      options: [],
      seats: 1,
      seed: { bytes: ZEROS, how: 'dice' },
      frontier: ZEROS,
    })
    expect(about()).toHaveLength(2)
  })

  const text = (all: ReturnType<typeof evening>) => {
    const put = (by: string, base: readonly string[], content: string): string =>
      all.written(by, 'minutes-written', { meeting: all.meeting, base, text: content })
    return { put, view: () => minutesView(all.state, all.meeting) }
  }

  it('[M12] edits of different words merge, others stand side by side, and nothing is lost', () => {
    const all = evening()
    const { put, view } = text(all)
    expect(view()).toMatchObject({ text: undefined, versions: [], alternatives: [] })
    const base = put(gleb, [], 'We met by the lake and dug a well.')
    const old = put(ana, [base], 'We met by the old lake and dug a well.')
    const deep = put(vera, [base], 'We met by the lake and dug a deep well.')
    expect(view()).toMatchObject({
      text: 'We met by the old lake and dug a deep well.',
      versions: [old, deep],
      by: [ana, vera],
      alternatives: [],
    })
    const frozen = put(boris, [base], 'We met by the frozen lake and dug a well.')
    expect(view().text).toBeUndefined()
    expect(view().alternatives.map(({ by }) => by)).toEqual([ana, vera, boris])
    put(gleb, [old, deep, frozen], 'We met by the frozen old lake and dug a deep well.')
    expect(view()).toMatchObject({
      text: 'We met by the frozen old lake and dug a deep well.',
      by: [gleb],
    })
    const wrong = { meeting: all.meeting, base: [all.well], text: 'x' }
    expect(all.refused(gleb, 'minutes-written', wrong)).toBe('assembly-minutes-elsewhere')
    expect(all.refused(gleb, 'minutes-written', { ...wrong, base: [], text: ' ' })).toBe(
      'assembly-minutes-empty',
    )
  })

  it('[M13] approved is exactly the text of which more than half of those who were there say so', () => {
    const all = evening()
    const { meeting } = all
    const { put, view } = text(all)
    const first = put(gleb, [], 'We met.')
    const say = (by: string, versions: readonly string[], more: object = {}) =>
      all.refused(by, 'minutes-approved', { meeting, versions, approves: true, ...more })
    expect(say(dina, [first])).toBe('assembly-was-not-there')
    expect(say(ana, [])).toBe('assembly-minutes-elsewhere')
    expect(say(ana, [all.well])).toBe('assembly-minutes-elsewhere')
    expect(say(ana, [first])).toBe('counts')
    expect(say(ana, [first])).toBe('assembly-already-so')
    expect(say(boris, [first])).toBe('counts')
    // Four were there: two are not more than half.
    expect(view().approval).toMatchObject({ approve: [ana, boris], needed: 3, approved: false })
    expect(say(boris, [first], { who: vera })).toBe('assembly-not-conducting')
    expect(say(gleb, [first], { who: vera })).toBe('counts')
    expect(view().approval).toMatchObject({ entered: [vera], approved: true })
    expect(say(vera, [first], { approves: false })).toBe('counts')
    expect(say(gleb, [first], { who: vera })).toBe('counts')
    expect(view().approval).toMatchObject({ decline: [vera], entered: [], approved: false })
    expect(say(gleb, [first])).toBe('counts')
    expect(view().approval.approved).toBe(true)
    put(gleb, [first], 'We met, and it rained.')
    expect(view().approval).toMatchObject({ approve: [], approved: false })
  })

  it('[M13] who was there is asked for their word until it is approved, and again after a change', () => {
    const all = evening()
    const { put } = text(all)
    const asked = () => people.filter((who) => minutesAwaiting(all.state, who).length > 0)
    expect(asked()).toEqual([])
    const first = put(gleb, [], 'We met.')
    expect(asked()).toEqual([ana, boris, vera, gleb])
    const say = (by: string, approves = true) =>
      all.written(by, 'minutes-approved', { meeting: all.meeting, versions: [first], approves })
    say(ana)
    say(boris, false)
    expect(asked()).toEqual([vera, gleb])
    say(vera)
    say(gleb)
    expect(asked()).toEqual([])
    put(gleb, [first], 'We met, and it rained.')
    expect(asked()).toEqual([ana, boris, vera, gleb])
  })

  it('[M7] a meeting that goes on now waits for those who have not come', () => {
    const all = town()
    const meeting = all.call(ana)
    const without = () => people.filter((who) => meetingsWithout(all.state, who).length > 0)
    all.come(ana, meeting)
    expect(without()).toEqual([])
    all.turn(ana, meeting, 'begun')
    expect(without()).toEqual([boris, vera, gleb, dina])
    all.come(boris, meeting)
    // Whoever has left was there, and need not be called back.
    all.written(boris, 'presence-noted', { meeting, here: false })
    expect(without()).toEqual([vera, gleb, dina])
    all.turn(ana, meeting, 'ended')
    expect(without()).toEqual([])
  })

  it('[M14] agenda and minutes are one sheet in every language, and a text that keeps its lines', () => {
    const all = evening()
    all.written(vera, 'item-turned', { item: all.well, to: 'done', note: 'One\n# Two' })
    const minutes = minutesOf(all.state, all.meeting, options)!
    for (const language of ['en', 'ru', 'uk', 'zh', 'es'] as const)
      for (const made of [
        minutesSheet(minutes, reader(language)),
        agendaSheet(minutes, reader(language)),
      ])
        expect(sheetText(made)).not.toMatch(/[{}]|undefined/)
    const file = sheetText(minutesSheet(minutes, reader()))
    expect(file.split('\n')[0]).toBe('# Minutes: Lake street')
    expect(file).toContain('\n## 1. The well\n')
    expect(file).toContain('- One / # Two (Vera)')
    expect(sheetText(agendaSheet(minutes, reader('ru')))).toBe(
      [
        '# Повестка: Lake street',
        '',
        '- 2023-11-14 22:13, School',
        '- Встречу созывает Ana',
        '- Bring chairs.',
        '',
        '## 1. The well',
        '',
        '- Решить. Намечено: 10 мин.',
        '- Предложение: A well',
        '',
        '## 2. Dogs',
        '',
        '- Обсудить. Намечено: 5 мин.',
        '',
      ].join('\n'),
    )
  })

  it('[M11] tasks, texts and words about what is not there are refused', () => {
    const { call, refused } = town()
    const meeting = call(ana)
    const nowhere = '9'.repeat(32)
    expect(refused(ana, 'task-given', { meeting, what: 'dig' })).toBe('assembly-task-empty')
    expect(refused(ana, 'task-given', { meeting, what: ' ', who: ana })).toBe('assembly-task-empty')
    expect(refused(ana, 'task-given', { meeting, item: nowhere, what: 'dig', who: ana })).toBe(
      'assembly-unknown-item',
    )
    const bodies: Readonly<Record<string, object>> = {
      'meeting-moved': { when: 1, where: '', reason: 'Rain' },
      'meeting-turned': { to: 'begun' },
      'item-added': { title: 'Pump', minutes: 1, aim: 'talk' },
      'agenda-ordered': { items: [] },
      'role-taken': { role: 'minutes', who: ana },
      'presence-noted': { here: true },
      'floor-asked': { as: 'speak' },
      'minutes-written': { base: [], text: 'We met.' },
      'minutes-approved': { versions: [nowhere], approves: true },
      'task-given': { what: 'dig', who: ana },
    }
    for (const [kind, body] of Object.entries(bodies))
      expect([kind, refused(ana, kind, { meeting: nowhere, ...body })]).toEqual([
        kind,
        'assembly-unknown-meeting',
      ])
  })
})
