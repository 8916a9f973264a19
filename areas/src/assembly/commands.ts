// What a member may try: a draft, or a refusal that says what to do. The draft has passed the checks
// that every reader applies; an opening also those that are judged at its frontier.

import { cleaned, ok, refuse, type Result } from '@folkmoot/kernel/base'
import type { Context, EntryOf } from '@folkmoot/kernel/project'
import { type CertificatePorts, NO_PORTS } from './certificate.ts'
import { type AheadRefusal, judgeAhead } from './delegating.ts'
import { assemblyKinds, type AssemblyKinds, type BodyOf } from './entries.ts'
import { judgeOpening } from './opening.ts'
import type { OpeningRefusal } from './refusals-deciding.ts'
import { allowsAssembly, type AssemblyRefusal } from './rules.ts'
import type { AssemblyState } from './state.ts'
import { wordingOf } from './wording.ts'

export type AssemblyCommandRefusal =
  | AssemblyRefusal
  | OpeningRefusal
  | AheadRefusal
  | { readonly kind: 'assembly-misfit'; readonly path: string }

export interface AssemblyDraft<Name extends keyof AssemblyKinds = keyof AssemblyKinds> {
  readonly kind: Name
  readonly body: BodyOf<Name>
}

/** Who writes, from which device. */
export interface Author {
  readonly by: string
  readonly log: EntryOf<AssemblyKinds>['log']
}

/** With what a draft is judged; `ports` only where a certificate from another space is cited. */
export interface Drafting extends Context {
  readonly state: AssemblyState
  readonly ports?: CertificatePorts | undefined
}

export function assemblyDraft<Name extends keyof AssemblyKinds>(
  kind: Name,
  typed: BodyOf<Name>,
  author: Author,
  { state, ports = NO_PORTS, ...context }: Drafting,
): Result<AssemblyDraft<Name>, AssemblyCommandRefusal> {
  // What people paste may hold line ends of another system, or signs that no entry may hold.
  const body = cleaned<BodyOf<Name>>(assemblyKinds[kind] as never, typed)
  const path = assemblyKinds[kind].misfit(body)
  if (path !== undefined) return refuse({ kind: 'assembly-misfit', path })
  const nowhere = { ref: '', seq: 0, lamport: 0, time: 0 } as unknown as EntryOf<AssemblyKinds>
  const entry = { ...nowhere, ...author, kind, body } as EntryOf<AssemblyKinds>
  const verdict = allowsAssembly(state, entry, context, ports)
  if (!verdict.ok) return verdict
  const ahead = judgeAhead(state, entry, context)
  if (!ahead.ok) return ahead
  if (entry.kind === 'assembly/opened') {
    const judged = judgeOpening(entry.body, author.by, { state, membership: context.membership })
    if (!judged.ok) return judged
  }
  return ok({ kind, body })
}

/** An amendment over all that the author sees of the article now. */
export function baseOf(state: AssemblyState, proposal: string, article: string): readonly string[] {
  const found = wordingOf(state, proposal)?.articles.find(({ id }) => id === article)
  return found?.versions ?? []
}
