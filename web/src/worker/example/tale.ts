// What the made-up people do about decisions, as verbs: each gives something that somebody does at some
// hour, by the same drafts as in the app. What is named here is found again by its name in the story.

import {
  type Acting,
  actingIn,
  assemblyDraft,
  type AssemblyKinds,
  attestationDraft,
  baseOf,
  type BodyName,
  type BodyOf,
  closingDraft,
  openingDraft,
  type OpeningInput,
  recountIn,
} from '@folkmoot/areas/assembly'
import type { Result } from '@folkmoot/kernel/base'
import { idBytes } from '@folkmoot/kernel/log'
import type { Community, Draft, Seeing } from '@folkmoot/kernel/replica'
import type { Doing, Writer } from './doing.ts'
import { must } from './doing.ts'
import type { AmendmentName, DecideWords, ProposalName, SaidName } from './words/decide/names.ts'

export const ORDINARY_SEED = { bytes: new Uint8Array(16).fill(6), how: 'dice' } as const

type Ballot = Omit<BodyOf<'assembly/ballot-cast'>, 'vote'>
/** What is only known when it comes to be written: refs and people. */
type Later<T> = (of: Names) => T

/** Finds what was written before by its name in the story. */
export interface Names {
  proposal(name: ProposalName): string
  vote(name: string): string
  person(name: Writer): string
  body(at: number): BodyName
  readonly words: DecideWords
}

export interface Tale {
  readonly words: DecideWords
  /** The hour of whoever looks around. */
  readonly now: number
  propose(
    ago: number,
    by: Writer,
    name: ProposalName,
    changes?: Later<Partial<BodyOf<'assembly/proposed'>>>,
  ): Doing
  amend(
    ago: number,
    by: Writer,
    name: AmendmentName,
    of: { readonly proposal: ProposalName; readonly article: string },
  ): Doing
  /** Of the first wording, whatever others have made of it: as somebody who had not seen theirs. */
  amendFirst: Tale['amend']
  endorse(ago: number, who: readonly Writer[], name: ProposalName): readonly Doing[]
  say(
    ago: number,
    by: Writer,
    name: SaidName,
    of: {
      readonly proposal: ProposalName
      readonly says: BodyOf<'assembly/said'>['says']
      readonly to?: SaidName
    },
  ): Doing
  react(
    ago: number,
    by: Writer,
    proposal: ProposalName,
    reaction: Pick<BodyOf<'assembly/reacted'>, 'reaction' | 'reason'>,
  ): Doing
  /** Names the vote as the proposal, or as it is said. */
  open(
    ago: number,
    by: Writer,
    proposal: ProposalName,
    how?: { readonly as?: string; readonly with?: Later<Partial<OpeningInput>> },
  ): Doing
  vote(ago: number, vote: string, ballots: readonly (readonly [Writer, Ballot])[]): readonly Doing[]
  close(ago: number, by: Writer, vote: string): Doing
  attest(ago: number, who: readonly Writer[], vote: string): readonly Doing[]
  /** Anything else, under a name of its own, by somebody who knows of something. */
  write<Name extends keyof AssemblyKinds>(
    ago: number,
    by: Writer,
    kind: Name,
    body: Later<BodyOf<Name>>,
    how?: { readonly as?: string; readonly after?: string },
  ): Doing
  find(name: string): string
}

const answers = (answer: 'yes' | 'no' | 'abstain', who: readonly Writer[]) =>
  who.map((name) => [name, { answer }] as const)

/** Who says what, for votes with an answer. */
export const yesNo = (
  yes: readonly Writer[],
  no: readonly Writer[] = [],
  abstain: readonly Writer[] = [],
) => [...answers('yes', yes), ...answers('no', no), ...answers('abstain', abstain)]

async function put(
  community: Community,
  kind: keyof AssemblyKinds,
  body: object,
  now: number,
): Promise<string> {
  const acting = actingIn(community, now)
  const draft = must(assemblyDraft(kind, body as never, acting, { ...acting, areas: {} }))
  return must(await community.write(draft as Draft))
}

/** Drafts that cite all that the device has seen. */
async function seeing(
  community: Community,
  now: number,
  make: (acting: Acting, seen: Seeing) => Result<unknown>,
): Promise<string> {
  const acting = actingIn(community, now)
  return must(await community.writeSeeing((seen) => make(acting, seen) as Result<Draft>))
}

