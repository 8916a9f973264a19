import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { situation } from './area.ts'
import { situationKinds } from './entries.ts'
import { type ImportOptions, readUshahidiCsv, type UshahidiImport } from './import-ushahidi.ts'
import { pretendSpace } from '@folkmoot/kernel/testing'

/** CPU time, not the wall's: other work on the machine must not fail a test. */
const cpuMs = (from: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(from)
  return (user + system) / 1000
}

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest())
const read = (given: string | Uint8Array, options: Partial<ImportOptions> = {}) =>
  readUshahidiCsv(given, { sha256, ...options })

function taken(given: string | Uint8Array, options: Partial<ImportOptions> = {}): UshahidiImport {
  const found = read(given, options)
  if (!found.ok) throw new Error(JSON.stringify(found.refusal))
  return found.value
}
const refused = (given: string | Uint8Array, options: Partial<ImportOptions> = {}) => {
  const found = read(given, options)
  return found.ok ? 'taken' : found.refusal
}

const HEADER = 'INCIDENT TITLE,INCIDENT DATE'
const FULL =
  '#,FORM #,INCIDENT TITLE,INCIDENT DATE,LOCATION,DESCRIPTION,CATEGORY,LATITUDE,LONGITUDE,Victims-3,APPROVED,VERIFIED'

describe('a file', () => {
  it('needs a title and a date, in whatever column, case and delimiter', () => {
    for (const text of [
      `${HEADER}\nBridge,2010-01-17 10:00\n`,
      `\ufeff${HEADER}\r\nBridge,2010-01-17 10:00`,
      'incident date;Incident Title\r2010-01-17 10:00;Bridge\r',
      'sep=;\nINCIDENT DATE;INCIDENT TITLE\n2010-01-17 10:00;Bridge\n',
      '\n\nINCIDENT DATE\t"INCIDENT TITLE"\n2010-01-17 10:00\tBridge\n',
    ]) {
      const { drafts, rejected } = taken(text)
      expect(rejected).toEqual([])
      expect(drafts[0]?.body.title).toBe('Bridge')
    }
  })

  it.each([
    ['', { kind: 'import-empty' }],
    ['\ufeff \n\n', { kind: 'import-empty' }],
    [`${HEADER}\n\n`, { kind: 'import-empty' }],
    ['a,b\n1,2\n', { kind: 'import-columns-missing', columns: 'INCIDENT TITLE, INCIDENT DATE' }],
    ['INCIDENT TITLE\nx\n', { kind: 'import-columns-missing', columns: 'INCIDENT DATE' }],
    [
      '<!doctype html><p>',
      { kind: 'import-columns-missing', columns: 'INCIDENT TITLE, INCIDENT DATE' },
    ],
    [`${HEADER}\nA,01/01/2010\n"open, 01/01/2010\nB,2\n`, { kind: 'import-quote-open', line: 3 }],
    [new Uint8Array([80, 75, 3, 4, 0, 0, 200]), { kind: 'import-not-text' }],
    [new Uint8Array([80, 0, 75]), { kind: 'import-not-text' }],
    [new Uint8Array([0xff, 0xfe, 65, 0]), { kind: 'import-not-utf8' }],
    [Buffer.from(`${HEADER}\nP\u00e9nurie,2010-01-01`, 'latin1'), { kind: 'import-not-utf8' }],
    ['x'.repeat(32 * 1024 * 1024 + 1), { kind: 'import-large', max: 32 }],
    [`${HEADER}\n${'a,b\n'.repeat(100_001)}`, { kind: 'import-rows-many', max: 100_000 }],
  ] as const)('%# that is no such file is refused with its reason', (given, refusal) => {
    expect(refused(given)).toEqual(refusal)
  })

  it('in another encoding is read when that is named', () => {
    const latin = Buffer.from(`${HEADER}\nP\u00e9nurie,2010-01-01`, 'latin1')
    expect(taken(latin, { encoding: 'windows-1252' }).drafts[0]?.body.title).toBe('Pénurie')
    const wide = Buffer.from(`\ufeff${HEADER}\nМост,2010-01-01`, 'utf16le')
    expect(taken(wide, { encoding: 'utf-16le' }).drafts[0]?.body.title).toBe('Мост')
  })
})

