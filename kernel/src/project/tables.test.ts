import { describe, expect, it } from 'vitest'
import { createDice, type Dice } from '../testing/index.ts'
import { createJournal } from './journal.ts'
import { createTables, type KernelTable } from './tables.ts'

interface Row {
  readonly colour: string
  readonly tags: readonly string[]
  readonly note?: string | undefined
}

const colours = ['red', 'green', 'blue', 'красный']
const randomRow = (dice: Dice): Row => ({
  colour: dice.pick(colours),
  tags: dice.shuffled(['a', 'b', 'c']).slice(0, dice.below(4)),
  note: dice.chance(30) ? 'n' : undefined,
})
const create = (freeze = false) => {
  const journal = createJournal()
  const tables = createTables('test', { journal, freeze })
  const table = tables.table<Row>('rows', {
    indexes: { colour: (row) => row.colour, tag: (row) => row.tags, note: (row) => row.note },
  }) as KernelTable<Row>
  return { journal, tables, table }
}
const dump = (table: KernelTable<Row>): unknown => ({
  rows: [...table.rows()],
  scanned: [...table.scan()].sort(([a], [b]) => (a < b ? -1 : 1)),
  indexes: ['colour', 'tag', 'note'].map((index) =>
    table.values(index).map((value) => [value, table.by(index, value), table.count(index, value)]),
  ),
})
/** The same, from a plain map. */
function plainDump(rows: ReadonlyMap<string, Row>): unknown {
  const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1))
  const index = (of: (row: Row) => readonly string[]): unknown => {
    const values = [...new Set(sorted.flatMap(([, row]) => of(row)))].sort()
    return values.map((value) => {
      const keys = sorted.filter(([, row]) => of(row).includes(value)).map(([key]) => key)
      return [value, keys, keys.length]
    })
  }
  return {
    rows: sorted,
    scanned: sorted,
    indexes: [
      index((r) => [r.colour]),
      index((r) => r.tags),
      index((r) => (r.note ? [r.note] : [])),
    ],
  }
}
function change(dice: Dice, table: KernelTable<Row>, rows: Map<string, Row>, keys = 60): void {
  const key = `k${dice.below(keys)}`
  if (dice.chance(30)) {
    table.delete(key)
    rows.delete(key)
  } else {
    const row = randomRow(dice)
    table.put(key, row)
    rows.set(key, row)
  }
}

describe('tables', () => {
  it('[O16] rows and indexes are what a plain map says, also after going back to any mark', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const dice = createDice(seed)
      const { journal, table } = create()
      const rows = new Map<string, Row>()
      const marks: { readonly mark: number; readonly rows: ReadonlyMap<string, Row> }[] = []
      for (let step = 0; step < 300; step++) {
        if (dice.chance(20)) marks.push({ mark: journal.mark(), rows: new Map(rows) })
        if (marks.length > 0 && dice.chance(4)) {
          marks.length = 1 + dice.below(marks.length)
          const back = marks.at(-1)!
          journal.undoTo(back.mark)
          rows.clear()
          for (const [key, row] of back.rows) rows.set(key, row)
        }
        change(dice, table, rows)
        if (dice.chance(20)) expect(dump(table)).toEqual(plainDump(rows))
      }
      expect(dump(table)).toEqual(plainDump(rows))
    }
  })

  it('[O16] a list that was given out never changes', () => {
    const dice = createDice(9)
    const { table } = create()
    const rows = new Map<string, Row>()
    for (let step = 0; step < 400; step++) change(dice, table, rows, 300)
    const given = table.by('colour', 'red')
    const copy = [...given]
    for (let step = 0; step < 300; step++) change(dice, table, rows, 300)
    expect(given).toEqual(copy)
    expect(table.by('colour', 'red')).not.toEqual(copy)
    expect(table.by('colour', 'red')).toBe(table.by('colour', 'red'))
    expect(dump(table)).toEqual(plainDump(rows))
  })

  it('[O15] names the table and the buckets that changed, and nothing that came back', () => {
    const { journal, table } = create()
    const named = (): readonly string[] => {
      const names = new Set<string>()
      table.changes(names)
      return [...names].sort()
    }
    table.track(true)
    table.put('k', { colour: 'red', tags: ['a', 'b'] })
    expect(named()).toEqual([
      'test/rows',
      'test/rows:colour=red',
      'test/rows:tag=a',
      'test/rows:tag=b',
    ])
    const mark = journal.mark()
    table.put('k', { colour: 'blue', tags: ['a'] })
    journal.undoTo(mark)
    table.put('k', { colour: 'red', tags: ['a', 'b'], note: undefined })
    expect(named()).toEqual([])
    table.put('k', { colour: 'blue', tags: ['a', 'b'] })
    expect(named()).toEqual([
      'test/rows',
      'test/rows:colour=blue',
      'test/rows:colour=red',
      'test/rows:tag=a',
      'test/rows:tag=b',
    ])
    table.clear()
    expect(named()).toContain('test/rows:colour=blue')
  })

  it('[O11] the journal forgets the oldest and says so', () => {
    const { journal, table } = create()
    const marks: number[] = []
    for (let i = 0; i < 100; i++) {
      marks.push(journal.mark())
      table.put(`k${i}`, { colour: 'red', tags: [] })
    }
    journal.forgetBefore(marks[80]!)
    expect(journal.size).toBe(20)
    expect(journal.reaches(marks[79]!)).toBe(false)
    expect(() => journal.undoTo(marks[79]!)).toThrow('does not reach')
    journal.undoTo(marks[85]!)
    expect(table.size).toBe(85)
    journal.undoTo(marks[80]!)
    expect(table.size).toBe(80)
    expect(journal.reaches(marks[81]!)).toBe(true)
  })

  it('frozen rows show who changes them; one name is one table; an unknown index is a fault', () => {
    const { table, tables } = create(true)
    table.put('k', { colour: 'red', tags: [] })
    expect(() => (table.get('k')!.tags as string[]).push('x')).toThrow(TypeError)
    expect(() => tables.table('rows')).toThrow('two tables')
    expect(() => table.by('nothing', '')).toThrow('no index')
  })
})
