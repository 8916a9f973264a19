// The memory of a running process as a file, so that it can be searched like a folder (P-blind: what a
// hub keeps is one thing, what it knows while it runs another). Linux only.

import { closeSync, existsSync, openSync, readFileSync, readSync, writeSync } from 'node:fs'

/** Most of what is set aside was never used; a piece of nothing but zeros is left out. */
const PIECE_BYTES = 64 * 1024
const NOTHING = Buffer.alloc(PIECE_BYTES)

/** Bytes written; undefined where this system does not show the memory of a process. */
export function dumpMemory(pid: number, path: string): number | undefined {
  if (!existsSync(`/proc/${pid}/maps`)) return undefined
  const out = openSync(path, 'w')
  try {
    return [pid, ...childrenOf(pid)].reduce((sum, each) => sum + dumpOne(each, out), 0)
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'EACCES') return undefined
    throw fault
  } finally {
    closeSync(out)
  }
}

const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .split(' ')
    .filter(Boolean)
    .flatMap((child) => [Number(child), ...childrenOf(Number(child))])

/** Everything that the process may write to: heap, stacks, buffers. */
function dumpOne(pid: number, out: number): number {
  const memory = openSync(`/proc/${pid}/mem`, 'r')
  const piece = Buffer.alloc(PIECE_BYTES)
  let written = 0
  try {
    for (const [from, to] of writableParts(pid))
      for (let at = from; at < to; at += BigInt(PIECE_BYTES)) {
        const length = Number(to - at < BigInt(PIECE_BYTES) ? to - at : BigInt(PIECE_BYTES))
        const read = readPart(memory, piece, { length, at })
        if (piece.compare(NOTHING, 0, read, 0, read) === 0) continue
        writeSync(out, piece, 0, read)
        written += read
      }
  } finally {
    closeSync(memory)
  }
  return written
}

/** A part may have been given back since it was listed. */
function readPart(
  memory: number,
  piece: Buffer,
  { length, at }: { readonly length: number; readonly at: bigint },
): number {
  try {
    return readSync(memory, piece, { length, position: at })
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'EIO') return 0
    throw fault
  }
}

const writableParts = (pid: number): (readonly [bigint, bigint])[] =>
  readFileSync(`/proc/${pid}/maps`, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, from, to] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? []
      return from && to ? [[BigInt(`0x${from}`), BigInt(`0x${to}`)] as const] : []
    })
