// The storage port and a store in memory; no key and no meaning of an entry in sight.

export { BLOB_BYTES_MAX } from './port.ts'
export type { ArrivedRun, BlobStore, RecordStore, RunStore, Store, StoreFault } from './port.ts'
export { createMemoryStore, memoryDisk, type MemoryDisk } from './memory.ts'
