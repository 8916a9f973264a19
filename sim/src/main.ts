// The simulator at a prompt.

import { runWorld } from './world/run.ts'
import { communityOf } from './world/device.ts'

const seed = Number(process.argv[process.argv.indexOf('--seed') + 1] ?? 1)
const world = await runWorld({
  seed,
  actions: 500,
  real: process.argv.includes('--real'),
  onLine: process.argv.includes('--verbose') ? (line) => console.log(line) : undefined,
})
for (const d of world.devices) {
  const s = await communityOf(d)?.status()
  console.log(
    d.name,
    s?.me,
    s?.members,
    s?.entries,
    s?.setAside,
    s?.waiting,
    s?.root.slice(0, 8),
    s?.state.slice(0, 8),
    s?.forks,
  )
}
console.log(world.failure, world.record.lines.length, [...world.tally].sort().join('  '))
