// `folkmoot certificate verify`: what an assembly has decided, checked from a file alone. The text, the
// ballots and the signatures must fit one another; whose the keys are, the reader compares.

import {
  checkCertificate,
  type AssemblyWords,
  type Checked,
  loadAssemblyWords,
} from '@folkmoot/areas/assembly'
import { ok, type Refusal, type Result } from '@folkmoot/kernel/base'
import { textOf } from '@folkmoot/methods/formats'
import { loadNodeCrypto } from '@folkmoot/node'
import { countReport } from '../assembly/count.ts'
import type { Call, Run } from '../command.ts'
import { readGiven } from '../files.ts'
import { shown } from '../terminal.ts'
import { loadMethodWords } from '../words/methods/index.ts'
import type { Report } from './count-report.ts'

const CERTIFICATE_MEGABYTES_MAX = 256

export const certificateVerify: Run = async (call) => {
  const bytes = await readGiven(call.given['FILE'] ?? '', CERTIFICATE_MEGABYTES_MAX)
  if (!bytes.ok) return bytes
  const text = textOf(bytes.value)
  if (!text.ok) return text
  const { sha256, ed25519Verify } = await loadNodeCrypto()
  const checked = checkCertificate(text.value, { sha256, verify: ed25519Verify })
  if (!checked.ok) return checked
  return say(call, checked.value, sha256)
}

async function say(
  call: Call,
  checked: Checked,
  sha256: (bytes: Uint8Array) => Uint8Array,
): Promise<Result<void, Refusal>> {
  const { counted } = await loadMethodWords(call.language)
  const { outcomes } = await loadAssemblyWords(call.language)
  const { box } = checked.certificate
  const telling = { words: call.words.assembly, counted, sha256 }
  const report = countReport({ box, count: checked.count }, telling)
  if (call.flags.is('json')) call.terminal.json(told(checked, report))
  else for (const line of linesOf(call, checked, { report, outcomes })) call.terminal.out(line)
  return ok()
}

/** Fields are only ever added. */
const told = ({ certificate, keys, needed }: Checked, { json }: Report): object => {
  const { text, statement, attesters, box } = certificate
  const { vote, closing, outcome, winners, electors, voters } = statement
  return {
    holds: true,
    title: text.title,
    articles: text.articles.map((article) => article.text ?? null),
    outcome,
    winners,
    chosen: winners.map((winner) => box.options[winner - 1]?.name ?? ''),
    electors,
    voters,
    vote,
    closing,
    attesters,
    needed,
    keys,
    count: json,
  }
}

function linesOf(
  call: Call,
  checked: Checked,
  { report, outcomes }: { readonly report: Report; readonly outcomes: AssemblyWords['outcomes'] },
): readonly string[] {
  const { certificate, keys, needed } = checked
  const { statement, text, box, attesters } = certificate
  const { assembly: words } = call.words
  const chosen = statement.winners.map((winner) => shown(box.options[winner - 1]?.name ?? ''))
  const outcome = outcomes[statement.outcome]
  return [
    call.terminal.bold(shown(text.title)),
    chosen.length > 0 ? words.chosen(chosen.join(', ')) : `${outcome}.`,
    words.certificateHolds(keys.length, attesters, needed),
    words.tookPart(statement.voters, statement.electors),
    '',
    ...text.articles.map((article, at) => `${at + 1}. ${shown(article.text ?? '…')}`),
    '',
    ...report.lines,
    '',
    words.certificateKeys,
    ...keys.map((key) => `  ${key}`),
  ]
}
