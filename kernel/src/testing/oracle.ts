// The projection once more, as plainly as it can be said: everything from nothing, indexes by looking
// at every row. Slow, and the measure for the fast one.

import type { Cbor, Refusal } from '../base/index.ts'
import type { AnyArea, Entry, MemberRow, Table, TableOptions, Tables } from '../project/index.ts'
import type { HistoryEntry } from './device.ts'
import { toySpace, toyStanding } from './toy-space.ts'

export interface Seen {
  /** `area/table` → rows in order of key. */
  readonly tables: ReadonlyMap<string, readonly (readonly [string, unknown])[]>
  /** `ref refusal-kind`, sorted. */
  readonly setAside: readonly string[]
}

/** Entries whose whole past is among them. */
export function readyOf(entries: readonly HistoryEntry[]): readonly HistoryEntry[] {
  const ready = new Set<string>()
  let left = [...new Map(entries.map((entry) => [entry.ref, entry])).values()]
  const has = (log: string, seq: number): boolean => seq === 0 || ready.has(`${log} ${seq}`)
  const out: HistoryEntry[] = []
  for (let before = -1; before !== out.length;) {
    before = out.length
    left = left.filter((entry) => {
      const past = has(entry.log, entry.seq - 1)
      if (!past || !entry.changes.every(({ log, seq }) => has(log, seq))) return true
      ready.add(`${entry.log} ${entry.seq}`)
      out.push(entry)
      return false
    })
  }
  return out
}

export function fromNothing(areas: readonly AnyArea[], entries: readonly HistoryEntry[]): Seen {
  const ready = readyOf(entries)
  const authority = ready
    .filter((entry) => entry.authority && !entry.flawed)
    .map((entry) => ({ ...entry.authority!, lamport: entry.trueLamport }))
  const space = toySpace(authority)
  const standing = new Set<string>(space.standing.map(({ ref }) => ref))
  const world = createWorld(areas)
  const setAside = space.setAside.map(({ ref, refusal }) => `${ref} ${refusal.kind}`)
  const inOrder = [...ready].sort(
    (a, b) =>
      a.trueLamport - b.trueLamport || (a.log < b.log ? -1 : a.log > b.log ? 1 : a.seq - b.seq),
  )
  for (const entry of inOrder) {
    if (entry.authority) {
      if (standing.has(entry.ref)) world.applyAuthority(entry)
      continue
    }
    const by = space.standingOf(entry.log, entry.seq)
    const refusal = entry.flawed
      ? undefined
      : (world.unfit(entry) ?? (by.ok ? world.apply(entry, by.value) : by.refusal))
    if (entry.flawed || refusal) setAside.push(`${entry.ref} ${refusal?.kind ?? 'flawed'}`)
  }
  return { tables: world.dump(), setAside: setAside.sort() }
}

function createWorld(areas: readonly AnyArea[]) {
  const naive = new Map<string, Map<string, unknown>>()
  const members = naiveTable<MemberRow>(naive, 'space/members')
  const memo = naiveTable<Cbor>(naive, 'space/memo')
  const present = (): string[] =>
    [...(naive.get('space/members') ?? [])]
      .filter(([, row]) => (row as MemberRow).present)
      .map(([id]) => id)
      .sort()
  const membership = {
    isMember: (id: string) => members.get(id)?.present === true,
    isSteward: (id: string) =>
      members.get(id)?.present === true && members.get(id)?.role === 'steward',
    memberName: (id: string) => members.get(id)?.name,
    members: present,
  }
  const states: Record<string, unknown> = {}
  for (const area of areas) states[area.name] = area.empty(naiveTables(naive, area.name))
  const context = { membership, areas: states }
  const areaOf = (kind: string): AnyArea | undefined =>
    areas.find((area) => Object.hasOwn(area.kinds, kind))
  return {
    applyAuthority: (entry: HistoryEntry) =>
      toyStanding({ members, memo }, { ...entry.authority!, lamport: entry.trueLamport }),
    unfit(entry: HistoryEntry): Refusal | undefined {
      const shape = areaOf(entry.kind)?.kinds[entry.kind]
      if (!shape) return { kind: 'entry-unknown-kind' }
      return shape.misfit(entry.content) === undefined ? undefined : { kind: 'entry-misfit' }
    },
    apply(entry: HistoryEntry, by: string): Refusal | undefined {
      const area = areaOf(entry.kind)!
      const state = states[area.name]
      const { ref, kind, log, seq, time, content: body } = entry
      const seen: Entry = { ref, kind, by, log, seq, lamport: entry.trueLamport, time, body }
      const allowed = area.allows(state, seen, context)
      if (!allowed.ok) return allowed.refusal
      area.fold[kind]?.(state, seen, context)
      return undefined
    },
    dump: () =>
      new Map(
        [...naive].map(([name, rows]) => [name, [...rows].sort(([a], [b]) => (a < b ? -1 : 1))]),
      ),
  }
}

const naiveTables = (naive: Map<string, Map<string, unknown>>, owner: string): Tables => ({
  table: <Row>(name: string, options?: TableOptions<Row>) =>
    naiveTable<Row>(naive, `${owner}/${name}`, options),
})

function naiveTable<Row>(
  naive: Map<string, Map<string, unknown>>,
  name: string,
  { indexes = {} }: TableOptions<Row> = {},
): Table<Row> {
  const rows = new Map<string, Row>()
  naive.set(name, rows)
  const sorted = (): (readonly [string, Row])[] => [...rows].sort(([a], [b]) => (a < b ? -1 : 1))
  const valuesOf = (index: string, row: Row): readonly string[] =>
    [indexes[index]!(row) ?? []].flat()
  const by = (index: string, value: string): string[] =>
    sorted()
      .filter(([, row]) => valuesOf(index, row).includes(value))
      .map(([key]) => key)
  return {
    get: (key) => rows.get(key),
    has: (key) => rows.has(key),
    put: (key, row) => void rows.set(key, row),
    delete: (key) => void rows.delete(key),
    get size() {
      return rows.size
    },
    rows: sorted,
    // Another order than that of the kernel, so that an area whose fold depends on it is found out.
    scan: () => sorted().reverse(),
    by,
    count: (index, value) => by(index, value).length,
    values: (index) => [...new Set(sorted().flatMap(([, row]) => valuesOf(index, row)))].sort(),
  }
}
