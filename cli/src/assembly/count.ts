// The count of a vote as `folkmoot count` would tell it: the same lines and the same JSON, made from the
// box without names that the certificate carries.

import type { VoteResult } from '@folkmoot/areas/assembly'
import {
  type ConsentResult,
  type EqualSharesResult,
  type MajorityResult,
  MEEK_PLACES,
  type PhragmenResult,
  type RankedPairsResult,
  type SchulzeResult,
  SCOTTISH_PLACES,
  type StvResult,
  type SumResult,
} from '@folkmoot/methods/counting'
import {
  equalSharesReport,
  majorityReport,
  phragmenReport,
  sumReport,
} from '../commands/count-approvals.ts'
import { rankedPairsReport, schulzeReport, stvReport } from '../commands/count-ranked.ts'
import { emptyJson, type Report, type Reporting } from '../commands/count-report.ts'
import { shown } from '../terminal.ts'
import type { Words } from '../words/index.ts'
import type { MethodWords } from '../words/methods/index.ts'

export interface Telling {
  readonly words: Words['assembly']
  readonly counted: MethodWords['counted']
  readonly sha256: Reporting['lot']['sha256']
}

export function countReport(
  { box, count }: Pick<VoteResult, 'box' | 'count'>,
  telling: Telling,
): Report {
  const { method } = box.policy
  const options =
    box.options.length > 0
      ? box.options.map(({ id, name }) => ({ id, name }))
      : ['yes', 'no'].map((name) => ({ id: name, name }))
  const reporting: Reporting = {
    method,
    seats: box.seats,
    options,
    ballots: box.choices.length,
    title: '',
    lot: { seed: box.seed, sha256: telling.sha256 },
    words: telling.counted,
  }
  if (count.log === undefined) return { json: emptyJson(reporting), lines: [], drawn: false }
  return reportOf(reporting, count.log, { ...telling, box })
}

function reportOf(
  reporting: Reporting,
  log: unknown,
  { words, box }: Pick<Telling, 'words'> & Pick<VoteResult, 'box'>,
): Report {
  switch (box.policy.method) {
    case 'yes-no':
      return majorityReport(reporting, log as MajorityResult)
    case 'consent':
      return consentReport(reporting, log as ConsentResult, { words, box })
    case 'approval':
      return sumReport(reporting, log as SumResult, 'approvals')
    case 'score':
      return sumReport(reporting, log as SumResult, 'points')
    case 'schulze':
      return schulzeReport(reporting, log as SchulzeResult)
    case 'ranked-pairs':
      return rankedPairsReport(reporting, log as RankedPairsResult)
    case 'scottish-stv':
      return stvReport(reporting, log as StvResult, SCOTTISH_PLACES)
    case 'meek-stv':
      return stvReport(reporting, log as StvResult, MEEK_PLACES)
    case 'phragmen':
      return phragmenReport(reporting, log as PhragmenResult)
    case 'equal-shares':
      return equalSharesReport(reporting, log as EqualSharesResult)
  }
}

/** Objections first: they are what a round of consent asks for. */
function consentReport(
  reporting: Reporting,
  log: ConsentResult,
  { words, box }: Pick<Telling, 'words'> & Pick<VoteResult, 'box'>,
): Report {
  const objections = box.choices.flatMap(({ objection }) => (objection ? [objection] : []))
  const majority = log.outcome === 'majority' ? majorityReport(reporting, log.majority) : undefined
  const lines = [
    words.round(box.round, box.policy.rounds),
    words.objections(objections.length),
    ...objections.flatMap(({ reason, resolves }) =>
      words.objection(shown(reason), shown(resolves)),
    ),
    ...(majority?.lines ?? []),
  ]
  const stage = { what: 'consent', round: box.round, rounds: box.policy.rounds, objections }
  const json = { ...emptyJson(reporting), ...majority?.json }
  return { json: { ...json, stages: [stage, ...json.stages] }, lines, drawn: false }
}
