// Whether the seed of an opening is that of the lot that it cites, so that nobody chooses the seed of a
// tie (README, L9). Judged, as the opening, by what its author had seen.

import { equalBytes, ok, refuse, type Refusal, type Result } from '@folkmoot/kernel/base'
import type { Sha256 } from './box.ts'
import type { Known, KnownAt } from './deciding.ts'
import type { BodyOf } from './entries.ts'
import { seedOf } from './lot-seed.ts'
import type { OpeningRefusal } from './refusals-deciding.ts'
import type { AssemblyState } from './state.ts'
import type { Lot } from './state-lots.ts'

type Opening = BodyOf<'assembly/opened'>
const WRONG = { kind: 'assembly-lot-wrong' } as const

/** The same proposal and the same options, so that neither can be chosen to fit the seed. */
export function judgeLot(opening: Opening, state: AssemblyState): Result<void, OpeningRefusal> {
  if (opening.lot === undefined) return ok()
  const lot = state.lots.get(opening.lot)
  const tie = lot?.content.tie
  if (!lot || tie?.proposal !== opening.proposal) return refuse(WRONG)
  const asked = opening.options.map(({ id }) => id)
  const same = asked.length === tie.options.length && asked.every((id) => tie.options.includes(id))
  const how = lot.content.way === 'dice' ? 'dice' : 'sealed'
  return same && opening.seed.how === how ? ok() : refuse(WRONG)
}

/** L9: the first lot about the proposal that is out, or one could call lots until one pleases. */
export function judgeSeed(
  opening: Opening,
  { state }: Known,
  { at, sha256 }: { readonly at: KnownAt; readonly sha256: Sha256 },
): Result<void, OpeningRefusal | Refusal> {
  if (opening.lot === undefined) return ok()
  for (const { ref } of lotsAbout(state, opening.proposal)) {
    const seed = seedOf({ state, at, sha256 }, ref)
    if (!seed.ok) continue
    const fits = ref === opening.lot && equalBytes(seed.value.bytes, opening.seed.bytes)
    return fits ? ok() : refuse(WRONG)
  }
  return refuse(WRONG)
}

const lotsAbout = (
  state: AssemblyState,
  proposal: string,
): readonly { readonly ref: string; readonly row: Lot }[] =>
  state.lots
    .by('tie', proposal)
    .flatMap((ref) => {
      const row = state.lots.get(ref)
      return row ? [{ ref, row }] : []
    })
    .sort((a, b) => a.row.lamport - b.row.lamport || (a.row.log < b.row.log ? -1 : 1))
