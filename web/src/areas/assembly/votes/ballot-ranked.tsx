// An order of options: by touch (tap to give the next place, arrows to move), by keyboard (the same
// buttons, the focus stays with the option that moved) and by ear (each move is said).

import { useEffect, useId, useRef, useState } from 'react'
import { Button } from '../../../kit/button.tsx'
import { Icon } from '../../../kit/icons.tsx'
import { isolated } from '../../../kit/isolated.ts'
import type { BallotPart } from './ballot.tsx'
import { Blank } from './blank.tsx'
import { Standing } from './option-name.tsx'
import { addLast, isShared, move, placeOf, type Ranking, share, takeOut } from './ranking.ts'
import { useVoteWords } from './words/index.ts'

type Move = 'up' | 'down' | 'share' | 'out' | 'add'

const MOVES: Readonly<Record<Move, (ranking: Ranking, option: number) => Ranking>> = {
  up: (ranking, option) => move(ranking, option, 'up'),
  down: (ranking, option) => move(ranking, option, 'down'),
  share,
  out: takeOut,
  add: addLast,
}

interface Row {
  readonly option: number
  readonly name: string
  readonly ranking: Ranking
  readonly onMove: (move: Move, option: number) => void
}

function Ranked({
  option,
  name,
  ranking,
  texts,
  ties,
  onMove,
}: Row & { readonly texts: readonly string[]; readonly ties: boolean }) {
  const words = useVoteWords().rank
  const place = placeOf(ranking, option) ?? 0
  const shared = isShared(ranking, option)
  const said = isolated(name)
  const button = (way: Move, label: string, sign: string, pressed?: boolean) => (
    <Button
      className="square"
      aria-label={label}
      aria-pressed={pressed}
      data-rank={`${way}-${option}`}
      onClick={() => onMove(way, option)}
    >
      <span aria-hidden="true">{sign}</span>
    </Button>
  )
  return (
    <li className="ranked" data-shared={shared || undefined}>
      <span className="place">{words.place(place)}</span>
      <span className="ranked-name">
        <bdi>{name}</bdi>
        {shared && <small>{words.same}</small>}
        <Standing texts={texts} />
      </span>
      <span className="ranked-moves">
        {button('up', words.up(said), '↑')}
        {button('down', words.down(said), '↓')}
        {ties && button('share', words.tie(said), '=', shared)}
        {button('out', words.out(said), '×')}
      </span>
    </li>
  )
}

function Left({
  option,
  name,
  ranking,
  texts,
  onMove,
}: Row & { readonly texts: readonly string[] }) {
  const words = useVoteWords().rank
  return (
    <li>
      <button
        type="button"
        className="tile"
        data-rank={`add-${option}`}
        onClick={() => onMove('add', option)}
      >
        <Icon name="add" />
        <span>
          <bdi>{name}</bdi>
          <Standing texts={texts} />
          <span className="visually-hidden"> {words.add(ranking.length + 1)}</span>
        </span>
      </button>
    </li>
  )
}

/** What was moved keeps the focus, and is said. */
function useMoves({ vote, draft, onDraft }: BallotPart) {
  const words = useVoteWords().rank
  const [said, say] = useState('')
  const [wanted, want] = useState<{ readonly option: number; readonly move: Move }>()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!wanted) return
    const { option, move } = wanted
    const next = { add: 'up', out: 'add', up: 'up', down: 'down', share: 'share' }[move]
    box.current?.querySelector<HTMLElement>(`[data-rank="${next}-${option}"]`)?.focus()
  }, [wanted])
  const onMove = (way: Move, option: number): void => {
    const ranking = MOVES[way](draft.ranking, option)
    onDraft({ ...draft, ranking, blank: false })
    want({ option, move: way })
    const name = isolated(vote.options[option - 1]?.name ?? '')
    const place = placeOf(ranking, option)
    say(
      place === undefined
        ? words.removed(name)
        : isShared(ranking, option)
          ? words.shared(name, place)
          : words.moved(name, place, ranking.length),
    )
  }
  return { box, said, onMove }
}

export function RankedBallot(part: BallotPart) {
  const { vote, draft, missing, onDraft } = part
  const all = useVoteWords()
  const words = all.rank
  const id = useId()
  const { box, said, onMove } = useMoves(part)
  const ties = vote.policy.method === 'schulze' || vote.policy.method === 'ranked-pairs'
  const { ranking } = draft
  const rowOf = (option: number) => {
    const { name = '', texts = [] } = vote.options[option - 1] ?? {}
    return { option, name, texts, ranking, onMove }
  }
  const numbers = vote.options.map((_, at) => at + 1)
  const left = numbers.filter((option) => placeOf(ranking, option) === undefined)
  return (
    <div
      ref={box}
      role="group"
      className="choice rank"
      data-wrong={missing ? '' : undefined}
      aria-labelledby={`${id}-title`}
      aria-describedby={missing ? `${id}-hint ${id}-wrong` : `${id}-hint`}
    >
      <h3 id={`${id}-title`}>{words.title}</h3>
      <p className="hint" id={`${id}-hint`}>
        {words.hint} {ties && words.hintTies}
      </p>
      {ranking.length === 0 ? (
        <p className="rank-none">{words.none}</p>
      ) : (
        <ol className="ranking" aria-label={words.ranked}>
          {ranking.flat().map((option) => (
            <Ranked key={option} {...rowOf(option)} ties={ties} />
          ))}
        </ol>
      )}
      {left.length > 0 && (
        <>
          <h4 id={`${id}-left`}>{words.left}</h4>
          <ul className="rank-left" aria-labelledby={`${id}-left`}>
            {left.map((option) => (
              <Left key={option} {...rowOf(option)} />
            ))}
          </ul>
          {ranking.length > 0 && (
            <p className="hint">{ties ? words.leftHint : words.leftHintSeats}</p>
          )}
        </>
      )}
      <Blank draft={draft} onDraft={onDraft} />
      {missing && (
        <p className="wrong" id={`${id}-wrong`} role="alert">
          {all.ballot.wrong.ranks}
        </p>
      )}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  )
}
