// docs/spec/vectors/log.json: made by this code, checked by a second reader that shares nothing with
// it but the page docs/spec/log.md. To make the file again: VECTORS=write npx vitest run <this file>.

import { createHash, createPublicKey, verify } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { hex } from '../base/index.ts'
import { nobleCrypto } from '../crypto/index.ts'
import type { OwnRun } from '../sync/index.ts'
import { storedOf, testFrame, testLog, testSpace } from '../testing/logs.ts'
import { seeded } from '../testing/random.ts'
import {
  chainStart,
  decodeForkEvidence,
  decodeRun,
  encodeForkEvidence,
  encodeRun,
  FLAG,
  forkHolds,
  type Frame,
  frameContext,
  frontierRoot,
  headMessage,
  joinStored,
  withoutBodies,
} from './index.ts'

const PATH = new URL('../../../docs/spec/vectors/log.json', import.meta.url)
const space = testSpace(7)

interface RunVector {
  readonly about: string
  readonly run: string
  readonly before: string
  readonly hashes: readonly string[]
}
interface Vectors {
  readonly about: string
  readonly space: string
  readonly log: string
  readonly seed: string
  readonly chainStart: string
  readonly runs: readonly RunVector[]
  readonly joined: string
  readonly dropped: { readonly seqs: readonly number[]; readonly run: string }
  readonly headMessage: string
  readonly context: string
  readonly frontier: readonly {
    readonly log: string
    readonly seq: number
    readonly hash: string
  }[]
  readonly root: string
  readonly fork: string
  readonly refused: readonly { readonly about: string; readonly run: string }[]
}

const vectorOf = (about: string, own: OwnRun): RunVector => ({
  about,
  run: hex(encodeRun(own.run)),
  before: hex(own.before),
  hashes: own.hashes.map(hex),
})

function make(): Vectors {
  const random = seeded(7)
  const log = testLog(nobleCrypto, space, random)
  const second = testLog(nobleCrypto, space, random)
  const frame = (flags: number, size: number): Frame => testFrame(random, { flags, size })
  const shared = { keyRef: new Uint8Array(16).fill(9) }
  const runs = [
    log.write([frame(FLAG.control | FLAG.seals, 40)]),
    log.write([
      { ...frame(0, 20), ...shared },
      { ...frame(0, 0), ...shared },
      { ...frame(FLAG.ephemeral, 12), ...shared },
    ]),
    log.write([frame(FLAG.request, 130)]),
  ]
  const twin = log.clone()
  const common = log.tip()
  const branches = [log.write([frame(0, 10)]), twin.write([frame(0, 11), frame(0, 12)])]
  const other = second.write([frame(0, 10)])
  const joined = joinStored(runs.map(storedOf))[0]!
  const positions = [runs[2]!, other].map((own) => ({
    log: own.run.log,
    seq: own.head.seq,
    hash: hex(own.head.hash),
  }))
  return {
    about: 'Bytes in hex. See docs/spec/log.md; the bodies are random, not ciphertext.',
    space,
    log: log.log,
    seed: hex(log.seed),
    chainStart: hex(chainStart(nobleCrypto, space, log.log)),
    runs: [
      vectorOf('one frame, control and seals', runs[0]!),
      vectorOf('three frames that share their key; one is empty, one has a tail', runs[1]!),
      vectorOf('a length of two bytes', runs[2]!),
    ],
    joined: hex(joined.bytes),
    dropped: {
      seqs: [2, 4],
      run: hex(withoutBodies(nobleCrypto.sha256, joined, new Set([2, 4])).bytes),
    },
    headMessage: hex(headMessage(space, log.log, runs[2]!.head.seq, runs[2]!.head.hash)),
    context: hex(frameContext(space, log.log, 5, runs[2]!.run.frames[0]!)),
    frontier: positions,
    root: hex(
      frontierRoot(
        nobleCrypto,
        new Map([runs[2]!, other].map((own) => [own.run.log, own.head] as const)),
      ),
    ),
    fork: hex(
      encodeForkEvidence({
        space,
        log: log.log,
        common,
        branches: [[branches[0]!.run], [branches[1]!.run]],
      }),
    ),
    refused: refusedOnes(encodeRun(runs[1]!.run)),
  }
}

/** What a reader must refuse, each one change away from the second run. */
function refusedOnes(bytes: Uint8Array): Vectors['refused'] {
  const changed = (about: string, change: (copy: number[]) => void) => {
    const copy = Array.from(bytes)
    change(copy)
    return { about, run: hex(Uint8Array.from(copy)) }
  }
  return [
    changed('version 2', (copy) => (copy[0] = 2)),
    changed('from in two bytes', (copy) => copy.splice(33, 1, 0x82, 0)),
    changed('a byte after the end', (copy) => copy.push(0)),
    changed('a byte short', (copy) => copy.pop()),
    changed('no frame', (copy) => (copy[42] = 0)),
    changed('an unknown bit in the marker', (copy) => (copy[43] = 9)),
    changed('an unknown flag', (copy) => (copy[44] = 16)),
    changed('no shared part in the first frame', (copy) => (copy[43] = 0)),
  ]
}

