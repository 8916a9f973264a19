// How it was counted, step by step, in words that can be followed on paper.

import { type Moments, useMoments } from '../../../../kit/moments.ts'
import type { Picture, PictureOf } from '../picture.ts'
import { quorumOf } from '../turnout.tsx'
import { nameOf, type OfResult } from './outcome.tsx'
import { type ResultWords, useResultWords } from './words/index.ts'

interface Telling extends OfResult {
  readonly all: ResultWords
  readonly words: ResultWords['log']
  readonly moments: Moments
}

const names = ({ vote }: Telling, options: readonly number[], between = ', '): string =>
  options.map((option) => nameOf(vote, option)).join(between)

const plain = (text: string): string => text.replace(/\.0+$/, '')

function stvLines(telling: Telling, { stages }: PictureOf<'stv'>): readonly string[] {
  const { words, vote } = telling
  return stages.map((stage, at) => {
    const { what, option, surplusText, lost, lostText, texts } = stage
    const name = option === undefined ? '' : nameOf(vote, option)
    const done = {
      'first-preferences': () => words.firstPreferences,
      surplus: () => words.surplusOf(name, plain(surplusText)),
      exclusion: () => words.exclusionOf(name),
      'keep-factors': () => words.keepFactors,
      'last-vacancies': () => words.lastVacancies,
    }[what]()
    const votes = texts
      .map((text, each) => [nameOf(vote, each), plain(text), each] as const)
      .filter(([, text]) => text !== '0')
      .map(([each, text, number]) => `${each} ${text}${markOf(telling, number, stage)}`)
    const rounding = lost > 0 ? [`${words.lost} ${plain(lostText)}`] : []
    return `${words.stage(at + 1, done)}. ${[...votes, ...rounding].join('; ')}.`
  })
}

function markOf(
  { all }: Telling,
  option: number,
  { elected, excluded }: Pick<PictureOf<'stv'>['stages'][number], 'elected' | 'excluded'>,
): string {
  const words = all.picture
  if (elected.includes(option)) return ` (${words.isElected})`
  return excluded.includes(option) ? ` (${words.isExcluded})` : ''
}

function duelLines(telling: Telling, picture: PictureOf<'duels'>): readonly string[] {
  const { words, vote } = telling
  const { condorcetWinner, smith, comparisons, pairs, ranking } = picture
  const ahead =
    condorcetWinner === undefined
      ? words.smith(names(telling, smith))
      : words.beatsAll(nameOf(vote, condorcetWinner))
  const paths = comparisons.map(({ path, strength, pathBack, strengthBack, other }) => {
    const there =
      path.length === 0 ? nameOf(vote, other) : words.path(names(telling, path, ' → '), strength)
    if (pathBack.length === 0) return `${there} — ${words.noPath}`
    return words.against(there, words.path(names(telling, pathBack, ' → '), strengthBack))
  })
  const locked = pairs.map(({ winner, loser, votes, margin, locked }) => {
    const pair = words.pair(nameOf(vote, winner), nameOf(vote, loser), votes, margin)
    return locked ? pair : `${pair} — ${words.circle}`
  })
  const order = ranking.map((layer) => names(telling, layer, ' = ')).join(' > ')
  return [
    ahead,
    ...(paths.length > 0 ? [words.paths, ...paths] : []),
    ...(locked.length > 0 ? [words.pairs, ...locked] : []),
    `${words.order} ${order}`,
  ]
}

function shareLines(telling: Telling, picture: PictureOf<'shares'>): readonly string[] {
  const { words, vote, moments } = telling
  const { voters, limit, purchases, filled, cost, steps, stopped } = picture
  const why = words.stopped[stopped]
  const each = voters === 0 ? 0 : limit / voters
  return [
    words.share(voters, moments.number(Math.floor(each * 100) / 100)),
    ...purchases.map(({ project, cost, supporters, price, emptied }) => {
      const paid = words.boughtFor(moments.number(cost), supporters, plain(price))
      const all = emptied > 0 ? `; ${words.emptied(emptied)}` : ''
      return `${nameOf(vote, project)}: ${paid}${all}.`
    }),
    typeof why === 'string' ? why : why(steps),
    ...(filled.length > 0 ? [`${words.filled} ${names(telling, filled)}.`] : []),
    words.spent(moments.number(cost), moments.number(limit)),
  ]
}

const seatLines = (
  { words, vote }: Telling,
  { stages }: PictureOf<'phragmen'>,
): readonly string[] =>
  stages.map(({ elected, load }, at) => {
    const seat = words.seat(at + 1, nameOf(vote, elected))
    return `${seat} — ${load === '' ? words.unsupported : words.load(load)}.`
  })

function answerLines(
  { words, vote, result }: Telling,
  { yes, yesNeeded }: PictureOf<'majority'>,
): readonly string[] {
  const consent = vote.policy.method === 'consent' ? [words.consent] : []
  const majority = yesNeeded === undefined ? [] : [words.threshold(yes, yesNeeded)]
  return result.voters === 0 ? [] : [...consent, ...majority]
}

function linesOf(telling: Telling, picture: Picture): readonly string[] {
  switch (picture.kind) {
    case 'nothing':
      return []
    case 'majority':
      return answerLines(telling, picture)
    case 'stv':
      return stvLines(telling, picture)
    case 'duels':
      return duelLines(telling, picture)
    case 'shares':
      return shareLines(telling, picture)
    case 'phragmen':
      return seatLines(telling, picture)
    case 'sums':
      return picture.ranking.map((layer) =>
        telling.words.sums(names(telling, layer, ' = '), picture.sums[layer[0] ?? 0] ?? 0),
      )
  }
}

export function Log(of: OfResult) {
  const all = useResultWords()
  const moments = useMoments()
  const words = all.log
  const { vote, result } = of
  const needed = quorumOf(vote.policy.quorum, result.electors)
  const took = needed > 0 ? words.quorum(result.voters, needed) : words.noQuorum(result.voters)
  const telling = { ...of, words, moments, all }
  const lines = [took, ...linesOf(telling, result.picture)]
  return (
    <details className="log">
      <summary>{words.title}</summary>
      <p className="hint">{words.hint}</p>
      <ol>
        {lines.map((line, at) => (
          // Steps never change places, and two may say the same.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at}>{line}</li>
        ))}
      </ol>
    </details>
  )
}

/** Each tie, and by what it was broken; a lot with its seed. */
export function Ties(of: OfResult) {
  const all = useResultWords()
  const { vote, result } = of
  const { picture } = result
  const ties = 'ties' in picture ? picture.ties : []
  if (ties.length === 0 || result.outcome === 'tied') return null
  const said = (options: readonly number[]): string =>
    options.map((option) => nameOf(vote, option)).join(', ')
  return (
    <section>
      <h2>{all.ties.title}</h2>
      <ul className="plain-list">
        {ties.map(({ among, chosen, by, atStage, what, stage }) => {
          const how = all.log.tieBy[by]
          const broken = typeof how === 'string' ? how : how(atStage ?? 0)
          return (
            <li key={`${stage} ${what} ${among.join()}`}>
              {what === 'pairs'
                ? all.log.tiePairs(said(among), broken)
                : all.log.tie(said(among), said(chosen), broken)}
            </li>
          )
        })}
      </ul>
      {ties.some(({ by }) => by === 'lot') && (
        <p className="hint">{all.ties.seed(vote.seed.hex)}</p>
      )}
    </section>
  )
}
