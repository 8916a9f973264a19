// The close of a vote, and the recount by those whom the charter names.

import { useState } from 'react'
import { Button } from '../../../kit/button.tsx'
import { Confirm } from '../../../kit/dialog.tsx'
import { isolated } from '../../../kit/isolated.ts'
import { useMoments } from '../../../kit/moments.ts'
import { Notice, Refused } from '../../../kit/notice.tsx'
import { useToast } from '../../../kit/toast.tsx'
import { useAct, useLine } from '../../../shell/line-hooks.ts'
import type { OfVote } from './vote-page.tsx'
import { useVoteWords } from './words/index.ts'

function CloseDialog({ vote, onClose }: OfVote & { readonly onClose: () => void }) {
  const words = useVoteWords().close
  const line = useLine()
  const act = useAct()
  const toast = useToast()
  const left = vote.turnout.electors - vote.turnout.voted
  const close = async (): Promise<void> => {
    const done = await act.run(() => line.ask('assembly/close-vote', { vote: vote.ref }))
    if (!done) return
    toast({ text: words.done })
    onClose()
  }
  return (
    <Confirm
      title={words.title}
      yes={words.do}
      busy={act.busy}
      onYes={() => void close()}
      onClose={onClose}
    >
      <p>{words.text}</p>
      {left > 0 && <p>{words.left(left)}</p>}
      <Refused refusal={act.refusal} />
    </Confirm>
  )
}

/** Open: to close it. Closed and not certified: a close that was wrong can be done again. */
export function Close({ vote }: OfVote) {
  const all = useVoteWords()
  const words = all.close
  const moments = useMoments()
  const [asking, ask] = useState(false)
  const { stage, ends, written } = vote
  if (!vote.mayClose || (stage !== 'open' && stage !== 'closed')) return null
  const again = stage === 'closed'
  const body = (
    <>
      {again ? (
        <p>{words.againText}</p>
      ) : (
        ends > written && (
          <p>
            {all.holds.untilText(moments.moment(ends))}. {words.early}
          </p>
        )
      )}
      <div className="actions">
        <Button onClick={() => ask(true)}>{again ? words.again : words.title}</Button>
      </div>
      {asking && <CloseDialog vote={vote} onClose={() => ask(false)} />}
    </>
  )
  if (!again) return <section className="apart">{body}</section>
  return (
    <details className="no-print">
      <summary>{words.again}</summary>
      <div className="stack">{body}</div>
    </details>
  )
}

export function Attest({ vote }: OfVote) {
  const words = useVoteWords().attest
  const line = useLine()
  const act = useAct()
  const toast = useToast()
  const { stage, have, needed, isAttester, attested, toAttest } = vote
  if (stage !== 'closed') return null
  const attest = async (): Promise<void> => {
    if (toAttest === undefined) return
    const done = await act.run(() => line.ask('assembly/attest', { closing: toAttest }))
    if (done) toast({ text: words.done })
  }
  return (
    <section className="card no-print">
      <h2>{words.title}</h2>
      {isAttester && !attested ? (
        <>
          <p>{words.text}</p>
          <Refused refusal={act.refusal} />
          <div className="actions">
            <Button look="main" busy={act.busy} onClick={() => void attest()}>
              {words.do}
            </Button>
          </div>
        </>
      ) : (
        <p>{attested ? words.mine : words.wait}</p>
      )}
      <p className="hint">
        {words.have(have, needed)} {attested && words.wait}
      </p>
      {vote.contradicted.length > 0 && (
        <Notice look="warm">
          {words.contradicted(vote.contradicted.map(isolated).join(', '))}
        </Notice>
      )}
    </section>
  )
}
