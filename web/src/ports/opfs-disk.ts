// The browser's own file system, through synchronous handles that only a worker may have: a handle is
// exclusive, writes in order, and its flush returns when the bytes are on the disk.

import { asDiskFault, type Disk } from './disk.ts'
import { frame, head, unframe } from './framed.ts'

const ROOT = 'folkmoot'
const JOURNALS = 'journals'
/** Beside a file while it is being replaced. */
const NEXT = '~'

interface Open {
  readonly handle: FileSystemSyncAccessHandle
  end: number
}

async function openHandle(
  folder: FileSystemDirectoryHandle,
  name: string,
): Promise<FileSystemSyncAccessHandle> {
  const file = await folder.getFileHandle(name, { create: true })
  return file.createSyncAccessHandle()
}

function bytesOf(handle: FileSystemSyncAccessHandle): Uint8Array {
  const bytes = new Uint8Array(handle.getSize())
  handle.read(bytes, { at: 0 })
  return bytes
}

/** Everything at once, flushed; a write cut short by a full disk is a fault, not a success. */
function writeAll(handle: FileSystemSyncAccessHandle, parts: readonly Uint8Array[]): number {
  handle.truncate(0)
  let at = 0
  for (const part of parts) at += writeAt(handle, part, at)
  handle.flush()
  return at
}

function writeAt(handle: FileSystemSyncAccessHandle, bytes: Uint8Array, at: number): number {
  const written = handle.write(bytes, { at })
  if (written < bytes.length) throw new DOMException('the disk is full', 'QuotaExceededError')
  return written
}

const isMissing = (fault: unknown): boolean =>
  fault instanceof DOMException && fault.name === 'NotFoundError'

async function namesIn(folder: FileSystemDirectoryHandle): Promise<string[]> {
  const names: string[] = []
  for await (const name of folder.keys()) names.push(name)
  return names
}

async function removeFrom(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  try {
    await folder.removeEntry(name, { recursive: true })
  } catch (fault) {
    if (!isMissing(fault)) throw fault
  }
}

/** What a file holds over and over, so that nothing of it is left where the disk allows that. */
async function overwrite(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  const handle = await openHandle(folder, name)
  try {
    const size = handle.getSize()
    if (size > 0) writeAt(handle, new Uint8Array(size), 0)
    handle.flush()
    handle.truncate(0)
    handle.flush()
  } finally {
    handle.close()
  }
}

/** A file that is empty on purpose is told from one that is not there by this first byte. */
const FILE = new Uint8Array([1])

/** A single framed record; undefined when there is none or it was torn. */
async function readFile(
  folder: FileSystemDirectoryHandle,
  name: string,
): Promise<Uint8Array | undefined> {
  let file: FileSystemFileHandle
  try {
    file = await folder.getFileHandle(name)
  } catch (fault) {
    if (isMissing(fault)) return undefined
    throw fault
  }
  const bytes = new Uint8Array(await (await file.getFile()).arrayBuffer())
  return unframe(bytes).records[0]?.slice(FILE.length)
}

async function writeFile(
  folder: FileSystemDirectoryHandle,
  name: string,
  bytes: Uint8Array,
): Promise<void> {
  const handle = await openHandle(folder, name)
  try {
    writeAll(handle, [head(), frame(joined([FILE, bytes]))])
  } finally {
    handle.close()
  }
}

class OpfsDisk implements Disk {
  readonly kind = 'files'
  readonly #root: FileSystemDirectoryHandle
  readonly #open = new Map<string, Open>()

  constructor(root: FileSystemDirectoryHandle) {
    this.#root = root
  }

