// The ballot of whoever looks: as the method asks, with a reason if one likes, and anew until the close.

import type { Result } from '@folkmoot/kernel/base'
import { useState } from 'react'
import { Button } from '../../../kit/button.tsx'
import { TextArea } from '../../../kit/fields.tsx'
import { Form } from '../../../kit/form.tsx'
import { Refused } from '../../../kit/notice.tsx'
import { useToast } from '../../../kit/toast.tsx'
import { useAct, useLine } from '../../../shell/line-hooks.ts'
import { AnswerBallot } from './ballot-answer.tsx'
import { ApprovalBallot } from './ballot-approvals.tsx'
import {
  type Asks,
  asksFor,
  type BallotDraft,
  ballotOf,
  draftOf,
  type Missing,
  missingIn,
} from './ballot-draft.ts'
import { PointsBallot } from './ballot-points.tsx'
import { RankedBallot } from './ballot-ranked.tsx'
import type { VoteShown } from './vote-view.ts'
import { useVoteWords } from './words/index.ts'

export interface BallotPart {
  readonly vote: VoteShown
  readonly draft: BallotDraft
  readonly missing: Missing | undefined
  readonly onDraft: (draft: BallotDraft) => void
}

const PARTS: Readonly<Record<Asks, (part: BallotPart) => React.ReactNode>> = {
  answer: (part) => <AnswerBallot {...part} />,
  approves: (part) => <ApprovalBallot {...part} />,
  points: (part) => <PointsBallot {...part} />,
  ranking: (part) => <RankedBallot {...part} />,
}

export function Ballot({
  vote,
  onDone,
  onCast,
}: {
  readonly vote: VoteShown
  readonly onDone: () => void
  /** Left out: one's own ballot. */
  readonly onCast?: (ballot: ReturnType<typeof ballotOf>) => Promise<Result<unknown>>
}) {
  const words = useVoteWords().ballot
  const line = useLine()
  const act = useAct()
  const toast = useToast()
  const [draft, setDraft] = useState(() => draftOf(vote))
  const [tried, setTried] = useState(false)
  const asks = asksFor(vote.policy.method)
  const missing = missingIn(asks, draft)
  const cast = async (): Promise<void> => {
    setTried(true)
    if (missing || act.busy) return
    const ballot = ballotOf(vote.ref, asks, draft)
    const done = await act.run(() => (onCast ? onCast(ballot) : line.ask('assembly/cast', ballot)))
    if (!done) return
    toast({ text: words.done })
    onDone()
  }
  const part = { vote, draft, missing: tried ? missing : undefined, onDraft: setDraft }
  return (
    <Form onSend={() => void cast()} className="stack ballot">
      {PARTS[asks](part)}
      {draft.answer !== 'object' && (
        <TextArea
          label={words.reason}
          hint={words.reasonHint}
          value={draft.reason}
          rows={2}
          maxLength={2_000}
          dir="auto"
          onText={(reason) => setDraft({ ...draft, reason })}
        />
      )}
      <Refused refusal={act.refusal} />
      <div className="actions">
        <Button type="submit" look="main" busy={act.busy}>
          {vote.mine ? words.castAgain : words.cast}
        </Button>
        {vote.mine && <Button onClick={onDone}>{words.keep}</Button>}
      </div>
    </Form>
  )
}
