// A count of hands or papers, with everybody who took part by name.

import { useState } from 'react'
import { Button } from '../../../kit/button.tsx'
import { Check, Choice, TextField } from '../../../kit/fields.tsx'
import { Form } from '../../../kit/form.tsx'
import { Refused } from '../../../kit/notice.tsx'
import { useToast } from '../../../kit/toast.tsx'
import { useWords } from '../../../words/shell.ts'
import { useAct, useLine, useView } from '../../../shell/line-hooks.ts'
import type { OfVote } from './vote-page.tsx'
import { useVoteWords } from './words/index.ts'

const ANSWERS = ['yes', 'no', 'abstain'] as const
const START = { yes: '', no: '', abstain: '' }
/** Above this one looks for a name, and sees so many at a time. */
const NAMES_MAX = 30

function Voters({
  vote,
  voters,
  onVoters,
}: OfVote & {
  readonly voters: readonly string[]
  readonly onVoters: (voters: readonly string[]) => void
}) {
  const words = useVoteWords().rooms
  const electors = useView('assembly/electors', { ref: vote.ref }) ?? []
  const [wanted, want] = useState('')
  const many = electors.length > NAMES_MAX
  const fits = (name: string): boolean => name.toLowerCase().includes(wanted.trim().toLowerCase())
  const found = electors.filter(({ id, name }) => !many || voters.includes(id) || fits(name))
  return (
    <fieldset className="voters">
      <legend>{words.voters}</legend>
      {many && <TextField label={words.find} value={wanted} type="search" onText={want} />}
      {found.slice(0, many ? voters.length + NAMES_MAX : undefined).map(({ id, name }) => (
        <Check
          key={id}
          label={name}
          checked={voters.includes(id)}
          onCheck={(checked) =>
            onVoters(checked ? [...voters, id] : voters.filter((other) => other !== id))
          }
        />
      ))}
    </fieldset>
  )
}

export function RoomForm({ vote, onDone }: OfVote & { readonly onDone: () => void }) {
  const words = useVoteWords().rooms
  const common = useWords().common
  const line = useLine()
  const act = useAct()
  const toast = useToast()
  const [way, setWay] = useState<'hands' | 'paper'>('hands')
  const [where, setWhere] = useState('')
  const [typed, setTyped] = useState(START)
  const [voters, setVoters] = useState<readonly string[]>([])
  const [tried, setTried] = useState(false)
  const counts = {
    yes: Number(typed.yes),
    no: Number(typed.no),
    abstain: Number(typed.abstain),
  }
  const sum = counts.yes + counts.no + counts.abstain
  const wrong = sum === 0 || sum !== voters.length
  const save = async (): Promise<void> => {
    setTried(true)
    if (wrong || act.busy) return
    const at = where.trim() === '' ? {} : { where: where.trim() }
    const done = await act.run(() =>
      line.ask('assembly/enter-tally', { vote: vote.ref, way, ...counts, ...at, voters }),
    )
    if (!done) return
    toast({ text: words.saved })
    onDone()
  }
  return (
    <Form onSend={() => void save()} className="card stack">
      <p>{words.lead}</p>
      <Choice
        legend={words.way}
        value={way}
        options={(['hands', 'paper'] as const).map((value) => ({
          value,
          label: words.ways[value],
        }))}
        onPick={setWay}
      />
      <div className="room-counts">
        {ANSWERS.map((answer) => (
          <TextField
            key={answer}
            label={words[answer]}
            value={typed[answer]}
            inputMode="numeric"
            wrong={tried && !/^\d*$/.test(typed[answer]) ? words.wrong : undefined}
            onText={(text) => setTyped({ ...typed, [answer]: text.trim() })}
          />
        ))}
      </div>
      <Voters vote={vote} voters={voters} onVoters={setVoters} />
      <p role="status" className="hint">
        {words.sum(sum, voters.length)}
      </p>
      {tried && wrong && (
        <p className="wrong" role="alert">
          {words.wrong}
        </p>
      )}
      <TextField label={words.where} value={where} maxLength={200} dir="auto" onText={setWhere} />
      <Refused refusal={act.refusal} />
      <div className="actions">
        <Button type="submit" look="main" busy={act.busy}>
          {words.save}
        </Button>
        <Button onClick={onDone}>{common.cancel}</Button>
      </div>
    </Form>
  )
}
