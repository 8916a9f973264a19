// What the tables about a community's own affairs share: each command works on one community and has
// output for programs.

import type { ArgumentInfo, CommandInfo, OptionInfo } from '../command.ts'

export const command = (
  name: string,
  load: CommandInfo['load'],
  rest: {
    readonly arguments?: readonly ArgumentInfo[]
    readonly options?: Readonly<Record<string, OptionInfo>>
    readonly example: string
  },
): CommandInfo => ({ name, json: true, space: true, load, ...rest })
