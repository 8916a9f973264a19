// The messages of a session, in both directions.

import { decodeMessage, encodeMessage, type Message } from '../../../kernel/src/sync/messages.ts'
import { type MakeTarget, mustEqual } from '../target.ts'
import { recordTalk, space } from './shared-talk.ts'

const b = (length: number): Uint8Array => new Uint8Array(length).fill(length)
const proof = { as: 'guest', publicKey: b(32), signature: b(64) } as const
const refusal = { kind: 'hub-quota-log', retrySeconds: 5 }
const access = { accessKey: b(32), rotationKey: b(32), generation: 3, signature: b(64) }
/** What an ordinary talk has no occasion for. */
const rare: readonly Message[] = [
  { type: 'open', channel: 1, space: b(32), proof, check: b(8), cursor: 300 },
  { type: 'opened', channel: 1, mode: 'have', n: 2, past: false, proof },
  {
    type: 'opened',
    channel: 1,
    mode: 'cursor',
    n: 2,
    past: false,
    proof: { ...proof, as: 'member' },
  },
  { type: 'opened', channel: 1, mode: 'equal', n: 2, past: true, proof: undefined },
  { type: 'refused', channel: 1, refusal },
  { type: 'nak', channel: 1, index: 0, why: 'refused', seq: 7, refusal },
  { type: 'nak', channel: 1, index: 0, why: 'gap', seq: 7, refusal: undefined },
  { type: 'leave', channel: 1 },
  { type: 'access', change: { space, ...access } },
  { type: 'guest', pass: { space, publicKey: b(32), expires: 2 ** 41, signature: b(64) } },
  { type: 'gate-answer', what: 'guest-pass', space, refusal },
  { type: 'blob-have', channel: 1, names: [b(32), b(32)] },
  { type: 'blob-want', channel: 1, names: [b(32)] },
  { type: 'blob-put', channel: 1, name: b(32), bytes: b(9) },
  { type: 'blob-done', channel: 1, name: b(32), refusal },
  { type: 'ping' },
  { type: 'bye', refusal },
]

export const target: MakeTarget = async () => {
  const { toHub, toMember } = await recordTalk()
  return {
    sources: ['kernel/src/sync/message', 'kernel/src/sync/challenge.ts', 'kernel/src/base/wire.ts'],
    seeds: [...toHub, ...toMember, ...rare.map(encodeMessage)],
    run(bytes) {
      const message = decodeMessage(bytes)
      if (!message) return false
      mustEqual(encodeMessage(message), bytes)
      return true
    },
  }
}
