// A session of a member and a hub that repeats to the byte, with everything that was said in it.

import type { Refusal } from '../../../kernel/src/base/index.ts'
import type { Run } from '../../../kernel/src/log/index.ts'
import { testHistory, testLog, testSpace, writeRandomly } from '../../../kernel/src/testing/logs.ts'
import { breathe, pretendWire, type PretendWire } from '../../../kernel/src/testing/pretend-link.ts'
import { seeded } from '../../../kernel/src/testing/random.ts'
import {
  accessOf,
  takeAll,
  testHolder,
  type TestHolder,
  testHub,
  type TestHub,
  testKeys,
  wishOf,
} from '../../../kernel/src/testing/sessions.ts'
import { stubCrypto } from '../../../kernel/src/testing/stub-crypto.ts'
import { memoryDisk, type MemoryDisk } from '../../../kernel/src/store/index.ts'
import { connectMember, serveHub } from '../../../kernel/src/sync/connect.ts'
import { unchecked } from '../../../kernel/src/sync/message-check.ts'
import { blobName } from '../../../kernel/src/sync/index.ts'
import type { Chance as FuzzChance } from '../chance.ts'
import { mutated } from '../mutation.ts'
import { counting, crypto as sodium } from './shared-ports.ts'

export const crypto = stubCrypto(sodium)
export const space = testSpace()
const limits = { spacesMax: 9, spaceBytesMax: 1 << 20, reconnectSeconds: 1 }
const KEYS = testKeys(seeded(5))

/** What each side has at first, drawn from one seed. */
function histories(): { readonly hub: readonly Run[]; readonly member: readonly Run[] } {
  const random = seeded(7)
  const history = testHistory(crypto, random, { logs: 4, entries: 6 })
  const all = [...history.runs.values()].map((runs) => runs.map(({ run }) => run))
  const twin = testLog(crypto, space, random)
  const other = twin.clone()
  const [left = [], right = []] = [twin, other].map((each) =>
    writeRandomly(each, random, 3).map(({ run }) => run),
  )
  return { hub: [...all.slice(0, 3).flat(), ...left], member: [...all.slice(2).flat(), ...right] }
}

const copyOf = (disk: MemoryDisk): MemoryDisk => structuredClone(disk)

export interface Sides {
  readonly hub: TestHub
  readonly member: TestHolder
}

const BLOB = new Uint8Array(100).fill(7)

/** Both sides as they are before they meet. */
export async function makeSides(): Promise<Sides> {
  const hub = await testHub(crypto, space, seeded(9), { access: accessOf(crypto, KEYS) })
  const member = await testHolder(crypto, space)
  const { hub: theirs, member: own } = histories()
  await takeAll(hub, space, theirs)
  await takeAll(member, space, own)
  await hub.holder.blobs.put(space, blobName(crypto, BLOB), BLOB)
  return { hub, member }
}

/** A side again from a copy of its disk, which costs far less than to write it anew. */
export async function hubOn(disk: MemoryDisk): Promise<TestHub> {
  const options: { disk: MemoryDisk } = { disk: copyOf(disk) }
  return testHub(crypto, space, seeded(9), { access: accessOf(crypto, KEYS), options })
}
export const holderOn = (disk: MemoryDisk): Promise<TestHolder> =>
  testHolder(crypto, space, { disk: copyOf(disk) })
export { memoryDisk }

export interface Closing {
  count: number
  /** Something threw, and the driver closed the session over it. */
  fault?: boolean
}

const noting = (closing: Closing) => ({
  closed: ({ kind }: Refusal): void => {
    closing.count++
    if (kind === 'sync-fault') closing.fault = true
  },
})

export function serve(wire: PretendWire, hub: TestHub, closing: Closing = { count: 0 }): void {
  serveHub({
    link: wire.b,
    holder: hub.holder,
    gate: hub.gate,
    crypto,
    chance: counting(),
    hub: { ...hub.hub, limits },
    on: noting(closing),
  })
}

export function visit(
  wire: PretendWire,
  member: TestHolder,
  closing: Closing = { count: 0 },
): void {
  connectMember({
    link: wire.a,
    holder: member.holder,
    crypto,
    chance: counting(),
    spaces: [wishOf(crypto, space, KEYS.access)],
    on: noting(closing),
  })
}

/** Without its check, which would keep every change from the readers that are to be tried. */
const bare = (bytes: Uint8Array): Uint8Array => unchecked(bytes)?.slice() ?? bytes.slice()

/** Messages without their checks. */
export interface Talk {
  readonly toHub: readonly Uint8Array[]
  readonly toMember: readonly Uint8Array[]
}

export async function recordTalk(): Promise<Talk> {
  const { hub, member } = await makeSides()
  const wire = pretendWire()
  serve(wire, hub)
  visit(wire, member)
  const [toHub, toMember]: [Uint8Array[], Uint8Array[]] = [[], []]
  for (let quiet = 0; quiet < 5;) {
    const [a, b] = [wire.toA[0], wire.toB[0]]
    if (b) toHub.push(bare(b))
    else if (a) toMember.push(bare(a))
    quiet = wire.deliver(b ? 'b' : 'a') ? 0 : quiet + 1
    await breathe()
  }
  wire.cut()
  return { toHub, toMember }
}

/** Messages as one input: length in two bytes, then the message; what is left over is cut off. */
export const joined = (messages: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(
    messages.flatMap((message) => [message.length >> 8, message.length & 255, ...message]),
  )

export function parted(bytes: Uint8Array): readonly Uint8Array[] {
  const messages: Uint8Array[] = []
  for (let at = 0; at + 2 <= bytes.length && messages.length < 40;) {
    const length = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
    messages.push(bytes.slice(at + 2, at + 2 + length))
    at += 2 + length
  }
  return messages
}

/** One message changed, left out, said twice or in another place; the others stay whole. */
export function varyTalk(bytes: Uint8Array, chance: FuzzChance): Uint8Array {
  const messages = [...parted(bytes)]
  const [at, other] = [chance.below(messages.length + 1), chance.below(messages.length + 1)]
  const message = messages[at]
  switch (chance.below(5)) {
    case 0:
      messages.splice(at, 1)
      break
    case 1:
      if (message) messages.splice(other, 0, message)
      break
    case 2:
      messages.length = at
      break
    default:
      if (message) {
        const how = { chance, corpus: messages, dictionary: [], bytesMax: 4_096 }
        messages[at] = mutated(message, how)
      }
  }
  return joined(messages)
}
