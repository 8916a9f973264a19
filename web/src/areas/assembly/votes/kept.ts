// In the worker: what stood at the frontiers of a vote and what it came to, kept while nothing changed,
// so that looking at a page again counts nothing again.

import {
  createKeptPlaces,
  type KeptPlaces,
  type Recount,
  recountKept,
  resultToShow,
} from '@folkmoot/areas/assembly'
import type { Community } from '@folkmoot/kernel/replica'

type Told = ReturnType<typeof resultToShow>
interface Kept {
  readonly places: KeptPlaces
  readonly told: Map<string, Told>
}

const RESULTS_KEPT = 8
const kept = new WeakMap<Community, Kept>()

/** What was told holds until anything of the assembly or of the members changes. */
function keptOf(community: Community): Kept {
  const known = kept.get(community)
  if (known) return known
  const made = { places: createKeptPlaces(), told: new Map<string, Told>() }
  kept.set(community, made)
  community.subscribe((names) => {
    if (names.size === 0 || names.has('assembly') || names.has('space')) made.told.clear()
  })
  return made
}

export const recountOf = (community: Community): Recount =>
  recountKept(community, keptOf(community).places)

export function toldResult(community: Community, vote: string): Told {
  const { told } = keptOf(community)
  const known = told.get(vote)
  if (known) return known
  const result = resultToShow(recountOf(community), vote)
  if (told.size >= RESULTS_KEPT) told.clear()
  told.set(vote, result)
  return result
}
