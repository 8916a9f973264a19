// What a hub remembers of a space besides its runs: public keys and numbers, in one small record.

import {
  bytes,
  decodeCbor,
  encodeCbor,
  fits,
  int,
  list,
  type Of,
  record,
} from '@folkmoot/kernel/base'
import type { SpaceId } from '@folkmoot/kernel/log'
import type { RecordStore } from '@folkmoot/kernel/store'

/** As many as an invitation lets in (kernel/src/space): the hub cannot know how many it is for. */
export const GUEST_LOGS_MAX = 100

const number = int(0, Number.MAX_SAFE_INTEGER)

const spaceRecord = record({
  accessKey: bytes(32),
  rotationKey: bytes(32),
  generation: number,
  /** Earlier access keys, newest last, each with the last arrival that it may read. */
  past: list(record({ generation: number, accessKey: bytes(32), until: number }), 1024),
  guests: list(
    record({
      publicKey: bytes(32),
      expires: number,
      /** The logs that were written under it: one for each person who came with the invitation. */
      logs: list(bytes(32), GUEST_LOGS_MAX),
    }),
    1024,
  ),
})

export type SpaceRecord = Of<typeof spaceRecord>
export type PastAccess = SpaceRecord['past'][number]
export type Guest = SpaceRecord['guests'][number]

const nameOf = (space: SpaceId): string => `space/${space}`

export interface SpaceRecords {
  get(space: SpaceId): Promise<SpaceRecord | undefined>
  put(space: SpaceId, record: SpaceRecord): Promise<void>
  /** How many spaces have one. */
  count(): Promise<number>
}

const REMEMBERED_MAX = 20_000

export function createSpaceRecords(records: RecordStore): SpaceRecords {
  const known = new Map<SpaceId, SpaceRecord>()
  let count: number | undefined
  const remember = (space: SpaceId, value: SpaceRecord): void => {
    if (known.size >= REMEMBERED_MAX) known.clear()
    known.set(space, value)
  }
  const all = async (): Promise<number> =>
    (count ??= (await records.names()).filter((name) => name.startsWith('space/')).length)
  return {
    async get(space) {
      const remembered = known.get(space)
      if (remembered) return remembered
      const stored = await records.get(nameOf(space))
      const value = stored && decodeCbor(stored)
      if (value === undefined || !fits(spaceRecord, value)) return undefined
      remember(space, value)
      return value
    },
    async put(space, value) {
      const before = await all()
      const fresh = (await records.get(nameOf(space))) === undefined
      await records.put(nameOf(space), encodeCbor(value))
      remember(space, value)
      count = before + (fresh ? 1 : 0)
    },
    count: all,
  }
}
