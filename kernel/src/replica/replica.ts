// A device: one vault, one store, many spaces. Everything that a person needs to come back to is in
// the store; everything that nobody else may read is in the vault.

import { ok, refuse, type Result } from '../base/index.ts'
import { loadWords } from '../crypto/index.ts'
import {
  createVault,
  decodeDeviceLink,
  decodeInvitationLink,
  destroyVault,
  emptyKeyring,
  importKeyring,
  type Keyring,
  openVault,
  paperDevice,
  type Vault,
} from '../keys/index.ts'
import {
  idBytes,
  type Run,
  type LogId,
  logId,
  runEnd,
  type SpaceId,
  spaceId,
} from '../log/index.ts'
import { createRunHolder, lacksBodies, type OwnRun, type RunHolder } from '../sync/index.ts'
import { createCommunity, type OwnCommunity } from './community.ts'
import { askToJoin, foundSpace, newDeviceKeys, type NewDeviceKeys } from './founding.ts'
import { freshView, type Inside, ringRecord, saveLocal } from './inside.ts'
import { decodeLocal, type LocalSpace } from './local-space.ts'
import { publishAccess } from './hub-access.ts'
import { change } from './members.ts'
import { decodePaperSheet } from './paper-sheet.ts'
import type { Replica, ReplicaPorts } from './port.ts'
import { isOver, rejoin } from './rejoining.ts'
import { createSerial } from './serial.ts'
import { createSettling, type Settling } from './settling.ts'

export interface ReplicaOptions {
  readonly passphrase: string
  /** Cost of a guess at the passphrase; the usual one when absent. */
  readonly cost?: { readonly memoryKiB: number; readonly passes: number }
}

interface Room {
  readonly inside: Inside
  readonly settling: Settling
  readonly community: OwnCommunity
}

export async function createReplica(
  ports: ReplicaPorts,
  options: ReplicaOptions,
): Promise<Result<Replica>> {
  const vault = await createVault({ ...vaultPorts(ports), ...options })
  return vault.ok ? ok(replicaOver(ports, vault.value, new Map())) : vault
}

export async function openReplica(
  ports: ReplicaPorts,
  options: ReplicaOptions,
): Promise<Result<Replica>> {
  const vault = await openVault({ ...vaultPorts(ports), passphrase: options.passphrase })
  if (!vault.ok) return vault
  const rooms = new Map<SpaceId, Room>()
  const replica = replicaOver(ports, vault.value, rooms)
  const opened = await replica.openAll()
  return opened.ok ? ok(replica) : opened
}

/** Whether the store holds a vault: then a passphrase opens it, otherwise one makes it. */
export async function hasVault(ports: Pick<ReplicaPorts, 'store'>): Promise<boolean> {
  const names = await ports.store.records.names()
  return names.some((name) => name.startsWith('vault-'))
}

const vaultPorts = ({ crypto, chance, store }: ReplicaPorts) => ({
  crypto,
  chance,
  records: store.records,
})

