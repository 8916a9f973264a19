// Naming somebody who votes for me: for one vote, or for one meeting with the proposals on its agenda.

import { useState } from 'react'
import { useLocation } from 'wouter'
import { Button } from '../../../kit/button.tsx'
import { Choice, Select, TextField } from '../../../kit/fields.tsx'
import { Form } from '../../../kit/form.tsx'
import { useMoments } from '../../../kit/moments.ts'
import { Refused } from '../../../kit/notice.tsx'
import { Page } from '../../../kit/page.tsx'
import { useToast } from '../../../kit/toast.tsx'
import { useAct, useLine, useView } from '../../../shell/line-hooks.ts'
import type { ProxyChoices } from './delegates-view.ts'
import { SeveralOf } from './pickers.tsx'
import { useBodyWords } from './words/index.ts'

interface Fields {
  readonly to: string
  readonly what: 'vote' | 'meeting'
  readonly vote: string
  /** Ref of one that was called; empty: another, by its name. */
  readonly called: string
  readonly meeting: string
  readonly proposals: readonly string[]
}

const isWhole = ({ to, what, vote, meeting, proposals }: Fields): boolean =>
  to !== '' && (what === 'vote' ? vote !== '' : meeting.trim() !== '' && proposals.length > 0)

/** What comes next is most often what is meant. */
function firstMeeting({ meetings }: ProxyChoices, { called, meeting }: Fields): Partial<Fields> {
  const [next] = meetings
  if (!next || called !== '' || meeting !== '') return {}
  return { called: next.ref, meeting: next.name, proposals: next.proposals }
}

interface Part {
  readonly fields: Fields
  readonly tried: boolean
  readonly choices: ProxyChoices
  readonly put: (changes: Partial<Fields>) => void
}

function ForVote({ fields, tried, choices, put }: Part) {
  const { proxy } = useBodyWords()
  if (choices.votes.length === 0) return <p className="hint">{proxy.noVotes}</p>
  return (
    <Choice
      legend={proxy.whichVote}
      value={fields.vote || undefined}
      wrong={tried && fields.vote === '' ? proxy.voteWrong : undefined}
      options={choices.votes.map(({ ref, title }) => ({ value: ref, label: title }))}
      onPick={(vote) => put({ vote })}
    />
  )
}

function ForMeeting({ fields, tried, choices, put }: Part) {
  const { proxy } = useBodyWords()
  const moments = useMoments()
  const { meetings } = choices
  const pick = (called: string): void => {
    const found = meetings.find(({ ref }) => ref === called)
    put({ called, meeting: found?.name ?? '', proposals: found?.proposals ?? [] })
  }
  return (
    <>
      {meetings.length > 0 && (
        <Select
          label={proxy.meetingName}
          value={fields.called}
          options={[
            ...meetings.map(({ ref, name, when }) => ({
              value: ref,
              label: `${name}, ${moments.moment(when)}`,
            })),
            { value: '', label: proxy.otherMeeting },
          ]}
          onPick={pick}
        />
      )}
      {fields.called === '' && (
        <TextField
          label={meetings.length > 0 ? proxy.otherMeeting : proxy.meetingName}
          wrong={tried && fields.meeting.trim() === '' && proxy.meetingWrong}
          value={fields.meeting}
          maxLength={200}
          dir="auto"
          onText={(meeting) => put({ meeting })}
        />
      )}
      <SeveralOf
        legend={proxy.proposals}
        hint={proxy.proposalsHint}
        wrong={tried && fields.proposals.length === 0 ? proxy.proposalsWrong : undefined}
        from={choices.proposals.map(({ ref, title }) => ({ id: ref, name: title }))}
        chosen={fields.proposals}
        onChoose={(proposals) => put({ proposals })}
      />
    </>
  )
}

export function ProxyForm() {
  const words = useBodyWords()
  const { proxy } = words
  const choices = useView('assembly/proxy-choices', {})
  const line = useLine()
  const act = useAct()
  const toast = useToast()
  const [, go] = useLocation()
  const [tried, setTried] = useState(false)
  const [fields, setFields] = useState<Fields>({
    to: '',
    what: 'vote',
    vote: '',
    called: '',
    meeting: '',
    proposals: [],
  })
  if (!choices) return null
  const name = async (): Promise<void> => {
    setTried(true)
    if (!isWhole(fields) || act.busy) return
    const { to, what, vote, called, meeting, proposals } = fields
    const known = called === '' ? {} : { ref: called }
    const where =
      what === 'vote' ? { vote: vote } : { meeting: { name: meeting.trim(), proposals, ...known } }
    const body = { to: to, gives: true, note: '', ...where }
    if (!(await act.run(() => line.ask('assembly/name-proxy', body)))) return
    toast({ text: proxy.done })
    go('/decide/delegates')
  }
  const part = {
    fields,
    tried,
    choices,
    put: (changes: Partial<Fields>) => setFields({ ...fields, ...changes }),
  }
  return (
    <Page title={proxy.title} back="/decide/delegates">
      <Form onSend={() => void name()}>
        <Select
          label={proxy.to}
          wrong={tried && fields.to === '' && proxy.toWrong}
          value={fields.to}
          options={[
            { value: '', label: words.pick },
            ...choices.people.map(({ id, name: of }) => ({ value: id, label: of })),
          ]}
          onPick={(to) => part.put({ to })}
        />
        <Choice
          legend={proxy.what}
          value={fields.what}
          options={[
            { value: 'vote', label: proxy.vote },
            { value: 'meeting', label: proxy.meeting },
          ]}
          onPick={(what) => part.put({ what, ...firstMeeting(choices, fields) })}
        />
        {fields.what === 'vote' ? <ForVote {...part} /> : <ForMeeting {...part} />}
        <p className="hint">{proxy.hint}</p>
        <Refused refusal={act.refusal} />
        <Button type="submit" look="main" busy={act.busy}>
          {proxy.do}
        </Button>
      </Form>
    </Page>
  )
}
