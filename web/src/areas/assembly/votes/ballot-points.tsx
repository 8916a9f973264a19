// Points for each option, by a slider that the arrow keys move, with the number beside it.

import { useId } from 'react'
import { useMoments } from '../../../kit/moments.ts'
import type { BallotPart } from './ballot.tsx'
import { Blank } from './blank.tsx'
import { Standing } from './option-name.tsx'
import { useVoteWords } from './words/index.ts'

/** The most that a ballot may give. */
const POINTS_MAX = 100

function Slider({
  name,
  texts,
  points,
  most,
  onPoints,
}: {
  readonly name: string
  readonly texts: readonly string[]
  readonly points: number
  readonly most: number
  readonly onPoints: (points: number) => void
}) {
  const words = useVoteWords().ballot
  const moments = useMoments()
  const id = useId()
  return (
    <div className="slider">
      <label htmlFor={id}>
        <span className="visually-hidden">{words.pointsOf(name)}</span>
        <bdi aria-hidden="true">{name}</bdi>
      </label>
      <output htmlFor={id}>{moments.number(points)}</output>
      <input
        id={id}
        type="range"
        min={0}
        max={most}
        step={most > 20 ? 5 : 1}
        value={points}
        onChange={(event) => onPoints(Number(event.target.value))}
      />
      <Standing texts={texts} />
    </div>
  )
}

export function PointsBallot({ vote, draft, missing, onDraft }: BallotPart) {
  const words = useVoteWords().ballot
  const id = useId()
  return (
    <fieldset
      className="choice"
      data-wrong={missing ? '' : undefined}
      aria-describedby={missing ? `${id}-hint ${id}-wrong` : `${id}-hint`}
    >
      <legend>{words.points}</legend>
      <p className="hint" id={`${id}-hint`}>
        {words.pointsHint(POINTS_MAX)}
      </p>
      <div className="sliders">
        {vote.options.map((option, at) => (
          <Slider
            key={option.id}
            name={option.name}
            texts={option.texts}
            most={POINTS_MAX}
            points={draft.points[at + 1] ?? 0}
            onPoints={(points) =>
              onDraft({ ...draft, blank: false, points: { ...draft.points, [at + 1]: points } })
            }
          />
        ))}
      </div>
      <Blank draft={draft} onDraft={onDraft} />
      {missing && (
        <p className="wrong" id={`${id}-wrong`} role="alert">
          {words.wrong.marks}
        </p>
      )}
    </fieldset>
  )
}
