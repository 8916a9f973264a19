// Meetings: the numbered rules M1 to M10; minutes.test.ts has the others.

import { createHash } from 'node:crypto'
import { ok } from '@folkmoot/kernel/base'
import { PRETEND_START, pretendSpace } from '@folkmoot/kernel/testing'
import { describe, expect, it } from 'vitest'
import { assembly } from './area.ts'
import { createMeetingStory } from './meeting-story.ts'
import {
  holderOf,
  itemsOf,
  meetingsOf,
  presenceQuorum,
  speakersQueue,
  timeBox,
  whenAndWhere,
} from './queries-meetings.ts'
import { rotationOf } from './rotation.ts'
import { conducts } from './rules-meetings.ts'
import { meetingStage } from './state-meetings.ts'

const people = ['a', 'b', 'c', 'd', 'e'].map((letter) => letter.repeat(32))
const [ana, boris, vera, gleb, dina] = people as [string, string, string, string, string]
const MINUTE = 60_000
const ZEROS = new Uint8Array(32)
const sha256 = (bytes: Uint8Array): Uint8Array =>
  new Uint8Array(createHash('sha256').update(bytes).digest())

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
  const queue = (meeting: string): readonly string[] =>
    speakersQueue(space.state, meeting).map(({ ref }) => ref)
  return { ...space, ...story, written, refused, queue }
}

