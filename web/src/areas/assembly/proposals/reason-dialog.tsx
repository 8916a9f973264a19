// Asks for a reason before something that others will see: to withdraw, decline, hide, appeal.

import type { Result } from '@folkmoot/kernel/base'
import { type ReactNode, useState } from 'react'
import type { ButtonLook } from '../../../kit/button.tsx'
import { Confirm } from '../../../kit/dialog.tsx'
import { TextArea } from '../../../kit/fields.tsx'
import { Refused } from '../../../kit/notice.tsx'
import { useToast } from '../../../kit/toast.tsx'
import { useAct } from '../../../shell/line-hooks.ts'
import { useProposalWords } from './words/index.ts'

const REASON_LENGTH_MAX = 2_000

export function ReasonDialog({
  title,
  yes,
  look = 'main',
  done,
  onSend,
  onClose,
  children,
}: {
  readonly title: string
  readonly yes: string
  readonly look?: ButtonLook
  /** What is said when it is done. */
  readonly done: string
  readonly onSend: (reason: string) => Promise<Result<unknown>>
  readonly onClose: () => void
  readonly children?: ReactNode
}) {
  const words = useProposalWords().proposal
  const act = useAct()
  const toast = useToast()
  const [reason, setReason] = useState('')
  const send = async (): Promise<void> => {
    if (!(await act.run(() => onSend(reason)))) return
    toast({ text: done })
    onClose()
  }
  return (
    <Confirm
      title={title}
      yes={yes}
      look={look}
      busy={act.busy}
      onYes={() => void send()}
      onClose={onClose}
    >
      {children}
      <TextArea
        label={words.reason}
        hint={words.reasonHint}
        value={reason}
        rows={3}
        maxLength={REASON_LENGTH_MAX}
        dir="auto"
        onText={setReason}
      />
      <Refused refusal={act.refusal} />
    </Confirm>
  )
}
