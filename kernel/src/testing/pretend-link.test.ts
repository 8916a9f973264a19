// The pretend link against the suite that every link has to pass.

import { describeLink } from './describe-link.ts'
import { pretendWire, settle } from './pretend-link.ts'

describeLink('pretend', async () => {
  const wire = pretendWire()
  return { a: wire.a, b: wire.b, flush: () => settle(wire) }
})
