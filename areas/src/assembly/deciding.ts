// What a vote came to: a pure function of its two frontiers. The frontier of an opening or closing is
// everything that its author had seen, which the log itself states and proves (docs/spec/order.md, O4);
// the entry names its root. So nobody can leave out a ballot that it has seen, and 4,000 logs fit.

import {
  concat,
  encodeCbor,
  ok,
  refuse,
  type Cbor,
  type Refusal,
  type Result,
  utf8,
} from '@folkmoot/kernel/base'
import {
  type DecidingOptions,
  frontierBefore,
  frontierOf,
  type Membership,
  type Place,
  projectAt,
} from '@folkmoot/kernel/project'
import {
  type Box,
  choicesOf,
  type Count,
  countBox,
  inOneOrder,
  plainChoice,
  type Sha256,
} from './box.ts'
import type { Policy } from './charter.ts'
import { cites } from './citing.ts'
import type { Mark } from './delegation.ts'
import type { Statement } from './entries.ts'
import { judgeSeed } from './judging-lot.ts'
import { judgeOpening } from './opening.ts'
import type { ProxyUse } from './proxies.ts'
import type { OpeningRefusal } from './refusals-deciding.ts'
import { type DelegateBallot, type Room, sortBallots, type Sorted } from './sorting.ts'
import { type AssemblyState, belongs, type Vote } from './state.ts'
import type { Wording } from './wording.ts'

export type Frontier = Parameters<typeof projectAt>[0]

/** What the author of an entry had seen, and the entry itself. */
export interface Known {
  readonly state: AssemblyState
  readonly membership: Membership
  /** Of the frontier without the entry, which it could not have named. */
  readonly root: Uint8Array
  /** Entries within that nobody can read: damaged, dropped, or requests of strangers. */
  readonly hidden: number
  /**
   * Logs within that a fork closed, and that are cited to their end: what stood beyond it is nobody's
   * past any more, so the root that was cited before this was known cannot be made again.
   */
  readonly forked: readonly string[]
}
export type KnownAt = (place: Place) => Result<Known>

export const knownAt =
  (options: DecidingOptions, rootOf: (frontier: Frontier) => Uint8Array): KnownAt =>
  (place) => {
    const { causality } = options
    const frontier = frontierOf(causality, [place])
    const at = projectAt(frontier, options)
    if (!at.ok) return at
    const { projection, hidden } = at.value
    const state = projection.state<AssemblyState>('assembly')
    const root = rootOf(frontierBefore(causality, place))
    const forked = [...(options.closed ?? [])]
      .filter(([log, end]) => frontier.get(log)?.seq === end)
      .map(([log]) => log as string)
    return ok({ state, membership: projection.membership, root, hidden, forked: forked.sort() })
  }

export interface VoteResult {
  readonly policy: Policy
  readonly wording: Wording
  readonly electors: readonly string[]
  readonly box: Box
  readonly count: Count
  readonly statement: Statement
  /** What this device counts itself, where a fork took something from what was certified (V19). */
  readonly recounted?: Statement
  /** Last ballots that came after the close, or that their authors changed after it. */
  readonly late: readonly string[]
  /** Ballots of people who were not electors. */
  readonly outside: readonly string[]
  /** Ballots of people who took part in a room that counts. */
  readonly inRoom: readonly string[]
  readonly rooms: readonly Room[]
  /** Ballots that were cast for absent people, with the reason where one does not count. */
  readonly proxies: readonly ProxyUse[]
  /** Where delegates vote: each ballot as it stands to its mandates. */
  readonly delegates: readonly DelegateBallot[]
  readonly hidden: number
  /** Devices with two histories: what they wrote beyond the common part does not count. */
  readonly forked: readonly string[]
}
export interface Recount {
  readonly at: KnownAt
  readonly sha256: Sha256
  /** The running state: only for what is shown as late. */
  readonly now: AssemblyState
}
/** A closing, and where it stands. */
export interface ClosingPlace extends Place {
  readonly ref: string
}

/**
 * The result of a closing, as everybody who holds its past finds it. The running state is not asked:
 * what came later may have taken the proposal or the opening from it.
 */
export function resultOf(
  { at, sha256, now }: Recount,
  place: ClosingPlace,
): Result<VoteResult, OpeningRefusal | Refusal> {
  const closed = at(place)
  if (!closed.ok) return closed
  const closing = closed.value.state.closings.get(place.ref)
  const voteRef = closing?.vote ?? ''
  const vote = closed.value.state.votes.get(voteRef)
  if (!closing || !vote) return refuse({ kind: 'assembly-closing-wrong' })
  const opened = at(vote)
  if (!opened.ok) return opened
  const judged = judgeOpening(vote.content, vote.by, opened.value)
  if (!judged.ok) return judged
  const seed = judgeSeed(vote.content, opened.value, { at, sha256 })
  if (!seed.ok) return seed
  if (!cites(vote.content.frontier, opened.value) || !cites(closing.frontier, closed.value))
    return refuse({ kind: 'assembly-frontier-differs' })
  if (!belongs(opened.value.state, vote.body, closing.by))
    return refuse({ kind: 'assembly-closing-wrong' })
  const electors = electorsOf(vote, opened.value)
  return tellResult(
    now,
    {
      voteRef,
      closingRef: place.ref,
      closing: closing.frontier,
      vote,
      electors,
      ...judged.value,
    },
    [opened.value, closed.value],
    sha256,
  )
}

