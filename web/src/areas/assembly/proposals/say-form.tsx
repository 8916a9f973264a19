// Saying something about a proposal, in one's own name or in that of a body.

import { type BodyName, SAYS } from '@folkmoot/areas/assembly'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../../kit/button.tsx'
import { Choice, Select, TextArea } from '../../../kit/fields.tsx'
import { Form } from '../../../kit/form.tsx'
import { Refused } from '../../../kit/notice.tsx'
import { useToast } from '../../../kit/toast.tsx'
import { useAct, useLine } from '../../../shell/line-hooks.ts'
import { useAreaWords } from '../words/area.ts'
import { useProposalWords } from './words/index.ts'

export type Says = (typeof SAYS)[number]
const SAID_LENGTH_MAX = 4_000
const FIRST = SAYS.filter((says) => says !== 'answer')

export interface Speaker {
  readonly proposal: string
  readonly bodies: readonly {
    readonly key: string
    readonly name: string
    readonly body: BodyName
  }[]
}

export function SayForm({
  speaker: { proposal, bodies },
  to,
  says: fixed,
  label,
  onDone,
}: {
  readonly speaker: Speaker
  readonly to?: string
  /** Of an answer or a reply there is nothing to choose. */
  readonly says?: Says
  readonly label?: string
  readonly onDone?: () => void
}) {
  const words = useProposalWords().talk
  const kinds = useAreaWords().says
  const line = useLine()
  const act = useAct()
  const toast = useToast()
  const [says, setSays] = useState<Says>(fixed ?? 'question')
  const [text, setText] = useState('')
  const [as, setAs] = useState('')
  const [wrong, setWrong] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  // Who opens an answer wants to write it.
  useEffect(() => {
    if (to !== undefined) form.current?.querySelector('textarea')?.focus()
  }, [to])
  const empty = text.trim() === ''
  const send = async (): Promise<void> => {
    setWrong(empty)
    if (act.busy || empty) return
    const body = bodies.find(({ key }) => key === as)?.body
    const said = {
      proposal,
      says,
      text,
      ...(to === undefined ? {} : { to }),
      ...(body ? { as: body } : {}),
    }
    if (!(await act.run(() => line.ask('assembly/say', said)))) return
    setText('')
    setWrong(false)
    toast({ text: words.sent })
    onDone?.()
  }
  return (
    <Form formRef={form} onSend={() => void send()}>
      {fixed === undefined && (
        <Choice
          legend={words.kind}
          value={says}
          options={FIRST.map((value) => ({ value, label: kinds[value] }))}
          onPick={setSays}
        />
      )}
      <TextArea
        label={label ?? words.text}
        value={text}
        rows={3}
        maxLength={SAID_LENGTH_MAX}
        dir="auto"
        wrong={wrong && empty ? words.textMissing : undefined}
        onText={setText}
      />
      {bodies.length > 0 && (
        <Select
          label={words.as}
          value={as}
          options={[
            { value: '', label: words.myself },
            ...bodies.map(({ key, name }) => ({ value: key, label: name })),
          ]}
          onPick={setAs}
        />
      )}
      <Refused refusal={act.refusal} />
      <Button type="submit" look="main" busy={act.busy}>
        {words.send}
      </Button>
    </Form>
  )
}
