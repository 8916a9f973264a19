// What counts about proposals, their amendments and the talk about them.

import { ok, refuse, type Result } from '@folkmoot/kernel/base'
import type { Context, EntryOf, MemberId } from '@folkmoot/kernel/project'
import type { AssemblyKinds, BodyOf } from './entries.ts'
import { allowsAct, allowsAs, blank, type BodyRefusal } from './rules-bodies.ts'
import { type AssemblyState, currentCharter, isAdopted } from './state.ts'

export type ProposalRefusal =
  | BodyRefusal
  | { readonly kind: 'assembly-unknown-proposal' }
  | { readonly kind: 'assembly-proposal-empty' }
  | { readonly kind: 'assembly-article-ids' }
  | { readonly kind: 'assembly-unknown-matter' }
  | { readonly kind: 'assembly-unknown-decision' }
  | { readonly kind: 'assembly-doer-nameless' }
  | { readonly kind: 'assembly-unknown-amendment' }
  | { readonly kind: 'assembly-unknown-article' }
  | { readonly kind: 'assembly-base-elsewhere' }
  | { readonly kind: 'assembly-amendment-empty' }
  | { readonly kind: 'assembly-not-yours' }
  | { readonly kind: 'assembly-withdraw-one' }
  | { readonly kind: 'assembly-said-nothing' }
  | { readonly kind: 'assembly-unknown-said' }
  | { readonly kind: 'assembly-answers-nothing' }
  | { readonly kind: 'assembly-not-a-moderator' }
  | { readonly kind: 'assembly-unknown-hiding' }
  | { readonly kind: 'assembly-no-appeal' }
  | { readonly kind: 'assembly-own-hiding' }

type Verdict = Result<void, ProposalRefusal>
type Of<Name extends keyof AssemblyKinds> = EntryOf<Pick<AssemblyKinds, Name>>
const ARTICLE_ID = /^[a-z0-9][a-z0-9-]{0,30}$/

/** Matters that some charter has named, so that no later charter makes an old proposal void. */
const isMatter = (state: AssemblyState, matter: string): boolean =>
  matter === 'ordinary' ||
  matter === 'charter' ||
  [...state.charters.scan()].some(([, { charter }]) =>
    charter.policies.some(({ name }) => name === matter),
  )

/** P1–P3. */
export function allowsProposal(
  state: AssemblyState,
  { by, body }: Of<'assembly/proposed'>,
): Verdict {
  const { title, articles, doers, act, matter, replaces } = body
  if (blank(title) || (articles.length === 0 && !act) || articles.some(({ text }) => blank(text)))
    return refuse({ kind: 'assembly-proposal-empty' })
  const ids = articles.map(({ id }) => id)
  if (new Set(ids).size < ids.length || !ids.every((id) => ARTICLE_ID.test(id)))
    return refuse({ kind: 'assembly-article-ids' })
  if (doers.some(({ who, name }) => !who && blank(name ?? '')))
    return refuse({ kind: 'assembly-doer-nameless' })
  if (!isMatter(state, matter)) return refuse({ kind: 'assembly-unknown-matter' })
  if (replaces && !state.votes.has(replaces)) return refuse({ kind: 'assembly-unknown-decision' })
  const as = allowsAs(state, body.body, by)
  if (!as.ok) return as
  return act ? allowsAct(state, act, body) : ok()
}

/** P4: an amendment names an article, what it changes there, and the new text. */
export function allowsAmendment(state: AssemblyState, { body }: Of<'assembly/amended'>): Verdict {
  const { article, act, text, base } = body
  const proposal = state.proposals.get(body.proposal)
  if (!proposal) return refuse({ kind: 'assembly-unknown-proposal' })
  if (act) {
    if (article !== undefined || text !== '') return refuse({ kind: 'assembly-one-act' })
    const verdict = allowsAct(state, act, proposal.content)
    return verdict.ok ? allowsBases(state, body, '') : verdict
  }
  if (article === undefined) {
    if (blank(text)) return refuse({ kind: 'assembly-amendment-empty' })
    return base.length === 0 ? ok() : refuse({ kind: 'assembly-base-elsewhere' })
  }
  const isFirst = proposal.content.articles.some(({ id }) => id === article)
  const added = state.amendments.get(article)
  const isAdded = added?.article === article && added.content.proposal === body.proposal
  if (article === '' || (!isFirst && !isAdded)) return refuse({ kind: 'assembly-unknown-article' })
  if (isAdded && base.length === 0) return refuse({ kind: 'assembly-base-elsewhere' })
  return allowsBases(state, body, article)
}

function allowsBases(
  state: AssemblyState,
  { base, proposal }: BodyOf<'assembly/amended'>,
  article: string,
): Verdict {
  const fits = base.every((ref) => {
    const row = state.amendments.get(ref)
    return row?.article === article && row.content.proposal === proposal
  })
  return fits && new Set(base).size === base.length
    ? ok()
    : refuse({ kind: 'assembly-base-elsewhere' })
}

