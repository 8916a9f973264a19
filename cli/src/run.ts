// One call of folkmoot, from words to an exit code: 0 done, 1 refused or fault, 2 usage.

import { type Reading, readArguments } from './arguments.ts'
import type { CommandInfo } from './command.ts'
import { table } from './commands/table.ts'
import { faultOf } from './faults.ts'
import { helpFor, overview, usageLine } from './help.ts'
import { homePath } from './home-path.ts'
import { sentenceFor } from './sentences.ts'
import { createTerminal, type Streams, type Terminal } from './terminal.ts'
import { type Language, languageOf, loadWords, type Words } from './words/index.ts'

export async function run(words: readonly string[], streams: Streams): Promise<number> {
  const language = languageOf(streams.environment)
  const spoken = await loadWords(language)
  const terminal = createTerminal(streams)
  const reading = readArguments(words, table)
  switch (reading.kind) {
    case 'help':
      terminal.out(
        reading.command ? helpFor(spoken, reading.command) : overview(spoken, reading.topic),
      )
      return 0
    case 'misuse':
      sayMisuse(terminal, spoken, reading)
      return 2
    case 'call':
      return call(reading, { language, spoken, terminal, streams })
  }
}

function sayMisuse(
  terminal: Terminal,
  words: Words,
  { command, misuse }: Extract<Reading, { kind: 'misuse' }>,
): void {
  const sentence = words.misuse[misuse.kind] as (said: typeof misuse) => string
  terminal.say(sentence(misuse))
  if (command) sayUsage(terminal, words, command)
}

function sayUsage(terminal: Terminal, words: Words, command: CommandInfo): void {
  terminal.say(`${words.help.usage}: ${usageLine(command)}`)
  terminal.say(`${words.help.example}: ${command.example}`)
}

async function call(
  { command, given, flags }: Extract<Reading, { kind: 'call' }>,
  {
    language,
    spoken,
    terminal,
    streams,
  }: { language: Language; spoken: Words; terminal: Terminal; streams: Streams },
): Promise<number> {
  const { environment } = streams
  try {
    const work = await command.load()
    const done = await work({ given, flags, terminal, words: spoken, language, environment })
    if (done.ok) return 0
    terminal.say(await sentenceFor(language, spoken, done.refusal))
    return 1
  } catch (caught) {
    await sayFault(streams, caught)
    return 1
  }
}

/** One sentence; the trace of our own mistakes only for those who ask for it. */
export async function sayFault({ aside, environment }: Streams, caught: unknown): Promise<void> {
  const words = await loadWords(languageOf(environment))
  const fault = faultOf(words, caught, homePath(environment))
  aside.write(`${fault.sentence}\n`)
  if (fault.unknown && environment['FOLKMOOT_DEBUG'])
    aside.write(`${caught instanceof Error ? caught.stack : String(caught)}\n`)
}
