// Founding an epoch, sealing an existing one to further devices, and getting keys out of such
// frames. An epoch is named by its entry; a new key is never sent under an old one.

import {
  compareBytes,
  concat,
  equalBytes,
  type Of,
  ok,
  refuse,
  type Result,
  utf8,
} from '../base/index.ts'
import { type Crypto, keyId } from '../crypto/index.ts'
import {
  type EntryRef,
  entryRef,
  FLAG,
  type Frame,
  frameContext,
  idBytes,
  KEY_REF_BYTES,
  type LogId,
  logId,
  NONCE_BYTES,
} from '../log/index.ts'
import type { DepsTable } from './deps-table.ts'
import {
  BACK_BYTES,
  type EpochClass,
  type EpochKey,
  type Heading,
  type KeptBody,
  type keyKinds,
  type KeyPorts,
  type KeyRefusal,
  type Place,
  type Plain,
  type Recipient,
  RECIPIENTS_MAX,
  RESEALED_MAX,
  type SealPair,
  type SealRefusal,
  type SealsBlock,
} from './port.ts'
import { frameOf, NO_KEY_REF, type Outside, sealBody, sealsOf, type Writing } from './seal.ts'
import {
  encodeSeals,
  KEY_BYTES,
  makeSeals,
  openSeal,
  SALT_BYTES,
  type SealOutcome,
  SEALS_STEP,
} from './seals-block.ts'

export type EpochBody = Of<(typeof keyKinds)['key/epoch']>
export type SealBody = Of<(typeof keyKinds)['key/seal']>

/** A new epoch as its founder has it; its ref is that of the entry, once that is signed. */
export interface Founded {
  readonly frame: Frame
  readonly class: EpochClass
  readonly key: Uint8Array
  /** Only of the record class: what the rotation key at hubs follows from. */
  readonly stewardSecret: Uint8Array | undefined
  readonly body: EpochBody
}

export interface Founding {
  readonly table: DepsTable
  readonly heading: Heading
  /** Exactly the devices of the membership at this place, or the epoch does not count. */
  readonly recipients: readonly Recipient[]
  readonly stewards?: readonly Recipient[]
  readonly parents?: readonly EntryRef[]
  /** Earlier record keys to pass on; empty unless the policy lets newcomers read all. */
  readonly back?: readonly EpochKey[]
}

const contextOf = (place: Place, outside: Outside): Uint8Array =>
  frameContext(place.space, place.log, place.seq, outside)

const RECORD_FOUNDING: Outside = { flags: FLAG.control | FLAG.seals, keyRef: NO_KEY_REF }

/** What every member sees of an ephemeral epoch stays readable: its envelope is under a record key. */
const ephemeralOutside = (recordKey: EpochKey): Outside => ({
  flags: FLAG.control | FLAG.seals | FLAG.ephemeral,
  keyRef: idBytes(recordKey.ref),
})

export const sortedRecipients = (recipients: readonly Recipient[]): Uint8Array[] =>
  [...new Set(recipients.map(({ log }) => log))].map(idBytes).sort(compareBytes)

/** Seals a key to devices as the block of a frame. */
function blockFor(
  ports: KeyPorts,
  context: Uint8Array,
  key: Uint8Array,
  options: { readonly recipients: readonly Recipient[]; readonly step?: number },
): SealsBlock {
  const keyHash = keyId(ports.crypto, key)
  const salt = ports.chance.bytes(SALT_BYTES)
  const scope = { label: 'folkmoot/seal/1', context, salt, keyHash } as const
  const sealKeys = options.recipients.map(({ sealKey }) => sealKey)
  return { keyHash, salt, seals: makeSeals(ports, scope, key, { ...options, sealKeys }) }
}

const backContext = (context: Uint8Array, keyRef: Uint8Array): Uint8Array =>
  concat(context, utf8('back'), keyRef)

