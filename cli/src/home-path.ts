// Where a person's data lies. Apart from home.ts, because saying so must not load the whole kernel.

import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

export const homePath = (environment: Readonly<Record<string, string | undefined>>): string => {
  const given = environment['FOLKMOOT_HOME']
  return given === undefined || given === '' ? join(homedir(), '.folkmoot') : resolve(given)
}
