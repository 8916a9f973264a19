// The keyring of one device in one space, kept as frames arrive: keys are taken from seals at once,
// also far ahead of where a log can be read, because an epoch's `back` opens what comes before it.

import { type Cbor, fits } from '../base/index.ts'
import type { Crypto } from '../crypto/index.ts'
import {
  type EntryPlace,
  discount,
  epochOfFrame,
  hasSealFor,
  type KeptFounding,
  keptIn,
  type Keyring,
  keyKinds,
  keyOf,
  type Plain,
  type SealPair,
  type SealsBlock,
  readKept,
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
  /** Stands beyond the end of a closed log: it counts for nothing, but others wrote under it. */
  readonly stranded: boolean
}

export interface Keyholder {
  readonly ring: Keyring
  key(epoch: EntryRef): Uint8Array | undefined
  /** Sees a frame with seals, in whatever order logs arrive. */
  see(place: EntryPlace, frame: Frame): void
  /** Sees a founding frame beyond the end of its closed log. */
  strand(founding: KeptFounding): void
  /** Epochs whose founding frame somebody has carried on (K43). */
  readonly carried: ReadonlySet<EntryRef>
  /** Takes what an entry of `key/…` or with seals says, once it stands in the order. */
  read(
    entry: { readonly place: EntryPlace; readonly frame: Frame; readonly plain: Plain },
    recipientsAt: () => readonly LogId[] | undefined,
  ): boolean
  /** Whether an epoch's second secret was sealed to a device, as far as entries say (K22). */
  stewardHas(epoch: EntryRef, sealKey: Uint8Array): boolean
  /** Epochs whose seal for this device held another key than it commits to. */
  takeComplaints(): readonly EntryRef[]
  change(by: (ring: Keyring) => Keyring): void
  /** After all that is stored was seen: what a power cut left of an epoch whose entry was never written. */
  forgetUnfounded(): void
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
  const carried = new Set<EntryRef>()
  const seen = new Set<EntryRef>()
  const stewards = new Map<EntryRef, Pick<SealsBlock, 'salt' | 'seals'>[]>()

  /** Looks into the bodies that keys just came for; what they carry may open further ones. */
  const lookInto = (): void => {
    for (let moved = true; moved;) {
      moved = false
      for (const [epoch, carriers] of waiting) {
        if (!keyOf(ring, epoch)) continue
        waiting.delete(epoch)
        for (const carrier of carriers) open(carrier)
        moved = true
      }
    }
  }

  const open = (carrier: Carrier): void => {
    ring = takeEarly(crypto, ring, { ...carrier, device, now: now() })
    if (carrier.stranded) ring = readKept(crypto, ring, carrier)
    const founding = keptIn(crypto, ring, carrier)
    if (!founding || carried.has(founding.place.ref)) return
    carried.add(founding.place.ref)
    look({ ...founding, stranded: true })
  }

  const look = (carrier: Carrier): void => {
    const { place, frame, stranded } = carrier
    seen.add(place.ref)
    const taken = takeSeals(crypto, ring, { place, frame, device, now: now() })
    ring = stranded ? readKept(crypto, taken.ring, carrier) : taken.ring
    if (taken.complaint) complaints.add(taken.complaint)
    if ((frame.flags & FLAG.ephemeral) !== 0) return
    const epoch = epochOfFrame(frame, place.ref)
    const kept = { place, frame: keptFrame(frame), stranded }
    waiting.set(epoch, [...(waiting.get(epoch) ?? []), kept])
  }

  const noteStewards = (epoch: EntryRef, body: Cbor): void => {
    if (!fits(keyKinds['key/epoch'], body) && !fits(keyKinds['key/seal'], body)) return
    if (body.stewards.length === 0) return
    const seals = { salt: body.stewardSalt, seals: body.stewards }
    stewards.set(epoch, [...(stewards.get(epoch) ?? []), seals])
  }

  return {
    get ring() {
      return ring
    },
    carried,
    key: (epoch) => keyOf(ring, epoch),
    see(place, frame) {
      look({ place, frame, stranded: false })
      lookInto()
    },
    strand({ place, frame }) {
      look({ place, frame, stranded: true })
      lookInto()
    },
    read({ place, frame, plain }, recipientsAt) {
      const intake = { place, frame, plain, device, now: now(), recipientsAt }
      const taken = takeOpened(crypto, ring, intake)
      if (!taken.ok) return false
      ring = taken.value.ring
      if (taken.value.complaint) complaints.add(taken.value.complaint)
      noteStewards(epochOfFrame(frame, place.ref), plain.body)
      // Who carries an epoch on had read it in order, and so has now whoever reads that (K17).
      const founding =
        plain.kind === 'key/seal' ? keptIn(crypto, ring, { place, frame }) : undefined
      if (founding) ring = discount(ring, founding.place.ref)
      lookInto()
      return true
    },
    stewardHas: (epoch, sealKey) =>
      (stewards.get(epoch) ?? []).some((seals) => hasSealFor(crypto, seals, sealKey)),
    takeComplaints() {
      const taken = [...complaints].filter((epoch) => !keyOf(ring, epoch))
      complaints.clear()
      return taken
    },
    change(by) {
      ring = by(ring)
    },
    forgetUnfounded() {
      // Where a term is over, the mark must stay: a destroyed key is not taken again (K14).
      const kept = [...ring.epochs].filter(([ref, epoch]) => seen.has(ref) || epoch.destroyed)
      if (kept.length < ring.epochs.size) ring = { ...ring, epochs: new Map(kept) }
    },
  }
}

/** A copy of its own: the frame is a view of the whole run that it came in. */
export const keptFrame = (frame: Frame): Frame => ({
  ...frame,
  keyRef: frame.keyRef.slice(),
  nonce: frame.nonce.slice(),
  body: frame.body?.slice(),
})
