// What a command is: a line of the table, and a function that is loaded only when it is called.

import type { Refusal, Result } from '@folkmoot/kernel/base'
import type { Flags } from './flags.ts'
import type { Terminal } from './terminal.ts'
import type { Language, Words } from './words/index.ts'

export interface ArgumentInfo {
  /** As it stands in the usage line, e.g. FILE. */
  readonly name: string
  readonly optional?: true
  /** Takes all that follow, as one text. */
  readonly rest?: true
}

export interface OptionInfo {
  /** Placeholder of its value, e.g. URL; absent: a switch. */
  readonly value?: string
  readonly many?: true
  readonly needed?: true
  readonly oneOf?: readonly string[]
  readonly int?: readonly [min: number, max: number]
}

export interface CommandInfo {
  /** One word or two: `bundle export`. */
  readonly name: string
  readonly arguments?: readonly ArgumentInfo[]
  /** Besides --help, --json and --space, which the parser knows. */
  readonly options?: Readonly<Record<string, OptionInfo>>
  readonly example: string
  /** Has output worth reading by a program. */
  readonly json?: true
  /** Works on one space of the data folder. */
  readonly space?: true
  readonly load: () => Promise<Run>
}

/** What a command is given, and all that it may touch of the process. */
export interface Call {
  /** Positional arguments by their names in the table. */
  readonly given: Readonly<Record<string, string | undefined>>
  readonly flags: Flags
  readonly terminal: Terminal
  readonly words: Words
  readonly language: Language
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** Refused with a reason, or done. Faults are exceptions and end at main.ts. */
export type Run = (call: Call) => Promise<Result<void, Refusal>>
