// The keyring of one device in one space, kept as frames arrive: keys are taken from seals at once,
// also far ahead of where a log can be read, because an epoch's `back` opens what comes before it.

import { decodeCbor, fits, type Cbor } from '../base/index.ts'
import { type Crypto, unpad } from '../crypto/index.ts'
import {
  type EntryPlace,
  epochOfFrame,
  holdStewardSecret,
  keyKinds,
  type Keyring,
  keyOf,
  openBack,
  openStewardSecret,
  type Plain,
  type SealPair,
  splitSeals,
  takeBack,
  takeOpened,
  takeSeals,
} from '../keys/index.ts'
import { type EntryRef, FLAG, type Frame, frameContext, type LogId } from '../log/index.ts'

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
    for (let moved = true; moved; ) {
      moved = false
      for (const [epoch, carriers] of waiting) {
        const key = keyOf(ring, epoch)
        if (!key) continue
        waiting.delete(epoch)
        for (const carrier of carriers) ring = lookIntoOne(crypto, ring, { ...carrier, epoch, key, device })
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

function lookIntoOne(
  crypto: Crypto,
  ring: Keyring,
  carrier: Carrier & {
    readonly epoch: EntryRef
    readonly key: Uint8Array
    readonly device: LogDevice
  },
): Keyring {
  const { place, frame, epoch, key, device } = carrier
  const body = bodyOf(crypto, place, frame, key)
  if (!fits(keyKinds['key/epoch'], body) && !fits(keyKinds['key/seal'], body)) return ring
  const back = openBack(crypto, place, frame, { back: body.back, key })
  const taken = takeBack(crypto, ring, epoch, back)
  const secret = openStewardSecret(crypto, place, frame, { body, device })
  return secret ? holdStewardSecret(taken, epoch, secret) : taken
}

/** The body of an entry without its place in the order: enough for keys, and for nothing else. */
function bodyOf(crypto: Crypto, place: EntryPlace, frame: Frame, key: Uint8Array): Cbor | undefined {
  const sealed = frame.body && splitSeals(frame.body)?.rest
  if (!sealed) return undefined
  const context = frameContext(place.space, place.log, place.seq, frame)
  const padded = crypto.xchachaOpen(key, frame.nonce, sealed, context)
  const bytes = padded && unpad(padded)
  const value = bytes && decodeCbor(bytes)
  return Array.isArray(value) && value.length === 5 ? (value as readonly Cbor[])[4] : undefined
}
