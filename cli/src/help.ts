// Help, made from the table and the words of a language: every command with its options and an example.

import { optionsOf } from './arguments.ts'
import type { CommandInfo } from './command.ts'
import { groups, table } from './commands/table.ts'
import { columns } from './terminal.ts'
import type { Words } from './words/index.ts'

const summary = (words: Words, command: CommandInfo): string =>
  words.commands[command.name as keyof Words['commands']]

export function usageLine(command: CommandInfo): string {
  const positional = (command.arguments ?? []).map(({ name, optional }) =>
    optional ? `[${name}]` : name,
  )
  const options = Object.entries(command.options ?? {}).map(([name, { value, needed, many }]) => {
    const text = value === undefined ? `--${name}` : `--${name} ${value}`
    return `${needed ? text : `[${text}]`}${many ? '…' : ''}`
  })
  return ['folkmoot', command.name, ...positional, ...options].join(' ')
}

export function helpFor(words: Words, command: CommandInfo): string {
  const options = Object.entries(optionsOf(command)).map(([name, { value, oneOf }]) => [
    `  --${name}${value === undefined ? '' : ` ${oneOf ? oneOf.join('|') : value}`}`,
    optionText(words, command, name),
  ])
  return [
    summary(words, command),
    '',
    `${words.help.usage}: ${usageLine(command)}`,
    '',
    `${words.help.options}:`,
    ...columns(options),
    '',
    `${words.help.example}:`,
    `  ${command.example}`,
  ].join('\n')
}

/** `--since` means a time for reports and a file for bundles: the longer name wins. */
function optionText(words: Words, command: CommandInfo, name: string): string {
  const texts: Readonly<Record<string, string>> = words.options
  return texts[`${command.name} ${name}`] ?? texts[name] ?? ''
}

/** All commands, or those that begin with a word (`bundle`). */
export function overview(words: Words, topic: string): string {
  if (topic !== '') {
    const some = table.filter((command) => command.name.startsWith(`${topic} `))
    return columns(some.map((each) => [usageLine(each), summary(words, each)])).join('\n')
  }
  const rows = Object.entries(groups).map(
    ([name, commands]) =>
      [
        words.help.groups[name as keyof typeof groups],
        commands.map((each) => [`  ${each.name}`, summary(words, each)]),
      ] as const,
  )
  const aligned = columns(rows.flatMap(([, cells]) => cells))
  const lines = [words.help.about, '', `${words.help.usage}: folkmoot COMMAND`]
  let at = 0
  for (const [heading, cells] of rows) {
    lines.push('', heading, ...aligned.slice(at, at + cells.length))
    at += cells.length
  }
  return [...lines, '', words.help.more, words.help.environment].join('\n')
}
