// A connection that died without a word (a mast out of power, a phone that changed its network) is
// noticed only by somebody who looks at the clock.

import type { OpenSession } from '@folkmoot/kernel/replica'

const TICK_MS = 5_000

/** Ticks a session until it is over, by a clock that nobody can set. */
export function keepTicking(session: Pick<OpenSession, 'tick' | 'done'>): void {
  const timer = setInterval(() => session.tick(performance.now()), TICK_MS)
  void session.done.finally(() => clearInterval(timer))
}
