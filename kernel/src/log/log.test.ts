// The log's rules (docs/spec/log.md): one encoding, one chain, one way in.

import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { concat } from '../base/index.ts'
import { type Crypto, label, loadSodium, nobleCrypto } from '../crypto/index.ts'
import { storedOf, testFrame, testLog, testSpace, writeRandomly } from '../testing/logs.ts'
import { mutated } from '../testing/mutate.ts'
import { type Random, seeded } from '../testing/random.ts'
import { stubCrypto } from '../testing/stub-crypto.ts'
import {
  acceptRun,
  chainStart,
  decodeRun,
  encodeRun,
  FLAG,
  type Frame,
  FRAME_BODY_BYTES_MAX,
  frameContext,
  frontierRoot,
  headVerifies,
  idBytes,
  joinStored,
  type LogTip,
  type Run,
  RUN_FRAMES_MAX,
  runAfter,
  runEnd,
  runHashes,
  runOf,
  signRun,
  storedAfter,
  type StoredRun,
  withoutBodies,
} from './index.ts'

const stub = stubCrypto(nobleCrypto)
const space = testSpace()
const none = () => undefined
const FLAGS = [0, FLAG.control, FLAG.ephemeral, FLAG.seals | FLAG.control, FLAG.request, 15]

let sodium: Crypto
beforeAll(async () => {
  sodium = await loadSodium()
})

function randomRun(random: Random, count = 1 + random.below(12)): Run {
  const log = testLog(stub, space, random)
  return log.write(
    Array.from({ length: count }, () => testFrame(random, { flags: random.pick(FLAGS) })),
  ).run
}
/** Some bodies and tails gone. */
function withHoles(random: Random, run: Run): Run {
  const hole = <P extends { readonly body: Uint8Array | undefined }>(part: P): P =>
    part.body && random.flip()
      ? { ...part, body: undefined, bodyHash: stub.sha256(part.body) }
      : part
  const frames = run.frames.map((frame): Frame => ({
    ...hole(frame),
    tail: frame.tail && hole(frame.tail),
  }))
  return { ...run, frames }
}
const tipOf = (own: { readonly head: LogTip }): LogTip => own.head

describe('encoding', () => {
  it('[L1] [L8] gives every run back as it was written, also with dropped bodies', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = seeded(seed)
        const run = withHoles(random, randomRun(random))
        const bytes = encodeRun(run)
        const read = decodeRun(bytes.slice())!
        expect(read).toEqual(run)
        // A copy that differs in nothing is encoded anew, to the same bytes.
        expect(encodeRun({ ...read })).toEqual(bytes)
      }),
      { numRuns: 300, seed: 1 },
    )
  })

  it('[L2] refuses every other encoding and never throws', () => {
    const random = seeded(2)
    const said = Array.from({ length: 20 }, () => encodeRun(withHoles(random, randomRun(random))))
    let refused = 0
    for (let i = 0; i < 20_000; i++) {
      const bytes = mutated(random, random.pick(said))
      const run = decodeRun(bytes)
      if (run) expect(encodeRun({ ...run })).toEqual(bytes)
      else refused++
    }
    expect(refused).toBeGreaterThan(5_000)
    expect(decodeRun(new Uint8Array())).toBe(undefined)
  })

  it('[L2] refuses a repeated shared part, unknown flags and a version that is not 1', () => {
    const random = seeded(3)
    const log = testLog(stub, space, random)
    const frame = testFrame(random, { flags: 0, size: 20 })
    const bytes = encodeRun(log.write([frame, { ...frame, nonce: random.bytes(24) }]).run)
    expect(decodeRun(bytes)).toBeDefined()
    const second = 1 + 32 + 1 + 8 + 1 + (1 + 17 + 24 + 1 + 20)
    expect(bytes[second]).toBe(0)
    const shared = concat(
      bytes.subarray(0, second),
      new Uint8Array([1, 0]),
      frame.keyRef,
      bytes.subarray(second + 1),
    )
    expect(decodeRun(shared)).toBe(undefined)
    const at = (index: number, value: number) =>
      decodeRun(Uint8Array.from(bytes, (byte, i) => (i === index ? value : byte)))
    expect(at(0, 2)).toBe(undefined)
    expect(at(second, 8)).toBe(undefined)
    expect(at(44, 16)).toBe(undefined)
  })

  it('[L3] refuses body and tail of more than 256 KiB together, and more than 1,024 frames', () => {
    const random = seeded(4)
    const frame = (size: number, tail: number): Frame => ({
      ...testFrame(random, { flags: FLAG.ephemeral, size: 0 }),
      length: size,
      body: new Uint8Array(size),
      tail: { length: tail, body: new Uint8Array(tail), bodyHash: undefined },
    })
    const run = (frames: Frame[]): Run => ({ ...randomRun(random, 1), frames })
    const most = run([frame(FRAME_BODY_BYTES_MAX - 9, 9)])
    expect(decodeRun(encodeRun(most))).toEqual(most)
    expect(decodeRun(encodeRun(run([frame(FRAME_BODY_BYTES_MAX - 9, 10)])))).toBe(undefined)
    expect(decodeRun(encodeRun(run([frame(FRAME_BODY_BYTES_MAX + 1, 0)])))).toBe(undefined)
    const small = (count: number) =>
      run(Array.from({ length: count }, () => testFrame(random, { flags: 0, size: 0 })))
    expect(decodeRun(encodeRun(small(RUN_FRAMES_MAX)))).toBeDefined()
    expect(decodeRun(encodeRun(small(RUN_FRAMES_MAX + 1)))).toBe(undefined)
    expect(decodeRun(encodeRun(run([])))).toBe(undefined)
  })
})

