// Reads a command line against the table. Whatever does not fit is said with the command that it
// was meant for, so that the answer can be its usage line and one of its examples.

import type { ArgumentInfo, CommandInfo, OptionInfo } from './command.ts'
import { createFlags, type Flags } from './flags.ts'

export type Misuse =
  | { readonly kind: 'unknown-command'; readonly given: string }
  | { readonly kind: 'unknown-option'; readonly given: string }
  | { readonly kind: 'option-without-value'; readonly option: string; readonly value: string }
  | { readonly kind: 'switch-with-value'; readonly option: string }
  | { readonly kind: 'option-twice'; readonly option: string }
  | { readonly kind: 'option-missing'; readonly option: string; readonly value: string }
  | { readonly kind: 'not-one-of'; readonly option: string; readonly choices: string }
  | {
      readonly kind: 'not-a-number'
      readonly option: string
      readonly min: number
      readonly max: number
    }
  | { readonly kind: 'argument-missing'; readonly name: string }
  | { readonly kind: 'argument-too-many'; readonly given: string }

export type Reading =
  | { readonly kind: 'help'; readonly command: CommandInfo | undefined; readonly topic: string }
  | {
      readonly kind: 'call'
      readonly command: CommandInfo
      readonly given: Readonly<Record<string, string | undefined>>
      readonly flags: Flags
    }
  | {
      readonly kind: 'misuse'
      readonly command: CommandInfo | undefined
      readonly misuse: Misuse
    }

const GLOBAL: Readonly<Record<string, OptionInfo>> = { help: {} }
const SHORT: Readonly<Record<string, string>> = { '-h': '--help' }

/** Every option that a command takes, with those that it shares with others. */
export const optionsOf = (command: CommandInfo): Readonly<Record<string, OptionInfo>> => ({
  ...command.options,
  ...(command.space ? { space: { value: 'SPACE' } } : {}),
  ...(command.json ? { json: {} } : {}),
  ...GLOBAL,
})

export function readArguments(words: readonly string[], table: readonly CommandInfo[]): Reading {
  const tidy = words.map((word) => SHORT[word] ?? word)
  const found = findCommand(tidy, table)
  if (!found) return withoutCommand(tidy, table)
  const { command, rest } = found
  const beforeEnd = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest
  if (beforeEnd.includes('--help')) return { kind: 'help', command, topic: command.name }
  const split = splitWords(rest, optionsOf(command))
  if ('kind' in split) return { kind: 'misuse', command, misuse: split }
  const misuse = checkOptions(split.options, optionsOf(command))
  if (misuse) return { kind: 'misuse', command, misuse }
  const given = nameArguments(split.positional, command.arguments ?? [])
  if ('kind' in given) return { kind: 'misuse', command, misuse: given as Misuse }
  return { kind: 'call', command, given, flags: createFlags(split.options) }
}

/** The longest name wins: `bundle export` before `bundle`. */
function findCommand(
  words: readonly string[],
  table: readonly CommandInfo[],
): { command: CommandInfo; rest: readonly string[] } | undefined {
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(' ')
    const command = words.length >= length && table.find((each) => each.name === name)
    if (command) return { command, rest: words.slice(length) }
  }
  return undefined
}

/** `folkmoot`, `folkmoot help [COMMAND]`, `folkmoot bundle --help`, or a slip of the pen. */
function withoutCommand(words: readonly string[], table: readonly CommandInfo[]): Reading {
  const topic = words.filter((word) => word !== '--help' && word !== 'help').join(' ')
  const asked = words.length === 0 || words.includes('--help') || words[0] === 'help'
  const command = table.find((each) => each.name === topic)
  const known = topic === '' || command || table.some((each) => each.name.startsWith(`${topic} `))
  if (asked && known) return { kind: 'help', command, topic }
  const given = topic.split(' ').slice(0, 2).join(' ')
  const misuse: Misuse = given.startsWith('-')
    ? { kind: 'unknown-option', given: given.split(' ')[0] ?? given }
    : { kind: 'unknown-command', given }
  return { kind: 'misuse', command: undefined, misuse }
}

interface Split {
  readonly positional: readonly string[]
  readonly options: ReadonlyMap<string, readonly string[]>
}

function splitWords(
  words: readonly string[],
  known: Readonly<Record<string, OptionInfo>>,
): Split | Misuse {
  const positional: string[] = []
  const options = new Map<string, string[]>()
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    if (word === '--') {
      positional.push(...words.slice(at + 1))
      break
    }
    if (!/^--?[a-z]/.test(word)) {
      positional.push(word)
      continue
    }
    const read = readOption(word, words[at + 1], known)
    if ('kind' in read) return read
    if (read.tookNext) at++
    options.set(read.name, [...(options.get(read.name) ?? []), read.value])
  }
  return { positional, options }
}

function readOption(
  word: string,
  next: string | undefined,
  known: Readonly<Record<string, OptionInfo>>,
): { name: string; value: string; tookNext: boolean } | Misuse {
  const [, name = '', inline] = /^--([a-z][a-z-]*)(?:=([\s\S]*))?$/.exec(word) ?? []
  const info = Object.hasOwn(known, name) ? known[name] : undefined
  if (!info) return { kind: 'unknown-option', given: word.split('=')[0] ?? word }
  if (info.value === undefined) {
    if (inline !== undefined) return { kind: 'switch-with-value', option: name }
    return { name, value: '', tookNext: false }
  }
  if (inline !== undefined) return { name, value: inline, tookNext: false }
  if (next === undefined || next.startsWith('--'))
    return { kind: 'option-without-value', option: name, value: info.value }
  return { name, value: next, tookNext: true }
}

function checkOptions(
  options: ReadonlyMap<string, readonly string[]>,
  known: Readonly<Record<string, OptionInfo>>,
): Misuse | undefined {
  for (const [option, info] of Object.entries(known)) {
    const values = options.get(option)
    if (!values) {
      if (info.needed) return { kind: 'option-missing', option, value: info.value ?? '' }
      continue
    }
    if (values.length > 1 && !info.many) return { kind: 'option-twice', option }
    const misuse = values.map((value) => checkValue(option, value, info)).find(Boolean)
    if (misuse) return misuse
  }
  return undefined
}

function checkValue(option: string, value: string, info: OptionInfo): Misuse | undefined {
  if (info.oneOf && !info.oneOf.includes(value))
    return { kind: 'not-one-of', option, choices: info.oneOf.join(', ') }
  if (!info.int) return undefined
  const [min, max] = info.int
  const number = /^\d{1,12}$/.test(value) ? Number(value) : Number.NaN
  return number >= min && number <= max ? undefined : { kind: 'not-a-number', option, min, max }
}

function nameArguments(
  positional: readonly string[],
  expected: readonly ArgumentInfo[],
): Readonly<Record<string, string>> | Misuse {
  const given: Record<string, string> = {}
  let at = 0
  for (const info of expected) {
    const value = info.rest ? positional.slice(at).join(' ') : positional[at]
    if (value === undefined || (info.rest && value === '')) {
      if (info.optional) continue
      return { kind: 'argument-missing', name: info.name }
    }
    given[info.name] = value
    at = info.rest ? positional.length : at + 1
  }
  const left = positional[at]
  return left === undefined ? given : { kind: 'argument-too-many', given: left }
}
