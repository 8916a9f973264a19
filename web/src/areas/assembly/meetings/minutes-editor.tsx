// Writing the text of the minutes. It is built on what stood there when the editor was opened, so
// that what somebody else writes meanwhile is merged or put beside it, never written over.

import { MINUTES_TEXT_MAX } from '@folkmoot/areas/assembly'
import { useState } from 'react'
import { Button } from '../../../kit/button.tsx'
import { TextArea } from '../../../kit/fields.tsx'
import { Form } from '../../../kit/form.tsx'
import { Refused } from '../../../kit/notice.tsx'
import { useToast } from '../../../kit/toast.tsx'
import { useAct, useLine } from '../../../shell/line-hooks.ts'
import { useMeetingWords } from './words/index.ts'

export function MinutesEditor({
  meeting,
  versions,
  start,
  onClose,
}: {
  readonly meeting: string
  readonly versions: readonly string[]
  readonly start: string
  readonly onClose: () => void
}) {
  const words = useMeetingWords().minutes
  const line = useLine()
  const act = useAct()
  const toast = useToast()
  const [text, setText] = useState(start)
  const [base] = useState(versions)
  const send = async (): Promise<void> => {
    const done = await act.run(() => line.ask('meetings/write-minutes', { meeting, base, text }))
    if (!done) return
    toast({ text: words.kept })
    onClose()
  }
  return (
    <Form onSend={() => void send()}>
      <TextArea
        label={words.label}
        hint={words.hint}
        value={text}
        rows={18}
        maxLength={MINUTES_TEXT_MAX}
        dir="auto"
        onText={setText}
      />
      <Refused refusal={act.refusal} />
      <div className="actions">
        <Button type="submit" look="main" busy={act.busy}>
          {words.send}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </div>
    </Form>
  )
}
