// Plants one violation of each kind into a small made-up tree and expects it to be named.

import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { checkLayers } from './layers.mjs'

const house = join(import.meta.dirname, '..')
let root = ''

function plant(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'folkmoot-layers-'))
  cpSync(join(house, 'ARCHITECTURE.md'), join(root, 'ARCHITECTURE.md'))
  for (const name of ['kernel', 'methods', 'areas', 'node', 'hub', 'cli', 'web', 'sim']) {
    mkdirSync(join(root, name))
    cpSync(join(house, name, 'package.json'), join(root, name, 'package.json'))
  }
  plant('kernel/src/base/index.ts', 'export const one = 1\n')
  plant('kernel/src/log/index.ts', `import { one } from '../base/index.ts'\nexport { one }\n`)
  plant('kernel/src/keys/index.ts', `export const key = 1\n`)
  plant('kernel/src/sync/index.ts', `export { one } from '../log/index.ts'\n`)
  plant('kernel/src/testing/index.ts', `import { test } from 'vitest'\nexport { test }\n`)
  plant(
    'areas/src/situation/index.ts',
    `import { one } from '@folkmoot/kernel/base'\nexport { one }\n`,
  )
  plant('hub/src/index.ts', `import { one } from '@folkmoot/kernel/sync'\nexport { one }\n`)
})
afterEach(() => rmSync(root, { recursive: true }))

describe('the layer check', () => {
  it('accepts what the table allows', () => {
    plant(
      'areas/src/situation/area.test.ts',
      `import '@folkmoot/kernel/testing'\nimport 'node:fs'\n`,
    )
    plant(
      'areas/src/plans/area.ts',
      `import { one } from '../situation/index.ts'\nexport const area = { reads: ['situation'], one }\n`,
    )
    plant(
      'hub/src/listen.ts',
      `import { createServer } from 'node:http'\nimport ws from 'ws'\nexport { createServer, ws }\n`,
    )
    plant(
      'areas/src/plans/testing/town.ts',
      `import 'node:fs'\nimport '@folkmoot/kernel/testing'\n`,
    )
    plant('areas/src/plans/area.test.ts', `import './testing/town.ts'\n`)
    expect(checkLayers(root)).toEqual([])
  })

  it('keeps what tests share out of what ships', () => {
    plant('areas/src/plans/testing/town.ts', `export const one = 1\n`)
    plant('areas/src/plans/area.ts', `export { one } from './testing/town.ts'\n`)
    expect(checkLayers(root).join()).toContain('only tests may import what tests share')
  })

  it.each([
    [
      'an upward import in the kernel',
      'kernel/src/log/a.ts',
      `import { key } from '../keys/index.ts'`,
      'kernel/log may not import kernel/keys',
    ],
    [
      'an import for types only',
      'kernel/src/log/a.ts',
      `import type { Key } from '../keys/index.ts'`,
      'kernel/log may not import kernel/keys',
    ],
    [
      'a dynamic import',
      'kernel/src/log/a.ts',
      `const x = await import('../keys/index.ts')`,
      'kernel/log may not import kernel/keys',
    ],
    [
      'sight in the hub',
      'hub/src/a.ts',
      `export { key } from '@folkmoot/kernel/keys'`,
      'hub may not import kernel/keys',
    ],
    [
      'a path out of the workspace',
      'areas/src/situation/a.ts',
      `import { one } from '../../../kernel/src/base/index.ts'`,
      'leaves its workspace',
    ],
    [
      'the inside of another area',
      'areas/src/plans/a.ts',
      `import { x } from '../situation/state.ts'`,
      'inside of another area',
    ],
    [
      'a workspace that is not declared',
      'methods/src/counting/a.ts',
      `import { x } from '@folkmoot/areas/plans'`,
      'does not declare @folkmoot/areas',
    ],
    [
      'an npm package that is not declared',
      'methods/src/counting/a.ts',
      `import ws from 'ws'`,
      'does not declare ws',
    ],
    [
      'a declared package in the wrong layer',
      'kernel/src/log/a.ts',
      `import { sha256 } from '@noble/hashes/sha2.js'`,
      'does not name @noble/hashes',
    ],
    [
      'Node below node',
      'areas/src/situation/a.ts',
      `import { readFileSync } from 'node:fs'`,
      'built into Node',
    ],
    [
      'Node without its prefix',
      'areas/src/situation/a.ts',
      `import { readFileSync } from 'fs'`,
      'built into Node',
    ],
    [
      'React outside the app',
      'areas/src/situation/a.ts',
      `import { useState } from 'react'`,
      'does not declare react',
    ],
    [
      'the test kit in production',
      'areas/src/situation/a.ts',
      `import { test } from '@folkmoot/kernel/testing'`,
      'only tests',
    ],
    [
      'a folder without a row',
      'kernel/src/extras/a.ts',
      `export const x = 1`,
      'no row of the table',
    ],
  ])('names %s', (_what, path, text, expected) => {
    plant(path, `${text}\n`)
    expect(checkLayers(root).join('\n')).toContain(expected)
  })

  it('names sight that the hub reaches through another package', () => {
    plant('kernel/src/replica/index.ts', `export { key } from '../keys/index.ts'\n`)
    plant('node/src/index.ts', `export { key } from '@folkmoot/kernel/replica'\n`)
    plant('hub/src/store.ts', `import { key } from '@folkmoot/node'\nexport { key }\n`)
    expect(checkLayers(root).join('\n')).toMatch(/hub reaches kernel\/src\/keys\/index\.ts/)
    plant('hub/src/store.ts', `import type { key } from '@folkmoot/node'\nexport type { key }\n`)
    expect(checkLayers(root)).toEqual([])
  })

  it('compares what an area says it reads with what it imports, and finds a circle', () => {
    plant(
      'areas/src/plans/area.ts',
      `import { one } from '../situation/index.ts'\nexport const area = { reads: [], one }\n`,
    )
    expect(checkLayers(root).join('\n')).toContain('its reads does not say so')
    plant('areas/src/plans/area.ts', `export const area = { reads: ['situation'] }\n`)
    expect(checkLayers(root).join('\n')).toContain('imports nothing of it')
    plant(
      'areas/src/plans/area.ts',
      `import '../situation/index.ts'\nexport const area = { reads: ['situation'] }\n`,
    )
    plant(
      'areas/src/situation/area.ts',
      `import '../plans/index.ts'\nexport const area = { reads: ['plans'] }\n`,
    )
    plant('areas/src/plans/index.ts', `export const two = 2\n`)
    expect(checkLayers(root).join('\n')).toContain('reading runs in a circle')
  })
})
