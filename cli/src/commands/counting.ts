// `folkmoot count`: any file of ballots, counted by any method, without a community: so that whoever
// doubts a result can repeat it.

import { basename } from 'node:path'
import { fromHex, ok, type Refusal, refuse, type Result } from '@folkmoot/kernel/base'
import {
  approval,
  type ApprovalProfile,
  type Completion,
  equalShares,
  type Fraction,
  type Lot,
  type MajorityPolicy,
  MEEK_PLACES,
  meekStv,
  phragmen,
  type Profile,
  rankedPairs,
  type RankedProfile,
  schulze,
  SCOTTISH_PLACES,
  scottishStv,
  score,
  type ScoreProfile,
  type Utility,
  yesNo,
  type YesNoProfile,
} from '@folkmoot/methods/counting'
import { readProfile } from '@folkmoot/methods/formats'
import { loadNodeCrypto } from '@folkmoot/node'
import type { Call, Run } from '../command.ts'
import { readGiven } from '../files.ts'
import type { Flags } from '../flags.ts'
import type { MethodRefusal } from '../method-refusals.ts'
import { loadMethodWords } from '../words/methods/index.ts'
import { equalSharesReport, majorityReport, phragmenReport, sumReport } from './count-approvals.ts'
import { rankedPairsReport, schulzeReport, stvReport } from './count-ranked.ts'
import type { Report, Reporting } from './count-report.ts'

const BALLOTS_MEGABYTES_MAX = 256

/** What each method reads from a ballot. */
const NEEDS = {
  'yes-no': 'yes-no',
  approval: 'approval',
  score: 'score',
  schulze: 'ranked',
  'ranked-pairs': 'ranked',
  'scottish-stv': 'ranked',
  'meek-stv': 'ranked',
  'equal-shares': 'approval',
  phragmen: 'approval',
} as const
type Method = keyof typeof NEEDS

export const count: Run = async (call) => {
  const path = call.given['FILE'] ?? ''
  const method = call.flags.text('method') as Method
  const lot = await lotOf(call.flags.text('seed') ?? '')
  if (!lot.ok) return lot
  const bytes = await readGiven(path, BALLOTS_MEGABYTES_MAX)
  if (!bytes.ok) return bytes
  const profile = readProfile(bytes.value, { name: basename(path), kind: NEEDS[method] })
  if (!profile.ok) return profile
  const report = await reportOf(call, { method, profile: profile.value, lot: lot.value })
  if (!report.ok) return report
  return say(call, report.value, lot.value)
}

async function lotOf(given: string): Promise<Result<Lot, MethodRefusal>> {
  const seed = fromHex(given.toLowerCase())
  if (!seed) return refuse({ kind: 'count-seed', given })
  const { sha256 } = await loadNodeCrypto()
  return ok({ seed, sha256 })
}

interface Counting {
  readonly method: Method
  readonly profile: Profile
  readonly lot: Lot
}

async function reportOf(
  { flags, language }: Call,
  { method, profile, lot }: Counting,
): Promise<Result<Report, Refusal>> {
  const { counted: words } = await loadMethodWords(language)
  if (profile.kind !== NEEDS[method])
    return refuse({ kind: 'count-needs', method, needs: NEEDS[method] })
  if (profile.kind === 'yes-no') return countYesNo(profile, flags, { method, lot, words })
  const seats = flags.int('seats') ?? profile.seats ?? 1
  const { options, title, ballots } = profile
  const reporting = { method, seats, options, title, lot, words, ballots: ballots.total }
  switch (profile.kind) {
    case 'ranked':
      return countRanked(profile, method, reporting)
    case 'approval':
      return countApprovals(profile, flags, reporting)
    case 'score':
      return countScores(profile, flags, reporting)
  }
}

function countRanked(
  profile: RankedProfile,
  method: Method,
  reporting: Reporting,
): Result<Report, MethodRefusal> {
  switch (method) {
    case 'schulze':
      return mapped(schulze(profile, reporting), (result) => schulzeReport(reporting, result))
    case 'ranked-pairs':
      return mapped(rankedPairs(profile, reporting), (result) =>
        rankedPairsReport(reporting, result),
      )
    case 'meek-stv':
      return mapped(meekStv(profile, reporting), (result) =>
        stvReport(reporting, result, MEEK_PLACES),
      )
    default:
      return mapped(scottishStv(profile, reporting), (result) =>
        stvReport(reporting, result, SCOTTISH_PLACES),
      )
  }
}

