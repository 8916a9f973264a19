// The projection of exactly what a cited frontier names: a pure function of it, so that every member
// recomputes the same decision (P-final). Entries outside do not exist for it.

import { equalBytes, ok, refuse, type Result } from '../base/index.ts'
import type { Frontier, LogId } from '../log/index.ts'
import type { Causality } from './causality.ts'
import type { SpaceView } from './membership.ts'
import { createProjection, type Projection, type ProjectionOptions } from './projection.ts'
import type { ContentEntry } from './sequence.ts'

export type FrontierRefusal =
  /** Entries that it names have not arrived: sync, and ask again. */
  | { readonly kind: 'frontier-missing'; readonly log: LogId; readonly seq: number }
  /** It names another branch of a forked log. */
  | { readonly kind: 'frontier-hash-differs'; readonly log: LogId; readonly seq: number }
  /** It leaves out what its own entries had seen: it can never be decided at. */
  | { readonly kind: 'frontier-not-closed'; readonly log: LogId; readonly seq: number }

export interface DecidingOptions extends ProjectionOptions {
  readonly causality: Causality
  /** Logs that a fork closed, with the last common seq. A past that reaches such an end may have gone beyond it. */
  readonly closed?: ReadonlyMap<LogId, number>
  /** All content entries; those outside the frontier are left out here. */
  readonly entries: Iterable<ContentEntry>
  /** The space as it follows from the authority entries within the frontier, and no others. */
  spaceAt(within: (log: LogId, seq: number) => boolean): SpaceView
}

export interface ProjectionAt {
  readonly projection: Projection
  /** Entries within the frontier that cannot be read here: above zero, others may see another result. */
  readonly hidden: number
}

export function projectAt(
  frontier: Frontier,
  options: DecidingOptions,
): Result<ProjectionAt, FrontierRefusal> {
  const cited = checkFrontier(frontier, options.causality)
  if (!cited.ok) return cited
  const within = (log: LogId, seq: number): boolean => seq <= (frontier.get(log)?.seq ?? 0)
  const projection = createProjection(options)
  projection.setSpace(options.spaceAt(within))
  projection.insert(inside(options.entries, within))
  projection.settle()
  return ok({ projection, hidden: hiddenWithin(frontier, options.causality) })
}

/** Whether everything that the frontier names is here, is what it names, and leaves nothing out. */
export function checkFrontier(
  frontier: Frontier,
  causality: Causality,
): Result<void, FrontierRefusal> {
  const places = [...frontier].map(([log, { seq }]) => ({ log, seq })).filter(({ seq }) => seq > 0)
  places.sort((a, b) => (a.log < b.log ? -1 : 1))
  for (const place of places) {
    const hash = causality.hashAt(place)
    if (!hash) return refuse({ kind: 'frontier-missing', ...place })
    const cited = frontier.get(place.log)?.hash
    if (!cited || !equalBytes(hash, cited))
      return refuse({ kind: 'frontier-hash-differs', ...place })
  }
  const closure = [...causality.closure(places)].sort(([a], [b]) => (a < b ? -1 : 1))
  for (const [log, seq] of closure)
    if (seq > (frontier.get(log)?.seq ?? 0))
      return refuse({ kind: 'frontier-not-closed', log, seq })
  return ok()
}

function* inside(
  entries: Iterable<ContentEntry>,
  within: (log: LogId, seq: number) => boolean,
): Iterable<ContentEntry> {
  for (const entry of entries) if (within(entry.log, entry.seq)) yield entry
}

function hiddenWithin(frontier: Frontier, causality: Causality): number {
  let hidden = 0
  for (const [log, { seq }] of frontier)
    for (let at = 1; at <= seq; at++) if (causality.isOpaque({ log, seq: at })) hidden++
  return hidden
}
