// Everything in a file: what a stick, a phone or a stranger can carry, and only members can open.

import { ok } from '@folkmoot/kernel/base'
import { writeFileAtomic } from '@folkmoot/node'
import type { Run } from '../command.ts'
import { readGiven } from '../files.ts'
import { withSpace } from '../home.ts'
import { sentenceFor } from '../sentences.ts'

/** The bound of the format's own reader is smaller still (kernel/src/sync); this one guards memory. */
export const BUNDLE_MEGABYTES_MAX = 512

export const bundleExport: Run = async (call) => {
  const { given, flags, terminal, words } = call
  const sinceFile = flags.text('since')
  const since = sinceFile ? await readGiven(sinceFile, BUNDLE_MEGABYTES_MAX) : ok(undefined)
  if (!since.ok) return since
  return withSpace(call, async (community) => {
    const made = await community.exportBundle(since.value)
    if (!made.ok) return made
    const bytes = made.value
    const file = given['FILE'] ?? ''
    await writeFileAtomic(file, bytes)
    if (flags.is('json')) terminal.json({ file, bytes: bytes.length, space: community.id })
    else terminal.say(words.said.bundleWritten(file, Math.ceil(bytes.length / 1024)))
    return ok()
  })
}

export const bundleImport: Run = async (call) => {
  const { given, flags, terminal, words, language } = call
  const bytes = await readGiven(given['FILE'] ?? '', BUNDLE_MEGABYTES_MAX)
  if (!bytes.ok) return bytes
  return withSpace(call, async (community) => {
    const progress = terminal.progress(words.said.bundleReading)
    const taken = await community.importBundle(bytes.value, { progress: progress.step })
    progress.end()
    if (!taken.ok) return taken
    // A paper key goes on under a log of its own as soon as the record is here.
    await community.tend()
    const { newEntries, knownEntries, refused, gaps } = taken.value
    if (flags.is('json')) terminal.json(taken.value)
    else terminal.out(words.said.bundleTaken(newEntries, knownEntries))
    if (gaps > 0) terminal.say(words.said.bundleGaps(gaps))
    for (const refusal of refused) {
      const sentence = await sentenceFor(language, words, refusal)
      terminal.say(`${words.said.bundlePartRefused} ${sentence}`)
    }
    return ok()
  })
}
