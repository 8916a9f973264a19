// What a member may try: what people typed becomes a draft of an entry, or a refusal that says what
// to write instead. The draft has passed the same rules that every reader applies.

import {
  assert,
  cleanLine,
  cleanText,
  type Of,
  ok,
  refuse,
  type Result,
} from '@folkmoot/kernel/base'
import {
  CATEGORIES_MAX,
  CATEGORY_MAX,
  KNOWN,
  PHOTOS_MAX,
  REASON_MAX,
  situationKinds,
  SOURCE_KINDS,
  SOURCE_MAX,
  TEXT_MAX,
  TITLE_MAX,
  type SituationKinds,
} from './entries.ts'
import { parsePlace, type Place, type PlaceRefusal } from './place-text.ts'
import { refsBeginning } from './queries.ts'
import { allowsChange, allowsContent, allowsCorrection, type SituationRefusal } from './rules.ts'
import type { Content, SituationState } from './state.ts'
import { parseTime, type TimeRefusal } from './time-text.ts'

export type SituationCommandRefusal =
  | SituationRefusal
  | PlaceRefusal
  | TimeRefusal
  | { readonly kind: 'situation-known-unclear'; readonly given: string; readonly options: string }
  | { readonly kind: 'situation-source-unclear'; readonly given: string; readonly options: string }
  | { readonly kind: 'situation-text-long'; readonly length: number; readonly max: number }
  | { readonly kind: 'situation-title-long'; readonly length: number; readonly max: number }
  | { readonly kind: 'situation-source-long'; readonly length: number; readonly max: number }
  | { readonly kind: 'situation-category-long'; readonly length: number; readonly max: number }
  | { readonly kind: 'situation-categories-many'; readonly max: number }
  | { readonly kind: 'situation-photos-many'; readonly max: number }
  | { readonly kind: 'situation-reason-missing' }
  | { readonly kind: 'situation-reason-long'; readonly length: number; readonly max: number }
  | { readonly kind: 'situation-report-unclear'; readonly given: string; readonly count: number }

/** An entry that has not been written yet. */
export interface SituationDraft<Name extends keyof SituationKinds = keyof SituationKinds> {
  readonly kind: Name
  readonly body: Of<SituationKinds[Name]>
}

/** As people type it; everything but the text may be left out. */
export interface ReportInput {
  readonly text: string
  readonly title?: string
  /** See `parseTime`; without it: now. */
  readonly at?: string
  /** See `parsePlace`. */
  readonly place?: string
  /** A name beside coordinates. */
  readonly placeName?: string
  /** saw, told or forwarded; without it: told. */
  readonly known?: string
  /** Who says so, when it is not the member who writes. */
  readonly source?: string
  /** person, organisation, feed, channel, sensor or document; without it: person. */
  readonly sourceKind?: string
  readonly categories?: readonly string[]
  readonly photos?: Content['photos']
}

/** What a command takes from outside: the clock, and the member's zone. */
export interface Moment {
  readonly now: number
  /** Minutes ahead of UTC. */
  readonly zoneMinutes?: number
}

type Refused<T> = Result<T, SituationCommandRefusal>

/** Nobody is made an eye-witness by leaving something out: without `known` it was told. */
export function reportDraft(
  input: ReportInput,
  moment: Moment,
): Refused<SituationDraft<'situation/report'>> {
  const content = contentFrom(input, moment)
  if (!content.ok) return content
  return finished('situation/report', { ...content.value, flags: [] })
}

/** `report` is a ref or the beginning of one; what is left out stays as it was. */
export interface CorrectionInput extends Partial<ReportInput> {
  readonly report: string
  readonly reason: string
}

export function correctionDraft(
  state: SituationState,
  by: string,
  input: CorrectionInput,
  moment: Moment,
): Refused<SituationDraft<'situation/correction'>> {
  const ref = refOf(state, input.report)
  if (!ref.ok) return ref
  const reason = reasonFrom(input.reason)
  if (!reason.ok) return reason
  const before = state.reports.get(ref.value)?.content
  const content = contentFrom({ text: before?.text ?? '', ...input }, moment, before)
  if (!content.ok) return content
  const verdict = allowsCorrection(state.reports.get(ref.value), by, content.value)
  if (!verdict.ok) return verdict
  const body = { report: ref.value, ...content.value, reason: reason.value }
  return finished('situation/correction', body)
}

export function withdrawalDraft(
  state: SituationState,
  by: string,
  input: { readonly report: string; readonly reason: string },
): Refused<SituationDraft<'situation/withdrawal'>> {
  const ref = refOf(state, input.report)
  if (!ref.ok) return ref
  const reason = reasonFrom(input.reason)
  if (!reason.ok) return reason
  const verdict = allowsChange(state.reports.get(ref.value), by)
  if (!verdict.ok) return verdict
  return finished('situation/withdrawal', { report: ref.value, reason: reason.value })
}

function refOf(state: SituationState, given: string): Refused<string> {
  const ref = given.trim().toLowerCase()
  if (state.reports.has(ref)) return ok(ref)
  const [first, second] = ref === '' ? [] : refsBeginning(state, ref, 2)
  if (first === undefined) return refuse({ kind: 'situation-unknown-report' })
  if (second === undefined) return ok(first)
  return refuse({
    kind: 'situation-report-unclear',
    given: ref,
    count: refsBeginning(state, ref, 100).length,
  })
}

