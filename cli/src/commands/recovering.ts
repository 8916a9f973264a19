// Coming back when every device is lost: twelve words, the line printed under them, and a hub or a
// bundle that has the record. Until all of it has worked nothing is kept here.

import { hostname } from 'node:os'
import { ok, type Refusal, refuse, type Result, utf8Text } from '@folkmoot/kernel/base'
import { comingBack, type Community } from '@folkmoot/kernel/replica'
import type { EntryRef } from '@folkmoot/kernel/log'
import type { Call, Run } from '../command.ts'
import { readGiven } from '../files.ts'
import { withHome } from '../home.ts'
import { FULLY, hubsOf, meetHubs } from '../hubs.ts'
import { shown } from '../terminal.ts'
import { BUNDLE_MEGABYTES_MAX } from './bundling.ts'

type Done<T> = Promise<Result<T, Refusal>>

const SHEET_MEGABYTES_MAX = 1
const SHEET = /folkmoot:paper#/
const LABEL_MAX = 60

export const recover: Run = async (call) => {
  const sheet = await sheetOf(call)
  if (!sheet.ok) return sheet
  const file = call.flags.text('bundle')
  const bundle = file === undefined ? ok(undefined) : await readGiven(file, BUNDLE_MEGABYTES_MAX)
  if (!bundle.ok) return bundle
  const words = await wordsOf(call)
  if (!words.ok) return words
  const label = (call.flags.text('label') ?? hostname()).slice(0, LABEL_MAX)
  return withHome(call, { make: true }, async (home) => {
    const paper = { words: words.value, sheet: sheet.value, label }
    const back = await home.replica.recover(paper)
    if (!back.ok) return back
    const moved = await fetchAndMove(call, back.value, bundle.value)
    if (!moved.ok) {
      await back.value.leave()
      return moved
    }
    await home.choose(back.value)
    return tellAll(call, back.value, label)
  })
}

/** The line itself, or a file that has it, whatever else a printed page says around it. */
async function sheetOf({ flags }: Call): Done<string> {
  const given = flags.text('sheet') ?? ''
  if (SHEET.test(given)) return ok(given)
  const read = await readGiven(given, SHEET_MEGABYTES_MAX)
  return read.ok ? ok(utf8Text(read.value) ?? '') : read
}

/** Never as arguments: a shell keeps its history, and other users see what runs. */
async function wordsOf({ environment, terminal, words: { said } }: Call): Done<string[]> {
  const inherited = environment['FOLKMOOT_PAPER_WORDS']
  const text = inherited ? inherited : await terminal.askHidden(said.askPaperWords)
  if (text === undefined) return refuse({ kind: 'cli-no-paper-words' })
  return ok(text.trim().toLowerCase().split(/\s+/))
}

/** The record first, from a hub or a bundle; then on under a log of this device's own. */
async function fetchAndMove(
  call: Call,
  community: Community,
  bundle: Uint8Array | undefined,
): Done<void> {
  const fetched = bundle
    ? await takeIn(call, community, bundle)
    : await fetchFromHubs(call, community)
  if (!fetched.ok) return fetched
  if (comingBack(community) !== 'on-paper') return refuse({ kind: 'cli-paper-unknown' })
  const moved = await community.tend()
  // Once more as this device: keys that it lacks are asked for, and hubs learn of new ones.
  return moved.ok ? community.tend() : moved
}

async function takeIn(call: Call, community: Community, bundle: Uint8Array): Done<void> {
  const progress = call.terminal.progress(call.words.said.bundleReading)
  const taken = await community.importBundle(bundle, { progress: progress.step })
  progress.end()
  if (!taken.ok) return taken
  // Where the words were used before, a hub may know it and this bundle not: to go on from the bundle
  // alone would make two histories of the paper's log.
  await meet(call, community)
  return ok()
}

async function fetchFromHubs(call: Call, community: Community): Done<void> {
  const urls = (await hubsOf(community)).map(({ url }) => url).join(', ')
  if (urls === '') return refuse({ kind: 'cli-sheet-without-hub' })
  const meetings = await meet(call, community)
  if (meetings.some(({ outcome }) => outcome === 'complete' || outcome === 'partly')) return ok()
  const refused = meetings.find(({ outcome }) => outcome === 'refused')?.refusal
  // A hub lets words in only when the device that made them has told it of them.
  if (refused?.kind === 'hub-access-denied') return refuse({ kind: 'cli-paper-unknown' })
  return refuse(refused ?? { kind: 'cli-no-way-back', urls })
}

async function meet({ terminal, words }: Call, community: Community) {
  const progress = terminal.progress(words.said.syncing)
  const moved = (bytes: number): void => progress.step(Math.ceil(bytes / 1024))
  const meetings = await meetHubs(community, { ...FULLY, moved })
  progress.end()
  return meetings
}

/** The others learn of the new device, and the person who they are again. */
async function tellAll(call: Call, community: Community, label: string): Done<void> {
  const { terminal, flags, words } = call
  const meetings = await meet(call, community)
  const { name, members } = community.membership()
  const as = members.get(community.me as EntryRef)?.name ?? ''
  const { entries } = await community.status()
  if (flags.is('json')) terminal.json({ space: community.id, name, as, device: label, entries })
  else terminal.out(words.said.recovered(shown(name), shown(as), shown(label), entries))
  if (meetings.some(({ outcome }) => outcome === 'complete')) terminal.say(words.said.keptOnHub)
  else if (meetings.length > 0) terminal.say(words.said.keptHere)
  return ok()
}