describe('a row', () => {
  it('[R12] finds a place for every column', () => {
    const row =
      '7,2," Bridge\n closed ",17/01/2010 12:58,Mill &amp; Dock,"Two lines\r\nof ""text""","1. A | B, 2. C, ",18.5,-72.3,three,YES,NO'
    const [draft] = taken(`${FULL}\r\n${row}\r\n`).drafts
    expect(draft).toEqual({
      kind: 'situation/report',
      line: 2,
      body: {
        title: 'Bridge  closed',
        text: 'Two lines\nof "text"\n\nFORM #: 2\n\nVictims-3: three',
        source: { name: 'Ushahidi', kind: 'feed' },
        known: 'forwarded',
        when: { from: Date.UTC(2010, 0, 17, 12, 58), to: Date.UTC(2010, 0, 17, 12, 59) - 1 },
        place: {
          point: { north: 18_500_000, east: -72_300_000, radiusMetres: 0 },
          name: 'Mill &amp; Dock',
        },
        categories: ['1. A | B', '2. C'],
        photos: [],
        origin: {
          format: 'ushahidi-csv',
          id: '7',
          digest: draft?.body.origin?.digest,
          approved: 'yes',
          verified: 'no',
        },
        flags: [],
      },
    })
    // Written into logs for good: a row must be known again by every later version.
    expect(Buffer.from(draft!.body.origin!.digest).toString('hex')).toBe(
      '67d771d0e0a9c63f5c3bfb43ff9fad57',
    )
  })

  it('[R12] that is too long for a field goes into the text, not away', () => {
    const [title, place] = ['T'.repeat(201), 'P'.repeat(201)]
    const { drafts } = taken(
      `${HEADER},LOCATION,DESCRIPTION,LATITUDE,LONGITUDE\n${title},2010-01-01,${place},D,north,95`,
    )
    expect(drafts[0]?.body).toMatchObject({
      text: `${title}\n\nD\n\nLOCATION: ${place}\n\nLATITUDE, LONGITUDE: north, 95`,
      flags: ['no-category', 'no-place'],
    })
    expect(drafts[0]?.body.title).toBeUndefined()
    expect(drafts[0]?.body.place).toBeUndefined()
  })

  it('[R12] that cannot be taken is listed with its line and the reason', () => {
    const many = Array.from({ length: 21 }, (_, i) => `c${i}`).join(',')
    const text = [
      `${HEADER},CATEGORY,DESCRIPTION,#`,
      'good,17/01/2010,,"over\ntwo lines",1',
      ',17/01/2010,,,2',
      'short,17/01/2010',
      '"stray"quote,17/01/2010,,,3',
      'when,soon,,,4',
      'when,,,,5',
      'never,30/02/2010,,,6',
      'late,17/01/2010 25:00,,,7',
      'other,01/17/2010,,,8',
      `many,17/01/2010,"${many}",,9`,
      `long,17/01/2010,"${'x'.repeat(121)}",,10`,
      `text,17/01/2010,,${'x'.repeat(8_001)},11`,
      `id,17/01/2010,,,${'1'.repeat(61)}`,
      'good,17/01/2010,,"over\ntwo lines",1',
      'extra,17/01/2010,,,12,,',
      'extra,17/01/2010,,,13,more',
    ].join('\n')
    const { rejected, drafts, counts } = taken(text)
    expect(drafts.map(({ line }) => line)).toEqual([2, 18])
    expect(rejected.map(({ line, lastLine, refusal }) => [line, lastLine, refusal])).toEqual([
      [4, 4, { kind: 'import-row-empty' }],
      [5, 5, { kind: 'import-row-fields', found: 2, expected: 5 }],
      [6, 6, { kind: 'import-row-quote' }],
      [7, 7, { kind: 'import-date-unreadable', given: 'soon' }],
      [8, 8, { kind: 'import-date-unreadable', given: '' }],
      [9, 9, { kind: 'import-date-not-in-calendar', given: '30/02/2010' }],
      [10, 10, { kind: 'import-date-not-in-calendar', given: '17/01/2010 25:00' }],
      [11, 11, { kind: 'import-date-other-order', given: '01/17/2010' }],
      [12, 12, { kind: 'import-row-categories-many', found: 21, max: 20 }],
      [13, 13, { kind: 'import-row-category-long', length: 121, max: 120 }],
      [14, 14, { kind: 'import-row-text-long', length: 8_001, max: 8_000 }],
      [15, 15, { kind: 'import-row-id-long', max: 60 }],
      [16, 17, { kind: 'import-row-repeated', line: 2 }],
      [19, 19, { kind: 'import-row-fields', found: 6, expected: 5 }],
    ])
    expect(counts).toMatchObject({ rows: 16, reports: 2, rejected: 14 })
  })

  it('[R14] without category, point or neighbours is kept and flagged', () => {
    const inside = Array.from({ length: 20 }, (_, i) => `b${i},2010-01-01,A,18.5,-72.${i + 10}`)
    const { drafts, country } = taken(
      [
        `${HEADER},CATEGORY,LATITUDE,LONGITUDE`,
        ...inside,
        'far,2010-01-01,A,50.2,5.7',
        'bare,2010-01-01,,,',
      ].join('\n'),
    )
    expect(country).toBe('Haiti')
    const flagged = drafts.filter(({ body }) => body.flags.length > 0)
    expect(flagged.map(({ body }) => [body.title, body.flags])).toEqual([
      ['far', ['outside-area']],
      ['bare', ['no-category', 'no-place']],
    ])
  })

  it('may have a comma in its degrees', () => {
    const { drafts } = taken(
      'INCIDENT TITLE;INCIDENT DATE;LATITUDE;LONGITUDE\nBridge;2010-01-01;18,5;-72,3\n',
    )
    expect(drafts[0]?.body.place?.point).toMatchObject({ north: 18_500_000, east: -72_300_000 })
  })

  it('[R16] leaves out who sent it in, and says so', () => {
    const { drafts, leftOut } = taken(
      `${HEADER},FIRST NAME,Last Name,EMAIL\nBridge,2010-01-01,Jean,Duvall,jean@example.org\n`,
    )
    expect(leftOut).toEqual(['FIRST NAME', 'Last Name', 'EMAIL'])
    expect(JSON.stringify(drafts)).not.toMatch(/jean|duvall/i)
  })

  it('[R15] is known again by what it says, whatever the deployment thinks of it', () => {
    const digest = (row: string, header = `${HEADER},VERIFIED`) =>
      Buffer.from(taken(`${header}\n${row}`).drafts[0]!.body.origin!.digest).toString('hex')
    const known = digest('Bridge,2010-01-01,NO')
    expect(digest('Bridge,2010-01-01,YES')).toBe(known)
    expect(digest('"Bridge",2010-01-01', HEADER)).toBe(known)
    expect(digest('2010-01-01,Bridge', 'INCIDENT DATE,INCIDENT TITLE')).toBe(known)
    expect(digest('Bridges,2010-01-01,NO')).not.toBe(known)
    expect(digest('Bridge,2010-01-02,NO')).not.toBe(known)
  })
})

