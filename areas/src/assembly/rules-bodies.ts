// What counts about bodies and acts. A body's own affairs are its own; the assembly's are everybody's.

import { ok, refuse, type Result } from '@folkmoot/kernel/base'
import type { EntryOf, MemberId } from '@folkmoot/kernel/project'
import {
  allowsAttesters,
  allowsCharter,
  allowsKeys,
  allowsPolicy,
  type CharterRefusal,
} from './charter.ts'
import type { BodyName, BodyTerms } from './charter.ts'
import type { Act, AssemblyKinds } from './entries.ts'
import { allowsMandate, allowsRecall, blank, type MandateRefusal } from './rules-mandates.ts'
import { type AssemblyState, bodyKey, isSeated, wasSeated } from './state.ts'
import { mandatesFor } from './state-delegates.ts'

export type BodyRefusal =
  | CharterRefusal
  | MandateRefusal
  | { readonly kind: 'assembly-body-nameless' }
  | { readonly kind: 'assembly-not-of-body' }
  | { readonly kind: 'assembly-body-not-open' }
  | { readonly kind: 'assembly-already-so' }
  | { readonly kind: 'assembly-one-act' }
  | { readonly kind: 'assembly-act-matter' }
  | { readonly kind: 'assembly-act-body' }
  | { readonly kind: 'assembly-reason-missing' }

export type Verdict = Result<void, BodyRefusal>
export { blank }

/** A body that is there, and of which the author is or was a member: see "What is judged where". */
export function allowsAs(state: AssemblyState, body: BodyName | undefined, by: MemberId): Verdict {
  if (!body) return ok()
  if (!state.bodies.has(bodyKey(body))) return refuse({ kind: 'assembly-unknown-body' })
  const key = bodyKey(body)
  return wasSeated(state, key, by) || mandatesFor(state, key, by).length > 0
    ? ok()
    : refuse({ kind: 'assembly-not-of-body' })
}

/** K4: who comes and goes by themselves. */
export function allowsJoining(
  state: AssemblyState,
  { by, body }: EntryOf<Pick<AssemblyKinds, 'assembly/joined'>>,
): Verdict {
  const found = state.bodies.get(bodyKey(body.body))
  if (!found) return refuse({ kind: 'assembly-unknown-body' })
  if (isSeated(state, bodyKey(body.body), by) === body.joins)
    return refuse({ kind: 'assembly-already-so' })
  return body.joins && found.terms.joining !== 'open'
    ? refuse({ kind: 'assembly-body-not-open' })
    : ok()
}

/** P3, K5: one act, of a matter and by a body that it belongs to. */
export function allowsAct(
  state: AssemblyState,
  act: Act,
  { body, matter }: { readonly body?: BodyName | undefined; readonly matter: string },
): Verdict {
  if (Object.values(act).filter((part) => part !== undefined).length !== 1)
    return refuse({ kind: 'assembly-one-act' })
  if (act.charter || act.found) {
    if (matter !== 'charter' || body) return refuse({ kind: 'assembly-act-matter' })
    return act.charter ? allowsCharter(act.charter) : allowsFounding(act.found ?? [])
  }
  if (act.seat) return allowsSeating(state, act.seat.body, body)
  if (act.mandate) return allowsMandate(state, act.mandate)
  if (act.recall) return allowsRecall(state, act.recall)
  if (act.keys) return allowsNewKeys(state, act.keys, { body, matter })
  return allowsSay(act, body)
}

/** S1: with a reason, and of a body, which may decide it in a space of its own. */
function allowsSay({ suspend, lift, consent }: Act, body: BodyName | undefined): Verdict {
  const because = suspend?.because ?? lift?.because
  if (because !== undefined && blank(because)) return refuse({ kind: 'assembly-reason-missing' })
  if (suspend && blank(suspend.resolves)) return refuse({ kind: 'assembly-reason-missing' })
  const say = suspend ?? lift ?? consent
  const elsewhere = say?.space !== undefined
  if (consent && !elsewhere) return refuse({ kind: 'assembly-act-body' })
  return say && !body && !elsewhere ? refuse({ kind: 'assembly-act-body' }) : ok()
}

/** KB5: of the matter "charter", here and in the space of the body. */
function allowsNewKeys(
  state: AssemblyState,
  { body: of, keys, space }: NonNullable<Act['keys']>,
  { body, matter }: { readonly body?: BodyName | undefined; readonly matter: string },
): Verdict {
  if (matter !== 'charter' || body) return refuse({ kind: 'assembly-act-matter' })
  const known = space ?? state.bodies.get(bodyKey(of))?.terms.space ?? new Uint8Array()
  return allowsKeys(keys, known)
}

function allowsFounding(bodies: readonly BodyTerms[]): Verdict {
  for (const { name, attesters, policy, keys, space } of bodies) {
    if (blank(name)) return refuse({ kind: 'assembly-body-nameless' })
    const checks = [
      allowsAttesters(attesters),
      policy ? allowsPolicy(policy) : ok(),
      keys ? allowsKeys(keys, space) : ok(),
    ]
    const wrong = checks.find((verdict) => !verdict.ok)
    if (wrong) return wrong
  }
  return bodies.length > 0 ? ok() : refuse({ kind: 'assembly-one-act' })
}

/** An independent body seats its own; the assembly seats the others. */
function allowsSeating(state: AssemblyState, of: BodyName, by: BodyName | undefined): Verdict {
  const found = state.bodies.get(bodyKey(of))
  if (!found) return refuse({ kind: 'assembly-unknown-body' })
  const own = by !== undefined && bodyKey(by) === bodyKey(of)
  const rightful = found.terms.joining === 'own' ? own : !by || own
  return rightful ? ok() : refuse({ kind: 'assembly-act-body' })
}
