// One person: devices, standing in plain words, and the steps that need a reason.

import { useState } from 'react'
import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { TextArea } from '../kit/fields.tsx'
import { Form } from '../kit/form.tsx'
import { isolated } from '../kit/isolated.ts'
import { Notice, Refused } from '../kit/notice.tsx'
import { useToast } from '../kit/toast.tsx'
import { useWords } from '../words/shell.ts'
import type { Person } from '../worker/views.ts'
import { type Act, useAct, useLine } from './line-hooks.ts'

type Step = 'removed' | 'suspended' | 'member'

function WithReason({
  person,
  step,
  act,
  onDone,
}: {
  readonly person: Person
  readonly step: Step
  readonly act: Act
  readonly onDone: () => void
}) {
  const words = useWords()
  const line = useLine()
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState(false)
  const go = async (): Promise<void> => {
    setWrong(reason.trim() === '')
    if (reason.trim() === '') return
    const args = { member: person.id, reason: reason.trim(), as: step }
    if (await act.run(() => line.ask('people/stand', args))) onDone()
  }
  return (
    <Form onSend={() => void go()}>
      <p>{words.people.steps[step].text(isolated(person.name))}</p>
      <TextArea
        label={words.people.reason}
        hint={words.people.reasonHint}
        value={reason}
        maxLength={500}
        dir="auto"
        wrong={wrong ? words.common.fillIn : undefined}
        onText={setReason}
      />
      <Button type="submit" look={step === 'member' ? 'main' : 'danger'} busy={act.busy}>
        {words.people.steps[step].does}
      </Button>
    </Form>
  )
}

export function PersonDialog({
  person,
  isSteward,
  onClose,
}: {
  readonly person: Person
  readonly isSteward: boolean
  readonly onClose: () => void
}) {
  const words = useWords()
  const line = useLine()
  const act = useAct()
  const toast = useToast()
  const [step, setStep] = useState<Step>()
  const may = isSteward && !person.isMe
  const role = person.role === 'steward' ? 'member' : 'steward'
  const done = (): void => {
    toast({ text: words.people.done })
    onClose()
  }
  const run = async (work: Parameters<Act['run']>[0]): Promise<void> => {
    if (await act.run(work)) done()
  }
  return (
    <Dialog title={person.name} onClose={onClose}>
      {person.standing !== 'member' && (
        <Notice look="warm">{words.people.meaning[person.standing]}</Notice>
      )}
      {person.forked && (
        <Notice look="warm">{words.people.forkedText(isolated(person.name))}</Notice>
      )}
      <p>{words.people.devices(person.devices.filter((one) => !one.retired).length)}</p>
      {may && !step && (
        <div className="actions">
          {person.standing === 'pending' && (
            <Button
              look="main"
              onClick={() => void run(() => line.ask('people/confirm', { member: person.id }))}
            >
              {words.people.confirm}
            </Button>
          )}
          {person.standing === 'member' && (
            <Button
              onClick={() => void run(() => line.ask('people/role', { member: person.id, role }))}
            >
              {words.people.make[role]}
            </Button>
          )}
          {person.standing === 'member' && (
            <Button onClick={() => setStep('suspended')}>
              {words.people.steps.suspended.does}
            </Button>
          )}
          {person.standing === 'suspended' && (
            <Button onClick={() => setStep('member')}>{words.people.steps.member.does}</Button>
          )}
          {person.standing !== 'removed' && (
            <Button look="danger" onClick={() => setStep('removed')}>
              {words.people.steps.removed.does}
            </Button>
          )}
        </div>
      )}
      {step && <WithReason person={person} step={step} act={act} onDone={done} />}
      <Refused refusal={act.refusal} />
      <div className="actions">
        <Button onClick={onClose}>{words.common.close}</Button>
      </div>
    </Dialog>
  )
}