function mapped<T, R extends Refusal>(
  result: Result<T, R>,
  report: (value: T) => Report,
): Result<Report, R> {
  return result.ok ? ok(report(result.value)) : result
}

function countApprovals(
  profile: ApprovalProfile,
  flags: Flags,
  reporting: Reporting,
): Result<Report, MethodRefusal> {
  const { seats, lot, method } = reporting
  if (method === 'equal-shares') {
    const utility = (flags.text('utility') ?? 'cost') as Utility
    const completion = (flags.text('completion') ?? 'add1') as Completion
    const policy = {
      utility,
      completion,
      lot,
      step: flags.int('step') ?? 1,
      fill: flags.is('fill'),
    }
    const wanted = flags.int('seats')
    const seated = wanted === undefined ? profile : { ...profile, seats: wanted }
    return mapped(equalShares(seated, policy), (result) => equalSharesReport(reporting, result))
  }
  if (method === 'phragmen')
    return mapped(phragmen(profile, { seats, lot }), (result) => phragmenReport(reporting, result))
  const given = thresholded(flags, reporting)
  if (!given.ok) return given
  return mapped(approval(profile, given.value), (result) =>
    sumReport(reporting, result, 'approvals'),
  )
}

function countScores(
  profile: ScoreProfile,
  flags: Flags,
  reporting: Reporting,
): Result<Report, MethodRefusal> {
  const given = thresholded(flags, reporting)
  if (!given.ok) return given
  return mapped(score(profile, given.value), (result) => sumReport(reporting, result, 'points'))
}

/** `2/3`, both whole. */
function fractionOf(given: string): Result<Fraction, MethodRefusal> {
  const found = /^(\d{1,6})\/(\d{1,6})$/.exec(given)
  const [over, under] = [Number(found?.[1]), Number(found?.[2])]
  if (!found || under === 0 || over > under) return refuse({ kind: 'count-threshold', given })
  return ok({ over, under })
}

function thresholded(
  flags: Flags,
  { seats, lot }: Reporting,
): Result<{ seats: number; lot: Lot; threshold?: Fraction }, MethodRefusal> {
  const given = flags.text('threshold')
  if (given === undefined) return ok({ seats, lot })
  const threshold = fractionOf(given)
  return threshold.ok ? ok({ seats, lot, threshold: threshold.value }) : threshold
}

function countYesNo(
  profile: YesNoProfile,
  flags: Flags,
  { method, lot, words }: Pick<Reporting, 'method' | 'lot' | 'words'>,
): Result<Report, MethodRefusal> {
  const policy: { -readonly [K in keyof MajorityPolicy]: MajorityPolicy[K] } = {}
  const members = flags.int('members')
  if (members !== undefined) policy.members = members
  for (const part of ['quorum', 'threshold'] as const) {
    const given = flags.text(part)
    if (given === undefined) continue
    const fraction = fractionOf(given)
    if (!fraction.ok) return fraction
    if (part === 'quorum') policy.quorum = fraction.value
    else policy.threshold = { ...fraction.value, of: 'votes', above: false }
  }
  const options = [words.yes, words.no].map((name) => ({ id: name, name }))
  const ballots = profile.yes + profile.no + profile.abstain
  const reporting = { method, lot, words, options, ballots, seats: 1, title: profile.title }
  return mapped(yesNo(profile, policy), (result) => majorityReport(reporting, result))
}

async function say(call: Call, report: Report, lot: Lot): Promise<Result<void, Refusal>> {
  const { terminal, flags, language } = call
  if (flags.is('json')) terminal.json(report.json)
  else for (const line of report.lines) terminal.out(line)
  if (report.drawn && lot.seed.length === 0)
    terminal.say((await loadMethodWords(language)).counted.seedless)
  return ok()
}
