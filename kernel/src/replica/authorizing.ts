// What a membership command would do, asked before it is written: the same resolution that every
// reader makes, with the entry added as if it stood at the end.

import { ok, refuse, type Result } from '../base/index.ts'
import type { EntryRef } from '../log/index.ts'
import {
  type AuthorityEntry,
  type Before,
  type ResolvedSpace,
  resolveSpace,
  type SpaceKind,
} from '../space/index.ts'
import type { Inside } from './inside.ts'
import { mayWrite } from './writing.ts'
import { ownTip } from './inside.ts'

const TRIAL = 'f'.repeat(32) as EntryRef

/** The space as it would be with this entry; a refusal when the entry would be set aside. */
export function tryAuthority(
  inside: Inside,
  kind: SpaceKind,
  body: unknown,
): Result<ResolvedSpace> {
  const may = mayWrite(inside)
  if (!may.ok) return may
  const { authority, causality } = inside.view
  const { log } = inside.device
  const trial = {
    ref: TRIAL,
    hash: new Uint8Array(32).fill(255),
    log,
    seq: ownTip(inside).seq + 1,
    lamport: causality.depsFor(log).lamport,
    time: inside.ports.clock.now(),
    kind,
    body,
  } as AuthorityEntry
  const isTrial = (place: { log: string; seq: number }): boolean =>
    place.log === trial.log && place.seq >= trial.seq
  const before: Before = (a, b) =>
    isTrial(a) ? false : isTrial(b) ? causality.hashAt(a) !== undefined : causality.before(a, b)
  const state = resolveSpace([...authority.entries(), trial], before, {
    crypto: inside.ports.crypto,
    space: inside.space,
    forked: inside.forked,
  })
  const refusal = state.setAside.get(TRIAL)
  return refusal ? refuse(refusal) : ok(state)
}
