// What decisions rest on: the frontier that an entry will cite, and everything that a cited one is
// recomputed from.

import { assert } from '../base/index.ts'
import { label } from '../crypto/index.ts'
import { frontierRoot } from '../log/index.ts'
import { frontierAhead } from '../project/index.ts'
import { applyStanding } from '../space/index.ts'
import type { Inside } from './inside.ts'
import type { Deciding, Seeing } from './port.ts'
import type { View } from './view.ts'

const DECISION = label('folkmoot/decision/1')

/** Of the newest entries that are here: call when the view is settled. */
export const seeingOf = (inside: Inside): Seeing => ({
  root: frontierRoot(inside.ports.crypto, frontierAhead(inside.view.causality, inside.device.log)),
  signDecision(message) {
    assert(
      DECISION.every((byte, at) => message[at] === byte),
      'a device signs nothing but decisions for an area',
    )
    return inside.ports.crypto.ed25519Sign(inside.seed, message)
  },
})

/** Only the named area and its entries: thousands of reports have no part in a vote. */
export function decidingOf(inside: Inside, view: View, name: string): Deciding {
  const { crypto, areas } = inside.ports
  return {
    areas: areas.filter((area) => area.name === name),
    sha256: (bytes) => crypto.sha256(bytes),
    applyStanding,
    membership: view.projection.membership,
    causality: view.causality,
    closed: inside.forked,
    entries: { [Symbol.iterator]: () => view.projection.entries(`${name}/`)[Symbol.iterator]() },
    spaceAt: (within) => view.authority.viewWithin(within),
    rootOf: (frontier) => frontierRoot(crypto, frontier),
  }
}
