// A hub's settings from the environment of its service (docs/guide/run-a-hub.md lists them).

import { fileURLToPath } from 'node:url'
import type { NewSpaces } from './core/gate.ts'
import { HubStartError } from './http/listen.ts'
import type { StartOptions } from './start-hub.ts'

type Environment = Readonly<Record<string, string | undefined>>

const list = (value: string | undefined): readonly string[] =>
  (value ?? '').split(',').flatMap((each) => each.trim() || [])

function wholeNumber(name: string, value: string | undefined, otherwise: number): number {
  if (value === undefined || value === '') return otherwise
  const number = Number(value)
  if (Number.isInteger(number) && number >= 0 && number < 2 ** 40) return number
  throw new HubStartError(`${name} must be a whole number, and is "${value}".`)
}

function policy(value: string | undefined): NewSpaces {
  if (value === undefined || value === '') return 'open'
  if (value === 'open' || value === 'closed' || value === 'invite') return value
  throw new HubStartError(`FOLKMOOT_HUB_NEW_SPACES must be open, closed or invite.`)
}

export function optionsFrom(env: Environment): StartOptions {
  const mebibytes = wholeNumber('FOLKMOOT_HUB_SPACE_MIB', env['FOLKMOOT_HUB_SPACE_MIB'], 64)
  const port = env['FOLKMOOT_HUB_ADMIN_PORT']
  return {
    port: wholeNumber('FOLKMOOT_HUB_PORT', env['FOLKMOOT_HUB_PORT'], 8787),
    host: env['FOLKMOOT_HUB_HOST'] ?? '127.0.0.1',
    // systemd names the folder that it made for the service.
    dataDir: env['FOLKMOOT_HUB_DATA'] ?? env['STATE_DIRECTORY'] ?? 'hub-data',
    appDir: env['FOLKMOOT_HUB_APP'] ?? fileURLToPath(new URL('../../web/dist', import.meta.url)),
    name: env['FOLKMOOT_HUB_NAME'] ?? 'A folkmoot hub',
    newSpaces: policy(env['FOLKMOOT_HUB_NEW_SPACES']),
    codes: list(env['FOLKMOOT_HUB_CODES']),
    trustedProxies: list(env['FOLKMOOT_HUB_TRUSTED_PROXIES']),
    adminPort: port ? wholeNumber('FOLKMOOT_HUB_ADMIN_PORT', port, 0) : undefined,
    quotas: { spaceBytesMax: mebibytes * 1024 * 1024 },
  }
}