function reasonFrom(given: string): Refused<string> {
  const reason = cleanText(given)
  if (reason === '') return refuse({ kind: 'situation-reason-missing' })
  return reason.length > REASON_MAX
    ? refuse({ kind: 'situation-reason-long', length: reason.length, max: REASON_MAX })
    : ok(reason)
}

/** What was typed, over what was there before. */
function contentFrom(input: ReportInput, moment: Moment, before?: Content): Refused<Content> {
  const wording = wordingFrom(input, before)
  if (!wording.ok) return wording
  const when = whenFrom(input.at, moment, before)
  if (!when.ok) return when
  const place = placeFrom(input, before?.place)
  if (!place.ok) return place
  const source = sourceFrom(input, before?.source)
  if (!source.ok) return source
  const known = input.known === undefined ? (before?.known ?? 'told') : oneOf(KNOWN, input.known)
  if (!known) {
    const options = KNOWN.join(', ')
    return refuse({ kind: 'situation-known-unclear', given: input.known ?? '', options })
  }
  const photos = input.photos ?? before?.photos ?? []
  if (photos.length > PHOTOS_MAX) return refuse({ kind: 'situation-photos-many', max: PHOTOS_MAX })
  const content = {
    ...wording.value,
    ...(source.value ? { source: source.value } : {}),
    known,
    when: when.value,
    ...(place.value ? { place: place.value } : {}),
    photos,
  }
  const verdict = allowsContent(content)
  return verdict.ok ? ok(content) : verdict
}

type Wording = Pick<Content, 'text' | 'categories'> & { readonly title?: string }

function wordingFrom(input: ReportInput, before: Content | undefined): Refused<Wording> {
  const text = cleanText(input.text)
  const title = cleanLine(input.title ?? before?.title ?? '')
  if (text.length > TEXT_MAX)
    return refuse({ kind: 'situation-text-long', length: text.length, max: TEXT_MAX })
  if (title.length > TITLE_MAX)
    return refuse({ kind: 'situation-title-long', length: title.length, max: TITLE_MAX })
  const categories = categoriesFrom(input.categories ?? before?.categories ?? [])
  if (!categories.ok) return categories
  return ok({ ...(title === '' ? {} : { title }), text, categories: categories.value })
}

function categoriesFrom(given: readonly string[]): Refused<readonly string[]> {
  const categories = [...new Set(given.map(cleanLine).filter((name) => name !== ''))]
  const long = categories.find((name) => name.length > CATEGORY_MAX)
  if (long !== undefined)
    return refuse({ kind: 'situation-category-long', length: long.length, max: CATEGORY_MAX })
  return categories.length > CATEGORIES_MAX
    ? refuse({ kind: 'situation-categories-many', max: CATEGORIES_MAX })
    : ok(categories)
}

function whenFrom(
  at: string | undefined,
  { now, zoneMinutes = 0 }: Moment,
  before: Content | undefined,
): Refused<Content['when']> {
  if (at !== undefined) return parseTime(at, zoneMinutes)
  return ok(before?.when ?? { from: now, to: now })
}

/** An empty text takes the place away, where there was one. */
function placeFrom(input: ReportInput, before: Place | undefined): Refused<Place | undefined> {
  const name = input.placeName === undefined ? before?.name : cleanLine(input.placeName)
  if (input.place === undefined) return placeOf(name, before?.point)
  if (input.place.trim() === '') return placeOf(input.placeName && name, undefined)
  const place = parsePlace(cleanLine(input.place))
  if (!place.ok) return place
  return placeOf(place.value.name ?? name, place.value.point)
}

function placeOf(name: string | undefined, point: Place['point']): Refused<Place | undefined> {
  if ((name?.length ?? 0) > TITLE_MAX) {
    return refuse({ kind: 'situation-place-long', max: TITLE_MAX })
  }
  if (!name && !point) return ok(undefined)
  return ok({ ...(point ? { point } : {}), ...(name ? { name } : {}) })
}

function sourceFrom(
  input: ReportInput,
  before: Content['source'],
): Refused<Content['source'] | undefined> {
  const name = cleanLine(input.source ?? before?.name ?? '')
  if (name === '') return ok(undefined)
  if (name.length > SOURCE_MAX)
    return refuse({ kind: 'situation-source-long', length: name.length, max: SOURCE_MAX })
  const given = input.sourceKind ?? before?.kind ?? 'person'
  const kind = oneOf(SOURCE_KINDS, given)
  return kind
    ? ok({ name, kind })
    : refuse({ kind: 'situation-source-unclear', given, options: SOURCE_KINDS.join(', ') })
}

const oneOf = <O extends string>(options: readonly O[], given: string): O | undefined =>
  options.find((option) => option === given.trim().toLowerCase())

function finished<Name extends keyof SituationKinds>(
  kind: Name,
  body: Of<SituationKinds[Name]>,
): Refused<SituationDraft<Name>> {
  const misfit = situationKinds[kind].misfit(body)
  assert(misfit === undefined, `a draft does not fit at ${misfit ?? ''}`)
  return ok({ kind, body })
}
