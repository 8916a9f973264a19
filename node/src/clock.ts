// The device's clock: what it claims, which may be wrong by years.

import type { Clock } from '@folkmoot/kernel/base'

export const systemClock: Clock = { now: () => Date.now() }
