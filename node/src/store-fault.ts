// Faults that a store raises, each with a sentence for the person at the device. They are exceptions
// and not refusals, because no caller can go on without its store (kernel/src/store/port.ts).

import type { StoreFault } from '@folkmoot/kernel/store'

export function storeFault(name: StoreFault, sentence: string, cause?: unknown): Error {
  const fault = new Error(sentence, { cause })
  fault.name = name
  return fault
}

/** The low byte of SQLite's extended result codes (https://sqlite.org/rescode.html). */
const SQLITE = { busy: 5, locked: 6, corrupt: 11, full: 13, notDatabase: 26 } as const

/** Gives SQLite's own errors the names of the port; anything else passes unchanged. */
export function asStoreFault(error: unknown, path: string): unknown {
  const code = (error as { readonly errcode?: unknown } | undefined)?.errcode
  if (typeof code !== 'number') return error
  switch (code & 0xff) {
    case SQLITE.full:
      return storeFault(
        'StoreFull',
        `There is no room left for ${path}: free some space on this disk. Nothing was half-written.`,
        error,
      )
    case SQLITE.busy:
    case SQLITE.locked:
      return storeFault(
        'StoreBusy',
        `Another folkmoot is using ${path}: close it first, or give this one a folder of its own.`,
        error,
      )
    case SQLITE.corrupt:
    case SQLITE.notDatabase:
      return storeFault(
        'StoreDamaged',
        `${path} is damaged or is not a folkmoot store: move it away and fetch the entries again from a hub, a member or a bundle.`,
        error,
      )
    default:
      return error
  }
}