/** A commission that Ana alone founded; Vera and Gleb sit in it. */
const withBody = () => {
  const all = town()
  const founded = all.written(ana, 'proposed', {
    matter: 'charter',
    title: 'Water',
    articles: [],
    doers: [],
    act: {
      found: [
        {
          name: 'Water',
          kind: 'commission',
          topic: 'nature',
          charge: '',
          joining: 'elected',
          members: [vera, gleb],
          attesters: [],
        },
      ],
    },
  })
  const vote = all.written(ana, 'opened', {
    proposal: founded,
    charter: 0,
    round: 1,
    options: [],
    seats: 1,
    seed: { bytes: ZEROS, how: 'dice' },
    frontier: ZEROS,
  })
  const closing = all.written(ana, 'closed', { vote, frontier: ZEROS })
  all.written(ana, 'attested', attestation(vote, closing))
  return { ...all, body: { founded, at: 0 } }
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

describe('calling and conducting', () => {
  it('[M1] members of a body call it, and whoever called or holds a role conducts', () => {
    const { state, refused, call, take, body } = withBody()
    expect(refused(ana, 'meeting-called', { ...bare, body })).toBe('assembly-not-of-body')
    expect(refused(vera, 'meeting-called', { ...bare, title: ' ' })).toBe(
      'assembly-meeting-nameless',
    )
    const meeting = call(vera, { body })
    expect(meetingsOf(state, `${body.founded}/0`).map(({ ref }) => ref)).toEqual([meeting])
    expect(meetingsOf(state, '')).toEqual([])
    const begin = { meeting, to: 'begun' }
    expect(refused(gleb, 'meeting-turned', begin)).toBe('assembly-not-conducting')
    take(gleb, meeting, 'facilitator')
    expect(refused(gleb, 'meeting-turned', begin)).toBe('counts')
    take(gleb, meeting, 'facilitator', vera)
    expect(conducts(state, meeting, gleb)).toBe(true)
    expect(refused(gleb, 'meeting-turned', { meeting, to: 'ended' })).toBe('counts')
  })

  it('[M2] moving and cancelling say why, the last move holds, and what has begun was not cancelled', () => {
    const { state, written, refused, call, turn } = town()
    const meeting = call(ana)
    const move = { meeting, when: PRETEND_START + 1, where: 'Church', reason: '' }
    expect(refused(ana, 'meeting-moved', move)).toBe('assembly-reason-missing')
    expect(refused(boris, 'meeting-moved', { ...move, reason: 'Rain' })).toBe(
      'assembly-not-conducting',
    )
    written(ana, 'meeting-moved', { ...move, reason: 'Rain' })
    written(ana, 'meeting-moved', { ...move, where: 'Boathouse', reason: 'More rain' })
    const row = () => state.meetings.get(meeting)!
    expect(whenAndWhere(row())).toEqual({ when: PRETEND_START + 1, where: 'Boathouse' })
    expect(refused(ana, 'meeting-turned', { meeting, to: 'cancelled' })).toBe(
      'assembly-reason-missing',
    )
    turn(ana, meeting, 'cancelled')
    expect(meetingStage(row())).toBe('cancelled')
    turn(ana, meeting, 'begun')
    expect(meetingStage(row())).toBe('running')
    expect(refused(ana, 'meeting-turned', { meeting, to: 'begun' })).toBe('assembly-already-so')
    turn(ana, meeting, 'ended')
    expect(meetingStage(row())).toBe('over')
    turn(ana, meeting, 'begun')
    expect(meetingStage(row())).toBe('running')
  })
})

const bare = { title: 'Lake street', when: PRETEND_START, where: '', speakers: 'first-come' }

describe('the agenda', () => {
  it('[M3] every item stays; those that the last order names come first', () => {
    const { state, written, refused, call, add } = town()
    const meeting = call(ana)
    const [one, two, three] = [boris, vera, ana].map((by) => add(by, meeting)) as [
      string,
      string,
      string,
    ]
    const titles = () => itemsOf(state, meeting).map(({ ref }) => ref)
    expect(titles()).toEqual([one, two, three])
    expect(refused(boris, 'agenda-ordered', { meeting, items: [two] })).toBe(
      'assembly-not-conducting',
    )
    expect(refused(ana, 'agenda-ordered', { meeting, items: [two, two] })).toBe(
      'assembly-order-wrong',
    )
    written(ana, 'agenda-ordered', { meeting, items: [three, two] })
    expect(titles()).toEqual([three, two, one])
    // Added on another island before the order was made, and heard of later.
    const late = written(
      ana,
      'item-added',
      { meeting, title: 'Dogs', minutes: 5, aim: 'talk' },
      {
        lamport: 2,
      },
    )
    expect(titles()).toEqual([three, two, late, one])
    const other = call(ana)
    expect(refused(ana, 'agenda-ordered', { meeting: other, items: [one] })).toBe(
      'assembly-order-wrong',
    )
    expect(refused(ana, 'item-added', { meeting, title: '', minutes: 5, aim: 'talk' })).toBe(
      'assembly-item-nameless',
    )
  })

  it('[M3] an item of a body is added by its members, about what there is', () => {
    const { refused, call, body } = withBody()
    const meeting = call(vera, { body })
    const item = { meeting, title: 'Well', minutes: 5, aim: 'decide' }
    expect(refused(ana, 'item-added', item)).toBe('assembly-not-of-body')
    const nothing = 'f'.repeat(32)
    expect(refused(vera, 'item-added', { ...item, proposal: nothing })).toBe(
      'assembly-unknown-proposal',
    )
    expect(refused(vera, 'item-added', { ...item, vote: nothing })).toBe('assembly-unknown-vote')
    expect(refused(vera, 'item-added', { ...item, proposal: body.founded })).toBe('counts')
  })

  it('[M4] one item runs at a time, and its time is what people pressed, up to the asked moment', () => {
    const { state, written, refused, call, add, turn } = town()
    const meeting = call(ana)
    const [one, two] = [add(ana, meeting), add(boris, meeting)] as [string, string]
    const press = (item: string, to: string, minute: number, note?: string) =>
      written(
        ana,
        'item-turned',
        { item, to, ...(note === undefined ? {} : { note }) },
        { time: PRETEND_START + minute * MINUTE },
      )
    const box = (item: string, minute: number) =>
      timeBox(state.items.get(item)!, PRETEND_START + minute * MINUTE)
    turn(ana, meeting, 'begun')
    press(one, 'begun', 100)
    expect(box(one, 104)).toEqual({ minutes: 10, lastedMs: 4 * MINUTE, leftMs: 6 * MINUTE })
    // Hours later it still runs: no clock ends it.
    expect(box(one, 400).leftMs).toBe(-290 * MINUTE)
    press(two, 'begun', 107)
    expect(state.meetings.get(meeting)?.running).toBe(two)
    expect(box(one, 400).lastedMs).toBe(7 * MINUTE)
    expect(state.items.get(one)?.status).toBe('open')
    press(two, 'put-off', 110, 'Vera is ill')
    expect(state.meetings.get(meeting)?.running).toBeUndefined()
    expect(state.items.get(two)).toMatchObject({
      status: 'put-off',
      notes: [{ by: ana, note: 'Vera is ill' }],
    })
    press(one, 'begun', 120)
    // A device whose clock runs behind takes no time away.
    press(one, 'done', 90)
    expect(box(one, 400).lastedMs).toBe(7 * MINUTE)
    expect(refused(ana, 'item-turned', { item: one, to: 'done' })).toBe('assembly-already-so')
    expect(refused(boris, 'item-turned', { item: one, to: 'begun' })).toBe(
      'assembly-not-conducting',
    )
    expect(refused(boris, 'item-turned', { item: two, to: 'withdrawn' })).toBe('counts')
    press(one, 'begun', 130)
    written(ana, 'meeting-turned', { meeting, to: 'ended' }, { time: PRETEND_START + 133 * MINUTE })
    expect(box(one, 400).lastedMs).toBe(10 * MINUTE)
    expect(state.meetings.get(meeting)?.running).toBeUndefined()
  })
})

describe('roles', () => {
  const line = (all: ReturnType<typeof town>, meeting: string, among = people) =>
    rotationOf(all.state, { meeting, role: 'facilitator' }, { among, sha256 })

  it('[M5] who did it least, then longest ago, comes first; the lot only where these are equal', () => {
    const all = town()
    const heldBy = (...facilitators: readonly string[]): string => {
      const meeting = all.call(ana)
      for (const who of facilitators) all.take(ana, meeting, 'facilitator', who)
      all.turn(ana, meeting, 'begun')
      all.turn(ana, meeting, 'ended')
      return meeting
    }
    heldBy(ana)
    const second = heldBy(boris)
    const third = heldBy(ana)
    heldBy(vera)
    // A meeting that never began, and another role, are no history.
    all.take(ana, all.call(ana), 'facilitator', gleb)
    all.take(ana, second, 'minutes', gleb)
    const next = all.call(dina)
    all.take(ana, next, 'facilitator', boris)
    // It goes on: what somebody does in it is no history of its own.
    all.turn(dina, next, 'begun')
    const found = line(all, next)
    expect(found.slice(2)).toEqual([
      { who: boris, times: 1, last: second, byLot: false },
      { who: vera, times: 1, last: expect.any(String), byLot: false },
      { who: ana, times: 2, last: third, byLot: false },
    ])
    expect(
      found
        .slice(0, 2)
        .map(({ who }) => who)
        .toSorted(),
    ).toEqual([gleb, dina])
    expect(found.slice(0, 2).every(({ times, byLot }) => times === 0 && byLot)).toBe(true)
    expect(line(all, next, [ana, vera]).map(({ who }) => who)).toEqual([vera, ana])
  })

  it('[M5] the lot rests on the meeting: neither name, nor id, nor the order in the list is favoured', () => {
    const all = town()
    const firsts = new Map<string, number>()
    for (let i = 0; i < 100; i++) {
      const meeting = all.call(ana)
      const found = line(all, meeting).map(({ who }) => who)
      expect(line(all, meeting, people.toReversed()).map(({ who }) => who)).toEqual(found)
      firsts.set(found[0]!, (firsts.get(found[0]!) ?? 0) + 1)
    }
    const minutes = (meeting: string) =>
      rotationOf(all.state, { meeting, role: 'minutes' }, { among: people, sha256 })
    const apart = [...all.state.meetings.rows()].filter(
      ([meeting]) => line(all, meeting)[0]?.who !== minutes(meeting)[0]?.who,
    )
    expect(apart.length).toBeGreaterThan(60)
    // Each a fifth of the time, give or take.
    expect(firsts.size).toBe(5)
    expect(Math.max(...firsts.values())).toBeLessThan(40)
  })

  it('[M6] a role is taken or handed to somebody of the body, and the last word holds it', () => {
    const { state, refused, call, take, body } = withBody()
    const meeting = call(vera, { body })
    const hand = (by: string, who: string) =>
      refused(by, 'role-taken', { meeting, role: 'minutes', who })
    expect(hand(ana, vera)).toBe('assembly-not-of-body')
    expect(hand(vera, ana)).toBe('assembly-not-eligible')
    take(vera, meeting, 'minutes')
    expect(hand(gleb, vera)).toBe('assembly-already-so')
    take(vera, meeting, 'minutes', gleb)
    expect(holderOf(state, meeting, 'minutes')).toBe(gleb)
    expect(holderOf(state, meeting, 'facilitator')).toBeUndefined()
    expect(
      refused(ana, 'role-taken', { meeting: call(ana), role: 'minutes', who: '9'.repeat(32) }),
    ).toBe('assembly-not-eligible')
  })
})

describe('presence', () => {
  it('[M7] members come and go by themselves; others are noted by whoever conducts', () => {
    const { state, written, refused, call, come, turn } = town()
    const meeting = call(ana)
    come(boris, meeting)
    const note = (by: string, more: object) =>
      refused(by, 'presence-noted', { meeting, here: true, ...more })
    expect(note(boris, {})).toBe('assembly-already-so')
    expect(note(boris, { who: vera })).toBe('assembly-not-conducting')
    expect(note(ana, { who: vera })).toBe('counts')
    expect(note(boris, { guest: 'Uncle Leo' })).toBe('assembly-not-conducting')
    expect(note(ana, { guest: 'Uncle Leo' })).toBe('counts')
    expect(note(ana, { guest: 'Leo', who: gleb })).toBe('assembly-presence-one')
    expect(note(ana, { guest: ' ' })).toBe('assembly-presence-one')
    expect(note(ana, { who: '9'.repeat(32) })).toBe('assembly-not-eligible')
    turn(ana, meeting, 'begun')
    written(boris, 'presence-noted', { meeting, here: false })
    const row = (who: string) => state.presences.get(`${meeting}/${who}`)
    expect(row(boris)).toMatchObject({ here: false, by: boris })
    expect(row(vera)).toMatchObject({ here: true, by: ana })
    turn(ana, meeting, 'ended')
    written(vera, 'presence-noted', { meeting, here: false })
    expect(row(vera)?.here).toBe(true)
  })

  it('[M8] the quorum counts members of the body who are here, against its policy or the charter', () => {
    const { state, written, call, come } = town()
    const meeting = call(ana)
    written(ana, 'presence-noted', { meeting, here: true, guest: 'Leo' })
    const quorum = (members = people) => presenceQuorum(state, meeting, members)
    // Half of five, rounded up.
    expect(quorum()).toEqual({ here: 0, of: 5, needed: 3, reached: false })
    for (const who of [ana, boris, vera]) come(who, meeting)
    expect(quorum()).toEqual({ here: 3, of: 5, needed: 3, reached: true })
    expect(quorum([ana, gleb])).toEqual({ here: 1, of: 2, needed: 1, reached: true })
    written(vera, 'presence-noted', { meeting, here: false })
    expect(quorum().reached).toBe(false)
  })
})

describe('the queue of speakers', () => {
  it('[M9] points of order, direct answers, then the others in the one order; one speaks at a time', () => {
    const { state, written, refused, call, ask, queue } = town()
    const meeting = call(ana)
    const first = ask(boris, meeting)
    const second = ask(vera, meeting)
    const answer = ask(gleb, meeting, { as: 'answer' })
    const point = ask(dina, meeting, { as: 'point' })
    expect(queue(meeting)).toEqual([point, answer, first, second])
    const turn = (by: string, of: string, to: string) =>
      refused(by, 'floor-turned', { asked: of, to })
    expect(turn(boris, first, 'given')).toBe('assembly-not-conducting')
    expect(turn(boris, second, 'withdrawn')).toBe('assembly-not-conducting')
    expect(turn(gleb, answer, 'withdrawn')).toBe('counts')
    written(ana, 'floor-turned', { asked: point, to: 'given' })
    expect(queue(meeting)).toEqual([first, second])
    written(ana, 'floor-turned', { asked: first, to: 'given' })
    expect(state.meetings.get(meeting)?.speaking).toBe(first)
    expect(state.floor.get(point)?.done).toBeDefined()
    expect(turn(boris, first, 'done')).toBe('counts')
    expect(state.meetings.get(meeting)?.speaking).toBeUndefined()
    expect(turn(boris, first, 'done')).toBe('assembly-already-so')
    expect(refused(boris, 'floor-asked', { meeting, as: 'speak', who: vera })).toBe(
      'assembly-not-conducting',
    )
    expect(refused(ana, 'floor-asked', { meeting, as: 'speak', who: vera })).toBe('counts')
    expect(refused(ana, 'floor-turned', { asked: meeting, to: 'given' })).toBe(
      'assembly-unknown-turn',
    )
  })

  it('[M9] who asked for an item waits until it runs', () => {
    const { written, call, add, ask, queue } = town()
    const meeting = call(ana)
    const [one, two] = [add(ana, meeting), add(ana, meeting)] as [string, string]
    const later = ask(boris, meeting, { item: two })
    const now = ask(vera, meeting, { item: one })
    const any = ask(gleb, meeting)
    written(ana, 'item-turned', { item: one, to: 'begun' })
    expect(queue(meeting)).toEqual([now, any])
    written(ana, 'item-turned', { item: two, to: 'begun' })
    expect(queue(meeting)).toEqual([later, any])
  })

  it('[M10] those who have spoken least come first: fewest turns, then least time', () => {
    const { written, call, ask, queue, state } = town()
    const meeting = call(ana, { speakers: 'least-first' })
    let minute = 100
    const speak = (who: string, minutes: number, as: 'speak' | 'point' = 'speak') => {
      const turn = ask(who, meeting, { as })
      const press = (to: string, at: number) =>
        written(ana, 'floor-turned', { asked: turn, to }, { time: PRETEND_START + at * MINUTE })
      press('given', minute)
      press('done', (minute += minutes))
    }
    speak(boris, 5)
    speak(vera, 2)
    speak(gleb, 1)
    speak(gleb, 1)
    speak(dina, 9, 'point')
    const [b, g, v, d, a] = [boris, gleb, vera, dina, ana].map((who) => ask(who, meeting))
    expect(queue(meeting)).toEqual([d, a, v, b, g])
    const [first] = speakersQueue(state, meeting)
    expect(first?.spoken).toEqual({ turns: 0, ms: 0 })
  })
})

describe('any order of arrival', () => {
  it('[M4] two facilitators who pressed apart leave the same agenda, whoever is heard first', () => {
    const tell = (order: readonly number[]) => {
      const all = town()
      const meeting = all.call(ana)
      const items = [all.add(ana, meeting), all.add(ana, meeting)]
      all.take(ana, meeting, 'facilitator', boris)
      const apart: readonly (readonly [string, string, object, number])[] = [
        [ana, 'meeting-turned', { meeting, to: 'begun' }, 10],
        [ana, 'item-turned', { item: items[0], to: 'begun' }, 11],
        [boris, 'item-turned', { item: items[1], to: 'begun' }, 11],
        [ana, 'item-turned', { item: items[0], to: 'done' }, 12],
        [boris, 'meeting-turned', { meeting, to: 'ended' }, 12],
      ]
      for (const at of order) {
        const [by, kind, body, lamport] = apart[at]!
        const time = PRETEND_START + lamport * MINUTE
        all.receive(by, { kind: `assembly/${kind}`, body: body as never, lamport, time })
      }
      const row = all.state.meetings.get(meeting)!
      const { spans, running } = row
      return ok({
        aside: all.setAside().length,
        spans,
        running,
        items: items.map((item) => {
          const { status, spans: lasted } = all.state.items.get(item)!
          return { status, lasted }
        }),
      })
    }
    const straight = tell([0, 1, 2, 3, 4])
    for (const order of [
      [4, 3, 2, 1, 0],
      [2, 4, 0, 1, 3],
      [0, 2, 1, 4, 3],
    ])
      expect(tell(order)).toEqual(straight)
  })
})