// ---- The second reader: docs/spec/log.md word for word, with Node's hash and Ed25519 only. ----

const sha = (...parts: readonly Uint8Array[]): Buffer =>
  createHash('sha256').update(Buffer.concat(parts)).digest()
const u64 = (value: number): Buffer => {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(BigInt(value))
  return bytes
}
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

function second(bytes: Buffer, space: Buffer, before: Buffer) {
  let at = 0
  const take = (length: number): Buffer => {
    if (at + length > bytes.length) throw new Error('short')
    at += length
    return bytes.subarray(at - length, at)
  }
  const varint = (): number => {
    for (let value = 0, shift = 1, count = 0; ; count++, shift *= 128) {
      const byte = take(1)[0]!
      value += (byte & 127) * shift
      if (byte < 128) {
        if (byte === 0 && count > 0) throw new Error('long form')
        return value
      }
    }
  }
  const part = (length: number, dropped: boolean): Buffer =>
    dropped ? take(32) : sha(take(length))
  if (take(1)[0] !== 1) throw new Error('version')
  const log = take(32)
  const from = varint()
  if (!take(8).equals(before.subarray(0, 8))) throw new Error('prev')
  const count = varint()
  if (count < 1 || count > 1_024) throw new Error('count')
  const hashes: Buffer[] = []
  let [flags, keyRef]: [number, Buffer] = [-1, Buffer.alloc(0)]
  let hash: Buffer = before
  for (let i = 0; i < count; i++) {
    const marker = take(1)[0]!
    if (marker > 7 || (flags < 0 && (marker & 1) === 0)) throw new Error('marker')
    if (marker & 1) {
      flags = take(1)[0]!
      keyRef = take(16)
    }
    if (flags > 15) throw new Error('flags')
    const nonce = take(24)
    const length = varint()
    const body = part(length, (marker & 2) !== 0)
    const link = [hash, u64(from + i), Buffer.from([1, flags]), keyRef, nonce, u32(length), body]
    if (flags & 2) {
      const tailLength = varint()
      link.push(u32(tailLength), part(tailLength, (marker & 4) !== 0))
    }
    hash = sha(...link)
    hashes.push(hash)
  }
  const signature = take(64)
  if (at !== bytes.length) throw new Error('left over')
  const message = Buffer.concat([
    Buffer.from('folkmoot/head/1'),
    space,
    log,
    u64(from + count - 1),
    hash,
  ])
  const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), log])
  const key = createPublicKey({ key: spki, format: 'der', type: 'spki' })
  if (!verify(null, message, key, signature)) throw new Error('signature')
  return { hashes: hashes.map((each) => each.toString('hex')), message, log, from }
}

const of = (text: string): Buffer => Buffer.from(text, 'hex')

describe('vectors of the log', () => {
  if (process.env['VECTORS'] === 'write') {
    writeFileSync(PATH, `${JSON.stringify(make(), undefined, 2)}\n`)
  }
  const vectors = JSON.parse(readFileSync(PATH, 'utf8')) as Vectors

  it('[L1] are what this code makes', () => {
    expect(make()).toEqual(vectors)
  })

  it('[L1] [L6] [L7] [L8] are understood by a second reader', () => {
    const start = sha(Buffer.from('folkmoot/log/1'), of(vectors.space), of(vectors.log))
    expect(start.toString('hex')).toBe(vectors.chainStart)
    for (const { run, before, hashes } of vectors.runs) {
      expect(second(of(run), of(vectors.space), of(before)).hashes).toEqual(hashes)
    }
    const last = vectors.runs.at(-1)!
    const { message } = second(of(last.run), of(vectors.space), of(last.before))
    expect(message.toString('hex')).toBe(vectors.headMessage)
  })

  it('[L5] [L14] joined and dropped runs have the same hashes to a second reader', () => {
    const all = vectors.runs.flatMap(({ hashes }) => hashes)
    for (const run of [vectors.joined, vectors.dropped.run]) {
      expect(second(of(run), of(vectors.space), of(vectors.chainStart)).hashes).toEqual(all)
    }
    expect(vectors.dropped.run.length).toBeLessThan(vectors.joined.length + 40)
  })

  it('[L13] the root is the hash of the sorted positions', () => {
    const sorted = [...vectors.frontier].sort((a, b) => (a.log < b.log ? -1 : 1))
    const positions = sorted.flatMap(({ log, seq, hash }) => [of(log), u64(seq), of(hash)])
    expect(sha(Buffer.from('folkmoot/frontier/1'), ...positions).toString('hex')).toBe(vectors.root)
  })

  it('[L15] the evidence of a fork holds', () => {
    const evidence = decodeForkEvidence(of(vectors.fork))!
    expect(forkHolds(nobleCrypto, evidence)).toBe(true)
    expect(evidence.common.seq).toBe(5)
  })

  it('[L2] what must be refused is refused by both readers', () => {
    for (const { about, run } of vectors.refused) {
      expect(decodeRun(of(run)), about).toBe(undefined)
      const before = of(vectors.runs[1]!.before)
      expect(() => second(of(run), of(vectors.space), before), about).toThrow(Error)
    }
  })
})
