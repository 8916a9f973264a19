// Whose connection it is, by headers that anyone may write.

import type { IncomingMessage } from 'node:http'
import { createAddresses } from '../../../hub/src/addresses.ts'
import { pathOf } from '../../../hub/src/http/routes.ts'
import { type MakeTarget, must } from '../target.ts'
import { varyText } from '../vary-text.ts'
import { asBytes, asText, counting } from './shared-ports.ts'

const PROXIES = ['10.0.0.0/8', '2001:db8::/32', '192.0.2.7']

/** Lines: the socket's address, X-Forwarded-For, the path. */
export const target: MakeTarget = () => {
  const addresses = createAddresses(PROXIES, counting())
  return {
    sources: ['hub/src/addresses.ts', 'hub/src/http/routes.ts'],
    seeds: [
      '10.0.0.1\n203.0.113.9, 10.0.0.2\n/v1/../%2e%2e/index.html',
      '::ffff:10.0.0.1\n2001:db8::1, 2001:db9:1:2:3::4\n/?a#b',
      '127.0.0.1\n\n/%ff',
      '203.0.113.9\nfake, ::1',
    ].map(asBytes),
    vary: varyText,
    run(bytes) {
      const [remoteAddress, forwarded, url] = asText(bytes).split('\n')
      const headers = { 'x-forwarded-for': forwarded, 'x-forwarded-proto': 'https' }
      const request = { socket: { remoteAddress }, headers, url } as unknown as IncomingMessage
      const key = addresses.key(request)
      must(key === undefined || key.length === 43, 'a name that says nothing')
      const bare = { ...request, headers: {} } as unknown as IncomingMessage
      if (!addresses.secure(request)) {
        must(key === addresses.key(bare), 'nobody but a proxy can say where somebody is')
      }
      pathOf(request)
      return key !== undefined
    },
  }
}
