// A connection that died without a word (a cable, a mast out of power) is noticed only by somebody who
// looks at the clock.

import type { OpenSession } from '@folkmoot/kernel/replica'

const TICK_MS = 5_000

/** Ticks a session until it is over, by a clock that nobody can set; keeps no process from ending. */
export function keepTicking<T extends Pick<OpenSession, 'tick' | 'done'>>(session: T): T {
  const timer = setInterval(() => session.tick(performance.now()), TICK_MS).unref()
  void session.done.finally(() => clearInterval(timer))
  return session
}
