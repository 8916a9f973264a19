// What moderation did with a contribution: hidden with a reason, appealed against, answered. The text
// can always be opened (T6).

import { useState } from 'react'
import { Button } from '../../../kit/button.tsx'
import { isolated } from '../../../kit/isolated.ts'
import { useLine } from '../../../shell/line-hooks.ts'
import { ReasonDialog } from './reason-dialog.tsx'
import type { HidingShown } from './shown/talk.ts'
import { useProposalWords } from './words/index.ts'

type Asked = 'appeal' | 'stays' | 'shown' | undefined

function Ask({
  asked,
  hidden,
  onClose,
}: {
  readonly asked: Exclude<Asked, undefined>
  readonly hidden: string
  readonly onClose: () => void
}) {
  const words = useProposalWords().talk
  const line = useLine()
  if (asked === 'appeal')
    return (
      <ReasonDialog
        title={words.appealTitle}
        yes={words.appeal}
        done={words.done}
        onSend={(reason) => line.ask('assembly/appeal', { hidden, reason })}
        onClose={onClose}
      >
        <p>{words.appealText}</p>
      </ReasonDialog>
    )
  const stays = asked === 'stays'
  return (
    <ReasonDialog
      title={words.answerTitle}
      yes={stays ? words.staysHidden : words.isShown}
      done={words.done}
      onSend={(reason) => line.ask('assembly/answer-appeal', { hidden, stays, reason })}
      onClose={onClose}
    />
  )
}

function Ended({ hiding }: { readonly hiding: HidingShown }) {
  const words = useProposalWords().talk
  const { answer, byDecision } = hiding
  if (byDecision) return <p className="hint">{words.shownByDecision}</p>
  if (!answer) return null
  const said = answer.stays ? words.stays : words.shown
  return (
    <p className="hint" dir="auto">
      {said(isolated(answer.by), isolated(answer.reason))}
    </p>
  )
}

export function HidingTold({
  hiding,
  isModerator,
}: {
  readonly hiding: HidingShown
  readonly isModerator: boolean
}) {
  const words = useProposalWords().talk
  const [asked, ask] = useState<Asked>()
  const { ref, mine, name, reason, appeal, answer, stands } = hiding
  if (!stands) return <Ended hiding={hiding} />
  const mayAnswer = appeal && !answer && isModerator && !mine
  return (
    <div className="hiding">
      <p>
        <strong>{words.hidden(isolated(name))}</strong>
      </p>
      <p dir="auto">{words.hiddenBecause(reason)}</p>
      {appeal && <p dir="auto">{words.appealed(isolated(appeal.by), isolated(appeal.reason))}</p>}
      <Ended hiding={hiding} />
      <div className="actions">
        {!appeal && <Button onClick={() => ask('appeal')}>{words.appeal}</Button>}
        {mayAnswer && (
          <>
            <Button onClick={() => ask('shown')}>{words.isShown}</Button>
            <Button onClick={() => ask('stays')}>{words.staysHidden}</Button>
          </>
        )}
      </div>
      {asked && <Ask asked={asked} hidden={ref} onClose={() => ask(undefined)} />}
    </div>
  )
}
