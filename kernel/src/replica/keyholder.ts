// The keyring of one device in one space, kept as frames arrive: keys are taken from seals at once,
// also far ahead of where a log can be read, because an epoch's `back` opens what comes before it.

import type { Crypto } from '../crypto/index.ts'
import {
  type EntryPlace,
  epochOfFrame,
  type Keyring,
  keyOf,
  type Plain,
  type SealPair,
  takeEarly,
  takeOpened,
  takeSeals,
} from '../keys/index.ts'
import { type EntryRef, FLAG, type Frame, type LogId } from '../log/index.ts'

/** This device in this space: its log and the pair that keys are sealed to. */
export type LogDevice = SealPair & { readonly log: LogId }

interface Carrier {
  readonly place: EntryPlace
  readonly frame: Frame
}

export interface Keyholder {
  readonly ring: Keyring
  key(epoch: EntryRef): Uint8Array | undefined
  /** Sees a frame with seals, in whatever order logs arrive. */
  see(place: EntryPlace, frame: Frame): void
  /** Takes what an entry of `key/…` or with seals says, once it stands in the order. */
  read(
    entry: { readonly place: EntryPlace; readonly frame: Frame; readonly plain: Plain },
    recipientsAt: () => readonly LogId[] | undefined,
  ): boolean
  /** Epochs whose seal for this device held another key than it commits to. */
  takeComplaints(): readonly EntryRef[]
  change(by: (ring: Keyring) => Keyring): void
}

export interface KeyholderOptions {
  readonly crypto: Crypto
  readonly device: LogDevice
  readonly ring: Keyring
  readonly now: () => number
}

export function createKeyholder({ crypto, device, ring: start, now }: KeyholderOptions): Keyholder {
  let ring = start
  const waiting = new Map<EntryRef, Carrier[]>()
  const complaints = new Set<EntryRef>()

  /** Looks into the bodies that keys just came for; what they carry may open further ones. */
  const lookInto = (): void => {
    for (let moved = true; moved;) {
      moved = false
      for (const [epoch, carriers] of waiting) {
        if (!keyOf(ring, epoch)) continue
        waiting.delete(epoch)
        for (const carrier of carriers)
          ring = takeEarly(crypto, ring, { ...carrier, device, now: now() })
        moved = true
      }
    }
  }

  return {
    get ring() {
      return ring
    },
    key: (epoch) => keyOf(ring, epoch),
    see(place, frame) {
      const taken = takeSeals(crypto, ring, { place, frame, device, now: now() })
      ring = taken.ring
      if (taken.complaint) complaints.add(taken.complaint)
      if ((frame.flags & FLAG.ephemeral) === 0) {
        const epoch = epochOfFrame(frame, place.ref)
        waiting.set(epoch, [...(waiting.get(epoch) ?? []), { place, frame: keptFrame(frame) }])
      }
      lookInto()
    },
    read({ place, frame, plain }, recipientsAt) {
      const intake = { place, frame, plain, device, now: now(), recipientsAt }
      const taken = takeOpened(crypto, ring, intake)
      if (!taken.ok) return false
      ring = taken.value.ring
      if (taken.value.complaint) complaints.add(taken.value.complaint)
      lookInto()
      return true
    },
    takeComplaints() {
      const taken = [...complaints].filter((epoch) => !keyOf(ring, epoch))
      complaints.clear()
      return taken
    },
    change(by) {
      ring = by(ring)
    },
  }
}

/** A copy of its own: the frame is a view of the whole run that it came in. */
const keptFrame = (frame: Frame): Frame => ({
  ...frame,
  keyRef: frame.keyRef.slice(),
  nonce: frame.nonce.slice(),
  body: frame.body?.slice(),
})
