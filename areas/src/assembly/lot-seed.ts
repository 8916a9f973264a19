// The seed of a lot, once it is out: of the dice that three witnesses saw, or of all shares that were
// sealed before the fixing. Nothing that is written later changes it.

import {
  concat,
  equalBytes,
  ok,
  refuse,
  type Refusal,
  type Result,
  utf8,
} from '@folkmoot/kernel/base'
import { seedOfDice, seedOfShares } from '@folkmoot/methods/sortition'
import type { Sha256 } from './box.ts'
import { cites } from './citing.ts'
import type { Known, KnownAt } from './deciding.ts'
import { SHARES_MIN, WITNESSES_MIN } from './entries-lots.ts'
import type { LotResultRefusal } from './refusals-lots.ts'
import type { AssemblyState } from './state.ts'
import { type Lot, ofLot, type Share } from './state-lots.ts'

/** As in an opening. */
export interface LotSeed {
  readonly bytes: Uint8Array
  readonly how: 'dice' | 'sealed'
}

/** What a share is sealed as; whoever seals keeps the share on the own device until the fixing. */
export const sealOf = (share: Uint8Array, sha256: Sha256): Uint8Array =>
  sha256(concat(utf8('folkmoot/sealed-share/1'), share))

/** L4: the shares that were sealed when the lot was fixed, and those of them that are open now. */
export interface Shares {
  readonly sealed: readonly string[]
  readonly opened: readonly { readonly member: string; readonly share: Uint8Array }[]
}

export function sharesOf(
  now: AssemblyState,
  lot: string,
  { fixed, sha256 }: { readonly fixed: AssemblyState; readonly sha256: Sha256 },
): Shares {
  const sealed = fixed.shares.by('lot', lot).flatMap((key) => fixed.shares.get(key) ?? [])
  const opened = sealed.flatMap(({ by, sealed: seal }) => {
    const share = openedShare(now.shares.get(ofLot(lot, by)), seal, sha256)
    return share ? [{ member: by, share }] : []
  })
  return { sealed: sealed.map(({ by }) => by), opened }
}

const openedShare = (
  row: Share | undefined,
  seal: Uint8Array,
  sha256: Sha256,
): Uint8Array | undefined => row?.opened.find((share) => equalBytes(sealOf(share, sha256), seal))

export interface LotAsked {
  readonly state: AssemblyState
  readonly at: KnownAt
  readonly sha256: Sha256
}

/** What its caller had seen when fixing it, if that is what the fixing cites. */
export function knownAtFixing(
  { fixed }: Lot,
  at: KnownAt,
): Result<Known, LotResultRefusal | Refusal> {
  if (!fixed) return refuse({ kind: 'assembly-lot-not-fixed' })
  const known = at(fixed)
  if (!known.ok) return known
  return cites(fixed.frontier, known.value) ? known : refuse({ kind: 'assembly-frontier-differs' })
}

/** L5, L6. */
export function seedOf(asked: LotAsked, ref: string): Result<LotSeed, LotResultRefusal | Refusal> {
  const lot = asked.state.lots.get(ref)
  if (!lot) return refuse({ kind: 'assembly-unknown-lot' })
  const known = knownAtFixing(lot, asked.at)
  if (!known.ok) return known
  return lot.content.way === 'dice'
    ? seedByDice(lot, asked.sha256)
    : seedByShares(asked, ref, known.value)
}

/** Three others than who rolled. Later doubts are shown and do not take it back: they know the result. */
function seedByDice({ dice }: Lot, sha256: Sha256): Result<LotSeed, LotResultRefusal> {
  const bytes = dice && seedOfDice(dice.rolls, sha256)
  if (!dice || !bytes) return refuse({ kind: 'assembly-dice-missing' })
  const have = dice.witnesses.filter(({ right }) => right).length
  return have < WITNESSES_MIN
    ? refuse({ kind: 'assembly-lot-witnesses-few', have, need: WITNESSES_MIN })
    : ok({ bytes, how: 'dice' })
}

/** All of them: whoever keeps one back keeps the lot from coming out, and cannot choose what it says. */
function seedByShares(
  { state, sha256 }: LotAsked,
  ref: string,
  known: Known,
): Result<LotSeed, LotResultRefusal> {
  const { sealed, opened } = sharesOf(state, ref, { fixed: known.state, sha256 })
  const need = sealed.length
  if (need < SHARES_MIN)
    return refuse({ kind: 'assembly-lot-shares-few', have: need, need: SHARES_MIN })
  if (opened.length < need)
    return refuse({ kind: 'assembly-lot-shares-closed', have: opened.length, need })
  const shares = opened.map(({ share }) => share)
  return ok({ bytes: seedOfShares(shares, sha256), how: 'sealed' })
}
