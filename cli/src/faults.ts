// Faults of the machine, caught at the edge and told as one sentence. What is not known here is our
// own mistake and is said to be so.

import type { Words } from './words/index.ts'

interface Caught {
  readonly name?: unknown
  readonly message?: unknown
  readonly code?: unknown
  readonly path?: unknown
}

export interface Fault {
  readonly sentence: string
  /** Our own mistake: worth a stack when asked for. */
  readonly unknown: boolean
}

export function faultOf(words: Words, caught: unknown, home: string): Fault {
  const fault = (typeof caught === 'object' && caught !== null ? caught : {}) as Caught
  const known = knownFault(words, fault, home)
  if (known !== undefined) return { sentence: known, unknown: false }
  const why = typeof fault.message === 'string' ? fault.message : String(caught)
  return { sentence: words.faults.unknown(why), unknown: true }
}

function knownFault(words: Words, fault: Caught, home: string): string | undefined {
  const path = typeof fault.path === 'string' ? fault.path : home
  switch (fault.name) {
    case 'StoreBusy':
      return words.faults.storeBusy(path)
    case 'StoreFull':
      return words.faults.storeFull(path)
    case 'StoreDamaged':
      return words.faults.storeDamaged(path)
    case 'StoreNewer':
      return words.faults.storeNewer(path)
    default:
  }
  switch (fault.code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return words.faults.storeFull(path)
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOTDIR':
      return words.faults.denied(path)
    case 'ENOENT':
      return words.faults.missing(path)
    default:
      return undefined
  }
}
