// Taking things out as files and pages, and bringing a list of people in as invitations.

import {
  exportCsv,
  exportJson,
  exportSections,
  type ListedMember,
  loadAssemblyWords,
  printBallot,
  printProposal,
  printResult,
  type Printing,
  readMemberList,
  resultToShow,
  type VoteResult,
} from '@folkmoot/areas/assembly'
import { ok, refuse, type Result } from '@folkmoot/kernel/base'
import type { Community } from '@folkmoot/kernel/replica'
import type { Language } from '../../../words/language.ts'
import { type Asking, inCommunity } from '../../../worker/asking.ts'
import { nameOf, stateOf } from '../acting.ts'
import { recountOf } from '../votes/kept.ts'

const MISSING = { kind: 'assembly-unknown-proposal' } as const
/** As much as an invitation can carry. */
const NOTE_MAX = 60

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** What every closed vote came to, as this device finds it; a word to the page between two of them. */
async function resultsIn(
  { progress }: Asking,
  community: Community,
): Promise<ReadonlyMap<string, VoteResult>> {
  const state = stateOf(community)
  const recount = recountOf(community)
  const closed = [...state.votes.rows()].filter(([ref]) => state.closings.count('vote', ref) > 0)
  const results = new Map<string, VoteResult>()
  for (const [at, [ref]] of closed.entries()) {
    progress(at, closed.length)
    await nextTurn()
    const shown = resultToShow(recount, ref)
    if (shown.ok) results.set(ref, shown.value.result)
  }
  return results
}

const asked = (community: Community, results: ReadonlyMap<string, VoteResult>) => ({
  state: stateOf(community),
  nameOf: (id: string) => nameOf(community, id),
  results,
})

interface Page {
  readonly what: 'proposal' | 'ballot' | 'result'
  readonly ref: string
  readonly language: Language
}

function pageOf(community: Community, printing: Printing, { what, ref }: Page): string | undefined {
  if (what === 'proposal') return printProposal(printing, ref)
  if (what === 'ballot') return printBallot(printing, ref)
  const vote = printing.state.votes.get(ref)
  const shown = resultToShow(recountOf(community), ref)
  return vote && shown.ok ? printResult(printing, vote, shown.value.result) : undefined
}

async function invited(
  { progress, cancelled }: Asking,
  community: Community,
  { people, days }: Inviting,
): Promise<Result<readonly Invited[]>> {
  const made: Invited[] = []
  for (const [at, { name, note, role }] of people.entries()) {
    if (cancelled()) break
    progress(at, people.length)
    const said = (note === '' ? name : `${name} · ${note}`).slice(0, NOTE_MAX).toWellFormed()
    const invitation = await community.invite({ uses: 1, days, role, note: said })
    // What is made already stays, and is shown: it can be passed on.
    if (!invitation.ok) return made.length > 0 ? ok(made) : invitation
    made.push({ name, note, link: invitation.value.link })
    await nextTurn()
  }
  return ok(made)
}

interface Inviting {
  readonly people: readonly ListedMember[]
  readonly days: number
}
export interface Invited {
  readonly name: string
  readonly note: string
  readonly link: string
}

export const recordCalls = {
  'records/json': (asking: Asking) =>
    inCommunity(asking, async (community) =>
      ok(exportJson(asked(community, await resultsIn(asking, community)))),
    ),

  'records/table': (asking: Asking, { name }: { readonly name: string }) =>
    inCommunity(asking, async (community) => {
      const results = name === 'votes' ? await resultsIn(asking, community) : new Map()
      const sections = exportSections.filter((section) => section.name === name)
      const [file] = exportCsv(asked(community, results), sections)
      return file ? ok(file) : refuse(MISSING)
    }),

  'records/page': (asking: Asking, page: Page) =>
    inCommunity(asking, async (community) => {
      const days = new Intl.DateTimeFormat(page.language, { dateStyle: 'long' })
      const html = pageOf(
        community,
        {
          state: stateOf(community),
          words: await loadAssemblyWords(page.language),
          language: page.language,
          nameOf: (id) => nameOf(community, id),
          dayText: (time) => days.format(time),
        },
        page,
      )
      return html === undefined ? refuse(MISSING) : ok(html)
    }),

  /** Writes nothing. */
  'people/read-list': async (_: Asking, { bytes }: { readonly bytes: Uint8Array }) =>
    readMemberList(bytes),

  'people/invite-all': (asking: Asking, inviting: Inviting) =>
    inCommunity(asking, (community) => invited(asking, community, inviting)),
}