/** Earlier keys under the key of an epoch: one key opens the whole record before it. */
function sealBack(
  { crypto, chance }: KeyPorts,
  context: Uint8Array,
  key: Uint8Array,
  back: readonly EpochKey[],
): Uint8Array[] {
  return back.map((earlier) => {
    const keyRef = idBytes(earlier.ref)
    const nonce = chance.bytes(NONCE_BYTES)
    const sealed = crypto.xchachaSeal(key, nonce, earlier.key, backContext(context, keyRef))
    return concat(keyRef, nonce, sealed)
  })
}

/** The earlier keys in an epoch's or a seal's body; what does not open is left out. */
export function openBack(
  crypto: Crypto,
  place: Place,
  frame: Outside,
  { back, key }: { readonly back: readonly Uint8Array[]; readonly key: Uint8Array },
): EpochKey[] {
  const context = contextOf(place, frame)
  return back.flatMap((item) => {
    if (item.length !== BACK_BYTES) return []
    const keyRef = item.subarray(0, KEY_REF_BYTES)
    const nonce = item.subarray(KEY_REF_BYTES, KEY_REF_BYTES + NONCE_BYTES)
    const sealed = item.subarray(KEY_REF_BYTES + NONCE_BYTES)
    const earlier = crypto.xchachaOpen(key, nonce, sealed, backContext(context, keyRef))
    return earlier ? [{ ref: entryRef(keyRef), key: earlier }] : []
  })
}

/** The stewards' secret, sealed inside the body, where the hub does not even see that it exists. */
function stewardSeals(
  ports: KeyPorts,
  context: Uint8Array,
  secret: Uint8Array,
  options: { readonly stewards: readonly Recipient[]; readonly step?: number },
): Pick<EpochBody, 'stewards' | 'stewardSalt'> {
  const stewardSalt = ports.chance.bytes(SALT_BYTES)
  const scope = { label: 'folkmoot/steward/1', context, salt: stewardSalt } as const
  const sealKeys = options.stewards.map(({ sealKey }) => sealKey)
  return { stewards: makeSeals(ports, scope, secret, { ...options, sealKeys }), stewardSalt }
}

/** A steward's way to the secret in a `key/epoch` or `key/seal`; undefined for everyone else. */
export function openStewardSecret(
  crypto: Crypto,
  place: Place,
  frame: Outside,
  { body, device }: { readonly body: EpochBody | SealBody; readonly device: SealPair },
): Uint8Array | undefined {
  const context = contextOf(place, frame)
  const scope = { label: 'folkmoot/steward/1', context, salt: body.stewardSalt } as const
  const outcome = openSeal(crypto, scope, body.stewards, device)
  return outcome.kind === 'opened' ? outcome.key : undefined
}

const tooMany = (count: number, devicesMax: number) =>
  count > devicesMax ? refuse({ kind: 'key-too-many-devices', devicesMax } as const) : undefined

/** Founds an epoch of the record class: seals outside, the body under the key that they hold. */
export function foundRecordEpoch(
  ports: KeyPorts,
  place: Place,
  founding: Founding,
): Result<Founded, SealRefusal> {
  const { recipients, stewards = [], parents = [], back = [] } = founding
  const refused = tooMany(recipients.length, RECIPIENTS_MAX)
  if (refused) return refused
  const context = contextOf(place, RECORD_FOUNDING)
  const key = ports.chance.bytes(KEY_BYTES)
  const stewardSecret = ports.chance.bytes(KEY_BYTES)
  const body: EpochBody = {
    class: 'record',
    parents: parents.map(idBytes),
    recipients: sortedRecipients(recipients),
    back: sealBack(ports, context, key, back),
    ...stewardSeals(ports, context, stewardSecret, { stewards }),
    stewardHash: keyId(ports.crypto, stewardSecret),
  }
  const plain = { ...founding.heading, kind: 'key/epoch', body }
  const writing = { table: founding.table, plain }
  const frame = foundingFrame(ports, place, { key, recipients, writing })
  return frame.ok ? ok({ frame: frame.value, class: 'record', key, stewardSecret, body }) : frame
}

