// Writing a bundle: control logs first, each log in order, nothing else; whole or as a stream of parts.

import { concat, equalBytes, fromHex } from '../base/index.ts'
import type { Crypto } from '../crypto/index.ts'
import {
  type Frontier,
  frontierRoot,
  type LogId,
  type Position,
  type SpaceId,
  storedAfter,
} from '../log/index.ts'
import { bundleStart, RECORD, record, recordHash, startHash } from './bundle-format.ts'
import type { Holder } from './port.ts'

export interface BundleOptions {
  /** What the reader has already; entries up to here are left out. */
  readonly since?: Frontier
  /** Chunks of attachments that go along. */
  readonly blobs?: readonly string[]
  readonly progress?: (done: number, all: number) => void
}

const READ_BYTES = 512 * 1024

/** Control logs first, then the most recently written. */
function inOrder(holder: Holder, space: SpaceId): LogId[] {
  const control = holder.controlLogs(space)
  const recent = [...holder.frontier(space).keys()].reverse()
  return [...recent.filter((log) => control.has(log)), ...recent.filter((log) => !control.has(log))]
}

/** Where the reader's part of a log ends; 0 where it has another history. */
async function known(
  holder: Holder,
  space: SpaceId,
  log: LogId,
  since: Position | undefined,
): Promise<number> {
  if (!since) return 0
  const mine = await holder.hashAt(space, log, since.seq)
  const beyond = since.seq > (holder.frontier(space).get(log)?.seq ?? 0)
  return beyond || (mine && equalBytes(mine, since.hash)) ? since.seq : 0
}

async function* contents(
  crypto: Crypto,
  holder: Holder,
  space: SpaceId,
  plan: { readonly to: Frontier; readonly options: BundleOptions },
): AsyncGenerator<readonly [type: number, content: Uint8Array]> {
  const { to, options } = plan
  const logs = inOrder(holder, space)
  for (const [done, log] of logs.entries()) {
    const end = to.get(log)?.seq ?? 0
    let at = await known(holder, space, log, options.since?.get(log))
    while (at < end) {
      const runs = await holder.ofLog(space, log, at, READ_BYTES)
      const wanted = runs.filter((run) => run.from <= end)
      if (wanted.length === 0) break
      for (const run of wanted) {
        yield [RECORD.run, storedAfter(crypto, run, at).bytes]
        at = run.to
      }
    }
    const fork = holder.forkOf(space, log)
    if (fork) yield [RECORD.fork, fork]
    options.progress?.(done + 1, logs.length)
  }
  for (const hash of options.blobs ?? []) {
    const bytes = await holder.blobs.get(space, hash)
    const name = fromHex(hash)
    if (bytes && name) yield [RECORD.blob, concat(name, bytes)]
  }
}

/** The bundle in parts, for large ones: nothing but one log's next runs is in memory. */
export async function* bundleParts(
  crypto: Crypto,
  holder: Holder,
  space: SpaceId,
  options: BundleOptions = {},
): AsyncGenerator<Uint8Array> {
  await holder.load?.(space)
  const to: Frontier = new Map(holder.frontier(space))
  const start = bundleStart({ space, from: options.since, to })
  yield start
  let hash = startHash(crypto, start)
  for await (const [type, content] of contents(crypto, holder, space, { to, options })) {
    hash = recordHash(crypto, hash, type, content)
    yield record(type, content)
  }
  const root = frontierRoot(crypto, to)
  yield concat(new Uint8Array([RECORD.end]), root, recordHash(crypto, hash, RECORD.end, root))
}

export async function createBundle(
  crypto: Crypto,
  holder: Holder,
  space: SpaceId,
  options: BundleOptions = {},
): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of bundleParts(crypto, holder, space, options)) parts.push(part)
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
