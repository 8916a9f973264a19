// Bodies, proposals and the talk about them, as tables.

import { hex } from '@folkmoot/kernel/base'
import { byWhom, type ExportCell, type ExportRow, type ExportSection } from './export-section.ts'
import { proposalStage } from './agenda.ts'
import { type AssemblyState, bodyKey, type Proposal } from './state.ts'
import { wordingOf } from './wording.ts'

const bodyNamed = (state: AssemblyState, body: Proposal['content']['body']): string =>
  body ? (state.bodies.get(bodyKey(body))?.terms.name ?? bodyKey(body)) : ''

const charters: ExportSection = {
  name: 'charters',
  columns: ['version', 'text', 'policies', 'attesters', 'moderators', 'decision'],
  rows: ({ state, nameOf }) =>
    [...state.charters.rows()].map(([, { charter, decision }]) => ({
      version: charter.version,
      text: charter.text,
      policies: charter.policies as unknown as ExportCell,
      attesters: charter.attesters.map((id) => nameOf(id) ?? id),
      moderators: charter.moderators.map((id) => nameOf(id) ?? id),
      decision,
    })),
}

const bodies: ExportSection = {
  name: 'bodies',
  columns: ['body', 'name', 'kind', 'topic', 'joining', 'charge', 'members'],
  rows: ({ state, nameOf }) =>
    [...state.bodies.rows()].map(([body, { terms }]) => ({
      body,
      name: terms.name,
      kind: terms.kind,
      topic: terms.topic,
      joining: terms.joining,
      charge: terms.charge,
      members: state.seats
        .by('body', body)
        .flatMap((key) => state.seats.get(key)?.member ?? [])
        .map((id) => nameOf(id) ?? id),
    })),
}

const proposals: ExportSection = {
  name: 'proposals',
  columns: [
    'proposal',
    'body',
    'matter',
    'title',
    'stage',
    'by',
    'written',
    'budget',
    'unit',
    'doers',
    'act',
    'replaces',
    'endorsements',
    'withdrawn',
  ],
  rows: (asked) =>
    [...asked.state.proposals.rows()].map(([proposal, row]) => ({
      proposal,
      ...byWhom(asked, row),
      ...contentOf(asked, row),
      stage: proposalStage(asked.state, proposal),
      endorsements: asked.state.endorsements.count('proposal', proposal),
      withdrawn: row.withdrawn,
    })),
}

const contentOf = (
  { state, nameOf }: Parameters<ExportSection['rows']>[0],
  { content: { body, matter, title, budget, doers, act, replaces } }: Proposal,
) => ({
  body: bodyNamed(state, body),
  matter,
  title,
  budget: budget?.amount,
  unit: budget?.unit,
  doers: doers.map(({ who, name, what, by }) => ({
    who: (who === undefined ? name : (nameOf(who) ?? who)) ?? '',
    what,
    ...(by === undefined ? {} : { by: new Date(by).toISOString().slice(0, 10) }),
  })),
  act: act === undefined ? undefined : plain(act),
  replaces,
})

/** Bytes as hex digits: JSON has none. */
export function plain(value: unknown): ExportCell {
  if (value instanceof Uint8Array) return hex(value)
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value as ExportCell
  const parts = Object.entries(value).filter(([, part]) => part !== undefined)
  return Object.fromEntries(parts.map(([name, part]) => [name, plain(part)]))
}

/** The wording as it stands; where several contradict one another each is a row. */
const articles: ExportSection = {
  name: 'articles',
  columns: ['proposal', 'article', 'place', 'text', 'version', 'stands'],
  rows: ({ state }) =>
    [...state.proposals.rows()].flatMap(([proposal]) =>
      (wordingOf(state, proposal)?.articles ?? []).flatMap<ExportRow>(
        ({ id, text, alternatives }, at) =>
          text === undefined
            ? alternatives.map(({ version, text: other }) => ({
                proposal,
                article: id,
                place: at + 1,
                text: other,
                version: version ?? '',
                stands: false,
              }))
            : [{ proposal, article: id, place: at + 1, text, version: '', stands: true }],
      ),
    ),
}

const amendments: ExportSection = {
  name: 'amendments',
  columns: [
    'amendment',
    'proposal',
    'article',
    'text',
    'reason',
    'by',
    'written',
    'declined',
    'withdrawn',
  ],
  rows: (asked) =>
    [...asked.state.amendments.rows()].map(([amendment, row]) => ({
      amendment,
      proposal: row.content.proposal,
      article: row.article,
      text: row.content.text,
      reason: row.content.reason,
      ...byWhom(asked, row),
      declined: row.declined,
      withdrawn: row.withdrawn,
    })),
}

/** T6: what moderation hid is there as well, and marked. */
const talk: ExportSection = {
  name: 'talk',
  columns: ['said', 'proposal', 'to', 'as', 'says', 'text', 'by', 'written', 'hidden'],
  rows: (asked) =>
    [...asked.state.talk.rows()].map(([said, row]) => ({
      said,
      proposal: row.content.proposal,
      to: row.content.to,
      as: bodyNamed(asked.state, row.content.as),
      says: row.content.says,
      text: row.content.text,
      ...byWhom(asked, row),
      hidden: row.hiddenBy.length > 0,
    })),
}

const reactions: ExportSection = {
  name: 'reactions',
  columns: ['proposal', 'reaction', 'reason', 'by', 'written'],
  rows: (asked) =>
    [...asked.state.reactions.rows()].map(([, row]) => ({
      proposal: row.content.proposal,
      reaction: row.content.reaction,
      reason: row.content.reason,
      ...byWhom(asked, row),
    })),
}

const hidings: ExportSection = {
  name: 'hidings',
  columns: ['hidden', 'what', 'reason', 'by', 'written', 'appeal', 'answer', 'stays', 'shown'],
  rows: (asked) =>
    [...asked.state.hidings.rows()].map(([, row]) => ({
      hidden: row.said,
      what: row.what ?? 'contribution',
      reason: row.reason,
      ...byWhom(asked, row),
      appeal: row.appeal?.reason,
      answer: row.answer?.reason,
      stays: row.answer?.stays,
      shown: row.shown,
    })),
}

export const proposalSections: readonly ExportSection[] = [
  charters,
  bodies,
  proposals,
  articles,
  amendments,
  talk,
  reactions,
  hidings,
]
