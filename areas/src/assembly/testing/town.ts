// Towns for tests: people with devices and keys of their own who write apart and meet, and decisions
// that come about.

import { createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'
import { pretendTown, sha256 } from '@folkmoot/kernel/testing'
import { frontierAhead } from '@folkmoot/kernel/project'
import { assemblyArea } from '../area.ts'
import type { BodyTerms, Charter, Policy } from '../charter.ts'
import { knownAt, type Frontier } from '../deciding.ts'
import type { Act, BodyOf } from '../entries.ts'
import type { Mandate } from '../entries-mandates.ts'
import type { AssemblyState } from '../state.ts'
import { createStory } from '../story.ts'
import { commissionFor, FOUNDING_CHARTER } from '../templates.ts'

const rootOf = (frontier: Frontier): Uint8Array =>
  sha256(
    Buffer.from(
      [...frontier]
        .map(([log, { seq, hash }]) => `${log} ${seq} ${Buffer.from(hash).toString('hex')}`)
        .sort()
        .join(),
    ),
  )
const DER = Buffer.from('302a300506032b6570032100', 'hex')
export const ports = {
  sha256,
  verify: (key: Uint8Array, message: Uint8Array, signature: Uint8Array) =>
    verify(
      null,
      message,
      createPublicKey({ key: Buffer.concat([DER, key]), format: 'der', type: 'spki' }),
      signature,
    ),
}
const area = assemblyArea(ports)
export const PEOPLE = ['ana', 'boris', 'vera', 'gleb']
export const yes = { answer: 'yes' } as const
export const no = { answer: 'no' } as const

export function createTown(names: readonly string[] = PEOPLE, mark = 7) {
  const space = new Uint8Array(32).fill(mark)
  const secrets = new Map<string, KeyObject>()
  const town = pretendTown([area], names, (name) => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519')
    secrets.set(name, privateKey)
    return publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex') as never
  })
  const hand = (name: string) => {
    const { causality, projection } = town.deviceOf(name)
    return {
      by: town.idOf(name),
      log: town.logOf(name),
      membership: projection.membership,
      state: projection.state<AssemblyState>('assembly'),
      root: rootOf(frontierAhead(causality, town.logOf(name))),
      at: knownAt(town.deciding(name), rootOf),
      put: (kind: string, body: object) => town.put(name, kind, body as never),
      sign: (message: Uint8Array) => new Uint8Array(sign(null, message, secrets.get(name)!)),
    }
  }
  const story = createStory({ hand, space, sha256 })
  const state = (name = 'ana') => hand(name).state
  /** Proposed, opened, voted by all, closed, attested. */
  const decide = (by: string, changes: Partial<BodyOf<'assembly/proposed'>>, voters = names) => {
    const vote = story.open(by, story.propose(by, changes))
    town.meetAll()
    for (const name of voters) story.vote(name, vote, yes)
    town.meetAll()
    const closing = story.close(by, vote)
    town.meetAll()
    story.attest(names[0] ?? '', closing)
    town.meetAll()
    return vote
  }
  const act = (by: string, changes: Act, more: object = {}) =>
    decide(by, { articles: [], act: changes, ...more })
  const refusalOf = (run: () => unknown): string => {
    try {
      run()
      return 'counts'
    } catch (fault) {
      return (JSON.parse((fault as Error).message) as { kind: string }).kind
    }
  }
  return { ...town, ...story, hand, state, decide, act, refusalOf, space }
}

/** Policies of a test, adopted by consent of all. */
export function chartered(
  policies: readonly Partial<Policy>[] = [{}],
  changes: Partial<Charter> | ((town: Town) => Partial<Charter>) = {},
  names: readonly string[] = PEOPLE,
) {
  const town = createTown(names)
  const [{ quorum: _quorum, threshold: _threshold, ...base }] = FOUNDING_CHARTER.policies as [
    Policy,
  ]
  const whole = policies.map((policy) => ({ ...base, method: 'yes-no', rounds: 0, ...policy }))
  const charter = {
    ...FOUNDING_CHARTER,
    version: 1,
    policies: [...whole, { ...base, name: 'charter' }] as Policy[],
    attesters: [town.idOf('ana')],
    ...(typeof changes === 'function' ? changes(town) : changes),
  }
  town.act('ana', { charter }, { matter: 'charter' })
  return town
}

export type Town = ReturnType<typeof createTown>

/** A body founded by the assembly. */
export function founded(town: Town, terms: Partial<BodyTerms>) {
  const body = { ...commissionFor('nature', 'Water'), ...terms }
  const vote = town.act('ana', { found: [body] }, { matter: 'charter' })
  return { founded: town.state().votes.get(vote)?.content.proposal ?? '', at: 0 }
}

export const mandate = (
  town: Town,
  who: readonly string[],
  changes: Partial<Mandate> = {},
): Mandate => ({
  delegates: who.map((name) => ({ who: town.idOf(name) })),
  matters: [],
  instruction: 'Water for everybody first.',
  positions: [],
  ...changes,
})

export const unapplied = (town: Town, vote: string) =>
  town.state().votes.get(vote)?.certified?.unapplied
