// Opens a vote on a proposal: what will hold, in words; options where the method wants them; the lot.

import type { EntryRef } from '@folkmoot/kernel/log'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { Button } from '../../../kit/button.tsx'
import { Choice } from '../../../kit/fields.tsx'
import { Form } from '../../../kit/form.tsx'
import { Notice, Refused } from '../../../kit/notice.tsx'
import { Page } from '../../../kit/page.tsx'
import { useToast } from '../../../kit/toast.tsx'
import { useAct, useLine, useView } from '../../../shell/line-hooks.ts'
import { Articles } from './asked.tsx'
import { Holds } from './holds.tsx'
import { inputOf, type OpenFields, startOf, wrongIn } from './open-fields.ts'
import { Lot, Options } from './open-options.tsx'
import type { OpeningShown, Way } from './opening-view.ts'
import { useVoteWords } from './words/index.ts'

function Terms({ way }: { readonly way: Way }) {
  const words = useVoteWords().holds
  return (
    <section className="card">
      <h2>{words.title}</h2>
      <Holds
        policy={way.policy}
        electors={way.electors}
        body={way.name}
        round={way.round}
        until={way.days > 0 ? words.daysText(way.days) : words.anytime}
      />
    </section>
  )
}

function Opening({ opening, way }: { readonly opening: OpeningShown; readonly way: Way }) {
  const words = useVoteWords().open
  const line = useLine()
  const act = useAct()
  const toast = useToast()
  const [, go] = useLocation()
  const [fields, setFields] = useState<OpenFields>(() => startOf(opening))
  const [tried, setTried] = useState(false)
  const wrong = way.asksOptions ? wrongIn(fields, way) : undefined
  const open = async (): Promise<void> => {
    setTried(true)
    if (wrong || act.busy) return
    const refs: string[] = []
    const input = { proposal: opening.ref as EntryRef, ...inputOf(fields, way, opening.articles) }
    const done = await act.run(async () => {
      const opened = await line.ask('assembly/open-vote', input)
      if (opened.ok) refs.push(opened.value)
      return opened
    })
    if (!done) return
    toast({ text: words.done })
    go(`/decide/vote/${refs[0]}`, { replace: true })
  }
  // What stands in the way is said once, and in words about the text rather than about one part of it.
  const contradicts = !way.asksOptions && opening.contradictions.length > 0
  const part = { opening, way, fields, wrong: tried ? wrong : undefined, onFields: setFields }
  return (
    <Form onSend={() => void open()}>
      {way.asksOptions && <Options {...part} />}
      <Terms way={way} />
      {way.asksOptions && <Lot {...part} />}
      {contradicts && <Notice look="warm">{words.contradictAnswers}</Notice>}
      {!contradicts && <Refused refusal={act.refusal ?? way.refusal} />}
      {!contradicts && !way.refusal && (
        <>
          <p className="hint">{words.fixed}</p>
          <Button type="submit" look="main" busy={act.busy}>
            {way.round > 1 ? words.round(way.round) : words.do}
          </Button>
        </>
      )}
    </Form>
  )
}

function Ways({ opening }: { readonly opening: OpeningShown }) {
  const words = useVoteWords().open
  const [at, choose] = useState('0')
  const way = opening.ways[Number(at)]
  return (
    <>
      {opening.ways.length > 1 && (
        <Choice
          legend={words.decides}
          options={opening.ways.map(({ name }, index) => ({
            value: String(index),
            label: name ?? words.assembly,
          }))}
          value={at}
          onPick={choose}
        />
      )}
      {way && <Opening key={at} opening={opening} way={way} />}
    </>
  )
}

export function OpenVote({ proposal }: { readonly proposal: string }) {
  const all = useVoteWords()
  const words = all.open
  const opening = useView('assembly/opening', { proposal })
  const back = `/decide/proposal/${proposal}`
  if (!opening) return null
  if (!opening.found)
    return (
      <Page title={words.gone} back="/decide">
        <p className="lead">{words.goneText}</p>
      </Page>
    )
  return (
    <Page title={words.title} back={back}>
      <section className="card asked">
        <h2>
          <bdi>{opening.title}</bdi>
        </h2>
        <Articles articles={opening.articles} />
      </section>
      <Ways opening={opening} />
    </Page>
  )
}