  #folder(name: string): Promise<FileSystemDirectoryHandle> {
    return this.#root.getDirectoryHandle(name, { create: true })
  }

  async #journal(name: string): Promise<Open> {
    const known = this.#open.get(name)
    if (known) return known
    const folder = await this.#folder(JOURNALS)
    await this.#settleReplaced(folder, name)
    const handle = await openHandle(folder, name)
    const open: Open = { handle, end: 0 }
    this.#open.set(name, open)
    open.end = unframe(bytesOf(handle)).end
    if (open.end === 0) open.end = writeAll(handle, [head()])
    else if (open.end < handle.getSize()) {
      handle.truncate(open.end)
      handle.flush()
    }
    return open
  }

  /** A finished copy beside a journal takes its place; an unfinished one never counted. */
  async #settleReplaced(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
    const copy = await readFile(folder, name + NEXT)
    if (copy) await writeThrough(folder, name, copy)
    await removeFrom(folder, name + NEXT)
  }

  async journals(): Promise<readonly string[]> {
    const names = await namesIn(await this.#folder(JOURNALS))
    return [...new Set(names.map((name) => name.replace(NEXT, '')))].sort()
  }

  async read(journal: string): Promise<readonly Uint8Array[]> {
    const { handle } = await this.#journal(journal)
    return unframe(bytesOf(handle)).records
  }

  async append(journal: string, record: Uint8Array): Promise<void> {
    const open = await this.#journal(journal)
    const bytes = frame(record)
    try {
      writeAt(open.handle, bytes, open.end)
      open.handle.flush()
    } catch (fault) {
      open.handle.truncate(open.end)
      throw fault
    }
    open.end += bytes.length
  }

  /** First a whole copy beside it, flushed; only then the file itself. */
  async replace(journal: string, records: readonly Uint8Array[]): Promise<void> {
    const open = await this.#journal(journal)
    const folder = await this.#folder(JOURNALS)
    const bytes = joined([head(), ...records.map(frame)])
    await writeFile(folder, journal + NEXT, bytes)
    const before = open.handle.getSize()
    open.end = writeAll(open.handle, [bytes])
    // What was longer before may still lie in blocks that the truncation gave back.
    if (before > open.end) open.handle.flush()
    await overwrite(folder, journal + NEXT)
    await removeFrom(folder, journal + NEXT)
  }

  async drop(journal: string): Promise<void> {
    this.#open.get(journal)?.handle.close()
    this.#open.delete(journal)
    const folder = await this.#folder(JOURNALS)
    await overwrite(folder, journal)
    await removeFrom(folder, journal)
  }

  async files(folder: string): Promise<readonly string[]> {
    const names = await namesIn(await this.#folder(folder))
    return [...new Set(names.map((name) => name.replace(NEXT, '')))].sort()
  }

  async get(folder: string, name: string): Promise<Uint8Array | undefined> {
    const place = await this.#folder(folder)
    return (await readFile(place, name + NEXT)) ?? readFile(place, name)
  }

  async put(folder: string, name: string, bytes: Uint8Array): Promise<void> {
    const place = await this.#folder(folder)
    // Torn, a first content reads as none at all, so only a later one needs a copy beside it.
    if (!(await readFile(place, name))) return writeFile(place, name, bytes)
    await writeFile(place, name + NEXT, bytes)
    await writeFile(place, name, bytes)
    await overwrite(place, name + NEXT)
    await removeFrom(place, name + NEXT)
  }

  async remove(folder: string, name: string): Promise<void> {
    const place = await this.#folder(folder)
    for (const each of [name, name + NEXT]) {
      if (!(await readFile(place, each))) continue
      await overwrite(place, each)
      await removeFrom(place, each)
    }
  }

  async removeFolder(folder: string): Promise<void> {
    await removeFrom(this.#root, folder)
  }

  /** Keys first: once they are overwritten, the rest is noise to whoever finds it. */
  async wipe(): Promise<void> {
    for (const name of await this.files('records')) await this.remove('records', name)
    await this.close()
    for (const name of await namesIn(this.#root)) await removeFrom(this.#root, name)
    const all = await navigator.storage.getDirectory()
    for (const name of await namesIn(all)) if (name !== ROOT) await removeFrom(all, name)
  }

  async close(): Promise<void> {
    for (const { handle } of this.#open.values()) handle.close()
    this.#open.clear()
  }
}

async function writeThrough(
  folder: FileSystemDirectoryHandle,
  name: string,
  bytes: Uint8Array,
): Promise<void> {
  const handle = await openHandle(folder, name)
  try {
    writeAll(handle, [bytes])
  } finally {
    handle.close()
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** Every fault of the browser leaves under a name that the screens have a sentence for. */
function told(disk: Disk): Disk {
  return new Proxy(disk, {
    get(target, name) {
      const part: unknown = Reflect.get(target, name)
      if (typeof part !== 'function') return part
      return async (...args: unknown[]) => {
        try {
          return (await Reflect.apply(part, target, args)) as unknown
        } catch (fault) {
          throw asDiskFault(fault)
        }
      }
    },
  })
}

/** undefined where the browser has no such file system for workers. */
export async function openOpfsDisk(name = ROOT): Promise<Disk | undefined> {
  try {
    const all = await navigator.storage.getDirectory()
    const root = await all.getDirectoryHandle(name, { create: true })
    const probe = await openHandle(root, 'probe')
    probe.close()
    await removeFrom(root, 'probe')
    return told(new OpfsDisk(root))
  } catch (fault) {
    if (asDiskFault(fault).name === 'StoreBusy') throw asDiskFault(fault)
    return undefined
  }
}
