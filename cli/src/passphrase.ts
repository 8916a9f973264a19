// The passphrase: asked for without showing it, or taken from the environment for scripts.

import { ok, type Refusal, refuse, type Result } from '@folkmoot/kernel/base'
import { loadWords } from '@folkmoot/kernel/crypto'
import { systemChance } from '@folkmoot/node'
import type { Call } from './command.ts'

type Answer = Promise<Result<string, Refusal>>

/** For scripts that change it. */
const NEXT = 'FOLKMOOT_NEW_PASSPHRASE'

const fromEnvironment = (call: Call, name: string): string | undefined =>
  call.environment[name] === '' ? undefined : call.environment[name]

export async function askPassphrase(call: Call): Answer {
  const given =
    fromEnvironment(call, 'FOLKMOOT_PASSPHRASE') ??
    (await call.terminal.askHidden(call.words.said.askPassphrase))
  return given === undefined ? refuse({ kind: 'cli-no-passphrase' }) : ok(given)
}

/** Twice, because a slip here would lock the person out; with a proposal made by chance. */
export async function askNewPassphrase(call: Call, { change = false } = {}): Answer {
  const given = fromEnvironment(call, change ? NEXT : 'FOLKMOOT_PASSPHRASE')
  if (given !== undefined) return ok(given)
  const proposal = (await loadWords()).passphraseWords(systemChance).join(' ')
  const { said } = call.words
  const first = await call.terminal.askHidden(said.askNewPassphrase(proposal))
  if (first === undefined) return refuse({ kind: 'cli-no-passphrase' })
  const second = await call.terminal.askHidden(said.askAgain)
  return first === second ? ok(first) : refuse({ kind: 'cli-passphrases-differ' })
}
