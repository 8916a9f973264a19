// Hiding, objecting to it, and answering the objection: each with a reason that everybody can read.

import type { Result } from '@folkmoot/kernel/base'
import { useState } from 'react'
import { Button } from '../../../kit/button.tsx'
import { Dialog } from '../../../kit/dialog.tsx'
import { TextArea } from '../../../kit/fields.tsx'
import { Form } from '../../../kit/form.tsx'
import { Refused } from '../../../kit/notice.tsx'
import { useAct, useLine } from '../../../shell/line-hooks.ts'
import { useWords } from '../../../words/shell.ts'
import { useOpinionsWords } from './words/index.ts'

const REASON_MAX = 2_000

export function ReasonDialog({
  title,
  text,
  yes,
  send,
  onClose,
}: {
  readonly title: string
  readonly text: string
  readonly yes: string
  readonly send: (reason: string) => Promise<Result<unknown>>
  readonly onClose: () => void
}) {
  const words = useOpinionsWords().all
  const common = useWords().common
  const act = useAct()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const missing = reason.trim() === ''
  const sent = async (): Promise<void> => {
    setTried(true)
    if (!missing && (await act.run(() => send(reason)))) onClose()
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <Form onSend={() => void sent()}>
        <p>{text}</p>
        <TextArea
          label={words.reason}
          wrong={tried && missing && words.reasonMissing}
          value={reason}
          maxLength={REASON_MAX}
          onText={setReason}
        />
        <Refused refusal={act.refusal} />
        <div className="actions">
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button type="submit" look="main" busy={act.busy}>
            {yes}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}

export function AppealAnswer({ hidden }: { readonly hidden: string }) {
  const words = useOpinionsWords().all
  const line = useLine()
  const [stays, setStays] = useState<boolean>()
  return (
    <div className="actions">
      <Button onClick={() => setStays(false)}>{words.show}</Button>
      <Button onClick={() => setStays(true)}>{words.keep}</Button>
      {stays !== undefined && (
        <ReasonDialog
          title={stays ? words.keep : words.show}
          text={words.appealed}
          yes={words.send}
          send={(reason) => line.ask('opinions/answer-appeal', { hidden, stays, reason })}
          onClose={() => setStays(undefined)}
        />
      )}
    </div>
  )
}
