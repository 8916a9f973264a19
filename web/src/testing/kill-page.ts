// The page of the kill loop (web/e2e/kills.mjs): checks what the last browser left, then writes until
// this one is killed. Each line on the console is something acknowledged, or a complaint.

import { utf8, utf8Text } from '@folkmoot/kernel/base'
import { nobleCrypto as crypto } from '@folkmoot/kernel/crypto'
import {
  acceptRun,
  chainStart,
  decodeRun,
  type Frame,
  KEY_REF_BYTES,
  logId,
  type LogTip,
  NONCE_BYTES,
  signRun,
  type SpaceId,
  spaceId,
  type StoredRun,
  storedRun,
} from '@folkmoot/kernel/log'
import type { Store } from '@folkmoot/kernel/store'
import { chance } from '../ports/chance.ts'
import { openStoreInWorker } from './store-in-worker.ts'

const ALL = Number.MAX_SAFE_INTEGER
const space = spaceId(new Uint8Array(32).fill(1))
/** Rewriting the journal is where a crash could hurt most, so it comes often. */
const REWRITE_EVERY = 2
const RECORD = 'vault-kill'

const say = (what: string, value: number | string): void => {
  // The test on the other side of the DevTools listens here.
  // oxlint-disable-next-line no-console
  console.log(`${what} ${value}`)
}

/** Follows the whole chain of every log that is stored: all of it whole, and all of it signed. */
async function checked(store: Store, of: SpaceId): Promise<{ entries: number; logs: number }> {
  const tips = new Map<string, LogTip>()
  for (const { run } of await store.runs.arrived(of, 0, ALL)) {
    const decoded = decodeRun(run.bytes)
    if (!decoded) throw new Error(`a torn run at ${run.from}`)
    const accepted = acceptRun(crypto, of, tips.get(run.log), decoded, () => undefined)
    if (accepted.kind !== 'new') throw new Error(`run ${run.from}: ${accepted.kind}`)
    tips.set(run.log, accepted.tip)
  }
  const kept = await store.runs.tips(of)
  if (kept.size !== tips.size) throw new Error('the store counts other logs than it has')
  let entries = 0
  for (const [log, { seq }] of kept) {
    if (tips.get(log)?.seq !== seq) throw new Error(`the store says ${seq} of ${log}`)
    entries += seq
  }
  return { entries, logs: kept.size }
}

/** A number and what follows from it: a record that is half of one and half of another shows. */
const recordOf = (n: number): Uint8Array => utf8(`${n} `.repeat(300 + (n % 200)))

function numberIn(record: Uint8Array | undefined): number {
  if (!record) return 0
  const n = Number.parseInt(utf8Text(record) ?? '', 10)
  if (utf8Text(record) !== `${n} `.repeat(300 + (n % 200))) throw new Error('a torn record')
  return n
}

const frameOf = (length: number): Frame => ({
  flags: 0,
  keyRef: new Uint8Array(KEY_REF_BYTES).fill(7),
  nonce: chance.bytes(NONCE_BYTES),
  length,
  body: chance.bytes(length),
  bodyHash: undefined,
  tail: undefined,
})

/** A log of its own for each browser, filled with noise: to a store it is like any other. */
function noise(): { next(frames: number): StoredRun } {
  const seed = chance.bytes(32)
  const log = logId(crypto.ed25519PublicKey(seed))
  let at = { seq: 0, hash: chainStart(crypto, space, log) }
  return {
    next(count) {
      const frames = Array.from({ length: count }, () => frameOf(100 * count))
      const { run, head } = signRun(crypto, space, { log, seed }, at, frames)
      const stored = storedRun(run, at.hash, head.hash)
      at = { seq: head.seq, hash: head.hash }
      return stored
    },
  }
}

async function appendOn(store: Store, before: number): Promise<void> {
  const log = noise()
  let entries = before
  for (let round = 1; ; round++) {
    // Several in flight, as when a hub streams.
    const appends = [1, 2, 3].map(async (frames) => {
      await store.runs.append(space, [log.next(frames)])
      entries += frames
      say('entries', entries)
    })
    await Promise.all(appends)
    if (round % REWRITE_EVERY === 0) await store.runs.compact(space)
  }
}

async function recordOn(store: Store, before: number): Promise<void> {
  for (let n = before + 1; ; n++) {
    await store.records.put(RECORD, recordOf(n))
    say('record', n)
  }
}

async function main(): Promise<void> {
  const asked = new URLSearchParams(location.search)
  const kind = asked.get('kind') === 'database' ? 'database' : 'files'
  say('opening', kind)
  const { store } = await openStoreInWorker(kind, 'killed')
  const { entries, logs } = await checked(store, space)
  const record = numberIn(await store.records.get(RECORD))
  say('kept', `${entries} ${record} ${logs}`)
  await Promise.all([appendOn(store, entries), recordOn(store, record)])
}

main().catch((fault: unknown) => {
  say('fault', fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault))
})
