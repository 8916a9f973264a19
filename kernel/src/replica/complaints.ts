// Devices that say they lack an epoch's key, until somebody has sealed it to them again (K11).

import { type Cbor, fits } from '../base/index.ts'
import { keyKinds } from '../keys/index.ts'
import { type EntryRef, entryRef, type LogId, logId } from '../log/index.ts'
import type { Before, Place } from '../space/index.ts'

export interface Complaints {
  /** Whether this device has said so, and no seal has followed that. */
  has(epoch: EntryRef, log: LogId): boolean
  /** Takes what a `key/complaint` or `key/seal` says; `under`: the epoch that a frame names. */
  read(entry: Place & { readonly body: Cbor }, under: EntryRef): void
}

export function createComplaints(before: Before): Complaints {
  const open = new Map<EntryRef, Map<LogId, Place>>()
  const note = (epoch: EntryRef, { log, seq }: Place): void => {
    const places = open.get(epoch) ?? new Map<LogId, Place>()
    open.set(epoch, places.set(log, { log, seq }))
  }
  const answer = (epoch: EntryRef, log: LogId, seal: Place): void => {
    const place = open.get(epoch)?.get(log)
    if (place && before(place, seal)) open.get(epoch)?.delete(log)
  }
  return {
    has: (epoch, log) => open.get(epoch)?.has(log) === true,
    read({ log, seq, body }, under) {
      if (fits(keyKinds['key/complaint'], body)) return note(entryRef(body.epoch), { log, seq })
      if (!fits(keyKinds['key/seal'], body)) return
      const epoch = body.epoch ? entryRef(body.epoch) : under
      for (const recipient of body.recipients) answer(epoch, logId(recipient), { log, seq })
    },
  }
}