/** V2: the members at the opening; of a body, its members there. */
export const electorsOf = (
  vote: Pick<Vote, 'body'>,
  { state, membership }: Pick<Known, 'state' | 'membership'>,
): readonly string[] => membership.members().filter((id) => belongs(state, vote.body, id))

interface Asked {
  readonly voteRef: string
  readonly closingRef: string
  /** Root that the closing cites. */
  readonly closing: Uint8Array
  readonly vote: Vote
  readonly electors: readonly string[]
  readonly policy: Policy
  readonly wording: Wording
}

function tellResult(
  state: AssemblyState,
  asked: Asked,
  [opened, closed]: readonly [Known, Known],
  sha256: Sha256,
): Result<VoteResult, OpeningRefusal> {
  const { voteRef, closingRef, electors, policy, wording } = asked
  const sorted = sortBallots(state, closed.state, asked)
  const box = boxOf(asked, sorted)
  const count = countBox(box, sha256)
  if (!count.ok) return refuse({ kind: 'assembly-uncountable', why: count.refusal.kind })
  const { outcome, winners, voters } = count.value
  const statement: Statement = {
    vote: voteRef,
    closing: closingRef,
    opened: asked.vote.content.frontier,
    closed: asked.closing,
    text: textDigest(wording, sha256),
    box: boxDigest(box, sha256),
    electors: electors.length,
    voters,
    outcome,
    winners,
  }
  const { late, outside, inRoom, rooms, proxies, delegates } = sorted
  const hidden = opened.hidden + closed.hidden
  const forked = [...new Set([...opened.forked, ...closed.forked])].sort()
  return ok({
    policy,
    wording,
    electors,
    box,
    count: count.value,
    statement,
    late,
    outside,
    inRoom,
    rooms,
    proxies,
    delegates,
    hidden,
    forked,
  })
}

function boxOf({ vote, policy, electors }: Asked, sorted: Sorted): Box {
  const { counted, rooms } = sorted
  const { round, options, seats, limit, seed } = vote.content
  const counts = rooms.flatMap((room) => {
    const { yes, no, abstain } = room.tally.content
    return room.counts ? [{ yes, no, abstain }] : []
  })
  return {
    policy,
    round,
    options: options.map(({ id, name, cost }) => ({
      id,
      name,
      ...(cost === undefined ? {} : { cost }),
    })),
    seats,
    ...(limit === undefined ? {} : { limit }),
    seed: seed.bytes,
    electors: electors.length,
    choices: choicesOf(counted),
    rooms: inOneOrder(counts),
    ...besideOf(sorted),
  }
}

/** Nothing where nobody voted for another or as a delegate, so that older boxes keep their digests. */
function besideOf({ proxies, delegates, apart }: Sorted): Partial<Box> {
  const byProxy = proxies.filter(({ why }) => why === undefined).map(({ key }) => key)
  const lost = delegates.filter(({ counts, key }) => !counts && byProxy.includes(key)).length
  const marked = (mark: Mark): number =>
    delegates.filter((one) => one.counts && one.mark === mark).length
  return {
    ...(byProxy.length > lost ? { proxies: byProxy.length - lost } : {}),
    ...(delegates.length === 0
      ? {}
      : {
          marks: {
            within: marked('within'),
            outside: marked('outside'),
            noInstruction: marked('no-instruction'),
            noMandate: marked('no-mandate'),
          },
          apart: inOneOrder(apart.map(({ why, choice }) => ({ why, choice: plainChoice(choice) }))),
        }),
  }
}

const digest = (label: string, value: unknown, sha256: Sha256): Uint8Array =>
  sha256(concat(utf8(label), encodeCbor(value as Cbor)))

export const boxDigest = (box: Box, sha256: Sha256): Uint8Array =>
  digest('folkmoot/ballot-box/1', box, sha256)

export const textDigest = ({ title, articles, act }: SignedText, sha256: Sha256): Uint8Array =>
  digest(
    'folkmoot/decided-text/1',
    { title, articles: articles.map(plainArticle), act: act ?? null },
    sha256,
  )

/** What a vote is about, as the certificate carries it. */
export type DecidedText = Pick<Wording, 'title' | 'articles' | 'act'>
/** As much of it as its digest covers. */
export interface SignedText {
  readonly title: string
  readonly articles: readonly {
    readonly id: string
    readonly text?: string | undefined
    readonly alternatives: readonly {
      readonly version?: string | undefined
      readonly text: string
    }[]
  }[]
  readonly act?: Wording['act'] | undefined
}

const plainArticle = ({ id, text, alternatives }: SignedText['articles'][number]): Cbor => ({
  id,
  text: text ?? null,
  alternatives: alternatives.map(({ version, text }) => ({ version: version ?? null, text })),
})
