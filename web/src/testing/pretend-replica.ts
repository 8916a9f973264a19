// A device without a kernel: one member, everything in memory. Only for looking at screens.

import { type Cbor, hex, ok, refuse, type Result } from '@folkmoot/kernel/base'
import type { Community, Replica } from '@folkmoot/kernel/replica'
import { situation } from '@folkmoot/areas/situation'
import { chance, clock } from '../ports/chance.ts'
import { pretendTables } from './pretend-table.ts'

const id = (length: number): string => hex(chance.bytes(length))

function pretendCommunity(name: string, as: string): Community {
  const me = id(16)
  const log = id(32)
  const state = situation.empty(pretendTables)
  const listeners = new Set<(changed: ReadonlySet<string>) => void>()
  let seq = 1
  const people = new Map<string, unknown>([
    [me, { id: me, name: as, role: 'steward', standing: 'member', devices: [{ log, label: '', kind: 'device', retired: false }] }],
  ])
  const invitations = new Map<string, unknown>()
  const tell = (what: string) => {
    for (const listener of listeners) listener(new Set([what]))
  }
  const write = (draft: { kind: string; body: Cbor }): Result<string> => {
    const ref = id(16)
    seq++
    const entry = { ref, kind: draft.kind, by: me, log, seq, lamport: seq, time: clock.now(), body: draft.body }
    const context = { membership: {} as never, areas: {} }
    const allowed = situation.allows(state, entry as never, context)
    if (!allowed.ok) return allowed
    const fold = situation.fold as Record<string, (state: unknown, entry: unknown, context: unknown) => void>
    fold[draft.kind]?.(state, entry, context)
    return ok(ref)
  }
  const pretend = {
    id: id(32),
    me,
    log,
    status: async () => ({ space: pretend.id, name, members: people.size, logs: 1, entries: seq, setAside: 0, waiting: 0, root: '', state: '', hubs: [], me: 'member', forks: 0 }),
    safety: () => ({ ownEntries: seq, here: seq, hubs: [], members: 0 }),
    membership: () => ({ name, members: people, invitations, policy: { inviters: 'members' }, hubs: [], fallback: false }),
    area: () => state,
    setAside: () => [],
    subscribe: (listener: (changed: ReadonlySet<string>) => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    write: async (draft: { kind: string; body: Cbor }) => {
      const written = write(draft)
      tell('situation')
      return written
    },
    writeMany: async (drafts: readonly { kind: string; body: Cbor }[]) => {
      for (const draft of drafts) write(draft)
      tell('situation')
      return ok([])
    },
    attach: async (bytes: Uint8Array, meta: { name: string; type: string }) =>
      ok({ ...meta, size: bytes.length, body: { ...meta, size: bytes.length, key: chance.bytes(32), hash: chance.bytes(32), chunks: [] } }),
    attachment: async () => undefined,
    invite: async (options: Record<string, unknown>) => {
      const invite = id(16)
      invitations.set(invite, { id: invite, by: me, used: 0, revoked: false, expires: clock.now() + 7 * 86_400_000, ...options })
      tell('space')
      return ok({ link: `AQ${id(120)}`, invite })
    },
    requests: () => [],
    revokeInvite: async (invite: string) => {
      invitations.delete(invite)
      tell('space')
      return ok()
    },
    verify: async () => ok({ logs: 1, entries: seq }),
    exportBundle: async () => chance.bytes(2_000),
    forkEvidence: () => new Map(),
  }
  return pretend as unknown as Community
}

export function pretendReplica(): Replica {
  const all: Community[] = []
  const pretend = {
    spaces: () => all,
    space: (id: string) => all.find((one) => one.id === id),
    create: async ({ name, as }: { name: string; as: string }) => {
      const made = pretendCommunity(name, as)
      all.push(made)
      return ok(made)
    },
    join: async () => refuse({ kind: 'link-not-an-invitation' }),
    tend: async () => {},
    changePassphrase: async () => ok(),
    lock: async () => {},
    wipe: async () => {},
  }
  return pretend as unknown as Replica
}
