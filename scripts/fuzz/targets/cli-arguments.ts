// The command line: a call, help, or what was misused, for any words.

import { readArguments } from '../../../cli/src/arguments.ts'
import { table } from '../../../cli/src/commands/table.ts'
import { type MakeTarget, must } from '../target.ts'
import { varyText } from '../vary-text.ts'
import { asBytes, asText } from './shared-ports.ts'

/** Words of an example, without the quotes that the shell would take away. */
const wordsOf = (example: string): string =>
  [...example.matchAll(/"([^"]*)"|(\S+)/g)]
    .map(([, quoted, plain]) => quoted ?? plain)
    .slice(1)
    .join('\n')

/** A word a line. */
export const target: MakeTarget = () => ({
  sources: ['cli/src/arguments.ts', 'cli/src/commands/table.ts'],
  seeds: table.map(({ example }) => asBytes(wordsOf(example))),
  vary: varyText,
  run(bytes) {
    const read = readArguments(asText(bytes).split('\n'), table)
    if (read.kind !== 'call') return false
    const { command, flags } = read
    for (const [name, option] of Object.entries(command.options ?? {})) {
      const value = flags.int(name)
      if (!option.int || value === undefined) continue
      must(value >= option.int[0] && value <= option.int[1], 'a number within its bounds')
    }
    for (const info of command.arguments ?? []) {
      must(info.optional || read.given[info.name] !== undefined, 'what is needed is given')
    }
    return true
  },
})
