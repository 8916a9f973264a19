// The one door to the person: lines out, lines aside, progress, questions. Colour and bars only
// where there is a terminal; a program that reads us gets plain lines.

import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { styleText } from 'node:util'

export interface Progress {
  /** `all` is left out where nobody knows it. */
  step(done: number, all?: number): void
  end(): void
}

export interface Terminal {
  /** What was asked for: standard output. */
  out(line: string): void
  /** As it is, without an end of line. */
  write(text: string): void
  json(value: unknown): void
  /** Everything else: standard error. */
  say(line: string): void
  progress(label: string): Progress
  /** undefined when nobody sits there. */
  askHidden(question: string): Promise<string | undefined>
  ask(question: string): Promise<string | undefined>
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  /** Characters in a line. */
  readonly width: number
}

export interface Streams {
  readonly input: NodeJS.ReadStream
  readonly output: NodeJS.WriteStream
  readonly aside: NodeJS.WriteStream
  readonly environment: Readonly<Record<string, string | undefined>>
}

const BAR_CELLS = 24
const BAR_PAUSE_MS = 80
const LINE_PAUSE_MS = 3_000

export function createTerminal(streams: Streams): Terminal {
  const { input, output, aside, environment } = streams
  const plain = environment['NO_COLOR'] !== undefined && environment['NO_COLOR'] !== ''
  const coloured = output.isTTY && !plain && environment['TERM'] !== 'dumb'
  const style =
    (format: 'bold' | 'dim') =>
    (text: string): string =>
      coloured ? styleText(format, text, { validateStream: false }) : text
  const interactive = input.isTTY && aside.isTTY
  return {
    out: (line) => void output.write(`${line}\n`),
    write: (text) => void output.write(text),
    json: (value) => void output.write(`${JSON.stringify(value, undefined, 2)}\n`),
    say: (line) => void aside.write(`${line}\n`),
    progress: (label) => (aside.isTTY ? bar(aside, label) : lines(aside, label)),
    askHidden: (question) =>
      interactive ? askOn(input, aside, question, true) : Promise.resolve(undefined),
    ask: (question) =>
      interactive ? askOn(input, aside, question, false) : Promise.resolve(undefined),
    bold: style('bold'),
    dim: style('dim'),
    width: output.columns ?? 100,
  }
}

function bar(aside: NodeJS.WriteStream, label: string): Progress {
  let last = 0
  return {
    step(done, all) {
      if (Date.now() - last < BAR_PAUSE_MS && done !== all) return
      last = Date.now()
      if (all === undefined) return void aside.write(`\r\u001b[K${label} ${done}`)
      const full = all === 0 ? BAR_CELLS : Math.floor((done / all) * BAR_CELLS)
      const cells = '█'.repeat(full) + '░'.repeat(BAR_CELLS - full)
      aside.write(`\r\u001b[K${label} ${cells} ${done}/${all}`)
    },
    end: () => void aside.write('\r\u001b[K'),
  }
}

/** No terminal: a line now and then, so that a log of a long work shows that it goes on. */
function lines(aside: NodeJS.WriteStream, label: string): Progress {
  let last = Date.now()
  return {
    step(done, all) {
      if (Date.now() - last < LINE_PAUSE_MS) return
      last = Date.now()
      aside.write(`${label} ${all === undefined ? done : `${done}/${all}`}\n`)
    },
    end: () => {},
  }
}

async function askOn(
  input: NodeJS.ReadStream,
  aside: NodeJS.WriteStream,
  question: string,
  hidden: boolean,
): Promise<string | undefined> {
  aside.write(question)
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const reader = createInterface({ input, output: hidden ? nowhere : aside, terminal: true })
  try {
    return await new Promise((resolve) => {
      reader.once('line', resolve)
      reader.once('close', () => resolve(undefined))
    })
  } finally {
    reader.close()
    if (hidden) aside.write('\n')
  }
}

/**
 * What others wrote, made safe to show: no control characters that a terminal would obey (C0 and C1),
 * no marks that turn the direction of what stands around them.
 */
export const shown = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- the control characters are the point
  text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').replace(/[\u202a-\u202e\u2066-\u2069]/g, '')

/** Columns, each as wide as its widest cell but the last. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = []
  for (const row of rows)
    row.forEach((cell, at) => {
      widths[at] = Math.max(widths[at] ?? 0, [...cell].length)
    })
  return rows.map((row) =>
    row
      .map((cell, at) =>
        at === row.length - 1 ? cell : cell + ' '.repeat((widths[at] ?? 0) - [...cell].length),
      )
      .join('  '),
  )
}
