// Calling a meeting: what, who, when, where, and who speaks next.

import { useState } from 'react'
import { useLocation } from 'wouter'
import { Button } from '../../../kit/button.tsx'
import { Choice, Select, TextArea, TextField } from '../../../kit/fields.tsx'
import { Form } from '../../../kit/form.tsx'
import { Refused } from '../../../kit/notice.tsx'
import { Page } from '../../../kit/page.tsx'
import { useToast } from '../../../kit/toast.tsx'
import { useAct, useLine, useView } from '../../../shell/line-hooks.ts'
import { localText, timeIn } from './local-time.ts'
import { useMeetingWords } from './words/index.ts'

const DAY_MS = 86_400_000
const ORDERS = ['first-come', 'least-first'] as const
const EVENING = 18

interface Fields {
  readonly title: string
  readonly when: string
  readonly where: string
  readonly about: string
  readonly speakers: (typeof ORDERS)[number]
  /** Place in the list of own bodies; '': the assembly. */
  readonly body: string
}

/** In a week, in the evening: nearer than any other guess. */
function someEvening(): string {
  const at = new Date(Date.now() + 7 * DAY_MS)
  at.setHours(EVENING, 0, 0, 0)
  return localText(at.getTime())
}

export function CallMeeting() {
  const words = useMeetingWords()
  const line = useLine()
  const act = useAct()
  const toast = useToast()
  const [, go] = useLocation()
  const list = useView('meetings/list', {})
  const [wrong, setWrong] = useState(false)
  const [fields, setFields] = useState<Fields>(() => ({
    title: '',
    when: someEvening(),
    where: '',
    about: '',
    speakers: 'first-come',
    body: '',
  }))
  const set = (changes: Partial<Fields>): void => setFields({ ...fields, ...changes })
  const when = timeIn(fields.when)
  const bodies = list?.bodies ?? []
  const send = async (): Promise<void> => {
    setWrong(true)
    if (act.busy || when === undefined || fields.title.trim() === '') return
    const body = fields.body === '' ? undefined : bodies[Number(fields.body)]
    await act.run(async () => {
      const called = await line.ask('meetings/call', {
        ...(body ? { body: { founded: body.founded, at: body.at } } : {}),
        title: fields.title,
        when,
        where: fields.where,
        ...(fields.about.trim() === '' ? {} : { about: fields.about }),
        speakers: fields.speakers,
      })
      if (called.ok) {
        toast({ text: words.call.sent })
        go(`/decide/meetings/${called.value}`)
      }
      return called
    })
  }
  return (
    <Page title={words.call.title} back="/decide/meetings">
      <Form onSend={() => void send()}>
        <TextField
          label={words.call.name}
          hint={words.call.nameHint}
          wrong={wrong && fields.title.trim() === '' ? words.call.needName : undefined}
          value={fields.title}
          maxLength={200}
          dir="auto"
          onText={(title) => set({ title })}
        />
        {bodies.length > 0 && (
          <Select
            label={words.call.who}
            value={fields.body}
            options={[
              { value: '', label: words.assembly },
              ...bodies.map(({ name }, at) => ({ value: String(at), label: name })),
            ]}
            onPick={(body) => set({ body })}
          />
        )}
        <TextField
          label={words.call.when}
          type="datetime-local"
          wrong={wrong && when === undefined ? words.call.needWhen : undefined}
          value={fields.when}
          onText={(next) => set({ when: next })}
        />
        <TextField
          label={words.call.where}
          value={fields.where}
          maxLength={200}
          dir="auto"
          onText={(where) => set({ where })}
        />
        <TextArea
          label={words.call.about}
          value={fields.about}
          rows={3}
          maxLength={2_000}
          dir="auto"
          onText={(about) => set({ about })}
        />
        <Choice
          legend={words.call.speakers}
          value={fields.speakers}
          options={ORDERS.map((value) => ({
            value,
            label: words.call.orders[value],
            hint: words.call.orderHints[value],
          }))}
          onPick={(speakers) => set({ speakers })}
        />
        <Refused refusal={act.refusal} />
        <Button type="submit" look="main" busy={act.busy}>
          {words.call.send}
        </Button>
      </Form>
    </Page>
  )
}
