// One more statement, short enough that somebody can agree or disagree with it.

import { STATEMENT_MAX } from '@folkmoot/areas/assembly'
import { useState } from 'react'
import { Button } from '../../../kit/button.tsx'
import { TextArea } from '../../../kit/fields.tsx'
import { Form } from '../../../kit/form.tsx'
import { Refused } from '../../../kit/notice.tsx'
import { useToast } from '../../../kit/toast.tsx'
import { useAct, useLine } from '../../../shell/line-hooks.ts'
import type { Conversation } from './conversation.tsx'
import { useOpinionsWords } from './words/index.ts'

export function WriteStatement({ conversation }: { readonly conversation: Conversation }) {
  const words = useOpinionsWords().write
  const line = useLine()
  const act = useAct()
  const toast = useToast()
  const [text, setText] = useState('')
  if (!conversation.mayWrite) return <p className="hint">{words.onlyAuthor(conversation.by)}</p>
  const send = async (): Promise<void> => {
    const body = { conversation: conversation.ref, text: text.replace(/\s+/g, ' ').trim() }
    if (!(await act.run(() => line.ask('opinions/state', body)))) return
    setText('')
    toast({ text: words.sent })
  }
  return (
    <section className="card">
      <h2>{words.title}</h2>
      <Form onSend={() => void send()}>
        <TextArea
          label={words.label}
          hint={words.hint}
          rows={3}
          maxLength={STATEMENT_MAX}
          value={text}
          onText={setText}
        />
        <p className="hint">{words.left(STATEMENT_MAX - text.length)}</p>
        <Refused refusal={act.refusal} />
        <div className="actions">
          <Button type="submit" busy={act.busy}>
            {words.send}
          </Button>
        </div>
      </Form>
    </section>
  )
}
