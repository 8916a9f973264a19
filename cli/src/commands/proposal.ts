// One proposal with all that belongs to it: its text as it stands, who does what, the talk and the votes.

import {
  type Article,
  type Found,
  type Proposal,
  proposalStage,
  stageOf,
  standingHolds,
  statusOfTasks,
  talkOf,
  type Vote,
  voteEnds,
  votesOf,
  type Wording,
  wordingOf,
  bodyOf,
  isAdopted,
} from '@folkmoot/areas/assembly'
import { ok } from '@folkmoot/kernel/base'
import { findProposal } from '../assembly/finding.ts'
import { type House, inHouse, stillOpenUntil } from '../assembly/house.ts'
import { shortId } from '../choosing.ts'
import type { Run } from '../command.ts'
import { shown } from '../terminal.ts'

export const proposalShow: Run = (call) =>
  inHouse(call, async (house) => {
    const proposal = findProposal(house, call.given['REF'] ?? '')
    if (!proposal.ok) return proposal
    if (call.flags.is('json')) call.terminal.json(told(house, proposal.value))
    else for (const line of linesOf(house, proposal.value)) call.terminal.out(line)
    return ok()
  })

const allVotes = (house: House, { ref }: Found<Proposal>) => {
  const bodies = new Set(
    house.state.votes.by('proposal', ref).map((key) => bodyOf(house.state.votes.get(key)?.body)),
  )
  return [...bodies].flatMap((body) => votesOf(house.state, ref, body))
}

function told(house: House, proposal: Found<Proposal>) {
  const { state } = house
  const { ref, row } = proposal
  const wording = wordingOf(state, ref)
  const decision = allVotes(house, proposal).find((vote) => isAdopted(vote.row))
  const statuses = decision ? statusOfTasks(state, decision.ref) : new Map()
  return {
    ref,
    title: row.content.title,
    stage: proposalStage(state, ref),
    matter: row.content.matter,
    by: row.by,
    byName: house.nameOf(row.by),
    body: state.bodies.get(bodyOf(row.content.body))?.terms.name ?? null,
    written: new Date(row.written).toISOString(),
    withdrawn: row.withdrawn ?? null,
    articles: (wording?.articles ?? []).map(({ id, text, alternatives, versions }) => ({
      id,
      text: text ?? null,
      amendments: versions,
      alternatives: alternatives.map((each) => ({
        version: each.version ?? null,
        text: each.text,
      })),
    })),
    act: wording?.act ?? null,
    budget: row.content.budget ?? null,
    tasks: row.content.doers.map(({ who, name, what }, at) => ({
      who: who ?? null,
      name: who === undefined ? (name ?? null) : house.nameOf(who),
      what,
      status: statuses.get(at + 1)?.content.status ?? null,
      note: statuses.get(at + 1)?.content.note ?? null,
    })),
    endorsements: state.endorsements.count('proposal', ref),
    reactions: state.reactions.by('proposal', ref).flatMap((key) => {
      const reaction = state.reactions.get(key)
      const { reason = null, reaction: what } = reaction?.content ?? {}
      return reaction ? [{ by: reaction.by, reaction: what, reason }] : []
    }),
    talk: talkOf(state, ref).map(({ ref, row: { by, content, hiddenBy, written } }) => ({
      ref,
      by,
      byName: house.nameOf(by),
      says: content.says,
      text: content.text,
      to: content.to ?? null,
      hidden: hiddenBy.length > 0,
      written: new Date(written).toISOString(),
    })),
    votes: allVotes(house, proposal).map((vote) => ({
      ref: vote.ref,
      stage: stageOf(state, vote.ref),
      round: vote.row.content.round,
      outcome: vote.row.certified?.statement.outcome ?? null,
      until: voteEnds(state, vote.ref) ?? null,
    })),
  }
}

function linesOf(house: House, proposal: Found<Proposal>): readonly string[] {
  const { state, call, nameOf } = house
  const { ref, row } = proposal
  const { assembly: words } = call.words
  const stage = proposalStage(state, ref)
  const wording = wordingOf(state, ref)
  const body = state.bodies.get(bodyOf(row.content.body))?.terms.name
  const facts = [
    ...(stage ? [words.stages[stage]] : []),
    shown(row.content.matter),
    ...(body === undefined ? [] : [shown(body)]),
    nameOf(row.by),
    shortId(ref),
  ]
  const { budget } = row.content
  return [
    call.terminal.bold(shown(row.content.title)),
    call.terminal.dim(facts.join(' · ')),
    ...(row.withdrawn === undefined ? [] : [words.withdrawnBecause(shown(row.withdrawn))]),
    ...articleLines(house, proposal, wording),
    ...(budget
      ? ['', words.costs(budget.amount, shown(budget.unit), shown(budget.from ?? ''))]
      : []),
    ...taskLines(house, proposal),
    ...standingOf(house, proposal),
    ...talkLines(house, ref),
    ...voteLines(house, proposal),
  ]
}

