// Bringing in reports from the file of another program: read whole, shown first if asked, written in
// batches. What is written stays when it is stopped, and a second run goes on where it ended.

import {
  alreadyImported,
  type Box,
  IMPORT_BYTES_MAX,
  type ImportedReport,
  type ImportRefusal,
  pointAt,
  readUshahidiCsv,
  type SituationState,
  type UshahidiImport,
} from '@folkmoot/areas/situation'
import { type Cbor, ok, type Refusal, refuse, type Result } from '@folkmoot/kernel/base'
import type { Community } from '@folkmoot/kernel/replica'
import { loadNodeCrypto } from '@folkmoot/node'
import type { Call, Run } from '../command.ts'
import { readGiven } from '../files.ts'
import { withSpace } from '../home.ts'
import { passOn } from '../hubs.ts'
import { areaSentences } from '../sentences.ts'

const AREA = /^([+-]?[\d.]+),([+-]?[\d.]+),([+-]?[\d.]+),([+-]?[\d.]+)$/

export const importFile: Run = async (call) => {
  const path = call.given['FILE'] ?? ''
  const area = areaOf(call.flags.text('area'))
  if (!area.ok) return area
  const bytes = await readGiven(path, IMPORT_BYTES_MAX / 1024 / 1024)
  if (!bytes.ok) return bytes
  const { sha256 } = await loadNodeCrypto()
  const options = { sha256, ...(area.value ? { area: area.value } : {}) }
  const read = readUshahidiCsv(bytes.value, options)
  if (!read.ok) return refuse(notThatFormat(call, path, read.refusal))
  return withSpace(call, (community) => bringIn(call, community, read.value))
}

/** Without --format nobody said that it was one: then the sentence says what would be understood. */
const notThatFormat = (call: Call, path: string, refusal: ImportRefusal): Refusal =>
  call.flags.text('format') === undefined && refusal.kind === 'import-columns-missing'
    ? ({ kind: 'cli-import-unknown-format', path } as Refusal)
    : refusal

function areaOf(given: string | undefined): Result<Box | undefined> {
  if (given === undefined) return ok(undefined)
  const [south, west, north, east] = (AREA.exec(given) ?? []).slice(1).map(Number)
  const low = pointAt(south ?? Number.NaN, west ?? Number.NaN)
  const high = pointAt(north ?? Number.NaN, east ?? Number.NaN)
  if (!low || !high || low.north > high.north) return refuse({ kind: 'cli-area-unreadable', given })
  return ok({ south: low.north, west: low.east, north: high.north, east: high.east })
}

async function bringIn(
  call: Call,
  community: Community,
  read: UshahidiImport,
): Promise<Result<void, Refusal>> {
  const state = community.area<SituationState>('situation')
  const fresh = read.drafts.filter((draft) => !alreadyImported(state, draft))
  const already = read.drafts.length - fresh.length
  const isDry = call.flags.is('dry-run')
  const written = isDry ? ok(false) : await writeAll(call, community, fresh)
  if (!written.ok) return written
  const kept = isDry ? 0 : fresh.filter((draft) => alreadyImported(state, draft)).length
  await sayOutcome(call, read, { imported: isDry ? fresh.length : kept, already })
  if (isDry) return ok()
  const passed = await passOn(call, community)
  if (written.value)
    return refuse({ kind: 'cli-import-stopped', kept: kept + already, all: read.drafts.length })
  return passed
}

/** True when a signal stopped it between two batches; what was written stays. */
async function writeAll(
  call: Call,
  community: Community,
  drafts: readonly ImportedReport[],
): Promise<Result<boolean, Refusal>> {
  let stopped = false
  const stop = (): void => {
    if (!stopped) call.terminal.say(call.words.said.stopping)
    stopped = true
  }
  const progress = call.terminal.progress(call.words.said.importing)
  process.on('SIGINT', stop).on('SIGTERM', stop)
  try {
    const written = await community.writeMany(
      drafts.map(({ kind, body }) => ({ kind, body: body as unknown as Cbor })),
      { progress: progress.step, cancelled: () => stopped },
    )
    return written.ok || stopped ? ok(stopped) : written
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop)
    progress.end()
  }
}

async function sayOutcome(
  call: Call,
  { counts, rejected }: UshahidiImport,
  done: { readonly imported: number; readonly already: number },
): Promise<void> {
  const { flags, terminal, words, language } = call
  const { said } = words
  const sentence = await areaSentences(language)
  const lines = rejected.map(({ line, refusal }) => ({
    line,
    refusal,
    sentence: sentence(refusal),
  }))
  const flagged = Object.entries(counts.flags).filter(([, count]) => count > 0)
  if (flags.is('json')) {
    const dryRun = flags.is('dry-run')
    terminal.json({ rows: counts.rows, ...done, dryRun, rejected: lines, flagged: counts.flags })
    return
  }
  terminal.out(said.rows(counts.rows))
  const say = flags.is('dry-run') ? said.wouldImport : said.imported
  terminal.out(say(done.imported, done.already))
  for (const [flag, count] of flagged)
    terminal.out(said.flagged(count, said.flags[flag as keyof typeof said.flags]))
  if (lines.length > 0) terminal.out(said.rejected(lines.length))
  for (const each of lines) terminal.out(`  ${said.rejectedLine(each.line, each.sentence)}`)
}
