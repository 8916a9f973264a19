import { describe, expect, it } from 'vitest'
import { utf8 } from '../base/index.ts'
import { logId, type LogId } from '../log/index.ts'
import { createDice, sha256 } from '../testing/index.ts'
import { createCausality, type Causality } from './causality.ts'
import { OPAQUE_LEAP_MAX } from './judging.ts'
import type { KnownEntry, Opened, Place } from './places.ts'

const log = (i: number): LogId => logId(sha256(utf8(`log ${i}`)))
const hashOf = (of: LogId, seq: number): Uint8Array => sha256(utf8(`${of} ${seq}`))
const create = (closed?: ReadonlyMap<LogId, number>): Causality =>
  createCausality(closed ? { sha256, closed } : { sha256 })
const nameOf = ({ log, seq }: Place): string => `${log} ${seq}`

/** The next entry of a log as an honest author writes it. */
function next(causality: Causality, of: LogId, more: Partial<KnownEntry> = {}): KnownEntry {
  const seq = (causality.frontier().get(of)?.seq ?? 0) + 1
  return { log: of, seq, hash: hashOf(of, seq), ...causality.depsFor(of), ...more }
}
const write = (causality: Causality, of: LogId, more: Partial<KnownEntry> = {}): KnownEntry => {
  const entry = next(causality, of, more)
  causality.add([entry])
  return entry
}
const opaque = ({ log, seq, hash }: KnownEntry): Opened => ({ log, seq, hash, opaque: true })

interface Story {
  readonly entries: readonly KnownEntry[]
  readonly past: ReadonlyMap<string, ReadonlySet<string>>
}

/** People who write and meet; the past of each entry as a plain set. */
function story(seed: number, steps: number, whole = false): Story {
  const dice = createDice(seed)
  const people = Array.from({ length: 5 }, (_, i) => ({ log: log(i), sees: create() }))
  const held = people.map(() => [] as KnownEntry[])
  const entries: KnownEntry[] = []
  const past = new Map<string, ReadonlySet<string>>()
  for (let step = 0; step < steps; step++) {
    const i = dice.below(people.length)
    const { log, sees } = people[i]!
    if (dice.chance(40)) {
      const other = held[dice.below(people.length)]!
      const news = other.filter((entry) => !held[i]!.includes(entry))
      sees.add(news)
      held[i]!.push(...news)
    }
    const entry = next(sees, log, sees.depsFor(log, { whole: whole || dice.chance(10) }))
    sees.add([entry])
    past.set(nameOf(entry), new Set(held[i]!.map(nameOf)))
    held[i]!.push(entry)
    entries.push(entry)
  }
  return { entries, past }
}

