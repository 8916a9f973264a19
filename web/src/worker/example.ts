// The example: a made-up lakeside district after an ice storm, written by real devices that live only
// in memory. Nothing of it is kept, and nothing leaves this device.

import type { Result } from '@folkmoot/kernel/base'
import { runOf } from '@folkmoot/kernel/log'
import { type Community, createReplica, type Draft, type Replica } from '@folkmoot/kernel/replica'
import { createMemoryStore } from '@folkmoot/kernel/store'
import { reportDraft } from '@folkmoot/areas/situation'
import { loadCrypto } from '../ports/crypto.ts'
import { begin, follow, lockDevice, portsOver } from './device.ts'
import { exampleReports } from './example-reports.ts'
import type { Keeper } from './keeper.ts'

/** Nobody's passphrase: these devices are gone with the tab, so a guess may cost little. */
const PASSPHRASE = 'only an example'
const COST = { memoryKiB: 19 * 1024, passes: 2 }
const HOUR_MS = 3_600_000

async function pretendDevice(keeper: Keeper): Promise<Replica> {
  const { sha256 } = await loadCrypto()
  const ports = await portsOver(keeper, createMemoryStore(sha256))
  const made = await createReplica(ports, { passphrase: PASSPHRASE, cost: COST })
  if (!made.ok) throw new Error(`fault: the example could not be made (${made.refusal.kind})`)
  return made.value
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`fault: the example was refused (${result.refusal.kind})`)
  return result.value
}

async function hand(from: Community, to: Community): Promise<void> {
  const arrived = await from.holder.arrived(from.id, 0, Number.MAX_SAFE_INTEGER)
  await to.holder.take(
    to.id,
    arrived.map(({ run }) => runOf(run)),
    'peer',
  )
}

/** What was taken is folded in a moment later; whoever needs the outcome waits for it. */
async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds() && tries < 400; tries++)
    await new Promise((resolve) => {
      setTimeout(resolve, 5)
    })
}

/** Side by side, as two people without a network would do it. */
async function exchange(a: Community, b: Community): Promise<void> {
  await hand(a, b)
  await hand(b, a)
}

async function joined(keeper: Keeper, founder: Community, as: string): Promise<Community> {
  const { link } = must(await founder.invite({ uses: 1, days: 1 }))
  const device = await pretendDevice(keeper)
  const community = must(await device.join(link, { as }))
  await exchange(community, founder)
  await until(() => founder.requests().some((one) => one.log === community.log))
  must(await founder.admit(community.log))
  await exchange(community, founder)
  await until(() => community.me !== undefined)
  return community
}

function draftsOf(author: string, now: number): readonly Draft[] {
  return exampleReports
    .filter((report) => report.by === author)
    .map(({ hoursAgo, ...input }) => {
      const from = now - hoursAgo * HOUR_MS
      const at = new Date(from).toISOString().slice(0, 19)
      const draft = must(reportDraft({ ...input, at: `${at}Z` }, { now }))
      return { ...draft, time: from + HOUR_MS / 2 }
    })
}

export async function openExample(
  keeper: Keeper,
  progress: (done: number, all: number) => void,
): Promise<void> {
  await lockDevice(keeper)
  const now = keeper.clock.now()
  const others = [...new Set(exampleReports.map((report) => report.by))].filter(
    (name) => name !== 'Ana',
  )
  const all = others.length + 1
  progress(0, all)
  const mine = await pretendDevice(keeper)
  const here = must(await mine.create({ name: 'Lakeside', as: 'Ana' }))
  must(await here.writeMany(draftsOf('Ana', now)))
  progress(1, all)
  for (const [at, name] of others.entries()) {
    const theirs = await joined(keeper, here, name)
    must(await theirs.writeMany(draftsOf(name, now)))
    await exchange(here, theirs)
    progress(at + 2, all)
  }
  keeper.example = true
  begin(keeper, mine)
  follow(keeper, here)
}
