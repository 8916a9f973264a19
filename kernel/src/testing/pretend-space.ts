// A space for the tests of one area: named members write entries, each after all others, and read the
// state at once. The projection is the real one; who belongs is simply said.

import { encodeCbor, ok, type Cbor, type Refusal, type Result } from '../base/index.ts'
import type { EntryRef, LogId } from '../log/index.ts'
import {
  createProjection,
  type AnyArea,
  type Area,
  type ContentEntry,
  type Kinds,
  type SetAside,
} from '../project/index.ts'
import type { AuthorityEntry } from '../space/port.ts'
import { sha256 } from './device.ts'

export interface PretendSpace<State> {
  readonly state: State
  /** Writes what `allows` lets count; else the refusal, and nothing is written. */
  write(by: string, draft: PretendDraft): Result<EntryRef>
  /** Puts an entry into the log whether or not it counts, as another device would send it. */
  receive(by: string, draft: PretendDraft): EntryRef
  setAside(): readonly SetAside[]
  subscribe(listener: (changed: ReadonlySet<string>) => void): () => void
  /** 32 bytes; equal for equal sets of entries. */
  stateHash(): Uint8Array
}

export interface PretendDraft {
  readonly kind: string
  readonly body: Cbor
  /** Claimed time; each entry a minute after the one before unless said. */
  readonly time?: number
  /** Its place in the order; after everything else unless said. */
  readonly lamport?: number
}

export const PRETEND_START = 1_700_000_000_000

/** The first of the members is a steward; everybody else named in `by` belongs to nothing. */
export function pretendSpace<State, K extends Kinds, R extends Refusal>(
  area: Area<State, K, R>,
  options: { readonly members: readonly string[]; readonly with?: readonly AnyArea[] },
): PretendSpace<State> {
  const { members } = options
  const areas = [...(options.with ?? []), area]
  const roleOf = (name: string) => (name === members[0] ? 'steward' : 'member')
  const projection = createProjection({
    areas,
    sha256,
    freeze: true,
    applyStanding: ({ members: rows }, { log }) =>
      rows.put(log, { name: log, role: roleOf(log), present: true }),
  })
  projection.setSpace({
    standing: members.map(admission),
    standingOf: (log) =>
      members.includes(log) ? ok(log) : { ok: false, refusal: { kind: 'space-not-a-member' } },
    setAside: [],
  })
  projection.settle()
  let count = 0
  let newest = 0
  const place = (by: string, draft: PretendDraft): ContentEntry => ({
    ref: (count + 1).toString(16).padStart(32, '0') as EntryRef,
    log: by as LogId,
    seq: count + 2,
    lamport: draft.lamport ?? newest + 1,
    kind: draft.kind,
    time: draft.time ?? PRETEND_START + count * 60_000,
    body: draft.body,
  })
  const put = (entry: ContentEntry): EntryRef => {
    // What has no encoding cannot be in a log.
    encodeCbor(entry.body as Cbor)
    count++
    newest = Math.max(newest, entry.lamport)
    projection.insert([entry])
    projection.settle()
    return entry.ref
  }
  return {
    state: projection.state<State>(area.name),
    write(by, draft) {
      const entry = place(by, draft)
      const verdict = projection.check(entry)
      return verdict.ok ? ok(put(entry)) : verdict
    },
    receive: (by, draft) => put(place(by, draft)),
    setAside: () => projection.setAside(),
    subscribe: (listener) => projection.subscribe(listener),
    stateHash: () => projection.stateHash(),
  }
}

/** Stands at the beginning of the order, in the member's own log. */
function admission(name: string): AuthorityEntry {
  const body = { name } as unknown as AuthorityEntry['body']
  return {
    ref: name as EntryRef,
    hash: new Uint8Array(32),
    log: name as LogId,
    seq: 1,
    lamport: 0,
    time: PRETEND_START,
    kind: 'space/genesis',
    body,
  }
}