export function createTale(words: DecideWords, timeOf: (ago: number) => number): Tale {
  const refs = new Map<string, string>()
  /** When it was written that somebody must know of. */
  const known = new Map<string, number>()
  const find = (name: string): string => {
    const ref = refs.get(name)
    if (ref === undefined) throw new Error(`fault: the example has no "${name}" yet`)
    return ref
  }
  const namesOf = (community: Community): Names => ({
    words,
    proposal: (name) => find(`proposal ${name}`),
    vote: (name) => find(`vote ${name}`),
    body: (at) => ({ founded: find('proposal bodies'), at }),
    person(name) {
      const found = [...community.membership().members.values()].find((one) => one.name === name)
      if (!found) throw new Error(`fault: the example lacks ${name}`)
      return found.id
    },
  })
  const doing = (
    ago: number,
    by: Writer,
    as: string,
    act: (one: Community, names: Names) => Promise<string>,
    after?: string,
  ): Doing => {
    known.set(as, ago)
    return {
      ago,
      by,
      knows: (after === undefined ? undefined : known.get(after)) ?? ago,
      act: async (one) => void refs.set(as, await act(one, namesOf(one))),
    }
  }
  const write: Tale['write'] = (ago, by, kind, body, { as, after } = {}) =>
    doing(
      ago,
      by,
      as ?? `${kind} ${by} ${ago}`,
      (one, names) => put(one, kind, body(names), timeOf(ago)),
      after,
    )

  const amended =
    (isFirst: boolean): Tale['amend'] =>
    (ago, by, name, { proposal, article }) =>
      doing(ago, by, `amendment ${name}`, (one, names) => {
        const ref = names.proposal(proposal)
        const { state } = actingIn(one, 0)
        const base = isFirst ? [] : baseOf(state, ref, article)
        const body = { proposal: ref, article, base: [...base], ...words.amendments[name] }
        return put(one, 'assembly/amended', body, timeOf(ago))
      })

  return {
    words,
    now: timeOf(0),
    find,
    write,
    amend: amended(false),
    amendFirst: amended(true),
    propose: (ago, by, name, changes = () => ({})) =>
      doing(ago, by, `proposal ${name}`, (one, names) => {
        const { title, articles } = words.proposals[name]
        const numbered = articles.map((text, at) => ({ id: `a${at + 1}`, text }))
        const content = { matter: 'ordinary', title, articles: numbered, doers: [] }
        return put(one, 'assembly/proposed', { ...content, ...changes(names) }, timeOf(ago))
      }),
    endorse: (ago, who, name) =>
      who.map((by) =>
        write(
          ago,
          by,
          'assembly/endorsed',
          ({ proposal }) => ({ proposal: proposal(name), endorses: true }),
          { after: `proposal ${name}` },
        ),
      ),
    say: (ago, by, name, { proposal, says, to }) =>
      write(
        ago,
        by,
        'assembly/said',
        (names) => ({
          proposal: names.proposal(proposal),
          says,
          text: words.said[name],
          ...(to === undefined ? {} : { to: find(`said ${to}`) }),
        }),
        {
          as: `said ${name}`,
          after: to === undefined ? `proposal ${proposal}` : `said ${to}`,
        },
      ),
    react: (ago, by, name, reaction) =>
      write(
        ago,
        by,
        'assembly/reacted',
        ({ proposal }) => ({ proposal: proposal(name), ...reaction }),
        { after: `proposal ${name}` },
      ),
    open: (ago, by, name, how = {}) =>
      doing(ago, by, `vote ${how.as ?? name}`, (one, names) => {
        const input = {
          proposal: names.proposal(name),
          seed: ORDINARY_SEED,
          ...how.with?.(names),
        }
        return seeing(one, timeOf(ago), (acting, seen) => openingDraft(input, acting, seen))
      }),
    vote: (ago, vote, ballots) =>
      ballots.map(([by, ballot]) =>
        write(ago, by, 'assembly/ballot-cast', (names) => ({ vote: names.vote(vote), ...ballot }), {
          after: `vote ${vote}`,
        }),
      ),
    close: (ago, by, vote) =>
      doing(ago, by, `closing ${vote}`, (one, names) =>
        seeing(one, timeOf(ago), (acting, seen) =>
          closingDraft(names.vote(vote), acting, seen, recountIn(one)),
        ),
      ),
    attest: (ago, who, vote) =>
      who.map((by) =>
        doing(ago, by, `attested ${vote} ${by}`, (one) =>
          seeing(one, timeOf(ago), (acting, seen) =>
            attestationDraft(idBytes(one.id), find(`closing ${vote}`), acting, {
              seeing: seen,
              recount: recountIn(one),
            }),
          ),
        ),
      ),
  }
}
