// The two ways in: starting a community, and asking to join one. Both make the vault where there is none.

import { ok, refuse, type Result } from '@folkmoot/kernel/base'
import { NAME_MAX } from '@folkmoot/kernel/space'
import type { Call, Run } from '../command.ts'
import { withHome } from '../home.ts'
import { passOn } from '../hubs.ts'
import { shown } from '../terminal.ts'

/** http(s) or ws(s), as people write it, without what follows the host. */
function hubAddress(given: string): Result<string> {
  const parsed = URL.canParse(given) ? new URL(given) : undefined
  if (!parsed || !/^(https?|wss?):$/.test(parsed.protocol) || parsed.hostname === '')
    return refuse({ kind: 'cli-address-unreadable', given })
  const origin = parsed.origin === 'null' ? `${parsed.protocol}//${parsed.host}` : parsed.origin
  // A hub that is not open to all asks for a code, which stands behind a question mark.
  return ok(`${origin}${parsed.search}`)
}

/** What other members will read: one line, not empty, not endless. */
function properName(given: string): Result<string> {
  const name = given.normalize('NFC').trim()
  if (name === '') return refuse({ kind: 'cli-name-empty' })
  if (name.length > NAME_MAX) return refuse({ kind: 'cli-name-long', max: NAME_MAX })
  if (shown(name) !== name) return refuse({ kind: 'cli-name-unreadable', given: shown(name) })
  return ok(name)
}

export const create: Run = async (call) => {
  const name = properName(call.given['NAME'] ?? '')
  if (!name.ok) return name
  const as = properName(call.flags.text('as') ?? '')
  if (!as.ok) return as
  const hubs: string[] = []
  for (const given of call.flags.all('hub')) {
    const address = hubAddress(given)
    if (!address.ok) return address
    hubs.push(address.value)
  }
  return found(call, { name: name.value, as: as.value, hubs })
}

const found = (
  call: Call,
  { name, as, hubs }: { readonly name: string; readonly as: string; readonly hubs: string[] },
) =>
  withHome(call, { make: true }, async (home) => {
    const made = await home.replica.create({ name, as, hubs })
    if (!made.ok) return made
    await home.choose(made.value)
    const { said } = call.words
    if (call.flags.is('json')) call.terminal.json({ space: made.value.id, name, as, hubs })
    else call.terminal.out(said.created(shown(name), shown(as)))
    call.terminal.say(said.nextInvite)
    return passOn(call, made.value)
  })

export const join: Run = async (call) => {
  const as = properName(call.flags.text('as') ?? '')
  if (!as.ok) return as
  return withHome(call, { make: true }, async (home) => {
    const asked = await home.replica.join(call.given['LINK'] ?? '', { as: as.value })
    if (!asked.ok) return asked
    await home.choose(asked.value)
    const words = await asked.value.ownWords()
    sayJoined(call, { space: asked.value.id, as: as.value, words })
    return passOn(call, asked.value)
  })
}

function sayJoined(
  { flags, terminal, words: { said } }: Call,
  joined: { readonly space: string; readonly as: string; readonly words: readonly string[] },
): void {
  if (flags.is('json')) return terminal.json({ ...joined, waiting: true })
  terminal.out(said.joined(shown(joined.as)))
  terminal.out(said.yourWords(joined.words.join(' ')))
  terminal.out(said.waitingForAdmission)
}
