// A failing seed with fewer actions: halves are left out as long as the same property breaks.

import { runSeed, type Job } from './one.ts'

const RUNS_MAX = 60

export async function shrunk(job: Job, property: string): Promise<readonly number[]> {
  let kept = Array.from({ length: job.actions }, (_, n) => n)
  let runs = 0
  for (let size = Math.ceil(kept.length / 2); size >= 1 && runs < RUNS_MAX;) {
    let dropped = false
    for (let at = 0; at < kept.length && runs < RUNS_MAX; at += size) {
      const only = [...kept.slice(0, at), ...kept.slice(at + size)]
      runs++
      const { failure } = await runSeed({ ...job, only })
      if (failure?.property !== property) continue
      kept = only
      dropped = true
      at -= size
    }
    if (!dropped || size === 1) {
      if (size === 1) break
      size = Math.ceil(size / 2)
    }
  }
  return kept
}
