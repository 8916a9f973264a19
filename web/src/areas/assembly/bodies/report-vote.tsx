// Anybody reports how a delegate voted: which question, what was said, where.

import { useState } from 'react'
import { Button } from '../../../kit/button.tsx'
import { Choice, Select, TextField } from '../../../kit/fields.tsx'
import { Form } from '../../../kit/form.tsx'
import { Refused } from '../../../kit/notice.tsx'
import { useToast } from '../../../kit/toast.tsx'
import { useAct, useLine } from '../../../shell/line-hooks.ts'
import type { MandatePageShown } from './delegates-view.ts'
import { useBodyWords } from './words/index.ts'

const ANSWERS = ['yes', 'no', 'abstain'] as const
type Answer = (typeof ANSWERS)[number]

interface Fields {
  readonly position: string
  readonly question: string
  readonly answer: Answer | undefined
  readonly where: string
  readonly note: string
}
const EMPTY: Fields = { position: '', question: '', answer: undefined, where: '', note: '' }

export function ReportVote({ mandate }: { readonly mandate: MandatePageShown }) {
  const { mandate: said } = useBodyWords()
  const line = useLine()
  const act = useAct()
  const toast = useToast()
  const [fields, setFields] = useState<Fields>({
    ...EMPTY,
    position: mandate.positions[0]?.id ?? '',
  })
  const [tried, setTried] = useState(false)
  const known = mandate.positions.find(({ id }) => id === fields.position)
  const question = known?.question ?? fields.question
  const report = async (): Promise<void> => {
    setTried(true)
    const { answer, position, where, note } = fields
    if (question.trim() === '' || !answer || act.busy) return
    const body = {
      mandate: mandate.decision,
      delegate: mandate.who,
      ...(known ? { position } : {}),
      question,
      answer,
      ...(where.trim() === '' ? {} : { where }),
      note,
    }
    if (!(await act.run(() => line.ask('assembly/report-vote', body)))) return
    toast({ text: said.reported })
    setTried(false)
    setFields({ ...EMPTY, position: fields.position })
  }
  return (
    <details>
      <summary>{said.report}</summary>
      <Form onSend={() => void report()}>
        {mandate.positions.length > 0 && (
          <Select
            label={said.reportQuestion}
            value={fields.position}
            options={[
              ...mandate.positions.map((one) => ({ value: one.id, label: one.question })),
              { value: '', label: said.otherQuestion },
            ]}
            onPick={(position) => setFields({ ...fields, position })}
          />
        )}
        {!known && (
          <TextField
            label={said.question}
            wrong={tried && fields.question.trim() === '' && said.questionWrong}
            value={fields.question}
            maxLength={200}
            dir="auto"
            onText={(text) => setFields({ ...fields, question: text })}
          />
        )}
        <Choice
          legend={said.reportAnswer}
          value={fields.answer}
          wrong={tried && !fields.answer ? said.answersWrong : undefined}
          options={ANSWERS.map((value) => ({ value, label: said.answerNames[value] }))}
          onPick={(answer) => setFields({ ...fields, answer })}
        />
        <TextField
          label={said.reportWhere}
          value={fields.where}
          maxLength={200}
          dir="auto"
          onText={(where) => setFields({ ...fields, where })}
        />
        <TextField
          label={said.reportNote}
          value={fields.note}
          maxLength={2_000}
          dir="auto"
          onText={(note) => setFields({ ...fields, note })}
        />
        <Refused refusal={act.refusal} />
        <Button type="submit" look="main" busy={act.busy}>
          {said.report}
        </Button>
      </Form>
    </details>
  )
}
