// The area that the pretend people write in: small, with both classes, and so made that the state shows
// every difference in order: a topic is what was said of it last, and the thread is a chain over all.

import { ok, record, refuse, ref, type Result, text } from '@folkmoot/kernel/base'
import type { Area, Table } from '@folkmoot/kernel/project'

export const simKinds = {
  'sim/note': record({ text: text(400) }),
  'sim/topic': record({ topic: text(40), text: text(400) }),
  'sim/correction': record({ note: ref('sim/note'), text: text(400) }),
  'sim/place': record({ text: text(400) }),
} as const

export interface Said {
  readonly text: string
  readonly by: string
  readonly log: string
  readonly seq: number
}

export interface SimState {
  readonly notes: Table<Said>
  readonly topics: Table<Said & { readonly ref: string }>
  readonly places: Table<Said>
  /** Notes by member: what a count would count. */
  readonly counts: Table<{ readonly notes: number }>
  /** One number over all entries that stay, in their order. */
  readonly thread: Table<{ readonly sum: number; readonly length: number }>
}

type Counted = { readonly ref: string }

function chained(state: SimState, { ref: name }: Counted): void {
  const before = state.thread.get('all') ?? { sum: 7, length: 0 }
  const mixed = Math.imul(before.sum ^ Number.parseInt(name.slice(0, 8), 16), 0x01000193) >>> 0
  state.thread.put('all', { sum: mixed, length: before.length + 1 })
}

export type SimRefusal = { readonly kind: 'sim-note-unknown' } | { readonly kind: 'sim-not-yours' }

export const simArea: Area<SimState, typeof simKinds, SimRefusal> = {
  name: 'sim',
  reads: [],
  kinds: simKinds,
  ephemeral: ['sim/place'],
  empty: (tables) => ({
    notes: tables.table('notes'),
    topics: tables.table('topics'),
    places: tables.table('places'),
    counts: tables.table('counts'),
    thread: tables.table('thread'),
  }),
  allows(state, entry): Result<void, SimRefusal> {
    if (entry.kind !== 'sim/correction') return ok()
    const note = state.notes.get(entry.body.note)
    if (!note) return refuse({ kind: 'sim-note-unknown' })
    return note.by === entry.by ? ok() : refuse({ kind: 'sim-not-yours' })
  },
  fold: {
    'sim/note': (state, entry) => {
      const { ref: name, by, log, seq, body } = entry
      state.notes.put(name, { text: body.text, by, log, seq })
      state.counts.put(by, { notes: (state.counts.get(by)?.notes ?? 0) + 1 })
      chained(state, entry)
    },
    'sim/topic': (state, entry) => {
      const { ref: name, by, log, seq, body } = entry
      state.topics.put(body.topic, { ref: name, text: body.text, by, log, seq })
      chained(state, entry)
    },
    'sim/correction': (state, entry) => {
      const note = state.notes.get(entry.body.note)
      if (note) state.notes.put(entry.body.note, { ...note, text: entry.body.text })
      chained(state, entry)
    },
    'sim/place': (state, { ref: name, by, log, seq, body }) =>
      state.places.put(name, { text: body.text, by, log, seq }),
  },
}
