// How a device comes into a space: by founding it, or by asking with a link. The first run of a new
// log is made here, because the ordinary way of writing needs a membership that does not exist yet.

import { type Cbor, concat, ok, refuse, type Result } from '../base/index.ts'
import { type Crypto, label } from '../crypto/index.ts'
import {
  createDepsTable,
  foundGenesis,
  foundRecordEpoch,
  type KeyPorts,
  makeDeviceRequest,
  makeJoinRequest,
  type SealPair,
} from '../keys/index.ts'
import {
  chainStart,
  type EntryRef,
  type Frame,
  idBytes,
  type LogId,
  logId,
  type SpaceId,
  spaceId,
} from '../log/index.ts'
import { POLICY_START, spaceKinds } from '../space/index.ts'
import type { OwnRun } from '../sync/index.ts'
import { createRunBuilder, type RunBuilder } from './run-builder.ts'

/** The secrets of a device in one space: random, so that two spaces cannot be linked. */
export interface NewDeviceKeys {
  readonly seed: Uint8Array
  readonly log: LogId
  readonly pair: SealPair
}

export function newDeviceKeys({ crypto, chance }: KeyPorts): NewDeviceKeys {
  const seed = chance.bytes(32)
  const secret = chance.bytes(32)
  const log = logId(crypto.ed25519PublicKey(seed))
  return { seed, log, pair: { secret, sealKey: crypto.x25519PublicKey(secret) } }
}

const newSpaceId = (crypto: Crypto, founder: LogId, salt: Uint8Array): SpaceId =>
  spaceId(crypto.sha256(concat(label('folkmoot/space/1'), idBytes(founder), salt)))

const firstRun = (crypto: Crypto, space: SpaceId, device: NewDeviceKeys): RunBuilder =>
  createRunBuilder({
    crypto,
    space,
    log: device.log,
    seed: device.seed,
    tip: { seq: 0, hash: chainStart(crypto, space, device.log) },
    table: createDepsTable(device.log),
    next: { deps: { changes: [], digest: undefined }, lamport: 1 },
  })

export interface FoundedSpace {
  readonly space: SpaceId
  readonly run: OwnRun
}

/** Genesis under an epoch of its own, then the first full epoch, which has stewards. */
export function foundSpace(
  ports: KeyPorts,
  device: NewDeviceKeys,
  options: { readonly name: string; readonly as: string; readonly now: number },
): Result<FoundedSpace> {
  const { crypto, chance } = ports
  const salt = chance.bytes(16)
  const space = newSpaceId(crypto, device.log, salt)
  const builder = firstRun(crypto, space, device)
  const founder = { log: device.log, sealKey: device.pair.sealKey }
  const body = {
    name: options.name,
    founder: options.as,
    device: { log: idBytes(device.log), sealKey: device.pair.sealKey },
    policy: POLICY_START,
    salt,
  }
  // A genesis that readers would set aside makes a space that nobody is in.
  const path = spaceKinds['space/genesis'].misfit(body)
  if (path !== undefined) return refuse({ kind: 'entry-misfit', path } as const)
  const plain = { ...builder.heading(options.now), kind: 'space/genesis', body: body as Cbor }
  const genesis = foundGenesis(ports, builder.place(), { table: builder.table, plain, founder })
  if (!genesis.ok) return genesis
  const ref = builder.push(genesis.value.frame)
  const epoch = firstEpoch(ports, builder, {
    founder,
    ref,
    key: genesis.value.key,
    now: options.now,
  })
  if (!epoch.ok) return epoch
  builder.push(epoch.value)
  return ok({ space, run: builder.finish() })
}

function firstEpoch(
  ports: KeyPorts,
  builder: RunBuilder,
  after: {
    readonly founder: { readonly log: LogId; readonly sealKey: Uint8Array }
    readonly ref: EntryRef
    readonly key: Uint8Array
    readonly now: number
  },
): Result<Frame> {
  const founded = foundRecordEpoch(ports, builder.place(), {
    table: builder.table,
    heading: builder.heading(after.now),
    recipients: [after.founder],
    stewards: [after.founder],
    parents: [after.ref],
    back: [{ ref: after.ref, key: after.key }],
  })
  return founded.ok ? ok(founded.value.frame) : founded
}

/** The one entry of a log whose owner is not yet a member. */
export function askToJoin(
  ports: KeyPorts,
  device: NewDeviceKeys,
  link: {
    readonly space: SpaceId
    readonly secret: Uint8Array
    readonly sealKey: Uint8Array
    /** The log that would add a further device of the same person. */
    readonly by?: LogId
  },
  as: string,
): Result<OwnRun> {
  const builder = firstRun(ports.crypto, link.space, device)
  const { sealKey } = device.pair
  const frame = link.by
    ? makeDeviceRequest(
        ports,
        builder.place(),
        { ...link, by: link.by },
        { label: as, sealKey, seed: device.seed },
      )
    : makeJoinRequest(ports, builder.place(), link, { name: as, sealKey })
  if (!frame) return refuse({ kind: 'link-damaged' })
  builder.push(frame)
  return ok(builder.finish())
}
