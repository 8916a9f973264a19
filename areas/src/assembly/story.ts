// An assembly told step by step: somebody proposes, opens, votes, closes, attests. For tests, and for
// an example community made of real entries; the hands that write are an argument.

import type { Result } from '@folkmoot/kernel/base'
import type { Membership } from '@folkmoot/kernel/project'
import type { Sha256 } from './box.ts'
import { statementMessage } from './certificate.ts'
import { assemblyDraft, type Author } from './commands.ts'
import { type KnownAt, resultOf, type VoteResult } from './deciding.ts'
import type { AssemblyKinds, BodyOf, Statement } from './entries.ts'
import { type AssemblyState, currentCharter } from './state.ts'

/** What one person's device can do. */
export interface Hand extends Author {
  readonly state: AssemblyState
  readonly membership: Membership
  /** Root of all that this device has seen. */
  readonly root: Uint8Array
  readonly at: KnownAt
  put(kind: string, body: object): string
  sign(message: Uint8Array): Uint8Array
}

export interface Story {
  write<Name extends keyof AssemblyKinds>(by: string, kind: Name, body: BodyOf<Name>): string
  propose(by: string, changes?: Partial<BodyOf<'assembly/proposed'>>): string
  open(by: string, proposal: string, changes?: Partial<BodyOf<'assembly/opened'>>): string
  vote(by: string, vote: string, choice: Omit<BodyOf<'assembly/ballot-cast'>, 'vote'>): string
  close(by: string, vote: string): string
  result(by: string, closing: string): VoteResult
  attest(by: string, closing: string, changes?: Partial<Statement>): string
}

export interface StoryOptions {
  hand(name: string): Hand
  readonly space: Uint8Array
  readonly sha256: Sha256
}

const SEED = { bytes: new Uint8Array(16).fill(1), how: 'dice' } as const

export function createStory({ hand, space, sha256 }: StoryOptions): Story {
  const story: Story = {
    write(by, kind, body) {
      const { log, by: id, state, membership, put } = hand(by)
      const context = { state, membership, areas: {} }
      return put(kind, granted(assemblyDraft(kind, body, { by: id, log }, context)).body)
    },
    propose: (by, changes = {}) =>
      story.write(by, 'assembly/proposed', {
        matter: 'ordinary',
        title: 'A well',
        doers: [],
        articles: [
          {
            id: 'a',
            text: 'Dig.',
          },
        ],
        ...changes,
      }),
    open(by, proposal, changes = {}) {
      const { state, root } = hand(by)
      return story.write(by, 'assembly/opened', {
        proposal,
        charter: currentCharter(state).version,
        round: 1,
        options: [],
        seats: 1,
        seed: SEED,
        frontier: root,
        ...changes,
      })
    },
    vote: (by, vote, choice) => story.write(by, 'assembly/ballot-cast', { vote, ...choice }),
    close: (by, vote) => story.write(by, 'assembly/closed', { vote, frontier: hand(by).root }),
    result(by, closing) {
      const { state, at } = hand(by)
      const place = state.closings.get(closing)
      if (!place) throw new Error(JSON.stringify({ kind: 'assembly-unknown-closing' }))
      return granted(resultOf({ now: state, at, sha256 }, { ...place, ref: closing }))
    },
    attest(by, closing, changes = {}) {
      const statement = { ...story.result(by, closing).statement, ...changes }
      const signature = hand(by).sign(statementMessage(space, statement))
      return story.write(by, 'assembly/attested', { statement, signature })
    },
  }
  return story
}

/** A story knows what it may do; a refusal in it is our own mistake. */
function granted<T>(answer: Result<T>): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
  return answer.value
}