describe('the chain', () => {
  it('[L4] [L5] stays the same when bodies or tails are dropped, and only then', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = seeded(seed)
        const run = randomRun(random)
        const start = chainStart(stub, space, run.log)
        const hashes = runHashes(stub, run, start)
        expect(runHashes(stub, withHoles(random, run), start)).toEqual(hashes)
        const changed = changedSomewhere(random, run)
        expect(runHashes(stub, changed, start).at(-1)).not.toEqual(hashes.at(-1))
      }),
      { numRuns: 300, seed: 5 },
    )
  })

  function changedSomewhere(random: Random, run: Run): Run {
    const at = random.below(run.frames.length)
    const frame = run.frames[at]!
    const flipped = (bytes: Uint8Array) =>
      Uint8Array.from(bytes, (byte, i) => (i === bytes.length - 1 ? byte ^ 1 : byte))
    const changes: Frame[] = [
      { ...frame, flags: frame.flags ^ FLAG.control },
      { ...frame, nonce: flipped(frame.nonce) },
      { ...frame, keyRef: flipped(frame.keyRef) },
      { ...frame, body: flipped(frame.body!) },
      { ...frame, length: frame.length + 1 },
    ]
    if (frame.tail)
      changes.push({ ...frame, tail: { ...frame.tail, length: frame.tail.length + 1 } })
    const changed = random.pick(changes)
    return { ...run, frames: run.frames.map((each, i) => (i === at ? changed : each)) }
  }

  it('[L6] starts apart in every space and log', () => {
    const logs = [1, 2].map((seed) => testLog(stub, space, seeded(seed)).log)
    const starts = [space, testSpace(2)].flatMap((each) =>
      logs.map((log) => chainStart(stub, each, log).join()),
    )
    expect(new Set(starts).size).toBe(4)
    const [log] = logs
    const expected = stub.sha256(concat(label('folkmoot/log/1'), idBytes(space), idBytes(log!)))
    expect(chainStart(stub, space, log!)).toEqual(expected)
  })

  it('[L16] binds a body to its space, log, seq, flags and key', () => {
    const [log, other] = [1, 2].map((seed) => testLog(stub, space, seeded(seed)).log)
    const frame = { flags: 1, keyRef: new Uint8Array(16) }
    const contexts = [
      frameContext(space, log!, 1, frame),
      frameContext(testSpace(2), log!, 1, frame),
      frameContext(space, other!, 1, frame),
      frameContext(space, log!, 2, frame),
      frameContext(space, log!, 2 ** 40 + 1, frame),
      frameContext(space, log!, 1, { ...frame, flags: 0 }),
      frameContext(space, log!, 1, { ...frame, keyRef: new Uint8Array(16).fill(1) }),
    ]
    expect(new Set(contexts.map((context) => context.join())).size).toBe(contexts.length)
  })
})

describe('heads', () => {
  it('[L7] are good for one space, one log, one seq and one hash', () => {
    const log = testLog(sodium, space, seeded(7))
    const { head, run } = log.write([testFrame(seeded(7))])
    const other = testLog(sodium, space, seeded(8)).log
    expect(headVerifies(sodium, space, run.log, head)).toBe(true)
    expect(headVerifies(nobleCrypto, space, run.log, head)).toBe(true)
    expect(headVerifies(sodium, testSpace(2), run.log, head)).toBe(false)
    expect(headVerifies(sodium, space, other, head)).toBe(false)
    expect(headVerifies(sodium, space, run.log, { ...head, seq: 2 })).toBe(false)
    const hash = Uint8Array.from(head.hash, (byte, i) => (i === 31 ? byte ^ 1 : byte))
    expect(headVerifies(sodium, space, run.log, { ...head, hash })).toBe(false)
  })

  it('[L7] keep seqs apart beyond 2^32', () => {
    const log = testLog(sodium, space, seeded(9))
    const before = { seq: 2 ** 32, hash: log.tip().hash }
    const { run, head } = signRun(sodium, space, log, before, [testFrame(seeded(9))])
    expect(head.seq).toBe(2 ** 32 + 1)
    expect(headVerifies(sodium, space, run.log, head)).toBe(true)
    expect(headVerifies(sodium, space, run.log, { ...head, seq: 1 })).toBe(false)
    expect(decodeRun(encodeRun({ ...run }))).toEqual(run)
  })
})

