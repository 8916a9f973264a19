// Tells the three weeks with real devices in memory: two stewards, two shores that know nothing of each
// other for nine days, then meetings in pairs. Apart from the browser, so that a test can tell it too.

import { joinStored, type Run, runOf } from '@folkmoot/kernel/log'
import type { Community, Draft, Replica } from '@folkmoot/kernel/replica'
import {
  correctionDraft,
  reportDraft,
  type SituationState,
  withdrawalDraft,
} from '@folkmoot/areas/situation'
import { decidingStory } from './deciding.ts'
import { type Doing, must } from './doing.ts'
import {
  BEGAN,
  corrections,
  EAST,
  LEFT,
  MET,
  places,
  type ReportName,
  reports,
  sources,
  TABLET,
  type Told,
  WEST,
  withdrawals,
  type Writer,
} from './reports.ts'
import { createTale } from './tale.ts'
import type { ExampleWords } from './words/index.ts'

const HOUR_MS = 3_600_000
const HAND_BYTES = 1024 * 1024
/** Whoever reports has heard the others within so many hours. */
const REPORTER_HEARS = 24
/** Everyone who joins, and what happens on each shore and after. */
const STEPS = EAST.length + WEST.length + 7

export interface Telling {
  /** The first one is the device of whoever looks around. */
  readonly device: () => Promise<Replica>
  readonly words: ExampleWords
  readonly now: number
  /** Moves the clock of all these devices. */
  readonly moveTo: (time: number) => void
  readonly progress: (done: number, all: number) => void
}

export interface Lived {
  readonly mine: Replica
  readonly here: Community
  /** Every device that took part, by its owner’s name; the tablet is 'tablet'. */
  readonly all: ReadonlyMap<string, Community>
}

/** What one has and the other has not. */
async function newsFrom(from: Community, to: Community): Promise<readonly Run[]> {
  const known = to.holder.frontier(to.id)
  const news: Run[] = []
  for (const [log, { seq }] of from.holder.frontier(from.id)) {
    let have = known.get(log)?.seq ?? 0
    while (have < seq) {
      const runs = await from.holder.ofLog(from.id, log, have, HAND_BYTES)
      // One signature for all of them, as a hub would hand them over.
      news.push(...joinStored(runs).map(runOf))
      have = runs.at(-1)?.to ?? seq
    }
  }
  return news
}

async function give(from: Community, to: Community): Promise<void> {
  await hand(await newsFrom(from, to), to)
}

/** At once: taken log by log, each would be folded before what it cites has come. */
async function hand(news: readonly Run[], to: Community): Promise<void> {
  if (news.length > 0) await to.holder.take(to.id, news, 'peer')
  // What was taken is folded in right after; a status is read from what is folded.
  await to.status()
}

/** Side by side, as two people without a network would do it. */
export async function meet(a: Community, b: Community): Promise<void> {
  await give(a, b)
  await give(b, a)
}

async function enter(
  telling: Telling,
  host: Community,
  who: { readonly as: string; readonly role?: 'steward' },
): Promise<Community> {
  const { link } = must(await host.invite({ uses: 1, days: 1, role: who.role ?? 'member' }))
  const guest = must(await (await telling.device()).join(link, { as: who.as }))
  await meet(guest, host)
  must(await host.admit(guest.log))
  await meet(guest, host)
  return guest
}

async function secondDevice(telling: Telling, owner: Community): Promise<Community> {
  const { tablet } = telling.words
  const { link } = must(await owner.deviceLink(tablet))
  const device = must(await (await telling.device()).join(link, { as: tablet }))
  await meet(device, owner)
  must(await owner.confirmDevice(device.log))
  await meet(device, owner)
  return device
}

const rows = Object.entries(reports) as readonly (readonly [ReportName, Told])[]

function draftOf({ words, now }: Telling, name: ReportName, told: Told): Draft {
  const from = now - told.ago * HOUR_MS
  const input = {
    text: words.reports[name],
    at: `${new Date(from).toISOString().slice(0, 19)}Z`,
    known: told.known,
    categories: told.of.map((category) => words.categories[category]),
    ...(told.at ? { place: places[told.at] ?? '', placeName: words.places[told.at] } : {}),
    ...(told.from ? { source: words.sources[told.from], sourceKind: sources[told.from] } : {}),
  }
  return { ...must(reportDraft(input, { now })), time: from + HOUR_MS / 2 }
}

interface Span {
  readonly doings: readonly Doing[]
  /** Those who write, and the steward whom each of them meets before and after. */
  readonly among: ReadonlyMap<string, Community>
  readonly host: Community
  /** Hours ago, from the older to the newer end. */
  readonly from: number
  readonly to: number
}

/** Everything that anybody does, the oldest first. */
function doingsOf(telling: Telling): readonly Doing[] {
  const tale = createTale(telling.words.decide, (ago) => telling.now - ago * HOUR_MS)
  const reported = rows.map(([name, told]) => ({
    ...told,
    knows: told.ago + REPORTER_HEARS,
    act: async (one: Community): Promise<void> => {
      const ref = must(await one.write(draftOf(telling, name, told)))
      await change(telling, one, { name, ref, ago: told.ago })
    },
  }))
  return [...reported, ...decidingStory(tale)].sort((a, b) => b.ago - a.ago)
}

/**
 * One after another as it happened: each has read what the steward knew when that was written which
 * this is about, and says one thing more. Nobody hears more often than that asks for.
 */