describe('[R13] the order of day and month', () => {
  const dates = (given: readonly string[], options: Partial<ImportOptions> = {}) => {
    const rows = given.map((date, i) => `b${i},${date}`)
    const { drafts, rejected, dayOrder } = taken([HEADER, ...rows].join('\n'), options)
    return {
      found: dayOrder.found,
      read: drafts.map(({ body }) => new Date(body.when.from).toISOString().slice(0, 10)).sort(),
      unclear: drafts.filter(({ body }) => body.flags.includes('day-unclear')).length,
      rejected: rejected.map(({ refusal }) => refusal.kind),
    }
  }

  it('[R13] follows the one date that proves it', () => {
    expect(dates(['05/07/2010', '17/01/2010'])).toEqual({
      found: 'day-first',
      read: ['2010-01-17', '2010-07-05'],
      unclear: 0,
      rejected: [],
    })
    expect(dates(['05/07/2010', '01/17/2010'])).toEqual({
      found: 'month-first',
      read: ['2010-01-17', '2010-05-07'],
      unclear: 0,
      rejected: [],
    })
  })

  it('[R13] is said to be unclear where nothing proves it, and can be told', () => {
    expect(dates(['05/07/2010', '06/06/2010'])).toEqual({
      found: 'unclear',
      read: ['2010-06-06', '2010-07-05'],
      unclear: 1,
      rejected: [],
    })
    expect(dates(['05/07/2010'], { dayOrder: 'month-first' })).toMatchObject({
      read: ['2010-05-07'],
      unclear: 0,
    })
    expect(dates(['05/07/2010', '17/01/2010'], { dayOrder: 'month-first' })).toMatchObject({
      read: ['2010-05-07'],
      rejected: ['import-date-other-order'],
    })
  })

  it('[R13] that is proved both ways refuses the rows that do not fit', () => {
    expect(dates(['17/01/2010', '18/01/2010', '01/19/2010', '02/03/2010'])).toEqual({
      found: 'mixed',
      read: ['2010-01-17', '2010-01-18', '2010-03-02'],
      unclear: 1,
      rejected: ['import-date-other-order'],
    })
    expect(dates(['17/01/2010', '01/18/2010', '01/19/2010'])).toMatchObject({
      found: 'mixed',
      read: ['2010-01-18', '2010-01-19'],
    })
  })

  it('[R13] does not matter where the year comes first', () => {
    expect(dates(['2010-05-07 10:00:00', '2010.5.8'])).toEqual({
      found: 'year-first',
      read: ['2010-05-07', '2010-05-08'],
      unclear: 0,
      rejected: [],
    })
  })

  it('the time of day may be by halves', () => {
    const hour = (date: string) =>
      new Date(taken(`${HEADER}\nb,${date}`).drafts[0]?.body.when.from ?? 0).getUTCHours()
    expect(hour('17/01/2010 12:05 AM')).toBe(0)
    expect(hour('17/01/2010 12:05 pm')).toBe(12)
    expect(hour('17/01/2010 1:05 PM')).toBe(13)
  })
})

