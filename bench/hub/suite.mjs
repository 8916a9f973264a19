// A real hub with its disk, and members in front of it.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rounded, table } from '../figures.mjs'
import { startRole } from '../roles.mjs'

export const name = 'hub'
const role = (file) => fileURLToPath(new URL(file, import.meta.url))

/** How often the store has committed, from the hub's own metrics. */
async function commits(adminUrl) {
  const text = await (await fetch(new URL('/metrics', adminUrl))).text()
  return Number(
    /^folkmoot_hub_commit_seconds_count(?:\{[^}]*\})? (\d+)/m.exec(text)?.[1] ?? Number.NaN,
  )
}

async function phase({ hub, members, adminUrl }, order) {
  const before = { ...(await hub.ask({ do: 'measure' })), commits: await commits(adminUrl) }
  const entries = await members.ask({ do: 'write', ...order })
  const after = { ...(await hub.ask({ do: 'measure' })), commits: await commits(adminUrl) }
  const seconds = (after.at - before.at) / 1000
  return {
    entries,
    cpuUs: ((after.cpuMs - before.cpuMs) * 1000) / entries,
    written: (after.written - before.written) / entries,
    commits: after.commits - before.commits,
    perCommit: entries / (after.commits - before.commits),
    commitsPerSecond: (after.commits - before.commits) / seconds,
  }
}

export async function run({ quick, say }) {
  const folder = mkdtempSync(join(tmpdir(), 'folkmoot-hub-'))
  const hub = startRole(role('./hub-role.ts'), [], { execArgv: ['--expose-gc'] })
  const members = startRole(role('./members-role.ts'))
  try {
    const { url, adminUrl } = await hub.ask({ do: 'start', folder })
    const empty = await hub.ask({ do: 'measure' })
    const [spaces, each] = quick ? [5, 4] : [100, 20]
    say(`hub: ${spaces * each} connections`)
    await members.ask({ do: 'gather', url, spaces, each })
    const full = await hub.ask({ do: 'measure' })
    say('hub: live entries')
    const parts = { hub, members, adminUrl }
    const live = await phase(parts, { runs: quick ? 20 : 50, entries: 1 })
    say('hub: a history handed in')
    const bulk = await phase(parts, { runs: 2, entries: 200 })
    return summary({ connections: spaces * each, each, empty, full, live, bulk })
  } finally {
    await members.stop()
    await hub.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function summary({ connections, each, empty, full, live, bulk }) {
  const perConnection = (full.rss - empty.rss) / connections / 1024
  const row = (what, key) => [what, rounded(live[key]), rounded(bulk[key])]
  const figures = { connections, each, rssPerIdleConnectionKiB: perConnection, live, bulk }
  return {
    title: `${rounded(connections)} connections, ${each} in a space, SQLite with every commit synced`,
    text: [
      table(
        ['', 'live: runs of one entry', 'history: runs of 200'],
        [
          row('entries accepted', 'entries'),
          row('bytes written to disk an entry', 'written'),
          row('commits', 'commits'),
          row('entries a commit', 'perCommit'),
          row(`hub CPU µs an entry, passed on to ${each - 1} others`, 'cpuUs'),
          row('commits a second', 'commitsPerSecond'),
        ],
      ),
      '',
      `Memory of an idle connection: ${rounded(perConnection)} KiB (resident, after a collection).`,
    ].join('\n'),
    figures,
    goals: [],
  }
}
