// A hub's settings from its environment: understood, or refused with a sentence before it starts.

import { createAddresses } from '../../../hub/src/addresses.ts'
import { optionsFrom } from '../../../hub/src/environment.ts'
import { HubStartError } from '../../../hub/src/http/listen.ts'
import type { MakeTarget } from '../target.ts'
import { varyText } from '../vary-text.ts'
import { asBytes, asText, counting } from './shared-ports.ts'

const NAMES = ['PORT', 'SPACE_MIB', 'NEW_SPACES', 'CODES', 'TRUSTED_PROXIES', 'ADMIN_PORT', 'NAME']

/** A value a line. */
export const target: MakeTarget = () => ({
  sources: ['hub/src/environment.ts', 'hub/src/addresses.ts'],
  seeds: [
    '8787\n64\ninvite\na, b\n10.0.0.0/8, ::1\n8788\nLakeside',
    '0\n\nopen\n\n192.0.2.7,2001:db8::/32\n',
  ].map(asBytes),
  vary: varyText,
  run(bytes) {
    const values = asText(bytes).split('\n')
    const pairs = NAMES.map((name, at) => [`FOLKMOOT_HUB_${name}`, values[at]] as const)
    try {
      const options = optionsFrom(Object.fromEntries(pairs))
      createAddresses(options.trustedProxies ?? [], counting())
      return true
    } catch (error) {
      if (error instanceof HubStartError) return false
      throw error
    }
  },
})
