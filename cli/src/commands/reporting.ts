// Saying what is happening, putting it right, taking it back.

import { basename } from 'node:path'
import {
  type Content,
  correctionDraft,
  type Moment,
  parsePlace,
  reportDraft,
  type SituationDraft,
  type SituationState,
  withdrawalDraft,
} from '@folkmoot/areas/situation'
import { ATTACHMENT_BYTES_MAX, ok, type Refusal, refuse, type Result } from '@folkmoot/kernel/base'
import type { Community } from '@folkmoot/kernel/replica'
import { systemClock } from '@folkmoot/node'
import { shortId } from '../choosing.ts'
import type { Call, Run } from '../command.ts'
import { readGiven } from '../files.ts'
import { withSpace } from '../home.ts'
import { passOn } from '../hubs.ts'
import { zoneMinutesAt } from '../zone.ts'

const moment = (): Moment => {
  const now = systemClock.now()
  return { now, zoneMinutes: zoneMinutesAt(now) }
}

export const report: Run = async (call) => {
  const typed = await typedContent(call)
  if (!typed.ok) return typed
  // Tried before the folder is opened, so that a slip costs neither a passphrase nor a picture.
  const input = { text: call.given['TEXT'] ?? '', ...typed.value.words }
  const tried = reportDraft(input, moment())
  if (!tried.ok && tried.refusal.kind !== 'situation-empty') return tried
  return withSpace(call, async (community) => {
    const photos = await attachAll(community, typed.value.photos)
    if (!photos.ok) return photos
    const draft = reportDraft({ ...input, photos: photos.value }, moment())
    return finish(call, community, draft, call.words.said.reported)
  })
}

export const correct: Run = async (call) => {
  const typed = await typedContent(call)
  if (!typed.ok) return typed
  return withSpace(call, async (community) => {
    const photos = await attachAll(community, typed.value.photos)
    if (!photos.ok) return photos
    const text = call.flags.text('text')
    const input = {
      report: call.given['REF'] ?? '',
      reason: call.flags.text('reason') ?? '',
      ...(text === undefined ? {} : { text }),
      ...typed.value.words,
      ...(photos.value.length > 0 ? { photos: photos.value } : {}),
    }
    const state = community.area<SituationState>('situation')
    const draft = correctionDraft(state, community.me ?? '', input, moment())
    return finish(call, community, draft, call.words.said.corrected)
  })
}

export const withdraw: Run = (call) =>
  withSpace(call, (community) => {
    const state = community.area<SituationState>('situation')
    const input = { report: call.given['REF'] ?? '', reason: call.flags.text('reason') ?? '' }
    const draft = withdrawalDraft(state, community.me ?? '', input)
    return finish(call, community, draft, call.words.said.withdrawn)
  })

async function finish(
  call: Call,
  community: Community,
  draft: Result<SituationDraft, Refusal>,
  say: (ref: string) => string,
): Promise<Result<void, Refusal>> {
  if (!draft.ok) return draft
  const { kind, body } = draft.value
  const written = await community.write({ kind, body: body })
  if (!written.ok) return written
  const changed = 'report' in body ? body.report : written.value
  if (call.flags.is('json')) call.terminal.json({ ref: changed, entry: written.value })
  else call.terminal.out(say(shortId(changed)))
  return passOn(call, community)
}

interface Photo {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

/** The words as typed, and the pictures read and recognised, before anything is opened. */
async function typedContent(call: Call) {
  const { flags } = call
  const place = placesOf(flags.all('place'))
  if (!place.ok) return place
  const photos: Photo[] = []
  for (const path of flags.all('photo')) {
    const photo = await readPhoto(path)
    if (!photo.ok) return photo
    photos.push(photo.value)
  }
  const texts = { title: 'title', at: 'at', known: 'known', source: 'source' } as const
  const words: { -readonly [K in keyof typeof texts]?: string } = {}
  for (const name of Object.keys(texts) as (keyof typeof texts)[]) {
    const text = flags.text(name)
    if (text !== undefined) words[name] = text
  }
  const categories = flags.all('category')
  return ok({
    photos,
    words: { ...words, ...place.value, ...(categories.length > 0 ? { categories } : {}) },
  })
}

/** `--place` once or twice: coordinates, a name, or one of each. */
function placesOf(
  given: readonly string[],
): Result<{ readonly place?: string; readonly placeName?: string }> {
  const [first, second] = given
  if (first === undefined) return ok({})
  if (second === undefined) return ok({ place: first })
  const read = given.map((text) => parsePlace(text))
  const points = given.filter((_, at) => read[at]?.ok && read[at].value.point)
  const names = given.filter((_, at) => read[at]?.ok && !read[at].value.point)
  const unreadable = read.find((each) => !each.ok)
  if (unreadable && !unreadable.ok) return unreadable
  const [place, placeName] = [points[0], names[0]]
  if (given.length > 2 || place === undefined || placeName === undefined)
    return refuse({ kind: 'cli-places-too-many' })
  return ok({ place, placeName })
}

const TYPES: readonly { readonly type: string; readonly begins: RegExp }[] = [
  { type: 'image/jpeg', begins: /^\u00ff\u00d8\u00ff/ },
  { type: 'image/png', begins: /^\u0089PNG/ },
  { type: 'image/webp', begins: /^RIFF[\s\S]{4}WEBP/ },
]

/** By its first bytes, not by its name. */
async function readPhoto(path: string): Promise<Result<Photo, Refusal>> {
  const bytes = await readGiven(path, ATTACHMENT_BYTES_MAX / 1024 / 1024)
  if (!bytes.ok) return bytes
  const start = String.fromCharCode(...bytes.value.subarray(0, 12))
  const known = TYPES.find(({ begins }) => begins.test(start))
  if (!known) return refuse({ kind: 'cli-photo-unknown-type', path })
  return ok({ name: basename(path), type: known.type, bytes: bytes.value })
}

async function attachAll(
  community: Community,
  photos: readonly Photo[],
): Promise<Result<Content['photos'], Refusal>> {
  const attached: Content['photos'][number][] = []
  for (const { bytes, name, type } of photos) {
    const made = await community.attach(bytes, { name, type })
    if (!made.ok) return made
    attached.push(made.value.body as unknown as Content['photos'][number])
  }
  return ok(attached)
}
