// The command line as people type it, by table: what is understood, and what is answered otherwise.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readArguments } from './arguments.ts'
import { table } from './commands/table.ts'

const read = (line: readonly string[]) => {
  const reading = readArguments(line, table)
  switch (reading.kind) {
    case 'call':
      return { call: reading.command.name, given: reading.given, flags: reading.flags }
    case 'help':
      return { help: reading.topic }
    case 'misuse':
      return { misuse: reading.misuse }
  }
}

describe('what is understood', () => {
  it.each<[string[], string, Record<string, string>]>([
    [['status', '--json'], 'status', {}],
    [['bundle', 'export', 'a.bundle'], 'bundle export', { FILE: 'a.bundle' }],
    [['create', 'Lakeside', '--as', 'Ana'], 'create', { NAME: 'Lakeside' }],
    [['create', '--as=Ana', 'Lakeside'], 'create', { NAME: 'Lakeside' }],
    [['admit', 'Boris', 'the', 'baker'], 'admit', { WHO: 'Boris the baker' }],
    [['report', '--', '--help is needed'], 'report', { TEXT: '--help is needed' }],
    [['report', '-12 degrees tonight'], 'report', { TEXT: '-12 degrees tonight' }],
    [['fork-proof'], 'fork-proof', {}],
    [['device', 'confirm', 'a', 'b'], 'device confirm', { WORDS: 'a b' }],
  ])('%j', (line, call, given) => {
    expect(read(line)).toMatchObject({ call, given })
  })

  it('options with one value, with several, with a minus, and switches', () => {
    const words = [
      'report',
      'x',
      '--place',
      '-18.5,-72.3~2km',
      '--category',
      'a',
      '--category',
      'b',
    ]
    const { flags } = read([...words, '--known', 'saw', '--json']) as never as {
      flags: ReturnType<typeof Object>
    }
    expect(flags.text('place')).toBe('-18.5,-72.3~2km')
    expect(flags.all('category')).toEqual(['a', 'b'])
    expect(flags.is('json')).toBe(true)
    expect(flags.is('space')).toBe(false)
    expect(flags.text('title')).toBeUndefined()
  })

  it.each<[string[], string]>([
    [[], ''],
    [['--help'], ''],
    [['-h'], ''],
    [['help'], ''],
    [['help', 'bundle', 'export'], 'bundle export'],
    [['bundle', '--help'], 'bundle'],
    [['report', '--known', 'saw', '--help'], 'report'],
    [['report', '-h'], 'report'],
  ])('asks for help: %j', (line, help) => {
    expect(read(line)).toEqual({ help })
  })
})

describe('what is answered with the usage', () => {
  it.each<[string[], object]>([
    [['dance'], { kind: 'unknown-command', given: 'dance' }],
    [['bundle'], { kind: 'unknown-command', given: 'bundle' }],
    [['bundle', 'burn'], { kind: 'unknown-command', given: 'bundle burn' }],
    [['--json'], { kind: 'unknown-option', given: '--json' }],
    [['status', '--jsno'], { kind: 'unknown-option', given: '--jsno' }],
    [['status', '-j'], { kind: 'unknown-option', given: '-j' }],
    [['status', '--constructor'], { kind: 'unknown-option', given: '--constructor' }],
    [['status', '--json=yes'], { kind: 'switch-with-value', option: 'json' }],
    [['create', 'x', '--as'], { kind: 'option-without-value', option: 'as', value: 'NAME' }],
    [
      ['create', 'x', '--as', '--json'],
      { kind: 'option-without-value', option: 'as', value: 'NAME' },
    ],
    [['create', 'x'], { kind: 'option-missing', option: 'as', value: 'NAME' }],
    [['create', 'x', '--as', 'a', '--as', 'b'], { kind: 'option-twice', option: 'as' }],
    [['create', '--as', 'a'], { kind: 'argument-missing', name: 'NAME' }],
    [['admit'], { kind: 'argument-missing', name: 'WHO' }],
    [['create', 'Lake', 'side', '--as', 'a'], { kind: 'argument-too-many', given: 'side' }],
    [['status', 'now'], { kind: 'argument-too-many', given: 'now' }],
    [
      ['report', 'x', '--known', 'heard'],
      { kind: 'not-one-of', option: 'known', choices: 'saw, told, forwarded' },
    ],
    [['invite', '--uses', '0'], { kind: 'not-a-number', option: 'uses', min: 1, max: 100 }],
    [['invite', '--uses', '1e2'], { kind: 'not-a-number', option: 'uses', min: 1, max: 100 }],
    [['hub', '--port', '65536'], { kind: 'not-a-number', option: 'port', min: 0, max: 65_535 }],
  ])('%j', (line, misuse) => {
    expect(read(line)).toEqual({ misuse })
  })
})

it('never throws, and calls no command that was not named', () => {
  const word = fc.oneof(
    fc.constantFrom('status', 'bundle', 'export', '--json', '--', '--as', '--space=', '-h', '--x'),
    fc.string({ maxLength: 12 }),
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), (line) => {
      const reading = readArguments(line, table)
      if (reading.kind !== 'call') return
      expect(line.join(' ').startsWith(reading.command.name)).toBe(true)
    }),
    { seed: 7, numRuns: 2_000 },
  )
})
