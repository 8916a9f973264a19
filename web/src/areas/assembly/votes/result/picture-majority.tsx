// Yes and no in one bar, with a mark where it would have been adopted.

import type { PictureOf } from '../picture.ts'
import type { OfResult } from './outcome.tsx'
import { useResultWords } from './words/index.ts'

export function MajorityPicture({
  vote,
  result,
  picture,
}: OfResult & { readonly picture: PictureOf<'majority'> }) {
  const words = useResultWords().picture
  const { yes, no, abstain, yesNeeded } = picture
  const base = vote.policy.threshold?.of === 'members' ? result.electors : yes + no
  if (base === 0) return <p className="hint">{`${words.answers.abstain}: ${abstain}`}</p>
  const part = (of: number): string => `${(100 * of) / base}%`
  return (
    <figure>
      <div
        className="answers-bar"
        role="img"
        aria-label={words.answersLabel(yes, no, yesNeeded ?? 0)}
      >
        {yes > 0 && (
          <span className="yes" style={{ inlineSize: part(yes) }}>
            {yes}
          </span>
        )}
        {no > 0 && (
          <span className="no" style={{ inlineSize: part(no) }}>
            {no}
          </span>
        )}
        {yesNeeded !== undefined && yesNeeded <= base && (
          <span className="mark-at" style={{ insetInlineStart: part(yesNeeded) }} />
        )}
      </div>
      <figcaption className="legend">
        <span>
          <i className="yes" /> {words.answers.yes}: {yes}
        </span>
        <span>
          <i className="no" /> {words.answers.no}: {no}
        </span>
        <span>
          {words.answers.abstain}: {abstain}
        </span>
        {yesNeeded !== undefined && (
          <span>
            <i className="mark" /> {words.needed(yesNeeded)}
          </span>
        )}
      </figcaption>
    </figure>
  )
}

export function Objections({ picture }: { readonly picture: PictureOf<'majority'> }) {
  const words = useResultWords().objections
  return (
    <section>
      <h2>{words.title}</h2>
      {picture.objections.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul className="reasons">
          {picture.objections.map(({ reason, resolves }) => (
            <li key={`${reason} ${resolves}`}>
              <p dir="auto">{reason}</p>
              <p dir="auto">{words.resolves(resolves)}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
