// From a lottery to a list of equally likely panels that anyone can check by counting: how often each
// composition stands in it, and which people fill it, everybody of a kind as often as any other.

import { compareBytes, concat, utf8 } from '@folkmoot/kernel/base'
import type { Lottery } from './lottery.ts'
import type { Kind, PoolMember } from './pool.ts'
import type { Composition } from './programs.ts'

export const PANELS = 1_000

type Sha256 = (bytes: Uint8Array) => Uint8Array

/** Numbers of members, panel by panel. */
export function panelsOf(
  pool: readonly PoolMember[],
  { kinds, lottery }: { readonly kinds: readonly Kind[]; readonly lottery: Lottery },
  sha256: Sha256,
): number[][] {
  const order = compositions(lottery, kinds)
  const queues = kinds.map((kind) => createQueue(pool, kind, sha256))
  return order.map((composition) =>
    composition.flatMap((count, kind) => (queues[kind] as Queue).take(count)),
  )
}

/**
 * A thousand compositions as close to the lottery as whole numbers come: each time the one that is most
 * behind, judged by the people whom it would bring nearer to what the lottery gives them.
 */
function compositions({ panels, chances }: Lottery, kinds: readonly Kind[]): Composition[] {
  const used = panels.map((panel, at) => ({ panel, chance: chances[at] as number }))
  const likely = used.filter(({ chance }) => chance > 1e-9)
  const due = kinds.map((_, kind) =>
    likely.reduce((sum, { panel, chance }) => sum + chance * (panel[kind] as number), 0),
  )
  const had = kinds.map(() => 0)
  const chosen: Composition[] = []
  for (let round = 1; round <= PANELS; round++) {
    const gap = (panel: Composition): number =>
      panel.reduce((sum, count, kind) => {
        const members = (kinds[kind] as Kind).members.length
        const behind = ((due[kind] as number) * round - (had[kind] as number) - count) / members
        return sum + behind * behind * members
      }, 0)
    const next = likely.reduce((best, each) => (gap(each.panel) < gap(best.panel) ? each : best))
    next.panel.forEach((count, kind) => {
      had[kind] = (had[kind] as number) + count
    })
    chosen.push(next.panel)
  }
  return chosen
}

interface Queue {
  take(count: number): number[]
}

/** Everybody once a turn, each turn in another order, so that nobody is tied to the same neighbours. */
function createQueue(pool: readonly PoolMember[], { members }: Kind, sha256: Sha256): Queue {
  const keyOf = (member: number): Uint8Array => utf8((pool[member] as PoolMember).key)
  let waiting: number[] = []
  let turn = 0
  const nextTurn = (): number[] => {
    const label = utf8(`turn ${turn++} `)
    return members
      .map((member) => ({ member, ticket: sha256(concat(label, keyOf(member))) }))
      .sort((a, b) => compareBytes(a.ticket, b.ticket))
      .map(({ member }) => member)
  }
  return {
    take(count) {
      const taken = waiting.slice(0, count)
      waiting = waiting.slice(count)
      if (taken.length === count) return taken
      // Who already sits on this panel goes to the end of the new turn.
      const fresh = nextTurn()
      const queue = [
        ...fresh.filter((member) => !taken.includes(member)),
        ...fresh.filter((member) => taken.includes(member)),
      ]
      const more = queue.slice(0, count - taken.length)
      waiting = queue.slice(count - taken.length)
      return [...taken, ...more]
    },
  }
}

/** Of each member: the part of the panels that hold them. */
export function sharesOf(
  pool: readonly PoolMember[],
  panels: readonly (readonly number[])[],
): number[] {
  const counts = pool.map(() => 0)
  for (const panel of panels)
    for (const member of panel) counts[member] = (counts[member] as number) + 1
  return counts.map((count) => count / panels.length)
}
