// `folkmoot draw`: people by lot, plainly or with quotas. The list of panels of a draw with quotas can be
// published before anybody knows the seed (--json), and checked and drawn from without a solver (--panels).

import { fromHex, ok, type Refusal, refuse, type Result } from '@folkmoot/kernel/base'
import { type Pool, readPool, readQuotas, textOf } from '@folkmoot/methods/formats'
import {
  type Drawing,
  type Drawn,
  drawPanel,
  drawPlain,
  type DrawRefusal,
  fairPanels,
  type PoolMember,
  type Quota,
  type Rules,
} from '@folkmoot/methods/sortition'
import { loadNodeCrypto } from '@folkmoot/node'
import type { Call, Run } from '../command.ts'
import { readGiven } from '../files.ts'
import type { MethodRefusal } from '../method-refusals.ts'
import { shown } from '../terminal.ts'
import { loadMethodWords } from '../words/methods/index.ts'

const MEGABYTES_MAX = 128

export const draw: Run = async (call) => {
  const { flags, terminal } = call
  const drawing = await drawingOf(flags.text('seed') ?? '')
  if (!drawing.ok) return drawing
  const text = await textIn(flags.text('pool') ?? '')
  if (!text.ok) return text
  const pool = readPool(text.value)
  if (!pool.ok) return pool
  const drawn = await drawnFrom(call, pool.value.members, drawing.value)
  if (!drawn.ok) return drawn
  if (flags.is('json')) terminal.json(jsonOf(pool.value, drawn.value))
  else await say(call, pool.value.members, drawn.value)
  return ok()
}

async function drawingOf(given: string): Promise<Result<Drawing, MethodRefusal>> {
  const seed = fromHex(given.toLowerCase())
  if (!seed || seed.length === 0) return refuse({ kind: 'count-seed', given })
  const { sha256 } = await loadNodeCrypto()
  return ok({ seed, sha256 })
}

async function textIn(path: string): Promise<Result<string, Refusal>> {
  const bytes = await readGiven(path, MEGABYTES_MAX)
  return bytes.ok ? textOf(bytes.value) : bytes
}

async function drawnFrom(
  call: Call,
  pool: readonly PoolMember[],
  drawing: Drawing,
): Promise<Result<Drawn, Refusal>> {
  const { flags } = call
  const size = flags.int('size') ?? 0
  const path = flags.text('quotas')
  if (path === undefined) return drawPlain(pool, size, drawing)
  const text = await textIn(path)
  if (!text.ok) return text
  const quotas = readQuotas(text.value)
  if (!quotas.ok) return quotas
  const rules = { pool, quotas: quotas.value, size }
  const panels = await panelsFor(call, rules, drawing)
  return panels.ok ? drawPanel(rules, panels.value, drawing) : panels
}

/** Published ones, or new ones from the solver. */
async function panelsFor(
  call: Call,
  rules: Rules & { readonly quotas: readonly Quota[] },
  { sha256 }: Drawing,
): Promise<Result<readonly (readonly number[])[], Refusal>> {
  const path = call.flags.text('panels')
  if (path !== undefined) {
    const text = await textIn(path)
    return text.ok ? publishedPanels(text.value, rules.pool) : text
  }
  const { loadSolver } = await import('../solver.ts')
  const { drawn: words } = await loadMethodWords(call.language)
  const solve = await loadSolver()
  const progress = call.terminal.progress(words.searching)
  try {
    return fairPanels(rules, { sha256, solve, step: (round) => progress.step(round) })
  } finally {
    progress.end()
  }
}

function publishedPanels(
  text: string,
  pool: readonly PoolMember[],
): Result<number[][], DrawRefusal> {
  const rows = new Map(pool.map(({ key }, member) => [key, member]))
  const given = parsed(text)
  const list = Array.isArray(given) ? given : (given as { panels?: unknown } | undefined)?.panels
  if (!Array.isArray(list) || !list.every(Array.isArray))
    return refuse<DrawRefusal>({ kind: 'draw-panels-unreadable' })
  // Who is not in the pool becomes a number that no member has, and breaks the panel.
  return ok(list.map((panel) => panel.map((key) => rows.get(String(key)) ?? -1)))
}

/** JSON.parse throws on what a person may well have given. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** People by their key; in a pool without names by the number of their row, counted from 1. */
function jsonOf({ members, named }: Pool, drawn: Drawn): object {
  const keyOf = (member: number): string | number =>
    named ? (members[member]?.key ?? '') : member + 1
  return {
    panel: drawn.panel.map(keyOf),
    replacements: drawn.replacements.map(keyOf),
    probabilities: drawn.probabilities,
    panels: drawn.panels.map((panel) => panel.map(keyOf)),
    ...(drawn.number === undefined ? {} : { number: drawn.number + 1 }),
  }
}

async function say(
  { terminal, language }: Call,
  pool: readonly PoolMember[],
  { panel, replacements, probabilities, panels, number }: Drawn,
): Promise<void> {
  const { drawn: words } = await loadMethodWords(language)
  const name = (member: number): string => shown(pool[member]?.key ?? '')
  if (number !== undefined) terminal.out(words.number(number + 1, panels.length))
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
  const [least, most] = [Math.min(...probabilities), Math.max(...probabilities)]
  terminal.out(words.chances(percent(least), percent(most)))
  terminal.out('')
  terminal.out(words.panel)
  panel.forEach((member, at) => terminal.out(`  ${at + 1}. ${name(member)}`))
  const next = replacements.slice(0, panel.length)
  if (next.length === 0) return
  terminal.out('')
  terminal.out(number === undefined ? words.replacements : words.replacementsAlike)
  next.forEach((member, at) => terminal.out(`  ${at + 1}. ${name(member)}`))
}
