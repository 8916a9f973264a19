// How things stand: this device, its communities, and which one commands work on.

import { ok, type Result } from '@folkmoot/kernel/base'
import type { SpaceStatus } from '@folkmoot/kernel/replica'
import { findSpace, nameOf, shortId } from '../choosing.ts'
import type { Call, Run } from '../command.ts'
import { withHome, withSpace } from '../home.ts'
import { columns, shown } from '../terminal.ts'
import { areaSentences, ownSentence } from '../sentences.ts'

export const status: Run = (call) =>
  withSpace(call, async (community) => {
    const standing = await community.status()
    if (call.flags.is('json'))
      call.terminal.json({ ...standing, log: community.log, setAsideEntries: community.setAside() })
    else await sayStatus(call, standing)
    return ok()
  })

async function sayStatus(call: Call, standing: SpaceStatus): Promise<void> {
  const { terminal, words } = call
  const { said } = words
  const { name, members, entries, me, setAside, waiting, forks, hubs, root, state } = standing
  terminal.out(terminal.bold(shown(name) || shortId(standing.space)))
  if (me !== 'member') terminal.out(said.me[me])
  terminal.out(`${said.members(members)}, ${said.entries(entries)}`)
  if (waiting > 0) terminal.out(said.waitingEntries(waiting))
  if (setAside > 0) terminal.out(said.setAside(setAside))
  if (forks > 0) terminal.out(said.forks(forks))
  if (hubs.length === 0) terminal.out(said.onThisDevice)
  for (const hub of hubs) {
    terminal.out(said.onHub(hub.url, hub.acknowledged, hub.own))
    if (hub.refusal) {
      const sentence = ownSentence(words, hub.refusal)
      terminal.out(`  ${sentence ?? (await areaSentences(call.language))(hub.refusal)}`)
    }
  }
  terminal.out(terminal.dim(`root ${root.slice(0, 16)}  state ${state.slice(0, 16)}`))
}

export const spaces: Run = (call) =>
  withHome(call, {}, async (home): Promise<Result<void>> => {
    const unsorted = await Promise.all(home.replica.spaces().map((each) => each.status()))
    // The vault's order is that of random ids: to a reader, none.
    const byName = new Intl.Collator(call.language).compare
    const all = unsorted.sort((a, b) => byName(a.name, b.name) || (a.space < b.space ? -1 : 1))
    const only = all.length === 1 ? all[0]?.space : undefined
    const chosen = (id: string): boolean => id === (only ?? home.chosen)
    if (call.flags.is('json'))
      call.terminal.json(
        all.map(({ space, name, members, me }) => ({
          space,
          name,
          members,
          me,
          chosen: chosen(space),
        })),
      )
    else if (all.length === 0) call.terminal.say(call.words.said.noSpaces)
    else
      for (const line of columns(
        all.map(({ space, name, members, me }) => [
          chosen(space) ? '*' : ' ',
          shown(name) || shortId(space),
          shortId(space),
          me === 'member' ? call.words.said.members(members) : call.words.said.me[me],
        ]),
      ))
        call.terminal.out(line)
    return ok()
  })

export const use: Run = (call) =>
  withHome(call, {}, async (home) => {
    const found = findSpace(home.replica.spaces(), call.given['SPACE'] ?? '')
    if (!found.ok) return found
    await home.choose(found.value)
    call.terminal.say(call.words.said.chosen(shown(nameOf(found.value))))
    return ok()
  })