function replicaOver(
  ports: ReplicaPorts,
  vault: Vault,
  rooms: Map<SpaceId, Room>,
): Replica & { openAll(): Promise<Result<void>> } {
  const holder = sharedHolder(ports, rooms)

  const move = async (local: LocalSpace, ring: Keyring): Promise<Room> => {
    const room = await openRoom({ ports, vault, holder, rooms }, local, ring)
    rooms.set(room.inside.space, room)
    await room.settling.again()
    room.inside.view.keys.forgetUnfounded()
    return room
  }

  const found = async (local: LocalSpace, run: OwnRun): Promise<Room> => {
    const room = await move(local, emptyKeyring())
    await saveLocal(room.inside)
    const [taken] = await holder.addOwn(room.inside.space, [run])
    if (taken?.kind !== 'stored') throw new Error('fault: the first run was not stored')
    room.settling.now()
    return room
  }

  return {
    spaces: () => [...rooms.values()].map(({ community }) => community),
    space: (id) => rooms.get(id)?.community,
    async create({ name, as, hubs = [] }) {
      const keyPorts = { crypto: ports.crypto, chance: ports.chance }
      const device = newDeviceKeys(keyPorts)
      const made = foundSpace(keyPorts, device, { name, as, now: ports.clock.now() })
      if (!made.ok) return made
      const room = await found(newLocal(made.value.space, device, as), made.value.run)
      if (hubs.length > 0) await change(room.inside, 'space/hubs', { urls: [...hubs] })
      room.settling.now()
      await room.inside.serial(() => publishAccess(room.inside))
      room.settling.now()
      return ok(room.community)
    },
    async join(text, { as }) {
      const keyPorts = { crypto: ports.crypto, chance: ports.chance }
      const link = readLink(ports, text)
      if (!link.ok) return link
      const here = rooms.get(link.value.space)
      here?.settling.now()
      if (here && !isOver(here.inside)) return refuse({ kind: 'join-already-here' } as const)
      const device = newDeviceKeys(keyPorts)
      const asked = askToJoin(keyPorts, device, link.value, as)
      if (!asked.ok) return asked
      const { secret, genesis, expires, hubs } = link.value
      const local: LocalSpace = {
        ...newLocal(link.value.space, device, as),
        joined: { secret, genesis, expires },
        hubs: hubs.map(({ url, key }) => ({
          url,
          ...(key ? { key } : {}),
          acknowledged: 0,
          generation: 0,
        })),
      }
      if (!here) return ok((await found(local, asked.value)).community)
      await rejoin(here.inside, here.settling, { local, device, run: asked.value })
      return ok(here.community)
    },
    async recover({ words, sheet, label }) {
      const read = decodePaperSheet(ports.crypto, sheet)
      if (!read.ok) return read
      const { space, hubs } = read.value
      if (rooms.has(space)) return refuse({ kind: 'join-already-here' } as const)
      const paperKey = (await loadWords()).paperKeyFromWords(words.join(' '))
      if (!paperKey) return refuse({ kind: 'paper-words-wrong' } as const)
      const paper = paperDevice(ports.crypto, paperKey, space)
      const device = {
        seed: paper.seed,
        log: paper.log,
        pair: { secret: paper.sealSecret, sealKey: paper.sealKey },
      }
      const joined = { secret: paperKey, genesis: new Uint8Array(32), expires: 0 }
      const notes = hubs.map((url) => ({ url, acknowledged: 0, generation: 0 }))
      const room = await move(
        { ...newLocal(space, device, label), joined, hubs: notes },
        emptyKeyring(),
      )
      await saveLocal(room.inside)
      return ok(room.community)
    },
    async tend() {
      for (const { community } of rooms.values()) await community.tend()
    },
    changePassphrase: async (next) => {
      const changed = await vault.changePassphrase(next)
      return changed.ok ? ok() : changed
    },
    async lock() {
      for (const { community, inside } of rooms.values()) {
        community.stop()
        inside.seed.fill(0)
        inside.device.secret.fill(0)
      }
      rooms.clear()
      vault.lock()
    },
    async wipe() {
      for (const { community } of rooms.values()) community.stop()
      rooms.clear()
      vault.lock()
      await destroyVault(ports.store.records)
      await ports.store.wipe()
    },
    async openAll() {
      const names = await vault.names()
      if (!names.ok) return names
      for (const name of names.value.filter((known) => known.startsWith('space/'))) {
        const opened = await readLocal(vault, name)
        if (!opened.ok) return opened
        await move(opened.value.local, opened.value.ring)
      }
      return ok()
    },
  }
}

/** An invitation or, for a second device of the same person, a device link. */
function readLink(ports: ReplicaPorts, text: string) {
  const now = ports.clock.now()
  const invitation = decodeInvitationLink(ports.crypto, text, now)
  if (invitation.ok || invitation.refusal.kind !== 'link-not-an-invitation') return invitation
  return decodeDeviceLink(ports.crypto, text, now)
}

