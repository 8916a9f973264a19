// Marks: any number of options; of a budget with what each costs and what the marks come to.

import { useId } from 'react'
import { useMoments } from '../../../kit/moments.ts'
import type { BallotPart } from './ballot.tsx'
import { Blank } from './blank.tsx'
import { Standing } from './option-name.tsx'
import { useVoteWords } from './words/index.ts'

function Sum({ vote, draft }: Pick<BallotPart, 'vote' | 'draft'>) {
  const words = useVoteWords().ballot
  const moments = useMoments()
  const limit = vote.limit ?? 0
  const sum = draft.approves.reduce((sum, option) => sum + (vote.options[option - 1]?.cost ?? 0), 0)
  const most = Math.max(limit, sum, 1)
  return (
    <div role="status" className="running">
      <div className="track" aria-hidden="true">
        <span className="fill" style={{ inlineSize: `${(100 * sum) / most}%` }} />
        {sum > limit && (
          <span className="mark-at" style={{ insetInlineStart: `${(100 * limit) / most}%` }} />
        )}
      </div>
      <p>{words.sum(moments.number(sum), moments.number(limit))}</p>
      {sum > limit && <p className="hint">{words.sumMore}</p>}
    </div>
  )
}

export function ApprovalBallot({ vote, draft, missing, onDraft }: BallotPart) {
  const words = useVoteWords().ballot
  const moments = useMoments()
  const id = useId()
  const isBudget = vote.policy.method === 'equal-shares'
  const toggle = (option: number): void => {
    const marked = draft.approves.includes(option)
    const approves = marked
      ? draft.approves.filter((other) => other !== option)
      : [...draft.approves, option]
    onDraft({ ...draft, approves, blank: false })
  }
  const legend = isBudget
    ? words.budget
    : vote.seats > 1
      ? words.approveSeats(vote.seats)
      : words.approve
  return (
    <fieldset
      className="choice"
      data-wrong={missing ? '' : undefined}
      aria-describedby={missing ? `${id}-wrong` : undefined}
    >
      <legend>{legend}</legend>
      <div className="tiles one">
        {vote.options.map(({ id, name, cost, texts }, at) => (
          <label key={id} className="tile">
            <input
              type="checkbox"
              checked={draft.approves.includes(at + 1) && !draft.blank}
              onChange={() => toggle(at + 1)}
            />
            <span>
              <bdi>{name}</bdi>
              {cost !== undefined && <small>{words.costs(moments.number(cost))}</small>}
              <Standing texts={texts} />
            </span>
          </label>
        ))}
      </div>
      <Blank draft={draft} onDraft={onDraft} />
      {missing && (
        <p className="wrong" id={`${id}-wrong`} role="alert">
          {words.wrong.marks}
        </p>
      )}
      {isBudget ? (
        <Sum vote={vote} draft={draft} />
      ) : (
        <p role="status" className="hint">
          {words.marked(draft.approves.length)}
        </p>
      )}
    </fieldset>
  )
}
