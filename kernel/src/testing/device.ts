// A pretend device: entries in any order go in, through the real causality, and the real projection
// follows. The kernel is an argument, so that a damaged one can be tried as well.

import { nobleCrypto } from '../crypto/index.ts'
import type { EntryRef } from '../log/index.ts'
import {
  createCausality,
  createProjection,
  type AnyArea,
  type Causality,
  type ContentEntry,
  type KnownEntry,
  type Projection,
} from '../project/index.ts'
import type { AuthorityEntry } from '../space/port.ts'
import { toySpace, toyStanding } from './toy-space.ts'

export const sha256 = (bytes: Uint8Array): Uint8Array => nobleCrypto.sha256(bytes)

/** The parts of the kernel that a history runs through. */
export interface KernelParts {
  readonly createCausality: typeof createCausality
  readonly createProjection: typeof createProjection
}
export const realKernel: KernelParts = { createCausality, createProjection }

/** An entry of a pretend history: what it claims, and what is true of it. */
export interface HistoryEntry extends KnownEntry {
  readonly ref: EntryRef
  readonly kind: string
  readonly time: number
  readonly content: ContentEntry['body'] | undefined
  readonly authority: AuthorityEntry | undefined
  /** The number that must count, whatever is claimed. */
  readonly trueLamport: number
  /** Whether its claims about its own place are false. */
  readonly flawed: boolean
}

export interface Device {
  readonly causality: Causality<HistoryEntry>
  readonly projection: Projection
  receive(entries: readonly HistoryEntry[]): void
}

export interface DeviceOptions {
  readonly areas: readonly AnyArea[]
  readonly kernel?: KernelParts
  readonly undoEntries?: number
  readonly freeze?: boolean
}

export function createDevice({ kernel = realKernel, ...options }: DeviceOptions): Device {
  const causality = kernel.createCausality<HistoryEntry>({ sha256 })
  const projection = kernel.createProjection({ ...options, sha256, applyStanding: toyStanding })
  const authority: AuthorityEntry[] = []
  const contents = new Map<EntryRef, ContentEntry>()
  return {
    causality,
    projection,
    receive(entries) {
      // What comes again goes to the projection again: it must not count twice.
      for (const { ref } of entries) {
        const known = contents.get(ref)
        if (known) projection.insert([known])
      }
      const rights = authority.length
      for (const { entry, lamport, flaw } of causality.add(entries)) {
        if (entry.authority) {
          if (!flaw) authority.push({ ...entry.authority, lamport })
          continue
        }
        const { ref, log, seq, kind, time, content } = entry
        const placed = { ref, log, seq, lamport, kind, time, body: content ?? null, flaw }
        contents.set(ref, placed)
        projection.insert([placed])
      }
      if (authority.length > rights) projection.setSpace(toySpace([...authority]))
      projection.settle()
    },
  }
}
