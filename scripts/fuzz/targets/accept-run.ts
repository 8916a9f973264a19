// Runs signed by a hostile member over whatever it likes, judged by one who has part of its log.

import { concat } from '../../../kernel/src/base/index.ts'
import {
  acceptRun,
  chainStart,
  decodeRun,
  encodeRun,
  hashWithin,
  headMessage,
  joinStored,
  runEnd,
  runHashes,
  runOf,
  storedAfter,
} from '../../../kernel/src/log/index.ts'
import { storedOf, testLog, testSpace, writeRandomly } from '../../../kernel/src/testing/logs.ts'
import { seeded } from '../../../kernel/src/testing/random.ts'
import { stubCrypto } from '../../../kernel/src/testing/stub-crypto.ts'
import { type MakeTarget, must } from '../target.ts'
import { crypto as sodium } from './shared-ports.ts'

const crypto = stubCrypto(sodium)
const space = testSpace()

export const target: MakeTarget = () => {
  const log = testLog(crypto, space, seeded(4))
  const mine = writeRandomly(log, seeded(5), 6)
  const known = mine.map(storedOf)
  const { seq, hash } = log.tip()
  const tip = { seq, hash, signature: mine.at(-1)?.head.signature ?? new Uint8Array(64) }
  const later = writeRandomly(log, seeded(6), 4)
  const hashAt = (_: unknown, at: number): Uint8Array | undefined => {
    const stored = known.find((each) => at >= each.from - 1 && at <= each.to)
    return stored && hashWithin(crypto, stored, at)
  }
  /** Signs a run again after it was changed, and lets it continue from where it says. */
  const signed = (bytes: Uint8Array): Uint8Array => {
    const run = decodeRun(bytes)
    if (!run) return bytes
    const start = chainStart(crypto, space, log.log)
    const before =
      run.from === 1 ? start : run.from <= seq + 1 ? hashAt(log.log, run.from - 1) : hash
    if (!before) return bytes
    const own = { ...run, log: log.log, prev8: before.slice(0, 8) }
    const head = runHashes(crypto, own, before).at(-1) ?? before
    const message = headMessage(space, log.log, runEnd(own), head)
    return encodeRun({ ...own, signature: crypto.ed25519Sign(log.seed, message) })
  }
  return {
    sources: ['kernel/src/log/'],
    seeds: [...mine, ...later].map(({ run }) => encodeRun(run)),
    repair: signed,
    run(bytes) {
      const run = decodeRun(bytes)
      if (!run) return false
      for (const held of [tip, undefined]) {
        const answer = acceptRun(crypto, space, held, run, hashAt)
        if (answer.kind !== 'new') continue
        must(answer.run.from === (held?.seq ?? 0) + 1, 'a new run begins where the log ended')
        must(
          answer.tip.seq === runEnd(answer.run) &&
            answer.hashes.length === answer.run.frames.length,
          'a hash for each entry',
        )
        must(
          concat(...answer.hashes.slice(-1)).join() === answer.tip.hash.join(),
          'the tip is the last hash',
        )
        must(
          runOf(answer.stored).frames.length === answer.run.frames.length,
          'what is stored can be read',
        )
        for (const stored of joinStored(held ? [...known, answer.stored] : [answer.stored])) {
          storedAfter(crypto, stored, Math.floor((stored.from + stored.to - 1) / 2))
        }
      }
      return true
    },
  }
}