function articleLines(
  house: House,
  proposal: Found<Proposal>,
  wording: Wording | undefined,
): readonly string[] {
  const { words, terminal } = house.call
  const chosen = chosenIn(house, proposal)
  return (wording?.articles ?? []).flatMap((article, at) => [
    '',
    ...(article.text === undefined
      ? [`${at + 1}. ${terminal.bold(words.assembly.alternatives)}`]
      : [`${at + 1}. ${shown(article.text) || words.assembly.leftOut}`]),
    ...(article.text === undefined ? alternativeLines(house, article, chosen) : []),
  ])
}

/** What the decision stands for, where there was a choice among wordings. */
function chosenIn(house: House, proposal: Found<Proposal>): readonly Pick[] {
  const decision = allVotes(house, proposal).find((vote) => isAdopted(vote.row))
  const [winner] = decision?.row.certified?.statement.winners ?? []
  return decision?.row.content.options[(winner ?? 0) - 1]?.picks ?? []
}
type Pick = Vote['content']['options'][number]['picks'][number]

function alternativeLines(
  { call }: House,
  { id, alternatives }: Article,
  chosen: readonly Pick[],
): readonly string[] {
  const { assembly: words } = call.words
  return alternatives.map(({ version, text }) => {
    const mark = version === undefined ? 'first' : shortId(version)
    const isChosen = chosen.some((pick) => pick.article === id && pick.version === version)
    const end = isChosen ? ` — ${words.isChosen}` : ''
    return `   ${call.terminal.dim(mark)}  ${shown(text) || words.leftOut}${end}`
  })
}

function taskLines(house: House, proposal: Found<Proposal>): readonly string[] {
  const { doers } = proposal.row.content
  if (doers.length === 0) return []
  const { assembly: words } = house.call.words
  const decision = allVotes(house, proposal).find((vote) => isAdopted(vote.row))
  const statuses = decision && statusOfTasks(house.state, decision.ref)
  const lines = doers.map(({ who, name = '', what }, at) => {
    const carried = statuses?.get(at + 1)?.content
    const status = carried ? ` — ${words.statuses[carried.status]}` : ''
    const note = carried?.note ? `: ${shown(carried.note)}` : ''
    return `  ${at + 1}. ${who === undefined ? shown(name) : house.nameOf(who)}: ${shown(what)}${status}${note}`
  })
  return ['', words.tasks, ...lines]
}

function standingOf({ state, call }: House, { ref }: Found<Proposal>): readonly string[] {
  const { assembly: words } = call.words
  const count = state.endorsements.count('proposal', ref)
  return count > 0 ? ['', words.endorsements(count)] : []
}

function talkLines({ state, area, call, nameOf }: House, ref: string): readonly string[] {
  const { assembly: words } = call.words
  const { dim } = call.terminal
  const said = talkOf(state, ref).map(({ ref, row: { by, content, hiddenBy } }) => {
    const hidden = hiddenBy.map((key) => state.hidings.get(key)?.reason ?? '')
    const text =
      hidden.length > 0 ? dim(words.isHidden(shown(hidden.join(' ')))) : shown(content.text)
    return `  ${dim(shortId(ref))}  ${nameOf(by)}, ${area.says[content.says]}: ${text}`
  })
  const reactions = state.reactions.by('proposal', ref).flatMap((key) => {
    const { by, content } = state.reactions.get(key) ?? {}
    if (by === undefined || !content || content.reaction === 'none') return []
    const reason = content.reason === undefined ? '' : `: ${shown(content.reason)}`
    return [`  ${nameOf(by)}: ${area.reactions[content.reaction]}${reason}`]
  })
  return said.length + reactions.length === 0 ? [] : ['', words.talk, ...said, ...reactions]
}

function voteLines(house: House, proposal: Found<Proposal>): readonly string[] {
  const { state, area, call } = house
  const { assembly: words } = call.words
  const votes = allVotes(house, proposal)
  const lines = votes.flatMap(({ ref, row }) => {
    const stage = stageOf(state, ref) ?? 'open'
    const until = stage === 'open' ? stillOpenUntil(house, ref) : undefined
    const outcome = row.certified?.statement.outcome
    const facts = [
      area.stages[stage],
      ...(outcome ? [area.outcomes[outcome]] : []),
      ...(until === undefined ? [] : [words.until(until)]),
    ]
    const holds = standingHolds(state, ref).map(
      ({ because, resolves }) => `     ${words.held(shown(because), shown(resolves))}`,
    )
    return [`  ${call.terminal.dim(shortId(ref))}  ${facts.join(', ')}`, ...holds]
  })
  return lines.length === 0 ? [] : ['', words.votes, ...lines]
}