async function write(telling: Telling, { doings, among, host, from, to }: Span): Promise<void> {
  const round = createRound(host)
  for (const { by, ago, knows, act } of doings) {
    const one = among.get(by)
    if (!one || ago > from || ago <= to) continue
    telling.moveTo(telling.now - ago * HOUR_MS)
    await round.hear(one, { ago, knows })
    await act(one)
    round.wrote(one, ago)
  }
  await round.end()
}

interface Round {
  hear(one: Community, when: Pick<Doing, 'ago' | 'knows'>): Promise<void>
  wrote(one: Community, ago: number): void
  end(): Promise<void>
}

/** The steward hears the others when somebody needs to know what they said, and then all at once. */
function createRound(host: Community): Round {
  /** Since which hour somebody has not told the steward; and up to which hour they have heard. */
  const untold = new Map<Community, number>()
  const heard = new Map<Community, number>()
  const oldest = (): number => Math.max(-Infinity, ...untold.values())
  const tell = async (): Promise<void> => {
    const news: Run[] = []
    for (const one of untold.keys()) news.push(...(await newsFrom(one, host)))
    untold.clear()
    await hand(news, host)
  }
  return {
    async hear(one, { ago, knows }) {
      if ((heard.get(one) ?? Infinity) <= knows) return
      if (oldest() >= knows) await tell()
      if (one === host) return
      await give(host, one)
      // Just before what the steward has not heard.
      heard.set(one, untold.size > 0 ? oldest() + 1e-6 : ago)
    },
    wrote(one, ago) {
      if (one !== host) untold.set(one, Math.max(untold.get(one) ?? -Infinity, ago))
    },
    end: tell,
  }
}

interface Written {
  readonly name: ReportName
  readonly ref: string
  readonly ago: number
}

const isIn = <T extends object>(all: T, name: PropertyKey): name is keyof T => name in all

/** What its author said of it later. */
async function change(
  { words, now }: Telling,
  community: Community,
  { name, ref: report, ago }: Written,
): Promise<void> {
  const state = community.area<SituationState>('situation')
  const me = community.me ?? ''
  if (isIn(corrections, name)) {
    const input = { report, ...words.corrections[name] }
    const draft = must(correctionDraft(state, me, input, { now }))
    must(await community.write({ ...draft, time: now - (ago - corrections[name]) * HOUR_MS }))
  }
  if (isIn(withdrawals, name)) {
    const draft = must(withdrawalDraft(state, me, { report, reason: words.withdrawals[name] }))
    must(await community.write({ ...draft, time: now - (ago - withdrawals[name]) * HOUR_MS }))
  }
}

export async function tellStory(telling: Telling): Promise<Lived> {
  const { words, now } = telling
  let done = 0
  const step = (): void => telling.progress(++done, STEPS)
  telling.moveTo(now - BEGAN * HOUR_MS)
  telling.progress(0, STEPS)
  const doings = doingsOf(telling)
  const mine = await telling.device()
  const ana = must(await mine.create({ name: words.community, as: 'Ana' }))
  const marek = await enter(telling, ana, { as: 'Marek', role: 'steward' })
  step()
  const east = await shore(telling, { host: ana, as: 'Ana', names: EAST, doings, step })
  const west = await shore(telling, { host: marek, as: 'Marek', names: WEST, doings, step })
  telling.moveTo(now - MET * HOUR_MS)
  await meet(ana, marek)
  step()
  const all = new Map([...east, ...west])
  await together(telling, { all, ana, marek, doings, step })
  telling.moveTo(now)
  const [neighbours, families] = words.invitations
  must(await ana.invite({ uses: 6, days: 7, note: neighbours }))
  must(await marek.invite({ uses: 10, days: 3, note: families }))
  await give(marek, ana)
  step()
  return { mine, here: ana, all }
}

interface Shore {
  readonly host: Community
  readonly as: Writer
  readonly names: readonly Writer[]
  readonly doings: readonly Doing[]
  readonly step: () => void
}

/** A steward lets in those who are on this side, and they write until the two shores meet. */
async function shore(telling: Telling, { host, as, names, doings, step }: Shore) {
  const among = new Map<string, Community>([[as, host]])
  for (const name of names) {
    among.set(name, await enter(telling, host, { as: name }))
    step()
  }
  await write(telling, { doings, among, host, from: BEGAN, to: MET })
  step()
  return among
}

interface Together {
  readonly all: Map<string, Community>
  readonly ana: Community
  readonly marek: Community
  readonly doings: readonly Doing[]
  readonly step: () => void
}

/** One community again: Pia goes, a tablet comes, the later days are written. */
async function together(
  telling: Telling,
  { all, ana, marek, doings, step }: Together,
): Promise<void> {
  await write(telling, { doings, among: all, host: ana, from: MET, to: LEFT })
  step()
  telling.moveTo(telling.now - LEFT * HOUR_MS)
  const pia = all.get('Pia')?.me
  const oksana = all.get('Оксана')
  if (!pia || !oksana) throw new Error('fault: the example lacks somebody')
  must(await ana.remove(pia, telling.words.leaving))
  await meet(ana, marek)
  await write(telling, { doings, among: all, host: ana, from: LEFT, to: TABLET })
  telling.moveTo(telling.now - TABLET * HOUR_MS)
  await meet(ana, oksana)
  const tablet = await secondDevice(telling, oksana)
  await meet(oksana, ana)
  // From now on she writes on the tablet.
  const among = new Map(all).set('Оксана', tablet)
  await write(telling, { doings, among, host: ana, from: TABLET, to: -1 })
  all.set('tablet', tablet)
  step()
}
