// The last way to break a tie: a lot that anyone can draw again. Options are ordered by
// SHA-256(seed ‖ id of the option); the seed is named, so nobody can choose it afterwards.

import { compareBytes, concat, hex, utf8 } from '@folkmoot/kernel/base'
import type { Option } from './profile.ts'

export interface Lot {
  readonly seed: Uint8Array
  readonly sha256: (bytes: Uint8Array) => Uint8Array
}

/** A tie, and how it was broken. Numbers are options. */
export interface Tie {
  /** Counted from 1; 0 where the method has no stages. */
  readonly stage: number
  readonly what: 'surplus' | 'exclusion' | 'election' | 'order' | 'pairs' | 'purchase'
  readonly among: readonly number[]
  /** In the order that was decided; where one was to be chosen, the one. */
  readonly chosen: readonly number[]
  readonly by: 'earlier-stage' | 'cost' | 'votes' | 'lot'
  /** The earlier stage at which they differed. */
  readonly atStage?: number
}

/** The place of each option in the lot's order: 0 is drawn first. */
export function drawLot(options: readonly Option[], { seed, sha256 }: Lot): readonly number[] {
  const drawn = options.map(({ id }, option) => ({
    option,
    ticket: sha256(concat(seed, utf8(id))),
  }))
  drawn.sort((a, b) => compareBytes(a.ticket, b.ticket) || a.option - b.option)
  const places = options.map(() => 0)
  drawn.forEach(({ option }, place) => {
    places[option] = place
  })
  return places
}

/** Drawn only when it is needed: most counts never need it. */
export function lazyLot(options: readonly Option[], lot: Lot): () => readonly number[] {
  let places: readonly number[] | undefined
  return () => (places ??= drawLot(options, lot))
}

/** Those who tie, in the order of the lot. */
export const byLot = (tied: readonly number[], places: readonly number[]): number[] =>
  tied.toSorted((a, b) => (places[a] as number) - (places[b] as number))

export const seedText = (lot: Lot): string => hex(lot.seed)
