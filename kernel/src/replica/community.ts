// A space as this device has it: the public face over the parts of this folder.

import type { Cbor, Result } from '../base/index.ts'
import { assert, ok, refuse } from '../base/index.ts'
import { loadWords, type Words } from '../crypto/index.ts'
import { type EntryRef, headVerifies, type LogId, runHashes, runOf } from '../log/index.ts'
import type { MemberId } from '../project/index.ts'
import { exportBundle, importBundle } from './carrying.ts'
import { careForStewards, tend } from './caring.ts'
import { connectTo } from './connecting.ts'
import { attach, attachmentBytes, writeDrafts, writeSeeing } from './content.ts'
import { decidingOf } from './deciding.ts'
import { makePaperKey, moveToNewLog } from './devices.ts'
import { publishAccess } from './hub-access.ts'
import { type Inside, keepDraft, ringRecord, spaceRecord } from './inside.ts'
import {
  admit,
  change,
  confirmDevice,
  deviceLink,
  invite,
  listRequests,
  requestWords,
  retireDevice,
  takeOut,
} from './members.ts'
import type { Community } from './port.ts'
import { safetyOf, statusOf } from './reporting.ts'
import type { Settling } from './settling.ts'

/** What the replica does with a community besides what people do. */
export interface OwnCommunity extends Community {
  /** Goes on under a new log (restored backup, paper key). */
  moveToNewLog(label: string): Promise<Result<void>>
  stop(): void
}

export function createCommunity(
  inside: Inside,
  settling: Settling,
  forget: () => void,
): OwnCommunity {
  let words: Words | undefined
  void loadWords().then((loaded) => (words = loaded))
  const wordList = async (): Promise<Words> => (words ??= await loadWords())
  const sessions = new Set<{ close(): void }>()
  const current = () => {
    settling.now()
    return inside.view
  }

  return {
    id: inside.space,
    get me() {
      const { state } = current().authority
      const id = state.memberOfLog.get(inside.device.log)
      return id && state.members.get(id)?.standing !== 'pending' ? id : undefined
    },
    get log() {
      return inside.device.log
    },
    get holder() {
      return inside.holder
    },
    async ownWords() {
      const { log, sealKey } = inside.device
      return requestWords(inside, await wordList(), log, sealKey)
    },
    async status() {
      current()
      return statusOf(inside)
    },
    safety() {
      current()
      return safetyOf(inside)
    },
    membership: () => current().authority.state,
    area: (name) => current().projection.state(name),
    setAside: () => current().projection.setAside(),
    subscribe(listener) {
      inside.listeners.add(listener)
      if (inside.listeners.size === 1) settling.follow()
      return () => {
        inside.listeners.delete(listener)
        if (inside.listeners.size === 0) settling.follow()
      }
    },

    async write(draft) {
      const written = await writeDrafts(inside, settling, [draft])
      return written.ok ? ok(written.value[0] as EntryRef) : written
    },
    writeMany: (drafts, options) => writeDrafts(inside, settling, drafts, options),
    writeSeeing: (make) => writeSeeing(inside, settling, make),
    deciding: (area) => decidingOf(inside, current(), area),
    keptDraft: (name) => inside.local.drafts?.find((draft) => draft.name === name)?.bytes,
    keepDraft: (name, bytes) => keepDraft(inside, name, bytes),
    attach: (bytes, meta) => attach(inside, bytes, meta),
    attachment: (body: Cbor) => attachmentBytes(inside, body),

    invite: (options = {}) => afterSettling(settling, () => invite(inside, options)),
    revokeInvite: (id) => act('space/revoke-invite', { invite: id }),
    requests() {
      current()
      return words ? listRequests(inside, words) : []
    },
    async admit(log) {
      await wordList()
      return afterSettling(settling, () => admit(inside, log))
    },
    vouch: (admission) => act('space/vouch', { admission }),
    confirm: (admission) => act('space/confirm', { admission }),
    remove: (member, reason) => leaveOut('space/remove', member, reason),
    suspend: (member, reason) => leaveOut('space/suspend', member, reason),
    reinstate: (member, reason) => act('space/reinstate', { member, reason }),
    async setRole(member, role) {
      const done = await act('space/role', { member, role })
      return done.ok ? afterSettling(settling, () => careForStewards(inside)) : done
    },
    rename: (name) => act('space/rename', { name }),
    setHubs: (urls) => act('space/hubs', { urls: [...urls] }),

    async deviceLink(label) {
      return afterSettling(settling, () => deviceLink(inside, label))
    },
    confirmDevice: (log) => afterSettling(settling, () => confirmDevice(inside, log)),
    retireDevice: (log) => afterSettling(settling, () => retireDevice(inside, log)),
    async paperKey() {
      const list = await wordList()
      return afterSettling(settling, () => makePaperKey(inside, list))
    },

    connect(link, hub) {
      const session = connectTo(inside, settling, link, hub)
      sessions.add(session)
      void session.done.finally(() => sessions.delete(session))
      return session
    },
    exportBundle: (since) => exportBundle(inside, since),
    importBundle: (bytes, options) => importBundle(inside, settling, bytes, options),
    verify: () => verifyAll(inside),
    forkEvidence: () =>
      new Map([...inside.holder.forks(inside.space)].map(([log, { evidence }]) => [log, evidence])),
    async leave() {
      for (const session of sessions) session.close()
      await inside.vault.remove(spaceRecord(inside.space))
      await inside.vault.remove(ringRecord(inside.space))
      inside.holder.unload(inside.space)
      await inside.ports.store.runs.removeSpace(inside.space)
      forget()
    },
    tend: () => tend(inside, settling),
    moveToNewLog: (label) => moveToNewLog(inside, settling, label),
    stop() {
      for (const session of sessions) session.close()
    },
  }

  function act(kind: Parameters<typeof change>[1], body: unknown): Promise<Result<void>> {
    return afterSettling(settling, () => change(inside, kind, body))
  }

  async function leaveOut(
    kind: 'space/remove' | 'space/suspend',
    member: MemberId,
    reason: string,
  ): Promise<Result<void>> {
    const done = await afterSettling(settling, () => takeOut(inside, kind, member, reason))
    if (!done.ok) return done
    // The hub learns the new pair with the next run, so that whoever left is left outside.
    return inside.serial(() => publishAccess(inside))
  }
}

async function afterSettling<T>(settling: Settling, work: () => Promise<T>): Promise<T> {
  settling.now()
  const done = await work()
  settling.now()
  settling.refresh()
  return done
}

/** Reads every stored run, hashes every chain again and checks every head. */
async function verifyAll(
  inside: Inside,
): Promise<Result<{ readonly logs: number; readonly entries: number }>> {
  const { crypto, store } = inside.ports
  const ends = new Map<LogId, number>()
  let entries = 0
  for (let n = 0; ;) {
    const arrived = await store.runs.arrived(inside.space, n, 1024 * 1024)
    if (arrived.length === 0) break
    for (const { n: at, run: stored } of arrived) {
      n = at
      const run = runOf(stored)
      const hash = runHashes(crypto, run, stored.before).at(-1)
      assert(hash, 'a run has frames')
      const head = { seq: stored.to, hash, signature: run.signature }
      if (!headVerifies(crypto, inside.space, run.log, head)) {
        return refuse({ kind: 'verify-failed', log: run.log, seq: stored.to } as const)
      }
      ends.set(run.log, Math.max(ends.get(run.log) ?? 0, stored.to))
      entries += run.frames.length
    }
  }
  return ok({ logs: ends.size, entries })
}
