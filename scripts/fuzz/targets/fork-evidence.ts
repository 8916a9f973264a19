// Evidence of a fork, which a stranger may hand to anyone.

import {
  decodeForkEvidence,
  encodeForkEvidence,
  encodeRun,
  forkHolds,
  logId,
} from '../../../kernel/src/log/index.ts'
import { testLog, testSpace, writeRandomly } from '../../../kernel/src/testing/logs.ts'
import { seeded } from '../../../kernel/src/testing/random.ts'
import { stubCrypto } from '../../../kernel/src/testing/stub-crypto.ts'
import { type MakeTarget, must, mustEqual } from '../target.ts'
import { crypto } from './shared-ports.ts'

const stub = stubCrypto(crypto)

function evidence(common: number, seed: number): Uint8Array {
  const random = seeded(seed)
  const log = testLog(stub, testSpace(), random)
  writeRandomly(log, random, common)
  const other = log.clone()
  const { seq, hash } = log.tip()
  const [left, right] = [log, other].map((each) =>
    writeRandomly(each, random, 3).map(({ run }) => run),
  )
  const branches = [left ?? [], right ?? []] as const
  const id = logId(stub.ed25519PublicKey(log.seed))
  return encodeForkEvidence({ space: testSpace(), log: id, common: { seq, hash }, branches })
}

export const target: MakeTarget = () => {
  const seeds = [evidence(0, 1), evidence(4, 2)]
  const runs = seeds.flatMap((bytes) => decodeForkEvidence(bytes)?.branches.flat() ?? [])
  const truth = new Set(runs.map((run) => String(encodeRun(run))))
  return {
    sources: ['kernel/src/log/', 'kernel/src/base/wire.ts'],
    seeds,
    run(bytes) {
      const given = decodeForkEvidence(bytes)
      if (!given) return false
      const copied = given.branches.map((runs) => runs.map((run) => ({ ...run })))
      const branches = [copied[0] ?? [], copied[1] ?? []] as const
      mustEqual(encodeForkEvidence({ ...given, branches }), bytes)
      if (!forkHolds(stub, given)) return true
      const signed = given.branches.flat().every((run) => truth.has(String(encodeRun(run))))
      must(signed, 'only what was signed proves anything')
      return true
    },
  }
}