describe('causality', () => {
  it('[O1] gives each entry after its whole past, for any order and repetition of arrival', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const { entries, past } = story(seed, 60)
      const dice = createDice(seed + 500)
      const causality = create()
      const given = new Set<string>()
      let rest = dice.shuffled([...entries, ...dice.shuffled(entries).slice(0, 10)])
      while (rest.length > 0) {
        const batch = rest.slice(0, 1 + dice.below(9))
        rest = rest.slice(batch.length)
        for (const { entry, flaw } of causality.add(batch)) {
          expect(flaw).toBeUndefined()
          expect(given.has(nameOf(entry))).toBe(false)
          for (const earlier of past.get(nameOf(entry))!) expect(given.has(earlier)).toBe(true)
          given.add(nameOf(entry))
        }
      }
      expect(given.size).toBe(entries.length)
      expect(causality.waiting()).toEqual([])
    }
  })

  it('[O1] says what is missing, and for whom', () => {
    const full = create()
    const first = write(full, log(1))
    const second = write(full, log(2))
    const third = write(full, log(2))
    const causality = create()
    expect(causality.add([third, second])).toEqual([])
    expect(causality.waiting()).toEqual([
      { log: log(2), seq: 1, entries: 2, missing: [{ log: log(1), seq: 1 }] },
    ])
    expect(causality.add([first]).map(({ entry }) => entry)).toEqual([first, second, third])
    expect(causality.add([{ ...next(causality, log(1)), seq: 3 }])).toEqual([])
    expect(causality.waiting()[0]?.missing).toEqual([{ log: log(1), seq: 2 }])
  })

  it('[O2] a false number is set aside, holds its computed place, and harms nobody who cites it', () => {
    const causality = create()
    write(causality, log(1))
    for (const [i, claimed] of [1, 0, -7, 50, Number.MAX_SAFE_INTEGER, 2.5, Number.NaN].entries()) {
      const liar = log(10 + i)
      const honest = next(causality, liar)
      const [ready] = causality.add([{ ...honest, lamport: claimed }])
      expect(ready?.flaw).toEqual({
        kind: 'order-wrong-lamport',
        claimed,
        computed: honest.lamport,
      })
      expect(ready?.lamport).toBe(honest.lamport)
      const after = next(causality, log(2))
      expect(after.lamport).toBe(honest.lamport + 1)
      expect(causality.add([after])[0]?.flaw).toBeUndefined()
    }
  })

  it('[O3] false deps are set aside: another digest, the own log, a log twice, a place gone back to', () => {
    const causality = create()
    write(causality, log(1))
    write(causality, log(1))
    const honest = next(causality, log(2))
    const first = { log: log(1), seq: 1 }
    const oneHash = sha256(hashOf(log(1), 1)).slice(0, 8)
    const flawOf = (more: Partial<KnownEntry>): string | undefined => {
      const trial = create()
      write(trial, log(1))
      write(trial, log(1))
      return trial.add([{ ...honest, ...more }])[0]?.flaw?.kind
    }
    expect(flawOf({})).toBeUndefined()
    expect(flawOf({ digest: oneHash })).toBe('order-wrong-deps')
    expect(flawOf({ digest: undefined })).toBe('order-wrong-deps')
    expect(flawOf({ changes: [], lamport: 1 })).toBe('order-wrong-deps')
    expect(flawOf({ changes: [{ log: log(2), seq: 1 }] })).toBe('order-wrong-deps')
    expect(flawOf({ changes: [{ log: log(2), seq: 9 }] })).toBe('order-wrong-deps')
    expect(flawOf({ changes: [...honest.changes, ...honest.changes] })).toBe('order-wrong-deps')
    for (const seq of [0, -1, 0.5])
      expect(flawOf({ changes: [{ log: log(1), seq }] })).toBe('order-wrong-deps')
    write(causality, log(2))
    const back = next(causality, log(2), { changes: [first], digest: oneHash })
    expect(causality.add([back])[0]?.flaw?.kind).toBe('order-wrong-deps')
  })

  it('[O4] before is the transitive past, the same as by plain sets', () => {
    for (let seed = 1; seed <= 25; seed++) {
      const { entries, past } = story(seed, 80)
      const causality = create()
      causality.add(createDice(seed).shuffled(entries))
      for (const a of entries)
        for (const b of entries)
          expect(causality.before(a, b)).toBe(past.get(nameOf(b))!.has(nameOf(a)))
      expect(causality.before(entries[0]!, { log: log(99), seq: 1 })).toBe(false)
    }
  })

  it('[O4] the closure of places is their past, and only closed frontiers are closed', () => {
    const { entries, past } = story(7, 80)
    const causality = create()
    causality.add(entries)
    const dice = createDice(3)
    for (let turn = 0; turn < 60; turn++) {
      const cited = [dice.pick(entries), dice.pick(entries)]
      const closure = causality.closure(cited)
      const expected = new Set(cited.flatMap((at) => [nameOf(at), ...past.get(nameOf(at))!]))
      let count = 0
      for (const [of, seq] of closure) {
        count += seq
        expect(expected.has(nameOf({ log: of, seq }))).toBe(true)
      }
      expect(count).toBe(expected.size)
      const frontier = new Map([...closure].map(([of, seq]) => [of, { seq }]))
      expect(causality.isClosed(frontier)).toBe(true)
      const [, top] = [...closure].find(([of, seq]) => of === cited[0]!.log && seq > 0)!
      const implied = [...closure].find(([of, seq]) =>
        causality.before({ log: of, seq }, { log: cited[0]!.log, seq: top }),
      )
      if (!implied) continue
      frontier.set(implied[0], { seq: implied[1] - 1 })
      expect(causality.isClosed(frontier)).toBe(false)
    }
    expect(causality.isClosed(new Map([[log(0), { seq: 1_000 }]]))).toBe(false)
  })

  it('[O5] heads and whole lists give the same past; heads are few', () => {
    const causality = create()
    for (let round = 0; round < 20; round++)
      for (let i = 0; i < 10; i++) {
        const { changes } = write(causality, log(i))
        expect(changes.length).toBeLessThanOrEqual(1)
      }
    const whole = causality.depsFor(log(3), { whole: true })
    expect(whole.changes).toHaveLength(9)
    expect(whole.lamport).toBe(causality.depsFor(log(3)).lamport)
    const also = causality.depsFor(log(3), { also: (other) => other === log(5) })
    expect(new Set(also.changes.map((change) => change.log))).toEqual(new Set([log(5), log(9)]))
    expect(also.lamport).toBe(whole.lamport)
    const [ready] = causality.add([next(causality, log(3), whole)])
    expect(ready?.flaw).toBeUndefined()
    for (let seed = 1; seed <= 5; seed++) {
      const { entries, past } = story(seed, 50, true)
      const told = create()
      told.add(entries)
      for (const a of entries)
        for (const b of entries) expect(told.before(a, b)).toBe(past.get(nameOf(b))!.has(nameOf(a)))
    }
  })

  it('[O6] an unreadable entry takes part; whoever follows it directly is believed within bounds', () => {
    const full = create()
    const a1 = write(full, log(1))
    const b1 = write(full, log(2))
    const b2 = write(full, log(2))
    const a2 = write(full, log(1))
    const c1 = write(full, log(3), {
      changes: [{ log: log(2), seq: 2 }],
      digest: digestOf(b2),
      lamport: 4,
    })
    const blind = create()
    // b1 cites a1 and is hidden: its number is only known to be at least 1, it is 2.
    const ready = blind.add([a1, opaque(b1), opaque(b2), a2, c1])
    expect(ready.every(({ flaw }) => flaw === undefined)).toBe(true)
    expect(blind.lamportAt(a2)).toBe(full.lamportAt(a2))
    expect(blind.lamportAt(c1)).toBe(4)
    expect(blind.isOpaque(b1)).toBe(true)
    expect(blind.before(b1, c1)).toBe(true)
    const after = next(blind, log(4), { changes: [{ log: log(2), seq: 2 }], digest: digestOf(b2) })
    const judged = (lamport: number): string | undefined => {
      const trial = create()
      trial.add([a1, opaque(b1), opaque(b2)])
      return trial.add([{ ...after, lamport }])[0]?.flaw?.kind
    }
    expect([3, 4, 3 + OPAQUE_LEAP_MAX].map(judged)).toEqual([undefined, undefined, undefined])
    expect([2, 0, 4 + OPAQUE_LEAP_MAX, 2 ** 60].map(judged)).toEqual(
      Array.from({ length: 4 }, () => 'order-wrong-lamport'),
    )
  })

  it('[O6] new entries cite only what can be read, and every other device agrees with their number', () => {
    const full = create()
    const [a1, b1] = [write(full, log(1)), write(full, log(2))]
    const blind = create()
    blind.add([a1, opaque(b1)])
    const mine = next(blind, log(3))
    expect(mine.changes).toEqual([{ log: log(1), seq: 1 }])
    expect(full.add([mine])[0]?.flaw).toBeUndefined()
    const remembering = create()
    remembering.add([a1, { ...b1, opaque: true }])
    expect(remembering.depsFor(log(3)).lamport).toBe(3)
  })

  it('[O7] places beyond the end of a closed log stand for its last common entry, on either branch', () => {
    const full = create()
    const [a1, b1, a2] = [write(full, log(1)), write(full, log(2)), write(full, log(1))]
    const c1 = write(full, log(3))
    expect(c1.changes).toEqual([{ log: log(1), seq: 2 }])
    const otherA2 = { ...a2, hash: hashOf(log(9), 9), changes: [], digest: undefined, lamport: 2 }
    const closed = new Map([[log(1), 1]])
    for (const branch of [a2, otherA2]) {
      const causality = create(closed)
      const ready = causality.add([a1, b1, branch, c1])
      expect(ready.find(({ entry }) => entry === c1)?.flaw).toBeUndefined()
      expect(causality.lamportAt(c1)).toBe(c1.lamport)
      expect(causality.before(a1, c1)).toBe(true)
      expect(causality.before(a2, c1)).toBe(false)
      expect(causality.depsFor(log(4)).changes).not.toContainEqual({ log: log(1), seq: 2 })
    }
    const open = create()
    const ready = open.add([a1, b1, otherA2, c1])
    expect(ready.find(({ entry }) => entry === c1)?.flaw?.kind).toBe('order-wrong-deps')
  })

  it('[O7] who had cited a log beyond its end never names it again, for nobody goes back', () => {
    const full = create()
    const before = [write(full, log(1)), write(full, log(1)), write(full, log(3))]
    expect(before[2]?.changes).toEqual([{ log: log(1), seq: 2 }])
    const causality = create(new Map([[log(1), 1]]))
    causality.add(before)
    causality.add([write(create(), log(2))])
    const { changes } = causality.depsFor(log(3), { whole: true })
    expect(changes).toEqual([{ log: log(2), seq: 1 }])
    // Whoever had not cited so far names it up to its end.
    expect(causality.depsFor(log(2), { whole: true }).changes).toContainEqual({
      log: log(1),
      seq: 1,
    })
  })

  it('[O8] an entry never stands before its past', () => {
    const { entries, past } = story(11, 100)
    const causality = create()
    causality.add(entries)
    for (const entry of entries)
      for (const earlier of past.get(nameOf(entry))!) {
        const [of, seq] = earlier.split(' ') as [LogId, string]
        expect(causality.lamportAt({ log: of, seq: Number(seq) })).toBeLessThan(
          causality.lamportAt(entry)!,
        )
      }
  })

  it('remembers in a few bytes what each entry had seen, however far back it is asked', () => {
    const causality = create()
    const dice = createDice(1)
    const entries: KnownEntry[] = []
    for (let i = 0; i < 3000; i++) entries.push(write(causality, log(dice.below(30))))
    for (let turn = 0; turn < 20_000; turn++) {
      // Everybody sees everything at once here: the past is the order of writing.
      const [a, b] = [dice.below(3000), dice.below(3000)]
      expect(causality.before(entries[a]!, entries[b]!)).toBe(a < b)
    }
    expect(causality.bytes / 3000).toBeLessThan(200)
  })
})

const digestOf = ({ hash }: KnownEntry): Uint8Array => sha256(hash).slice(0, 8)
