// Which folkmoot this is, and which Node carries it.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ok } from '@folkmoot/kernel/base'
import type { Run } from '../command.ts'

export const version: Run = async ({ flags, terminal }) => {
  const manifest = join(import.meta.dirname, '../../package.json')
  const told = JSON.parse(readFileSync(manifest, 'utf8')) as { readonly version: string }
  const node = process.versions.node
  if (flags.is('json')) terminal.json({ folkmoot: told.version, node })
  else terminal.out(`folkmoot ${told.version} (Node ${node})`)
  return ok()
}
