import {
  actingIn,
  agendaOf,
  type AssemblyState,
  carriedOf,
  certifyingOf,
  conversationsOf,
  currentCharter,
  drawnBy,
  mapOf,
  mandatesOf,
  meetingsOf,
  meetingStage,
  minutesView,
  openArticles,
  progressOf,
  recountIn,
  reportsOf,
  resultToShow,
  spokenBy,
  stageOf,
  standingHolds,
  talkOf,
  votesFor,
  wordingOf,
} from '@folkmoot/areas/assembly'
import type { SituationState } from '@folkmoot/areas/situation'
import { loadSodium } from '@folkmoot/kernel/crypto'
import { type Community, createReplica } from '@folkmoot/kernel/replica'
import { createMemoryStore } from '@folkmoot/kernel/store'
import { describe, expect, it } from 'vitest'
import { areasOver } from '../areas.ts'
import { corrections, reports, withdrawals } from './reports.ts'
import { meet, tellStory } from './story.ts'
import { en } from './words/en.ts'
import { es } from './words/es.ts'
import type { ExampleWords } from './words/index.ts'
import { ru } from './words/ru.ts'
import { uk } from './words/uk.ts'
import { zh } from './words/zh.ts'

const now = Date.UTC(2026, 10, 23, 12)

async function told(words: ExampleWords = en) {
  const crypto = await loadSodium()
  let time = now
  let drawn = 0
  // Chance that counts up is enough where nobody attacks.
  const chance = {
    bytes: (length: number) => {
      const seed = new TextEncoder().encode(`drawn ${++drawn}`)
      const out = new Uint8Array(length)
      for (let at = 0; at < length; at += 32) {
        const part = crypto.sha256(Uint8Array.of(...seed, at >> 5))
        out.set(part.subarray(0, Math.min(32, length - at)), at)
      }
      return out
    },
  }
  const areas = areasOver(crypto)
  const steps: number[] = []
  const story = await tellStory({
    words,
    now,
    moveTo: (to) => {
      time = to
    },
    progress: (done, all) => steps.push(done / all),
    device: async () => {
      const store = createMemoryStore((bytes) => crypto.sha256(bytes))
      const ports = { crypto, chance, store, areas, clock: { now: () => time } }
      const cost = { memoryKiB: 19 * 1024, passes: 2 }
      const made = await createReplica(ports, { passphrase: 'only an example', cost })
      if (!made.ok) throw new Error(made.refusal.kind)
      return made.value
    },
  })
  return { ...story, steps }
}

describe('the example', () => {
  it('is one community of a dozen people after two shores have met', async () => {
    const { here, all, steps } = await told()
    // At home nobody waits for this: the other devices are gone with the tab.
    for (const _ of ['there', 'back'])
      for (const one of all.values()) if (one !== here) await meet(here, one)
    const people = [...here.membership().members.values()]
    expect(people).toHaveLength(12)
    expect(people.filter(({ role }) => role === 'steward').map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Ana', 'Marek']),
    )
    expect(people.filter((one) => one.standing === 'removed').map((one) => one.name)).toEqual([
      'Pia',
    ])
    expect(people.find(({ name }) => name === 'Оксана')?.devices).toHaveLength(2)
    const open = [...here.membership().invitations.values()].filter(
      ({ expires, used, uses }) => expires > now && used < uses,
    )
    expect(open).toHaveLength(2)
    const status = await here.status()
    expect(status).toMatchObject({ setAside: 0, waiting: 0, forks: 0, me: 'member' })
    for (const [name, one] of all)
      if (name !== 'Pia') expect([name, (await one.status()).state]).toEqual([name, status.state])
    expect(steps.at(-1)).toBe(1)
    expect(steps).toEqual(steps.toSorted((a, b) => a - b))
  })

  it('has every report, and what its author said of it later', async () => {
    const { here } = await told()
    const found = [...here.area<SituationState>('situation').reports.rows()].map(([, row]) => row)
    expect(found).toHaveLength(Object.keys(reports).length)
    const changed = Object.keys(corrections).length
    expect(found.filter(({ earlier }) => earlier.length > 0)).toHaveLength(changed)
    expect(found.filter((one) => one.withdrawn)).toHaveLength(Object.keys(withdrawals).length)
    for (const { content } of found) expect(content.when.from).toBeLessThan(now)
  })
})

const nameIn = (community: Community, id: string): string | undefined =>
  community.membership().members.get(id as never)?.name

/** The newest vote about the proposal of that title. */
function voteOn(state: AssemblyState, title: string): string {
  const found = [...state.votes.rows()]
    .filter(([, { content }]) => state.proposals.get(content.proposal)?.content.title === title)
    .sort(([, a], [, b]) => a.lamport - b.lamport)
    .at(-1)
  return found?.[0] ?? ''
}

