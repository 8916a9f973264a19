// A member as a hub meets one: keys, a store in memory, a session. What tests and benches put in front
// of a real hub; it has no names and no meaning, like everything that a hub sees.

import type { Chance, Refusal } from '@folkmoot/kernel/base'
import type { Crypto } from '@folkmoot/kernel/crypto'
import type { LogId, SpaceId } from '@folkmoot/kernel/log'
import { createMemoryStore } from '@folkmoot/kernel/store'
import {
  type AccessChange,
  connectMember,
  createRunHolder,
  makeAccessChange,
  makeProof,
  type MemberConnection,
  type RunHolder,
  type SpaceWish,
} from '@folkmoot/kernel/sync'
import { connectHub, type HubConnection } from '@folkmoot/node'
import { createSampleLog, type SampleLog } from '@folkmoot/node/sample-log'

export interface SamplePair {
  readonly access: Uint8Array
  readonly rotation: Uint8Array
}

export interface SampleKit {
  readonly crypto: Crypto
  readonly chance: Chance
}

export const samplePair = ({ chance }: SampleKit): SamplePair => ({
  access: chance.bytes(32),
  rotation: chance.bytes(32),
})

/** The change to `next`, signed by the pair before it or, for the first, by itself. */
export const sampleChange = (
  { crypto }: SampleKit,
  space: SpaceId,
  next: SamplePair,
  of: { readonly generation: number; readonly signer?: SamplePair },
): AccessChange =>
  makeAccessChange(crypto, (of.signer ?? next).rotation, space, {
    accessKey: crypto.ed25519PublicKey(next.access),
    rotationKey: crypto.ed25519PublicKey(next.rotation),
    generation: of.generation,
  })

export interface SampleMember {
  readonly holder: RunHolder
  readonly log: SampleLog
  /** What the hub refused, in order. */
  readonly refusals: Refusal[]
  /** Greatest seq of each log that the hub has acknowledged. */
  readonly acknowledged: Map<LogId, number>
  session(): MemberConnection | undefined
  /** `changes`: all that are known, in order; a hub that does not know the space is told them. */
  connect(url: string, pair: SamplePair, changes?: readonly AccessChange[]): HubConnection
  /** How often everything that the hub had was here. */
  caughtUp(): number
  /** The member's holder has this many entries. */
  readonly entries: number
  /** Writes runs of own entries, which the session then sends. */
  write(runs: number, shape?: Parameters<SampleLog['next']>[0]): Promise<void>
  disconnect(): void
}

export async function sampleMember(kit: SampleKit, space: SpaceId): Promise<SampleMember> {
  const { crypto } = kit
  const store = createMemoryStore(crypto.sha256)
  const holder = createRunHolder({ crypto, store: store.runs, blobs: store.blobs })
  await holder.load(space)
  const log = createSampleLog({ ...kit, space })
  const acknowledged = new Map<LogId, number>()
  const refusals: Refusal[] = []
  let caughtUp = 0
  let session: MemberConnection | undefined
  let connection: HubConnection | undefined
  return {
    holder,
    log,
    refusals,
    acknowledged,
    session: () => session,
    caughtUp: () => caughtUp,
    connect(url, pair, changes = []) {
      const proof: SpaceWish['proof'] = (challenge) =>
        makeProof(crypto, pair.access, 'member', { space, challenge })
      connection = connectHub(url, {
        chance: kit.chance,
        firstMs: 50,
        pauseMsMax: 1_000,
        onLink(link) {
          const opened: MemberConnection = connectMember({
            ...kit,
            link,
            holder,
            spaces: [{ space, proof }],
            on: {
              acknowledged: (_space, of, seq) => void acknowledged.set(of, seq),
              caughtUp: () => void caughtUp++,
              refused(_space, refusal) {
                if (refusal.kind !== 'hub-space-unknown' || changes.length === 0) {
                  return void refusals.push(refusal)
                }
                for (const change of changes) opened.changeAccess(change)
                opened.openSpace({ space, proof })
              },
              closed: (why) => void refusals.push(why),
            },
          })
          session = opened
        },
      })
      return connection
    },
    get entries() {
      return [...holder.frontier(space).values()].reduce((sum, { seq }) => sum + seq, 0)
    },
    async write(runs, shape) {
      for (let i = 0; i < runs; i++) await holder.take(space, [log.next(shape).run], 'bundle')
    },
    disconnect: () => connection?.close(),
  }
}
