// Checks that need nobody's word: every chain and signature here, and proofs that someone carries.

import { join } from 'node:path'
import { ok, type Refusal, refuse, type Result } from '@folkmoot/kernel/base'
import { decodeForkEvidence, forkHolds } from '@folkmoot/kernel/log'
import { loadNodeCrypto, writeFileAtomic } from '@folkmoot/node'
import { shortId } from '../choosing.ts'
import type { Call, Run } from '../command.ts'
import { readGiven } from '../files.ts'
import { withSpace } from '../home.ts'

const EVIDENCE_MEGABYTES_MAX = 16

export const verify: Run = (call) =>
  withSpace(call, async (community) => {
    const checked = await community.verify()
    if (!checked.ok) return checked
    const { logs, entries } = checked.value
    if (call.flags.is('json')) call.terminal.json(checked.value)
    else call.terminal.out(call.words.said.verified(logs, entries))
    return ok()
  })

/** With a file: anyone can check it, without data folder or passphrase. Without: what is known here. */
export const forkProof: Run = (call) => {
  const file = call.given['FILE']
  return file === undefined ? listForks(call) : checkFork(call, file)
}

async function checkFork(call: Call, path: string): Promise<Result<void, Refusal>> {
  const bytes = await readGiven(path, EVIDENCE_MEGABYTES_MAX)
  if (!bytes.ok) return bytes
  const evidence = decodeForkEvidence(bytes.value)
  if (!evidence) return refuse({ kind: 'cli-fork-unreadable', path })
  const holds = forkHolds(await loadNodeCrypto(), evidence)
  if (!holds) return refuse({ kind: 'cli-fork-proves-nothing', path })
  const { space, log, common } = evidence
  if (call.flags.is('json')) call.terminal.json({ holds, space, log, partsAfter: common.seq })
  else call.terminal.out(call.words.said.forkHolds(shortId(log), common.seq))
  return ok()
}

const listForks = (call: Call): Promise<Result<void, Refusal>> =>
  withSpace(call, async (community) => {
    const { said } = call.words
    const written: { readonly log: string; readonly file: string }[] = []
    for (const [log, evidence] of community.forkEvidence()) {
      const file = `${shortId(log)}.fork`
      await writeFileAtomic(join(process.cwd(), file), evidence)
      written.push({ log, file })
    }
    if (call.flags.is('json')) call.terminal.json(written)
    else if (written.length === 0) call.terminal.out(said.noForks)
    else for (const { file } of written) call.terminal.out(said.forkWritten(file))
    return ok()
  })