describe('taking a run in', () => {
  const frames = (random: Random, count: number) =>
    Array.from({ length: count }, () => testFrame(random))
  function twoRuns(seed: number) {
    const random = seeded(seed)
    const log = testLog(sodium, space, random)
    const twin = log.clone()
    const [first, second] = [log.write(frames(random, 3)), log.write(frames(random, 4))]
    return { random, log, twin, first, second }
  }

  it('[L10] takes what continues, and gives every hash', () => {
    const { first, second } = twoRuns(10)
    const taken = acceptRun(sodium, space, undefined, first.run, none)
    expect(taken).toMatchObject({ kind: 'new', tip: tipOf(first), hashes: first.hashes })
    const next = acceptRun(sodium, space, tipOf(first), second.run, none)
    expect(next).toMatchObject({ kind: 'new', stored: storedOf(second) })
  })

  it('[L10] says which entries are missing, and asks for a hash that it needs', () => {
    const { first, second } = twoRuns(11)
    expect(acceptRun(sodium, space, undefined, second.run, none)).toEqual({ kind: 'gap', have: 0 })
    const asked = acceptRun(sodium, space, tipOf(second), second.run, none)
    expect(asked).toEqual({ kind: 'needs-hash', seq: 3 })
    const at = (_: unknown, seq: number) => (seq === 3 ? first.head.hash : undefined)
    expect(acceptRun(sodium, space, tipOf(second), second.run, at)).toEqual({ kind: 'known' })
    expect(acceptRun(sodium, space, tipOf(second), first.run, none)).toEqual({
      kind: 'needs-hash',
      seq: 3,
    })
  })

  it('[L11] keeps only the part of a run that is new', () => {
    const { twin, first, second } = twoRuns(12)
    const whole = twin.write([...first.run.frames, ...second.run.frames])
    const taken = acceptRun(sodium, space, tipOf(first), whole.run, none)
    expect(taken).toMatchObject({ kind: 'new', run: { from: 4 }, tip: { seq: 7 } })
    if (taken.kind !== 'new') return
    expect(taken.hashes).toEqual(second.hashes)
    expect(taken.stored.before).toEqual(first.head.hash)
    expect(decodeRun(taken.stored.bytes)).toEqual(taken.run)
  })

  it('[L12] takes no run of a key that is none, and none whose signature is wrong', () => {
    const { first } = twoRuns(13)
    const wrong = Uint8Array.from(first.run.signature, (byte, i) => (i === 0 ? byte ^ 1 : byte))
    const forged = { ...first.run, signature: wrong }
    expect(acceptRun(sodium, space, undefined, forged, none)).toEqual({
      kind: 'bad',
      why: 'signature',
    })
    const small = { ...first.run, log: `01${'00'.repeat(31)}` as Run['log'] }
    expect(acceptRun(sodium, space, undefined, small, none)).toEqual({ kind: 'bad', why: 'key' })
    const elsewhere = acceptRun(sodium, testSpace(2), undefined, first.run, none)
    expect(elsewhere.kind).toBe('elsewhere')
  })

  it('[L9] [L10] tells another branch from damage, and finds it where the runs overlap', () => {
    const { random, twin, first, second } = twoRuns(14)
    const other = twin.write(frames(random, 5))
    const next = twin.write(frames(random, 2))
    const hashes = [...first.hashes, ...second.hashes]
    const at = (_: unknown, seq: number) =>
      seq === 0 ? chainStart(sodium, space, first.run.log) : hashes[seq - 1]
    expect(acceptRun(sodium, space, tipOf(second), next.run, at)).toEqual({
      kind: 'elsewhere',
      seq: 5,
    })
    const fork = acceptRun(sodium, space, tipOf(second), other.run, at)
    expect(fork).toMatchObject({ kind: 'fork', proof: { at: 5, run: { from: 1 } } })
  })

  it('accepts any cutting of a log into runs, in any overlap, to the same tip', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = seeded(seed)
        const log = testLog(stub, space, random)
        const own = writeRandomly(log, random, 20)
        const hashes = own.flatMap((each) => each.hashes)
        const at = (_: unknown, seq: number) =>
          seq === 0 ? chainStart(stub, space, log.log) : hashes[seq - 1]
        let tip: LogTip | undefined
        for (let i = 0; (tip?.seq ?? 0) < 20; i++) {
          expect(i).toBeLessThan(1_000)
          const run = someRun(random, own.map(storedOf))
          const taken = acceptRun(stub, space, tip, run, at)
          expect(['new', 'known', 'gap']).toContain(taken.kind)
          if (taken.kind === 'new') tip = taken.tip
          if (taken.kind === 'gap') expect(run.from).toBeGreaterThan((tip?.seq ?? 0) + 1)
        }
        expect(tip?.hash).toEqual(hashes.at(-1))
      }),
      { numRuns: 60, seed: 15 },
    )
  })

  /** A stretch of the log from anywhere up to one of its heads. */
  function someRun(random: Random, stored: readonly StoredRun[]): Run {
    const first = random.below(stored.length)
    const last = first + random.below(stored.length - first)
    const joined = joinStored(stored.slice(first, last + 1))[0]!
    const skip = joined.from - 1 + random.below(joined.to - joined.from + 1)
    return runOf(storedAfter(stub, joined, skip))
  }
})

