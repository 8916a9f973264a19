// Rounds of all three peers by turns: sender, relay and receiver each in a fresh process.

import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { built } from '../built.mjs'
import { goal, median, ratio, rounded, table } from '../figures.mjs'
import { startRole } from '../roles.mjs'
import { expectedReading, FULL, QUICK, recordsIn, sizeName } from './records.ts'

export const name = 'sync'
const SUBJECTS = ['folkmoot', 'cojson', 'yjs']
const ROUNDS = 3
/** Raised when the history would be made in another way. */
const MADE = 3

/** Making the histories takes minutes and has no part in the measurement: they are kept. */
export async function prepared(sizes, say, subjects = SUBJECTS) {
  const role = await built('sync/role.ts')
  const folder = join(tmpdir(), 'folkmoot-bench', `sync-${MADE}-${sizeName(sizes)}`)
  for (const subject of subjects) {
    const done = join(folder, subject)
    if (existsSync(done)) continue
    say(`sync: making the history for ${subject}`)
    const making = `${done}.making`
    mkdirSync(making, { recursive: true })
    const maker = startRole(role, [subject])
    await maker.ask({ do: 'prepare', folder: making, sizes })
    await maker.stop()
    renameSync(making, done)
  }
  return (subject) => join(folder, subject)
}

function assertReading(subject, { reading }, count) {
  const expected = expectedReading(count)
  for (const field of Object.keys(expected)) {
    if (reading[field] === expected[field]) continue
    throw new Error(`${subject} reads ${field} ${reading[field]} instead of ${expected[field]}`)
  }
}

async function round(role, subject, folder, sizes) {
  const roles = []
  const start = () => {
    const made = startRole(role, [subject])
    roles.push(made)
    return made
  }
  try {
    const [relay, sender, receiver] = [start(), start(), start()]
    const { port } = await relay.ask({ do: 'relay', folder })
    await sender.ask({ do: 'sender', folder, port })
    await sender.ask({ do: 'upload' })
    await receiver.ask({ do: 'receiver', folder, port })
    const all = recordsIn(sizes)
    const initial = await receiver.ask({ do: 'sync', count: all, first: true })
    assertReading(subject, initial, all)
    await receiver.ask({ do: 'disconnect' })
    await sender.ask({ do: 'more' })
    const further = all + sizes.authors
    const more = await receiver.ask({ do: 'sync', count: further, first: false })
    assertReading(subject, more, further)
    return { initial, more, relay: await relay.ask({ do: 'memory' }) }
  } finally {
    await Promise.all(roles.map((each) => each.stop()))
  }
}

const bytes = ({ wire }) => wire.received + wire.sent

const MEASURES = {
  'wire bytes a record': (each, all) => bytes(each.initial) / all,
  'wire bytes of the increment': (each) => bytes(each.more),
  'receiver CPU ms': (each) => each.initial.cpuMs,
  'receiver wall ms': (each) => each.initial.wallMs,
  'receiver peak MiB': (each) => each.initial.peakMiB,
  'increment CPU ms': (each) => each.more.cpuMs,
  'relay RSS MiB': (each) => each.relay.rssMiB,
}

export async function run({ quick, say }) {
  const sizes = quick ? QUICK : FULL
  const folderOf = await prepared(sizes, say)
  const rounds = quick ? 1 : ROUNDS
  const role = await built('sync/role.ts')
  const seen = Object.fromEntries(SUBJECTS.map((subject) => [subject, []]))
  for (let i = 0; i < rounds; i++) {
    // Nobody always goes first.
    for (let j = 0; j < SUBJECTS.length; j++) {
      const subject = SUBJECTS[(i + j) % SUBJECTS.length]
      say(`sync: round ${i + 1} of ${rounds}, ${subject}`)
      seen[subject].push(await round(role, subject, folderOf(subject), sizes))
    }
  }
  return summary(seen, sizes, rounds)
}

function summary(seen, sizes, rounds) {
  const all = recordsIn(sizes)
  const series = (subject, what) => seen[subject].map((each) => MEASURES[what](each, all))
  const names = Object.keys(MEASURES)
  const against = (what, peer) => ratio(series('folkmoot', what), series(peer, what))
  const rows = names.map((what) => [
    what,
    ...SUBJECTS.map((subject) => rounded(median(series(subject, what)))),
    rounded(against(what, 'cojson')),
    rounded(against(what, 'yjs')),
  ])
  return {
    title: `${rounded(all)} records by ${sizes.authors} authors, ${rounds} rounds`,
    text: table(['', 'ours', 'cojson napi', 'Yjs', 'ours / cojson', 'ours / Yjs'], rows),
    figures: Object.fromEntries(
      SUBJECTS.map((subject) => [
        subject,
        Object.fromEntries(names.map((what) => [what, series(subject, what)])),
      ]),
    ),
    goals: [
      goal('wire bytes, of cojson', against('wire bytes a record', 'cojson'), { max: 0.8 }),
      goal('increment bytes, of cojson', against('wire bytes of the increment', 'cojson'), {
        max: 0.4,
      }),
      goal('receiver CPU, of cojson', against('receiver CPU ms', 'cojson'), { max: 0.65 }),
      goal('receiver CPU, of Yjs', against('receiver CPU ms', 'yjs'), { max: 1 }),
      goal('peak memory, of cojson', against('receiver peak MiB', 'cojson'), { max: 0.75 }),
      goal('increment CPU, of cojson', against('increment CPU ms', 'cojson'), { max: 0.6 }),
    ],
  }
}