function foundingFrame(
  ports: KeyPorts,
  place: Place,
  {
    key,
    recipients,
    writing,
  }: {
    readonly key: Uint8Array
    readonly recipients: readonly Recipient[]
    readonly writing: Writing
  },
): Result<Frame, SealRefusal> {
  const options = { recipients, step: SEALS_STEP }
  const block = blockFor(ports, contextOf(place, RECORD_FOUNDING), key, options)
  const { nonce, sealed } = sealBody(ports, place, RECORD_FOUNDING, { key, writing })
  return frameOf(RECORD_FOUNDING, nonce, concat(encodeSeals(block), sealed))
}

/** The first entry of a space founds its first epoch, sealed to the founder's own device. */
export function foundGenesis(
  ports: KeyPorts,
  place: Place,
  { founder, ...writing }: Writing & { readonly founder: Recipient },
): Result<{ readonly frame: Frame; readonly key: Uint8Array }, SealRefusal> {
  const key = ports.chance.bytes(KEY_BYTES)
  const frame = foundingFrame(ports, place, { key, recipients: [founder], writing })
  return frame.ok ? ok({ frame: frame.value, key }) : frame
}

/** Founds an ephemeral epoch: envelope under the record key, seals in a tail that goes with it. */
export function foundEphemeralEpoch(
  ports: KeyPorts,
  place: Place,
  founding: Omit<Founding, 'stewards' | 'back'> & { readonly recordKey: EpochKey },
): Result<Founded, SealRefusal> {
  const { recipients, parents = [], recordKey } = founding
  const refused = tooMany(recipients.length, RECIPIENTS_MAX)
  if (refused) return refused
  const key = ports.chance.bytes(KEY_BYTES)
  const body: EpochBody = {
    class: 'ephemeral',
    parents: parents.map(idBytes),
    recipients: sortedRecipients(recipients),
    back: [],
    stewards: [],
    stewardSalt: ports.chance.bytes(SALT_BYTES),
  }
  const plain: Plain = { ...founding.heading, kind: 'key/epoch', body }
  const writing = { table: founding.table, plain }
  const options = { key, recipients, writing, step: SEALS_STEP }
  const frame = ephemeralSeals(ports, place, recordKey, options)
  if (!frame.ok) return frame
  return ok({ frame: frame.value, class: 'ephemeral', key, stewardSecret: undefined, body })
}

function ephemeralSeals(
  ports: KeyPorts,
  place: Place,
  recordKey: EpochKey,
  options: {
    readonly key: Uint8Array
    readonly recipients: readonly Recipient[]
    readonly writing: Writing
    readonly step?: number
  },
): Result<Frame, SealRefusal> {
  const outside = ephemeralOutside(recordKey)
  const block = blockFor(ports, contextOf(place, outside), options.key, options)
  const { writing } = options
  const { nonce, sealed } = sealBody(ports, place, outside, { key: recordKey.key, writing })
  return frameOf(outside, nonce, sealed, encodeSeals(block))
}

/** Any entry under a record epoch that also hands the epoch's key to further devices (admission). */
export function sealWithKeys(
  ports: KeyPorts,
  place: Place,
  {
    key,
    recipients,
    ...writing
  }: Writing & { readonly key: EpochKey; readonly recipients: readonly Recipient[] },
): Result<Frame, SealRefusal> {
  const outside = { flags: FLAG.control | FLAG.seals, keyRef: idBytes(key.ref) }
  const block = blockFor(ports, contextOf(place, outside), key.key, { recipients })
  const { nonce, sealed } = sealBody(ports, place, outside, { key: key.key, writing })
  return frameOf(outside, nonce, concat(encodeSeals(block), sealed))
}