describe('stored runs', () => {
  it('[L14] join to the same bytes from any cutting, and every head is one that was signed', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = seeded(seed)
        const log = testLog(stub, space, random)
        const runs = Array.from({ length: 150 }, () =>
          storedOf(log.write([testFrame(random, { size: 200 + random.below(4_000) })])),
        )
        const once = joinStored(runs)
        expect(once.length).toBeLessThan(20)
        let again: readonly StoredRun[] = []
        for (let i = 0; i < 150;) {
          const count = 1 + random.below(40)
          again = joinStored([...again, ...runs.slice(i, i + count)])
          i += count
        }
        expect(again).toEqual(once)
        for (const { bytes, to, head } of once) {
          expect(bytes.length).toBeLessThanOrEqual(64 * 1024)
          expect(runs[to - 1]!.head).toEqual(head)
        }
      }),
      { numRuns: 8, seed: 16 },
    )
  })

  it('[L5] [L14] join after a body was dropped as they would have before', () => {
    const random = seeded(17)
    const log = testLog(stub, space, random)
    const runs = Array.from({ length: 100 }, () =>
      storedOf(log.write([testFrame(random, { size: 1_500 })])),
    )
    const drop = new Set([2, 50, 99])
    const before = joinStored(runs).map((run) => withoutBodies(stub.sha256, run, drop))
    const after = joinStored(runs.map((run) => withoutBodies(stub.sha256, run, drop)))
    expect(after).toEqual(before)
  })

  it('are cut anywhere into a rest that still ends at the signed head', () => {
    const random = seeded(18)
    const log = testLog(stub, space, random)
    const own = log.write(Array.from({ length: 9 }, () => testFrame(random)))
    const stored = storedOf(own)
    for (let seq = 0; seq < 9; seq++) {
      const rest = storedAfter(stub, stored, seq)
      expect([rest.from, rest.to]).toEqual([seq + 1, 9])
      expect(runHashes(stub, runOf(rest), rest.before).at(-1)).toEqual(own.head.hash)
      if (seq > 0) expect(runAfter(own.run, seq, own.hashes[seq - 1]!)).toEqual(runOf(rest))
    }
    expect(runEnd(own.run)).toBe(9)
  })
})

describe('a frontier', () => {
  it('[L13] has one root, whatever the order; another seq, hash or log gives another', () => {
    const random = seeded(19)
    const logs = Array.from({ length: 6 }, () => testLog(stub, space, random))
    const position = () => ({ seq: 1 + random.below(1e9), hash: random.bytes(32) })
    const entries = logs.map(({ log }) => [log, position()] as const)
    const root = frontierRoot(stub, new Map(entries)).join()
    expect(frontierRoot(stub, new Map(entries.toReversed())).join()).toBe(root)
    const zero = [testLog(stub, space, random).log, { seq: 0, hash: random.bytes(32) }] as const
    expect(frontierRoot(stub, new Map([...entries, zero])).join()).toBe(root)
    const [log, first] = entries[0]!
    for (const changed of [
      { ...first, seq: first.seq + 1 },
      { ...first, hash: random.bytes(32) },
    ]) {
      expect(frontierRoot(stub, new Map([...entries, [log, changed]])).join()).not.toBe(root)
    }
    expect(frontierRoot(stub, new Map(entries.slice(1))).join()).not.toBe(root)
  })
})