const newLocal = (space: SpaceId, device: NewDeviceKeys, name: string): LocalSpace => ({
  version: 1,
  space: idBytes(space),
  seed: device.seed,
  sealSecret: device.pair.secret,
  name,
  invites: [],
  hubs: [],
  papers: [],
})

async function readLocal(
  vault: Vault,
  name: string,
): Promise<Result<{ readonly local: LocalSpace; readonly ring: Keyring }>> {
  const raw = await vault.get(name)
  if (!raw.ok) return raw
  const local = raw.value && decodeLocal(raw.value)
  if (!local) return refuse({ kind: 'vault-damaged' } as const)
  const keys = await vault.get(ringRecord(spaceId(local.space)))
  if (!keys.ok) return keys
  // Keys can be learnt again from the log; only what was destroyed must stay so.
  const ring = keys.value && importKeyring(keys.value)
  return ok({ local, ring: ring ?? emptyKeyring() })
}

function sharedHolder(ports: ReplicaPorts, rooms: ReadonlyMap<SpaceId, Room>): RunHolder {
  return createRunHolder({
    crypto: ports.crypto,
    store: ports.store.runs,
    blobs: ports.store.blobs,
    admit: (space, run) => {
      const inside = rooms.get(space)?.inside
      if (inside && isOwnAhead(inside, run)) inside.ownLogAhead = true
      // The chain holds without bodies too: whoever withholds one would leave a gap that nobody sees.
      return lacksBodies(run) ? { kind: 'sync-bodies-missing' } : undefined
    },
    onStored: (space, notice) => rooms.get(space)?.settling.stored(notice),
    onFork: (space, log, { seq }) => {
      const room = rooms.get(space)
      room?.inside.forked.set(log, seq)
      void room?.settling.again()
    },
    wantedBlobs: async (space) => wantedBlobs(ports, rooms.get(space)?.inside),
    offeredBlobs: (space) => ports.store.blobs.list(space),
  })
}

/** Entries of the own log that this install did not write: it was restored from a backup. */
const isOwnAhead = (inside: Inside, run: Run): boolean =>
  run.log === inside.device.log &&
  runEnd(run) > (inside.holder.tip(inside.space, run.log)?.seq ?? 0)

async function wantedBlobs(ports: ReplicaPorts, inside: Inside | undefined): Promise<string[]> {
  if (!inside) return []
  const wanted: string[] = []
  for (const hash of inside.view.attachmentChunks) {
    if (!(await ports.store.blobs.has(inside.space, hash))) wanted.push(hash)
  }
  return wanted
}

interface House {
  readonly ports: ReplicaPorts
  readonly vault: Vault
  readonly holder: RunHolder
  readonly rooms: Map<SpaceId, Room>
}

async function openRoom(house: House, local: LocalSpace, ring: Keyring): Promise<Room> {
  const { ports, vault, holder, rooms } = house
  const space = spaceId(local.space)
  await holder.load(space)
  const { crypto, chance } = ports
  const log: LogId = logId(crypto.ed25519PublicKey(local.seed))
  const sealKey = crypto.x25519PublicKey(local.sealSecret)
  const forked = new Map([...holder.forks(space)].map(([id, { seq }]) => [id, seq]))
  const inside: Omit<Inside, 'view'> & { view: Inside['view'] | undefined } = {
    ports,
    keyPorts: { crypto, chance },
    space,
    vault,
    serial: createSerial(),
    device: { log, secret: local.sealSecret, sealKey },
    seed: local.seed,
    holder,
    local,
    view: undefined,
    savedRing: ring,
    ownLogAhead: false,
    withheld: 0,
    missingSince: new Map(),
    turnSince: undefined,
    forked,
    listeners: new Set(),
    hubStates: new Map(),
  }
  inside.view = freshView(inside, ring)
  const ready = inside as Inside
  const settling = createSettling(ready)
  const community = createCommunity(ready, settling, () => rooms.delete(space))
  return { inside: ready, settling, community }
}
