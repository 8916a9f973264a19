// The dice: entered once by whoever called the lot, and seen by three others.

import { useState } from 'react'
import { Button } from '../../../kit/button.tsx'
import { TextField } from '../../../kit/fields.tsx'
import { Form } from '../../../kit/form.tsx'
import { Refused } from '../../../kit/notice.tsx'
import { useAct, useLine } from '../../../shell/line-hooks.ts'
import type { Lot } from './lot.tsx'
import { useLotsWords } from './words/index.ts'

function Rolling({ lot }: { readonly lot: Lot }) {
  const words = useLotsWords().dice
  const line = useLine()
  const act = useAct()
  const [rolls, setRolls] = useState('')
  const [where, setWhere] = useState('')
  const send = (): Promise<boolean> =>
    act.run(() =>
      line.ask('lots/roll', {
        lot: lot.ref,
        rolls: rolls.trim(),
        ...(where.trim() === '' ? {} : { where }),
      }),
    )
  return (
    <Form onSend={() => void send()}>
      <p>{words.text}</p>
      <TextField
        label={words.rolls}
        hint={words.hint}
        inputMode="numeric"
        value={rolls}
        maxLength={1200}
        onText={setRolls}
      />
      <TextField label={words.where} value={where} maxLength={200} onText={setWhere} />
      <Refused refusal={act.refusal} />
      <div className="actions">
        <Button type="submit" look="main" busy={act.busy}>
          {words.send}
        </Button>
      </div>
    </Form>
  )
}

function Witnessing({ lot }: { readonly lot: Lot }) {
  const words = useLotsWords().dice
  const line = useLine()
  const act = useAct()
  const say = (right: boolean): Promise<boolean> =>
    act.run(() => line.ask('lots/witness', { lot: lot.ref, right }))
  return (
    <>
      <p>{words.witness}</p>
      <div className="actions">
        <Button busy={act.busy} onClick={() => void say(true)}>
          {words.right}
        </Button>
        <Button busy={act.busy} onClick={() => void say(false)}>
          {words.wrong}
        </Button>
      </div>
      <Refused refusal={act.refusal} />
    </>
  )
}

export function DiceStep({ lot }: { readonly lot: Lot }) {
  const words = useLotsWords().dice
  const { dice } = lot
  if (!dice) return lot.caller ? <Rolling lot={lot} /> : <p>{words.waits(lot.by)}</p>
  return (
    <>
      <p>
        {words.rolled} <strong className="lot-dice">{dice.rolls}</strong>{' '}
        {dice.where !== undefined && <bdi>({dice.where})</bdi>}
      </p>
      <p>{words.have(dice.right.length, dice.need)}</p>
      {dice.right.length > 0 && <p className="hint">{words.rightBy(dice.right.join(', '))}</p>}
      {dice.wrong.length > 0 && <p className="wrong">{words.wrongBy(dice.wrong.join(', '))}</p>}
      {dice.mine && <p className="hint">{words.thanks}</p>}
      {!dice.mine && !lot.caller && !lot.mineElsewhere && <Witnessing lot={lot} />}
    </>
  )
}
