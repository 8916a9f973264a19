// How proxies, reports, terms and certificates from other spaces move the state.

import type { Entry } from '@folkmoot/kernel/project'
import { enactCited } from './acts.ts'
import { bodyKey } from './charter.ts'
import type { AssemblyKinds, BodyOf } from './entries.ts'
import { written } from './fold-rows.ts'
import { proxyKey } from './rules-delegates.ts'
import { type AssemblyState, putSeat } from './state.ts'
import { citedKey, seatsOffice, turnOf } from './state-delegates.ts'
import { endTerms, leaveSeat } from './terms.ts'

type Of<Name extends keyof AssemblyKinds> = Entry<Name, BodyOf<Name>>

const foldReport = (state: AssemblyState, entry: Of<'assembly/vote-reported'>): void =>
  state.reported.put(entry.ref, { ...written(entry), content: entry.body })

const foldProxy = (state: AssemblyState, entry: Of<'assembly/proxy-named'>): void =>
  state.proxies.put(proxyKey(entry.by, entry.body), { ...written(entry), content: entry.body })

function foldProxyBallot(state: AssemblyState, entry: Of<'assembly/proxy-cast'>): void {
  const { ref, by, body } = entry
  const key = `${body.vote}/${body.for}/${by}`
  state.proxyBallots.put(key, { ...written(entry), ref, content: body })
}

function foldTermOver(state: AssemblyState, entry: Of<'assembly/term-over'>): void {
  const { decision } = entry.body
  state.termsOver.put(`${decision}/${entry.by}`, { ...written(entry), decision })
  endTerms(state, decision)
}

/** KB3: what it brings about, it brings about as if the body had decided here. */
function foldCitation(state: AssemblyState, entry: Of<'assembly/certificate-cited'>): void {
  const { body, statement, text, signatures } = entry.body
  const ref = statement.vote
  const decision = { ref, body, written: entry.time, cited: true }
  const unapplied = text.act && enactCited(state, text.act, decision)
  const row = { ...written(entry), body: bodyKey(body), statement, text, signatures }
  state.cited.put(citedKey(row.body, ref), unapplied ? { ...row, unapplied } : row)
}

export function foldJoining(state: AssemblyState, { by, body }: Of<'assembly/joined'>): void {
  const key = bodyKey(body.body)
  if (body.joins) putSeat(state, { body: key, member: by, left: false })
  else leaveSeat(state, key, by, turnOf(state, seatsOffice(key)))
}

export const delegateFold = {
  'assembly/vote-reported': foldReport,
  'assembly/proxy-named': foldProxy,
  'assembly/proxy-cast': foldProxyBallot,
  'assembly/term-over': foldTermOver,
  'assembly/certificate-cited': foldCitation,
} as const
