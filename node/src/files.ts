// Files: written whole or not at all, read up to a limit, and destroyed as far as a disk allows.

import { constants } from 'node:fs'
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type Refusal, type Result, ok, refuse } from '@folkmoot/kernel/base'

/** After a crash the file is either the old one or the new one. Readable by its owner only. */
export async function writeFileAtomic(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.new`)
  const file = await open(beside, 'w', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(beside, path)
  await syncFolder(dirname(path))
}

/** Makes the new name itself durable. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, constants.O_RDONLY)
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

export interface FileTooLarge extends Refusal {
  readonly kind: 'file-too-large'
  readonly bytesMax: number
}

/** Reads a file from outside, never more than the limit, whatever the file system says of its size. */
export async function readFileUpTo(
  path: string,
  bytesMax: number,
): Promise<Result<Uint8Array, FileTooLarge>> {
  const file = await open(path, 'r')
  try {
    const bytes = await readUpTo(file, bytesMax + 1)
    return bytes.length > bytesMax ? refuse({ kind: 'file-too-large', bytesMax }) : ok(bytes)
  } finally {
    await file.close()
  }
}

async function readUpTo(file: FileHandle, bytesMax: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  while (length < bytesMax) {
    const part = new Uint8Array(Math.min(256 * 1024, bytesMax - length))
    const { bytesRead } = await file.read(part, 0, part.length)
    if (bytesRead === 0) break
    parts.push(part.subarray(0, bytesRead))
    length += bytesRead
  }
  return Buffer.concat(parts)
}

/**
 * Overwrites and deletes. Flash memory may keep old blocks all the same: after a panic it is the
 * passphrase that protects (research/security.md §3.8).
 */
export async function destroyFile(path: string): Promise<void> {
  const file = await open(path, 'r+').catch(() => undefined)
  if (!file) return
  try {
    await overwrite(file, (await file.stat()).size)
    await file.sync()
  } finally {
    await file.close()
  }
  await rm(path, { force: true })
}

async function overwrite(file: FileHandle, size: number): Promise<void> {
  const zeros = new Uint8Array(1024 * 1024)
  for (let at = 0; at < size; at += zeros.length) {
    await file.write(zeros, 0, Math.min(zeros.length, size - at), at)
  }
}
