// Files that a person names: what can go wrong with them is a refusal with a sentence, not a fault.

import { type Refusal, refuse, type Result } from '@folkmoot/kernel/base'
import { readFileUpTo } from '@folkmoot/node'

const MEGABYTE = 1024 * 1024

export async function readGiven(
  path: string,
  megabytesMax: number,
): Promise<Result<Uint8Array, Refusal>> {
  try {
    const read = await readFileUpTo(path, megabytesMax * MEGABYTE)
    return read.ok ? read : refuse({ kind: 'cli-file-too-large', path, megabytesMax })
  } catch (fault) {
    const refusal = refusalOf(path, fault)
    if (refusal) return refuse(refusal)
    throw fault
  }
}

function refusalOf(path: string, fault: unknown): Refusal | undefined {
  switch ((fault as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { kind: 'cli-file-missing', path } as Refusal
    case 'EACCES':
    case 'EPERM':
      return { kind: 'cli-file-denied', path } as Refusal
    case 'EISDIR':
      return { kind: 'cli-file-folder', path } as Refusal
    default:
      return undefined
  }
}
