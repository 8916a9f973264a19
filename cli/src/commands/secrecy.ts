// The passphrase, and the end of everything in the data folder.

import { existsSync } from 'node:fs'
import { ok, refuse } from '@folkmoot/kernel/base'
import { openSqliteStore } from '@folkmoot/node'
import type { Run } from '../command.ts'
import { storePath, withHome } from '../home.ts'
import { homePath } from '../home-path.ts'
import { askNewPassphrase } from '../passphrase.ts'

export const passphrase: Run = (call) =>
  withHome(call, {}, async ({ replica }) => {
    const next = await askNewPassphrase(call, { change: true })
    if (!next.ok) return next
    const changed = await replica.changePassphrase(next.value)
    if (changed.ok) call.terminal.say(call.words.said.passphraseChanged)
    return changed
  })

/** Asks for no passphrase: in a panic there is no time for one, and nobody gains by it. */
export const wipe: Run = async ({ flags, terminal, words: { said }, environment }) => {
  const path = homePath(environment)
  if (!existsSync(storePath(path))) return refuse({ kind: 'cli-home-empty', path })
  if (!flags.is('yes')) {
    const answer = await terminal.ask(said.askWipe(path))
    if (answer?.trim().toLowerCase() !== said.wipeWord) return refuse({ kind: 'cli-not-confirmed' })
  }
  const store = openSqliteStore(storePath(path))
  await store.wipe()
  terminal.say(said.wiped)
  return ok()
}
