// The fallback where there is no file system for workers: IndexedDB with strict durability, a record
// of a journal being one value, so that a batch of runs costs one write.

import { asDiskFault, type Disk } from './disk.ts'

const JOURNALS = 'journals'
const FILES = 'files'

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error as Error))
  })

const finished = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    const fail = (): void => reject(asDiskFault(transaction.error))
    transaction.addEventListener('complete', () => resolve())
    transaction.addEventListener('abort', fail)
    transaction.addEventListener('error', fail)
  })

/** Every key that begins with these parts. */
const under = (...parts: string[]): IDBKeyRange => IDBKeyRange.bound(parts, [...parts, []])

function openDatabase(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1)
  request.addEventListener('upgradeneeded', () => {
    request.result.createObjectStore(JOURNALS)
    request.result.createObjectStore(FILES)
  })
  return done(request)
}

class DatabaseDisk implements Disk {
  readonly kind = 'database'
  readonly #database: IDBDatabase
  readonly #next = new Map<string, number>()

  constructor(database: IDBDatabase) {
    this.#database = database
  }

  #reading(store: string): IDBObjectStore {
    return this.#database.transaction(store).objectStore(store)
  }

  async #writing(store: string, write: (store: IDBObjectStore) => void): Promise<void> {
    const transaction = this.#database.transaction(store, 'readwrite', { durability: 'strict' })
    const end = finished(transaction)
    write(transaction.objectStore(store))
    await end
  }

  async #keys(store: string, range?: IDBKeyRange): Promise<readonly (readonly unknown[])[]> {
    return (await done(this.#reading(store).getAllKeys(range))) as unknown as unknown[][]
  }

  async #nextOf(journal: string): Promise<number> {
    const known = this.#next.get(journal)
    if (known !== undefined) return known
    const keys = await this.#keys(JOURNALS, under(journal))
    return Number(keys.at(-1)?.[1] ?? 0) + 1
  }

  async journals(): Promise<readonly string[]> {
    return [...new Set((await this.#keys(JOURNALS)).map(([journal]) => String(journal)))]
  }

  async read(journal: string): Promise<readonly Uint8Array[]> {
    return done(this.#reading(JOURNALS).getAll(under(journal)) as IDBRequest<Uint8Array[]>)
  }

  async append(journal: string, record: Uint8Array): Promise<void> {
    const next = await this.#nextOf(journal)
    await this.#writing(JOURNALS, (store) => store.put(record.slice(), [journal, next]))
    this.#next.set(journal, next + 1)
  }

  async replace(journal: string, records: readonly Uint8Array[]): Promise<void> {
    await this.#writing(JOURNALS, (store) => {
      store.delete(under(journal))
      records.forEach((record, at) => store.put(record.slice(), [journal, at + 1]))
    })
    this.#next.set(journal, records.length + 1)
  }

  async drop(journal: string): Promise<void> {
    this.#next.delete(journal)
    await this.#writing(JOURNALS, (store) => store.delete(under(journal)))
  }

  async files(folder: string): Promise<readonly string[]> {
    return (await this.#keys(FILES, under(folder))).map(([, name]) => String(name))
  }

  get(folder: string, name: string): Promise<Uint8Array | undefined> {
    return done(this.#reading(FILES).get([folder, name]) as IDBRequest<Uint8Array | undefined>)
  }

  put(folder: string, name: string, bytes: Uint8Array): Promise<void> {
    return this.#writing(FILES, (store) => store.put(bytes.slice(), [folder, name]))
  }

  remove(folder: string, name: string): Promise<void> {
    return this.#writing(FILES, (store) => store.delete([folder, name]))
  }

  removeFolder(folder: string): Promise<void> {
    return this.#writing(FILES, (store) => store.delete(under(folder)))
  }

  async wipe(): Promise<void> {
    await this.#writing(FILES, (store) => store.clear())
    await this.#writing(JOURNALS, (store) => store.clear())
    this.#next.clear()
  }

  async close(): Promise<void> {
    this.#database.close()
  }
}

export const openDatabaseDisk = async (name = 'folkmoot'): Promise<Disk> =>
  new DatabaseDisk(await openDatabase(name))
