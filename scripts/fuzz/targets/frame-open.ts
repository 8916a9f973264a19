// Entries sealed under the right key by a hostile member: any plaintext, any flags, any tail.

import { concat } from '../../../kernel/src/base/index.ts'
import { pad } from '../../../kernel/src/crypto/index.ts'
import {
  createDepsTable,
  encodePlain,
  encodeSeals,
  openEntry,
  openLateTail,
  peekEntry,
  type Plain,
  sealsOf,
} from '../../../kernel/src/keys/index.ts'
import {
  entryRef,
  FLAG,
  type Frame,
  frameContext,
  idBytes,
  logId,
} from '../../../kernel/src/log/index.ts'
import { testSpace } from '../../../kernel/src/testing/logs.ts'
import { type MakeTarget, must } from '../target.ts'
import { varyCbor } from '../vary-cbor.ts'
import { crypto } from './shared-ports.ts'

const log = logId(new Uint8Array(32).fill(9))
const place = { space: testSpace(), log, seq: 3, ref: entryRef(new Uint8Array(32).fill(5)) }
const key = new Uint8Array(32).fill(4)
const tailRef = entryRef(new Uint8Array(16).fill(6))
const keyRef = new Uint8Array(16).fill(3)
const nonce = new Uint8Array(24).fill(8)
const block = encodeSeals({ keyHash: key, salt: nonce.slice(0, 16), seals: [new Uint8Array(88)] })
const plain = (kind: string, body: Plain['body']): Uint8Array => {
  const deps = { changes: [], digest: undefined }
  return encodePlain(createDepsTable(log), { kind, time: 1, lamport: 1, deps, body })
}
const envelope = { tailKey: idBytes(tailRef), tailNonce: nonce }
const seed = (flags: number, content: Uint8Array): Uint8Array =>
  concat(Uint8Array.of(flags), content)

/** First byte: flags, and whether it founds an epoch. Then the plaintext, which is padded and sealed. */
function frameFrom(bytes: Uint8Array): Frame {
  const first = bytes[0] ?? 0
  const flags = first & 15
  const outside = { flags, keyRef: (first & 16) === 0 ? keyRef : new Uint8Array(16) }
  const context = frameContext(place.space, place.log, place.seq, outside)
  const content = bytes.subarray(1)
  const padded = (first & 32) === 0 ? pad(content) : content
  const sealed = crypto.xchachaSeal(key, nonce, padded, context)
  const hasBlock = (flags & (FLAG.seals | FLAG.ephemeral)) === FLAG.seals
  const body = hasBlock ? concat(block, sealed) : sealed
  const tailed = crypto.xchachaSeal(
    key,
    nonce,
    padded,
    concat(context, new TextEncoder().encode('tail')),
  )
  const tail = {
    length: tailed.length,
    body: (first & 64) === 0 ? tailed : block,
    bodyHash: undefined,
  }
  const isEphemeral = (flags & FLAG.ephemeral) !== 0
  return {
    ...outside,
    nonce,
    length: body.length,
    body,
    bodyHash: undefined,
    tail: isEphemeral ? tail : undefined,
  }
}

export const target: MakeTarget = () => ({
  sources: ['kernel/src/keys/seal.ts', 'kernel/src/keys/plain.ts', 'kernel/src/crypto/padme.ts'],
  seeds: [
    seed(0, plain('situation/report', { text: 'bridge' })),
    seed(FLAG.control, plain('space/rename', { name: 'Lakeside' })),
    seed(FLAG.ephemeral, plain('situation/report', envelope)),
    seed(FLAG.control | FLAG.seals, plain('key/seal', {})),
    seed(FLAG.control | FLAG.seals | 16, plain('space/genesis', {})),
    seed(FLAG.control | FLAG.seals | FLAG.ephemeral | 64, plain('key/epoch', {})),
  ],
  vary: (bytes, chance) =>
    concat(
      Uint8Array.of(chance.below(3) === 0 ? chance.below(128) : (bytes[0] ?? 0)),
      varyCbor(bytes.slice(1), chance),
    ),
  run(bytes) {
    const frame = frameFrom(bytes)
    const table = createDepsTable(log)
    const opened = openEntry(crypto, place, frame, { table, keyOf: () => key })
    peekEntry(crypto, place, frame, key)
    openLateTail(crypto, place, frame, () => key)
    sealsOf(frame)
    must(table.logs.length === 0, 'opening leaves the table as it was')
    return opened.ok
  },
})
