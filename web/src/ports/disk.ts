// What the browser's two ways of keeping bytes have in common: journals that only grow, and small
// files that are replaced whole. Everything above (journal-store.ts) is the same for both.

export interface Disk {
  readonly kind: 'files' | 'database'
  journals(): Promise<readonly string[]>
  /** Whole records only: what a crash tore off at the end is gone for good. */
  read(journal: string): Promise<readonly Uint8Array[]>
  /** Durable when it resolves; whole or not at all after a crash. */
  append(journal: string, record: Uint8Array): Promise<void>
  /** The old records or the new ones, after a crash too. */
  replace(journal: string, records: readonly Uint8Array[]): Promise<void>
  drop(journal: string): Promise<void>
  files(folder: string): Promise<readonly string[]>
  get(folder: string, name: string): Promise<Uint8Array | undefined>
  /** Durable when it resolves; the old content or the new one after a crash. */
  put(folder: string, name: string, bytes: Uint8Array): Promise<void>
  remove(folder: string, name: string): Promise<void>
  removeFolder(folder: string): Promise<void>
  wipe(): Promise<void>
  close(): Promise<void>
}

export type DiskFault = 'StoreFull' | 'StoreBusy' | 'StoreDamaged' | 'StoreNewer'

export const diskFault = (name: DiskFault, why: string): Error =>
  Object.assign(new Error(why), { name })

/** The browser's own faults under the names that the screens have sentences for. */
export function asDiskFault(fault: unknown): Error {
  const { name, message } = fault instanceof Error ? fault : new Error(String(fault))
  if (name === 'QuotaExceededError') return diskFault('StoreFull', message)
  if (name === 'NoModificationAllowedError') return diskFault('StoreBusy', message)
  return fault instanceof Error ? fault : new Error(message)
}