export function allowsDeclining(
  state: AssemblyState,
  { by, body }: Of<'assembly/declined'>,
): Verdict {
  const amendment = state.amendments.get(body.amendment)
  if (!amendment) return refuse({ kind: 'assembly-unknown-amendment' })
  if (blank(body.reason)) return refuse({ kind: 'assembly-reason-missing' })
  const author = state.proposals.get(amendment.content.proposal)?.by
  if (author !== by) return refuse({ kind: 'assembly-not-yours' })
  return amendment.declined === undefined ? ok() : refuse({ kind: 'assembly-already-so' })
}

export function allowsWithdrawal(
  state: AssemblyState,
  { by, body }: Of<'assembly/withdrawn'>,
): Verdict {
  if ((body.proposal === undefined) === (body.amendment === undefined))
    return refuse({ kind: 'assembly-withdraw-one' })
  const row = body.proposal
    ? state.proposals.get(body.proposal)
    : state.amendments.get(body.amendment ?? '')
  if (!row)
    return refuse({
      kind: body.proposal ? 'assembly-unknown-proposal' : 'assembly-unknown-amendment',
    })
  if (row.by !== by) return refuse({ kind: 'assembly-not-yours' })
  return row.withdrawn === undefined ? ok() : refuse({ kind: 'assembly-already-so' })
}

export const allowsOnProposal = (state: AssemblyState, proposal: string): Verdict =>
  state.proposals.has(proposal) ? ok() : refuse({ kind: 'assembly-unknown-proposal' })

/** T1, T2. */
export function allowsSaying(state: AssemblyState, { by, body }: Of<'assembly/said'>): Verdict {
  if (!state.proposals.has(body.proposal)) return refuse({ kind: 'assembly-unknown-proposal' })
  if (blank(body.text)) return refuse({ kind: 'assembly-said-nothing' })
  const to = body.to === undefined ? undefined : state.talk.get(body.to)
  if (body.to !== undefined && to?.content.proposal !== body.proposal)
    return refuse({ kind: 'assembly-unknown-said' })
  if (body.says === 'answer' && to?.content.says !== 'question')
    return refuse({ kind: 'assembly-answers-nothing' })
  return allowsAs(state, body.as, by)
}

/** T3: who is concerned or blocks says why. */
export function allowsReaction(state: AssemblyState, { body }: Of<'assembly/reacted'>): Verdict {
  if (!state.proposals.has(body.proposal)) return refuse({ kind: 'assembly-unknown-proposal' })
  const needs = body.reaction === 'block' || body.reaction === 'concern'
  return needs && blank(body.reason ?? '') ? refuse({ kind: 'assembly-reason-missing' }) : ok()
}

export function isModerator(
  state: AssemblyState,
  by: MemberId,
  { membership }: Pick<Context, 'membership'>,
): boolean {
  const { moderators } = currentCharter(state)
  return moderators.length > 0 ? moderators.includes(by) : membership.isSteward(by)
}

/** T4. */
export function allowsHiding(
  state: AssemblyState,
  { by, body }: Of<'assembly/hidden'>,
  context: Context,
): Verdict {
  const said = state.talk.get(body.said)
  if (!said) return refuse({ kind: 'assembly-unknown-said' })
  if (!isModerator(state, by, context)) return refuse({ kind: 'assembly-not-a-moderator' })
  if (blank(body.reason)) return refuse({ kind: 'assembly-reason-missing' })
  return said.hiddenBy.length === 0 ? ok() : refuse({ kind: 'assembly-already-so' })
}

/** T5: an appeal comes first, and another moderator than who hid it answers. */
export function allowsAppeal(
  state: AssemblyState,
  { by, kind, body }: Of<'assembly/appealed'> | Of<'assembly/appeal-answered'>,
  context: Context,
): Verdict {
  const hiding = state.hidings.get(body.hidden)
  if (!hiding) return refuse({ kind: 'assembly-unknown-hiding' })
  if (blank(body.reason)) return refuse({ kind: 'assembly-reason-missing' })
  if (kind === 'assembly/appealed')
    return hiding.appeal ? refuse({ kind: 'assembly-already-so' }) : ok()
  if (!hiding.appeal) return refuse({ kind: 'assembly-no-appeal' })
  if (!isModerator(state, by, context)) return refuse({ kind: 'assembly-not-a-moderator' })
  if (hiding.by === by) return refuse({ kind: 'assembly-own-hiding' })
  return hiding.answer ? refuse({ kind: 'assembly-already-so' }) : ok()
}

/** P9: only what is certified as adopted is carried out. */
export function allowsCarrying(state: AssemblyState, { body }: Of<'assembly/carried'>): Verdict {
  const vote = state.votes.get(body.decision)
  if (!vote || !isAdopted(vote)) return refuse({ kind: 'assembly-unknown-decision' })
  const doers = state.proposals.get(vote.content.proposal)?.content.doers.length ?? 0
  return (body.task ?? 0) <= doers ? ok() : refuse({ kind: 'assembly-unknown-decision' })
}
