// The one order of entries (DESIGN §4): lamport, log, seq. Causality is never against it, so going
// through entries in this order one meets every entry after its own past.

import type { AuthorityEntry } from './port.ts'

/** The ref comes last: it only parts the two branches of a forked log. */
export function inOrder(a: AuthorityEntry, b: AuthorityEntry): number {
  if (a.lamport !== b.lamport) return a.lamport - b.lamport
  if (a.log !== b.log) return a.log < b.log ? -1 : 1
  if (a.seq !== b.seq) return a.seq - b.seq
  return a.ref < b.ref ? -1 : a.ref > b.ref ? 1 : 0
}
