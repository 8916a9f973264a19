// When the view is brought up to date: at once for what happens live, seldom while a long history
// streams in, because folding again for every late entry would cost more than the entries.

import { runHashes, runOf } from '../log/index.ts'
import type { StoredNotice } from '../sync/index.ts'
import { freshView, type Inside, saveRing } from './inside.ts'
import type { Piece } from './reader.ts'

/** So many frames may wait while catching up, or as many as are folded already. */
const PENDING_MIN = 5_000
const READ_BYTES = 1024 * 1024

export interface Settling {
  /** A run became durable. */
  stored(notice: Pick<StoredNotice, 'run' | 'stored' | 'hashes'>): void
  /** Brings the view up to date now, if anything came. */
  now(): void
  /** A session began or ended to stream history; settles when the last one is done. */
  catchingUp(begun: boolean): void
  /** Calls after each time the view was brought up to date; returns the way to stop. */
  onSettled(listener: () => void): () => void
  /** Lets sessions look again: something came up that is not an entry (an invitation, a chunk). */
  refresh(): void
  /** Tells the listeners of the community of something that is not in the view. */
  tell(changed: readonly string[]): void
  /** Forwards the view's own news; called when the first listener comes. */
  follow(): void
  /** Makes the view again from the store: a log was closed, or keys and content went. */
  again(): Promise<void>
}

export function createSettling(inside: Inside): Settling {
  let pending = 0
  let folded = 0
  let streams = 0
  let scheduled = false
  let following: (() => void) | undefined
  const settled = new Set<() => void>()

  const tell = (changed: ReadonlySet<string>): void => {
    for (const listener of inside.listeners) listener(changed)
  }

  const follow = (): void => {
    following?.()
    following = inside.listeners.size > 0 ? inside.view.projection.subscribe(tell) : undefined
  }

  const now = (): void => {
    if (pending === 0) return
    folded += pending
    pending = 0
    inside.view.settle()
    // What was learnt of keys is in the log as well; a failed write here loses nothing.
    void saveRing(inside).catch(() => undefined)
    tell(new Set(['status']))
    for (const listener of settled) listener()
  }

  const later = (): void => {
    if (scheduled) return
    scheduled = true
    void afterThis()
  }

  const afterThis = async (): Promise<void> => {
    await Promise.resolve()
    scheduled = false
    if (streams === 0 || pending >= Math.max(PENDING_MIN, folded)) now()
  }

  const feed = (piece: Piece): void => {
    pending += piece.frames.length
    inside.view.feed(piece)
  }

  return {
    stored({ run, stored, hashes }) {
      const { log, from, frames } = run
      feed({ log, from, frames, hashes, bytes: stored.bytes, before: stored.before })
      later()
    },
    now,
    catchingUp(begun) {
      streams = Math.max(0, streams + (begun ? 1 : -1))
      if (streams === 0) now()
    },
    onSettled(listener) {
      settled.add(listener)
      return () => settled.delete(listener)
    },
    refresh: () => {
      for (const listener of settled) listener()
    },
    tell: (changed) => tell(new Set(changed)),
    follow,
    async again() {
      const ring = inside.view.keys.ring
      inside.view = freshView(inside, ring)
      follow()
      folded = 0
      pending = 0
      await readAll(inside, feed)
      now()
    },
  }
}

/** Every stored run in order of arrival. Heads were verified when they came; chains are hashed again. */
export async function readAll(inside: Inside, feed: (piece: Piece) => void): Promise<void> {
  const { crypto, store } = inside.ports
  for (let n = 0; ;) {
    const arrived = await store.runs.arrived(inside.space, n, READ_BYTES)
    if (arrived.length === 0) return
    for (const { n: at, run: stored } of arrived) {
      n = at
      const run = runOf(stored)
      const { log, from, frames } = run
      const hashes = runHashes(crypto, run, stored.before)
      feed({ log, from, frames, hashes, bytes: stored.bytes, before: stored.before })
    }
  }
}
