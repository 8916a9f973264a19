// The first file that a new enough Node reads: Node keeps the compiled form of our sources in .cache
// from here on. In main.ts it would be too late to spare Node its own compiler of TypeScript.

import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

enableCompileCache(join(import.meta.dirname, '../../.cache/compiled'))

await import('../src/main.ts')