describe('the assembly of the example', () => {
  /** Told once: these tests only look. */
  let once: ReturnType<typeof told> | undefined
  const lived = () => (once ??= told())

  it('has decided, suspended, recalled, and waits for whoever looks around', async () => {
    const { here } = await lived()
    const { state, by } = actingIn(here, now)
    const { proposals } = en.decide
    const stages = Object.fromEntries(
      Object.entries(proposals).map(([name, { title }]) => [
        name,
        stageOf(state, voteOn(state, title)),
      ]),
    )
    expect(stages).toEqual({
      bodies: 'certified',
      charter: 'certified',
      sand: 'certified',
      alders: 'held',
      suspension: 'certified',
      aldersAgain: undefined,
      delegates: 'certified',
      recall: 'certified',
      place: 'closed',
      money: 'open',
      night: 'open',
      ferry: 'open',
      corner: 'open',
    })
    expect(currentCharter(state).version).toBe(1)
    expect(votesFor(state, by)).toHaveLength(4)
    const [hold] = standingHolds(state, voteOn(state, proposals.alders.title))
    expect(hold).toMatchObject(en.decide.suspend)
    const carried = carriedOf(state, voteOn(state, proposals.sand.title))
    expect(carried.map(({ row }) => row.content.status)).toEqual(['done', 'begun', 'stuck'])
    const place = voteOn(state, proposals.place.title)
    expect(certifyingOf(state, place)).toEqual({ needed: 3, have: 1, contradicted: [] })
    expect([...state.hidings.by('open', 'yes')]).toHaveLength(1)
    expect(mandatesOf(state).map(({ row, over }) => [nameIn(here, row.delegate), over])).toEqual(
      expect.arrayContaining([
        ['Giorgi', 'recalled'],
        ['Айгуль', undefined],
      ]),
    )
    const reports = reportsOf(state, voteOn(state, proposals.delegates.title))
    expect(reports.map(({ mark }) => mark)).toEqual(['outside'])
  })

  it('has met, with minutes that wait for one more word, and will meet again', async () => {
    const { here } = await lived()
    const { state } = actingIn(here, now)
    const [first, next] = meetingsOf(state, '')
    expect(first && meetingStage(first.row)).toBe('over')
    expect(next && meetingStage(next.row)).toBe('coming')
    const { approval, text } = minutesView(state, first?.ref ?? '')
    expect(text).toBe(en.decide.meeting.minutes)
    expect(approval).toMatchObject({ needed: 5, approved: false })
    expect(approval.approve).toHaveLength(4)
    expect(spokenBy(state, first?.ref ?? '').size).toBe(5)
  })

  it('thinks in two groups that share the kitchen, and asks whoever looks around', async () => {
    const { here } = await lived()
    const { state, by } = actingIn(here, now)
    const [conversation] = conversationsOf(state)
    const map = mapOf(state, conversation?.ref ?? '')
    if (!map.ok) throw new Error(map.refusal.kind)
    expect(map.value.groups.map(({ members }) => members.length)).toEqual([6, 4])
    expect(state.statements.get(map.value.shared[0] ?? '')?.content.text).toBe(
      en.decide.opinion.statements[0],
    )
    expect(progressOf(state, conversation?.ref ?? '', by)).toEqual({ answered: 0, asked: 9 })
  })

  it('has drawn two facilitators, not the one who had asked to be left out', async () => {
    const { here } = await lived()
    const { at, sha256, now: state } = recountIn(here)
    const [lot = ''] = [...state.lots.rows()].map(([ref]) => ref)
    const drawn = drawnBy({ state, at, sha256 }, lot)
    if (!drawn.ok) throw new Error(drawn.refusal.kind)
    const marek = [...here.membership().members.values()].find(({ name }) => name === 'Marek')
    expect(drawn.value.seated).toHaveLength(2)
    expect([...drawn.value.drawn, ...drawn.value.next]).not.toContain(marek?.id)
    expect(drawn.value.next).toHaveLength(8)
  })

  it('has results that this device finds again, each with the charter of its day', async () => {
    const { here } = await lived()
    const { state } = actingIn(here, now)
    for (const [ref, vote] of state.votes.rows()) {
      if (stageOf(state, ref) === 'open') continue
      const shown = resultToShow(recountIn(here), ref)
      expect(shown).toMatchObject({ ok: true, value: { result: { hidden: 0, late: [] } } })
      if (vote.certified && shown.ok)
        expect(shown.value.result.statement).toEqual(vote.certified.statement)
    }
  })

  it.for([en, ru, uk, zh, es])(
    'has amendments that merge, and some that do not, in the language of $community',
    async (words) => {
      const { here } = await told(words)
      const { state } = actingIn(here, now)
      const wording = (name: 'sand' | 'night') => {
        const found = agendaOf(state, '').find(
          ({ row }) => row.content.title === words.decide.proposals[name].title,
        )
        const read = wordingOf(state, found?.ref ?? '')
        if (!read) throw new Error(`no ${name}`)
        return read
      }
      expect(openArticles(wording('sand'))).toEqual([])
      expect(wording('sand').articles[0]?.versions).toHaveLength(2)
      const [open] = openArticles(wording('night'))
      expect(open?.alternatives).toHaveLength(3)
      const alders = agendaOf(state, '').find(
        ({ row }) => row.content.title === words.decide.proposals.alders.title,
      )
      expect(talkOf(state, alders?.ref ?? '').map(({ row }) => row.content.says)).toEqual(
        expect.arrayContaining(['for', 'against', 'question', 'answer']),
      )
    },
  )
})
