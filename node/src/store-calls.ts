// What crosses between a thread and its store: calls by name, answers by number.

import type { Store } from '@folkmoot/kernel/store'
import type { SqliteOptions, SqliteStore } from './sqlite-store.ts'

/** Everything but `onCommit`, which cannot cross. */
export interface ThreadSetup {
  readonly path: string
  readonly options: Omit<SqliteOptions, 'onCommit'>
}

export interface Call {
  readonly id: number
  readonly part: 'runs' | 'blobs' | 'records' | 'store'
  readonly name: string
  readonly values: readonly unknown[]
}

export type FromThread =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly id: number; readonly value: unknown }
  | {
      readonly kind: 'failed'
      readonly id: number
      readonly name: string
      readonly message: string
      /** Of the system, such as EACCES. */
      readonly code: string | undefined
    }
  | { readonly kind: 'commit'; readonly ms: number; readonly jobs: number }

/** The methods that may be called from the other side, and nothing else of the objects. */
export const METHODS = {
  runs: [
    'append',
    'spaces',
    'tips',
    'controlLogs',
    'ofLog',
    'arrived',
    'arrivals',
    'compact',
    'dropBodies',
    'keepFork',
    'forks',
    'size',
    'removeSpace',
  ],
  blobs: ['has', 'put', 'get', 'list', 'remove'],
  records: ['get', 'put', 'remove', 'names'],
  store: ['wipe', 'close', 'backup'],
} as const satisfies {
  readonly runs: readonly (keyof Store['runs'])[]
  readonly blobs: readonly (keyof Store['blobs'])[]
  readonly records: readonly (keyof Store['records'])[]
  readonly store: readonly (keyof SqliteStore)[]
}