/** Of a few tries, so that a busy machine is not taken for a slow reader. */
function quickest(work: () => unknown): number {
  let least = Infinity
  for (let i = 0; i < 5 && least > 20; i++) {
    const started = process.cpuUsage()
    work()
    least = Math.min(least, cpuMs(started))
  }
  return least
}

describe('whatever comes', () => {
  const SEEDS = [
    `${FULL}\n7,2,"Bridge",17/01/2010 12:58,"Mill, Dock","Two\nlines","1. A | B, 2. C, ",18.5,-72.3,x,YES,NO\n`,
    'INCIDENT TITLE;INCIDENT DATE;LATITUDE;LONGITUDE\r\nBridge;05/07/2010 10:00 PM;18,5;-72,3\r\n"a""b";2010-01-17;;\r\n',
    `INCIDENT TITLE\tINCIDENT DATE\tDESCRIPTION\n=cmd|'/c calc'!A1\t01/17/2010\t@SUM(1)\n\u202eevil\t2010-13-45\t\ud800\n`,
    'name,need\n"=HYPERLINK(""http://evil.example"",""x"")",water\n+1-1,bread\n"open quote,water\n',
  ]
  const BITS = ['"', '""', ',', ';', '\t', '\n', '\r\n', '\0', '\ufeff', '\ud800', '=', "'", '-']
  const LONG = [
    ' '.repeat(3_000),
    '"'.repeat(3_001),
    ','.repeat(3_000),
    '9'.repeat(400),
    '"a"b'.repeat(900),
  ]

  it('gives drafts that fit, or refusals, quickly', () => {
    const mutation = fc.record({
      at: fc.nat(400),
      // Mostly behind the header, or hardly any file would be read at all.
      inHeader: fc.nat(9).map((roll) => roll === 0),
      cut: fc.nat(12),
      add: fc.oneof(
        { weight: 20, arbitrary: fc.constantFrom(...BITS) },
        { weight: 1, arbitrary: fc.constantFrom(...LONG) },
        { weight: 4, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
      ),
    })
    const { write } = pretendSpace(situation, { members: ['ana'] })
    let [slowest, drafted, tries] = [0, 0, 0]
    fc.assert(
      fc.property(
        fc.constantFrom(...SEEDS),
        fc.array(mutation, { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        (seed, mutations, asBytes) => {
          let text = seed
          for (const { at, cut, add, inHeader } of mutations) {
            const header = inHeader ? 0 : text.indexOf('\n') + 1
            const place = header + (at % (text.length - header + 1))
            text = text.slice(0, place) + add + text.slice(place + cut)
          }
          const given = asBytes ? Uint8Array.from(text, (unit) => unit.charCodeAt(0) & 255) : text
          const found = read(given)
          slowest = Math.max(
            slowest,
            quickest(() => read(given)),
          )
          tries++
          if (!found.ok) {
            expect(found.refusal.kind).toMatch(/^import-/)
            return
          }
          const { counts, drafts, rejected } = found.value
          drafted += drafts.length
          expect(counts.rows).toBe(drafts.length + rejected.length)
          for (const { body } of drafts)
            expect(situationKinds['situation/report'].misfit(body)).toBeUndefined()
          // Now and then through the whole door.
          const [first] = drafts
          if (first && tries % 100 === 0)
            expect(write('ana', first)).toSatisfy(
              (answer: ReturnType<typeof write>) =>
                answer.ok || answer.refusal.kind === 'situation-already-imported',
            )
        },
      ),
      { seed: 4, numRuns: 20_000 },
    )
    console.log(`import: 20,000 damaged files, ${drafted} drafts, slowest ${slowest.toFixed(1)} ms`)
    expect(drafted).toBeGreaterThan(1_500)
    expect(slowest).toBeLessThan(50)
  }, 120_000)

  it('takes a time in line with the length, whatever the quotes', () => {
    const hard = [
      `${HEADER}\n${'"a"b'.repeat(500_000)},2010-01-01`,
      `${HEADER}\n${'"'.repeat(2_000_000)},2010-01-01`,
      `${HEADER}\n"${' '.repeat(2_000_000)}x`,
      `${HEADER}\n${',"'.repeat(500_000)}\n`,
      `${HEADER}\n${'\n'.repeat(2_000_000)}`,
    ]
    for (const text of hard) {
      expect(quickest(() => read(text))).toBeLessThan(1_000)
    }
  })
})