export interface Resealing {
  readonly table: DepsTable
  readonly heading: Heading
  /** The epoch that the recipients lack. */
  readonly epoch: EpochKey
  readonly recipients: readonly Recipient[]
  readonly back?: readonly EpochKey[]
  /** A founding frame that its closed log no longer brings. */
  readonly kept?: KeptBody
  readonly stewards?: { readonly secret: Uint8Array; readonly recipients: readonly Recipient[] }
  /** Given for an epoch of the ephemeral class: the record key for the envelope. */
  readonly recordKey?: EpochKey
}

/** `key/seal`: what any member writes when a device lacks a key, or complained of one. */
export function resealEpoch(
  ports: KeyPorts,
  place: Place,
  resealing: Resealing,
): Result<Frame, SealRefusal> {
  const { epoch, recipients, recordKey, table, heading } = resealing
  const refused = tooMany(recipients.length, RESEALED_MAX)
  if (refused) return refused
  const body = sealBodyOf(ports, place, resealing)
  const writing = { table, plain: { ...heading, kind: 'key/seal', body } }
  if (!recordKey) return sealWithKeys(ports, place, { ...writing, key: epoch, recipients })
  return ephemeralSeals(ports, place, recordKey, { key: epoch.key, recipients, writing })
}

function sealBodyOf(ports: KeyPorts, place: Place, resealing: Resealing): SealBody {
  const { epoch, recipients, recordKey, stewards } = resealing
  const named = recordKey ? { epoch: idBytes(epoch.ref) } : {}
  const flags = FLAG.control | FLAG.seals
  const context = contextOf(
    place,
    recordKey ? ephemeralOutside(recordKey) : { flags, keyRef: idBytes(epoch.ref) },
  )
  const secret = stewards?.secret ?? new Uint8Array(KEY_BYTES)
  return {
    ...named,
    ...(resealing.kept ? { kept: resealing.kept } : {}),
    recipients: sortedRecipients(recipients),
    back: recordKey ? [] : sealBack(ports, context, epoch.key, resealing.back ?? []),
    ...stewardSeals(ports, context, secret, { stewards: stewards?.recipients ?? [] }),
  }
}

/** What a frame with FLAG.seals has for a device, and the hash that the key is held to. */
export function openSeals(
  crypto: Crypto,
  place: Place,
  frame: Frame,
  device: SealPair,
): SealOutcome & { readonly keyHash: Uint8Array | undefined } {
  const block = sealsOf(frame)
  if (!block) return { kind: 'not-for-me', keyHash: undefined }
  const { keyHash, salt } = block
  const scope = {
    label: 'folkmoot/seal/1',
    context: contextOf(place, frame),
    salt,
    keyHash,
  } as const
  return { ...openSeal(crypto, scope, block.seals, device), keyHash }
}

/**
 * Whether an epoch counts: its author had rights where it stands, and it is sealed to exactly the
 * devices of the membership there. `recipientsAt` is undefined when the author had no rights.
 */
export function judgeEpoch(
  recipients: readonly LogId[],
  recipientsAt: readonly LogId[] | undefined,
): Result<void, Extract<KeyRefusal, { kind: 'key-not-a-member' | 'key-wrong-recipients' }>> {
  if (!recipientsAt) return refuse({ kind: 'key-not-a-member' })
  const wanted = [...recipientsAt].sort()
  const given = [...recipients].sort()
  const equal = wanted.length === given.length && wanted.every((log, at) => log === given[at])
  return equal ? ok() : refuse({ kind: 'key-wrong-recipients' })
}

export const recipientsOf = (body: EpochBody | SealBody): LogId[] =>
  body.recipients.map((bytes) => logId(bytes))

/** A key from a seal or from `back` belongs to an epoch only if it is the one committed to. */
export const keyFits = (crypto: Crypto, key: Uint8Array, keyHash: Uint8Array): boolean =>
  key.length === KEY_BYTES && equalBytes(keyId(crypto, key), keyHash)
