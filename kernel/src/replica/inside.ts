// What the parts of a community share: the device's keys in this space, the holder of its runs, the
// view of its entries. Not visible outside this folder.

import { assert, ok, refuse, type Refusal, type Result } from '../base/index.ts'
import {
  exportKeyring,
  type KeyPorts,
  type Keyring,
  type Presence,
  type Recipient,
} from '../keys/index.ts'
import { chainStart, type EntryRef, entryRef, type LogId, type SpaceId } from '../log/index.ts'
import { memberLogs } from '../space/index.ts'
import type { OwnRun, RunHolder } from '../sync/index.ts'
import type { LogDevice } from './keyholder.ts'
import {
  DRAFTS_MAX,
  draftToKeep,
  encodeLocal,
  type HubNote,
  type LocalSpace,
} from './local-space.ts'
import type { ReplicaPorts } from './port.ts'
import type { Serial } from './serial.ts'
import { createView, type View } from './view.ts'

/** The part of the vault that a community needs. */
export interface SpaceVault {
  put(name: string, bytes: Uint8Array): Promise<void>
  remove(name: string): Promise<void>
}

export interface Inside {
  readonly ports: ReplicaPorts
  readonly keyPorts: KeyPorts
  readonly space: SpaceId
  readonly vault: SpaceVault
  readonly serial: Serial
  device: LogDevice
  seed: Uint8Array
  readonly holder: RunHolder
  local: LocalSpace
  view: View
  savedRing: Keyring | undefined
  /** Someone holds later entries of the own log: this install was restored from a backup. */
  ownLogAhead: boolean
  /** Logs of which a peer claimed more than it gave. */
  withheld: number
  /** Keys that something waits for, and since when. */
  missingSince: ReadonlyMap<EntryRef, number>
  /** Since when this device would re-key if nobody before it does. */
  turnSince: number | undefined
  readonly forked: Map<LogId, number>
  readonly listeners: Set<(changed: ReadonlySet<string>) => void>
  readonly hubStates: Map<string, HubState>
}

export interface HubState {
  state: 'connected' | 'connecting' | 'away' | 'refused'
  refusal: Refusal | undefined
  /** The root at which hub and device last had the same. */
  equalAt?: Uint8Array | undefined
}

export const spaceRecord = (space: SpaceId): string => `space/${space}`
export const ringRecord = (space: SpaceId): string => `keys/${space}`

/** Persists what changed of the vault's records of this space. */
export async function saveLocal(inside: Inside, part: Partial<LocalSpace> = {}): Promise<void> {
  inside.local = { ...inside.local, ...part }
  await inside.vault.put(spaceRecord(inside.space), encodeLocal(inside.local))
}

/** What cannot be kept leaves what was kept before. */
export async function keepDraft(
  inside: Inside,
  name: string,
  bytes: Uint8Array | undefined,
): Promise<void> {
  const kept = inside.local.drafts ?? []
  const others = kept.filter((draft) => draft.name !== name)
  const draft = bytes && draftToKeep(name, bytes)
  if (draft) await saveLocal(inside, { drafts: [...others, draft].slice(-DRAFTS_MAX) })
  else if (!bytes && others.length < kept.length) await saveLocal(inside, { drafts: others })
}

/** Keys are durable before anything is written under them. */
export async function saveRing(inside: Inside): Promise<void> {
  const { ring } = inside.view.keys
  if (ring === inside.savedRing) return
  await inside.vault.put(ringRecord(inside.space), exportKeyring(ring))
  inside.savedRing = ring
}

export function noteHub(inside: Inside, url: string, part: Partial<HubNote>): void {
  const known = inside.local.hubs.find((hub) => hub.url === url)
  const note: HubNote = { acknowledged: 0, generation: 0, ...known, url, ...part }
  const others = inside.local.hubs.filter((hub) => hub.url !== url)
  inside.local = { ...inside.local, hubs: [...others, note].slice(-10) }
}

export const freshView = (inside: Omit<Inside, 'view'>, ring: Keyring): View =>
  createView({
    crypto: inside.ports.crypto,
    space: inside.space,
    device: inside.device,
    ring,
    areas: inside.ports.areas,
    now: () => inside.ports.clock.now(),
    forked: inside.forked,
  })

/** Own tip: where the next run continues. */
export function ownTip(inside: Inside): { readonly seq: number; readonly hash: Uint8Array } {
  const { crypto } = inside.ports
  const known = inside.holder.frontier(inside.space).get(inside.device.log)
  return known ?? { seq: 0, hash: chainStart(crypto, inside.space, inside.device.log) }
}

/** Devices that may read what is written now. */
export function activeDevices(inside: Inside): readonly Recipient[] {
  const { state } = inside.view.authority
  const active = new Set(memberLogs(state))
  const devices: Recipient[] = []
  for (const member of state.members.values()) {
    for (const { log, sealKey } of member.devices)
      if (active.has(log)) devices.push({ log, sealKey })
  }
  return devices
}

/** Who is here, for the choice of a key (rule W); `devices` where it is about to be others. */
export function presenceOf(
  inside: Inside,
  devices: readonly Recipient[] = activeDevices(inside),
): Presence {
  const active = new Set<string>(devices.map(({ log }) => log))
  const knowsWhoIsGone = (epoch: EntryRef): boolean => inside.view.knowsWhoIsGone(epoch)
  return { isActive: (log) => active.has(log), knowsWhoIsGone }
}

export function stewardDevices(inside: Inside): readonly Recipient[] {
  const { state } = inside.view.authority
  const active = new Set(memberLogs(state))
  const devices: Recipient[] = []
  for (const member of state.members.values()) {
    if (member.role !== 'steward' && !state.fallback) continue
    for (const { log, sealKey, kind } of member.devices) {
      if (active.has(log) && kind === 'device') devices.push({ log, sealKey })
    }
  }
  return devices
}

/** Keys first, then the run; where that fails, nothing is written under a key that no entry founded. */
export async function keepOwn(inside: Inside, run: OwnRun): Promise<Result<void>> {
  let kept = false
  try {
    await saveRing(inside)
    const taken = await takeOwn(inside, run)
    kept = taken.ok
    return taken
  } finally {
    if (!kept) forgetFounded(inside, run)
  }
}

function forgetFounded(inside: Inside, { hashes }: OwnRun): void {
  const refs = new Set(hashes.map(entryRef))
  inside.view.keys.change((ring) => ({
    ...ring,
    epochs: new Map([...ring.epochs].filter(([ref]) => !refs.has(ref))),
  }))
}

/** Persists an own run; entries are part of the view when it resolves. */
export async function takeOwn(inside: Inside, run: OwnRun): Promise<Result<void>> {
  const [taken] = await inside.holder.addOwn(inside.space, [run])
  if (taken?.kind === 'fork') return refuse({ kind: 'write-log-closed' })
  assert(taken?.kind === 'stored', `own run was ${taken?.kind}`)
  return ok()
}
