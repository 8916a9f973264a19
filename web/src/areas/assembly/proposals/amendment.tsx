// One amendment: who wants which words changed and why, and what its author and the proposer may do.

import { useState } from 'react'
import { Button } from '../../../kit/button.tsx'
import { isolated } from '../../../kit/isolated.ts'
import { useMoments } from '../../../kit/moments.ts'
import { useLine } from '../../../shell/line-hooks.ts'
import { Differences } from './differences.tsx'
import { ReasonDialog } from './reason-dialog.tsx'
import type { AmendmentShown } from './shown/articles.ts'
import { useProposalWords } from './words/index.ts'

function Changes({ amendment }: { readonly amendment: AmendmentShown }) {
  const words = useProposalWords().article
  const { bases, text } = amendment
  if (bases.length === 0)
    return (
      <>
        <small>{words.newPoint}</small>
        <Differences base="" next={text} />
      </>
    )
  return (
    <>
      {text === '' && <p>{words.takesOut}</p>}
      {bases.map(({ by, text: base }, at) => (
        // Bases of one amendment never change places.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={at}>
          <small>{by === undefined ? words.againstFirst : words.against(isolated(by))}</small>
          <Differences base={base} next={text} />
        </div>
      ))}
    </>
  )
}

function Actions({
  amendment,
  canDecline,
}: {
  readonly amendment: AmendmentShown
  readonly canDecline: boolean
}) {
  const words = useProposalWords().article
  const line = useLine()
  const [asked, ask] = useState<'decline' | 'withdraw'>()
  const { ref, mine, state } = amendment
  const stands = state !== 'withdrawn'
  return (
    <>
      <div className="actions">
        {canDecline && stands && state !== 'declined' && (
          <Button onClick={() => ask('decline')}>{words.decline}</Button>
        )}
        {mine && stands && <Button onClick={() => ask('withdraw')}>{words.withdraw}</Button>}
      </div>
      {asked === 'decline' && (
        <ReasonDialog
          title={words.declineTitle}
          yes={words.decline}
          look="danger"
          done={words.done}
          onSend={(reason) => line.ask('assembly/decline', { amendment: ref, reason })}
          onClose={() => ask(undefined)}
        >
          <p>{words.declineText}</p>
        </ReasonDialog>
      )}
      {asked === 'withdraw' && (
        <ReasonDialog
          title={words.withdrawTitle}
          yes={words.withdraw}
          look="danger"
          done={words.done}
          onSend={(reason) => line.ask('assembly/withdraw', { amendment: ref, reason })}
          onClose={() => ask(undefined)}
        >
          <p>{words.withdrawText}</p>
        </ReasonDialog>
      )}
    </>
  )
}

export function AmendmentTold({
  amendment,
  canDecline,
}: {
  readonly amendment: AmendmentShown
  /** Only who proposed declines, and only what does not rest on a closed vote any more. */
  readonly canDecline: boolean
}) {
  const words = useProposalWords().article
  const moments = useMoments()
  const { name, written, reason, state, declined, withdrawn, answers } = amendment
  return (
    <li className="amendment" id={`amendment-${amendment.ref}`} tabIndex={-1}>
      <p className="line">
        <bdi>{name}</bdi> <span>{moments.ago(written)}</span>
        <span className={state === 'open' ? 'chip warm' : 'chip'}>{words.states[state]}</span>
      </p>
      {reason && (
        <p className="quoted" dir="auto">
          {reason}
        </p>
      )}
      <Changes amendment={amendment} />
      {answers.length > 0 && <small>{words.answers(answers.length)}</small>}
      {declined !== undefined && <p dir="auto">{words.declined(declined)}</p>}
      {withdrawn !== undefined && <p dir="auto">{words.withdrawn(withdrawn)}</p>}
      <Actions amendment={amendment} canDecline={canDecline} />
    </li>
  )
}
