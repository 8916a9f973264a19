// What others wrote cannot steer the terminal of the reader; what a program reads has no colour.

import { PassThrough } from 'node:stream'
import { expect, it } from 'vitest'
import { columns, createTerminal, shown } from './terminal.ts'

it('shows no control characters and no marks that turn the direction of text', () => {
  expect(shown('\u001b]0;owned\u0007a\r\nb\u009b31mc\u202ed\u2066e')).toBe(' ]0;owned a b 31mcde')
  expect(shown('Київ · 北京 · 🧊')).toBe('Київ · 北京 · 🧊')
})

function pretend(isTTY: boolean, environment: Record<string, string> = {}) {
  const texts = { output: '', aside: '' }
  const stream = (name: keyof typeof texts) => {
    const through = new PassThrough()
    through.on('data', (chunk: Buffer) => (texts[name] += chunk.toString()))
    return Object.assign(through, { isTTY, columns: 80 }) as never
  }
  const input = Object.assign(new PassThrough(), { isTTY }) as never
  const streams = { input, output: stream('output'), aside: stream('aside'), environment }
  return { terminal: createTerminal(streams), texts }
}

it('colours only where a person looks, and not under NO_COLOR', () => {
  expect(pretend(true).terminal.bold('x')).toBe('\u001b[1mx\u001b[22m')
  expect(pretend(true, { NO_COLOR: '1' }).terminal.bold('x')).toBe('x')
  expect(pretend(true, { TERM: 'dumb' }).terminal.bold('x')).toBe('x')
  expect(pretend(false).terminal.bold('x')).toBe('x')
})

it('draws a bar on a terminal, and nothing for a short work elsewhere', () => {
  const seen = pretend(true)
  const bar = seen.terminal.progress('Importing')
  bar.step(3593, 3593)
  bar.end()
  expect(seen.texts.aside).toContain('Importing ████████████████████████ 3593/3593')
  const piped = pretend(false)
  const lines = piped.terminal.progress('Importing')
  lines.step(1, 2)
  lines.end()
  expect(piped.texts).toEqual({ output: '', aside: '' })
})

it('asks nobody when nobody is there', async () => {
  const { terminal } = pretend(false)
  expect(await terminal.askHidden('?')).toBeUndefined()
  expect(await terminal.ask('?')).toBeUndefined()
})

it('never echoes what is asked for hidden', async () => {
  const { terminal, texts } = pretend(true)
  const streams = terminal.askHidden('Passphrase: ')
  const input = (terminal as never as { input?: PassThrough }).input
  expect(input).toBeUndefined()
  void streams
  expect(texts.aside).toBe('Passphrase: ')
})

it('aligns columns but the last', () => {
  expect(
    columns([
      ['a', 'bb', 'c'],
      ['aaa', 'b', 'cc'],
    ]),
  ).toEqual(['a    bb  c', 'aaa  b   cc'])
})
