// A commission's say: "suspend, because …", and lifting it. Both become proposals of the commission.

import type { BodyName } from '@folkmoot/areas/assembly'
import { useState } from 'react'
import { Choice, TextArea } from '../../../kit/fields.tsx'
import { Form } from '../../../kit/form.tsx'
import { isolated } from '../../../kit/isolated.ts'
import { Empty, Page } from '../../../kit/page.tsx'
import { useView } from '../../../shell/line-hooks.ts'
import type { BodyShown } from './bodies-view.ts'
import { Gone } from './gone.tsx'
import { useProposing, Why } from './proposing.tsx'
import { useBodyWords } from './words/index.ts'

const nameFrom = (key: string): BodyName => {
  const [founded = '', at = '0'] = key.split('/')
  return { founded: founded, at: Number(at) }
}

function SuspendForm({ body }: { readonly body: BodyShown }) {
  const { hold } = useBodyWords()
  const [decision, choose] = useState<string>()
  const [because, setBecause] = useState('')
  const [resolves, setResolves] = useState('')
  const [title, setTitle] = useState<string>()
  const [why, setWhy] = useState('')
  const [tried, setTried] = useState(false)
  const proposing = useProposing()
  const held = body.mayHold.find(({ ref }) => ref === decision)
  const named = title ?? (held ? hold.titleOf(held.title) : '')
  const propose = (): void => {
    setTried(true)
    if (!decision || because.trim() === '' || resolves.trim() === '') return
    const suspend = { decision: decision, because, resolves }
    void proposing.propose({
      act: { suspend },
      matter: 'ordinary',
      body: nameFrom(body.key),
      title: named,
      why,
    })
  }
  return (
    <Form onSend={propose}>
      <Choice
        legend={hold.which}
        value={decision}
        wrong={tried && !decision ? hold.whichWrong : undefined}
        options={body.mayHold.map(({ ref, title: of }) => ({ value: ref, label: isolated(of) }))}
        onPick={choose}
      />
      <TextArea
        label={hold.because}
        wrong={tried && because.trim() === '' && hold.becauseWrong}
        value={because}
        maxLength={2_000}
        dir="auto"
        onText={setBecause}
      />
      <TextArea
        label={hold.resolves}
        wrong={tried && resolves.trim() === '' && hold.resolvesWrong}
        value={resolves}
        maxLength={2_000}
        dir="auto"
        onText={setResolves}
      />
      <p className="hint">{hold.hint}</p>
      <Why title={named} why={why} onTitle={setTitle} onWhy={setWhy} proposing={proposing} />
    </Form>
  )
}

export function SuspendPage({ bodyKey }: { readonly bodyKey: string }) {
  const { hold } = useBodyWords()
  const body = useView('assembly/body', { key: bodyKey })
  const back = `/decide/bodies/${bodyKey}`
  if (!body) return null
  if (!body.found) return <Gone back="/decide/bodies" />
  return (
    <Page title={hold.title} back={back}>
      {body.mayHold.length > 0 ? (
        <SuspendForm body={body} />
      ) : (
        <Empty title={hold.nothing}>
          <p>{hold.nothingText}</p>
        </Empty>
      )}
    </Page>
  )
}

function LiftForm({ body, decision }: { readonly body: BodyShown; readonly decision: string }) {
  const { hold } = useBodyWords()
  const held = body.holds.find((one) => one.decision === decision)
  const [because, setBecause] = useState('')
  const [title, setTitle] = useState(hold.liftTitle(held?.title ?? ''))
  const [why, setWhy] = useState('')
  const [tried, setTried] = useState(false)
  const proposing = useProposing()
  const propose = (): void => {
    setTried(true)
    if (because.trim() === '') return
    const lift = { decision: decision, because }
    void proposing.propose({
      act: { lift },
      matter: 'ordinary',
      body: nameFrom(body.key),
      title,
      why,
    })
  }
  return (
    <Form onSend={propose}>
      <TextArea
        label={hold.liftBecause}
        wrong={tried && because.trim() === '' && hold.becauseWrong}
        value={because}
        maxLength={2_000}
        dir="auto"
        onText={setBecause}
      />
      <Why title={title} why={why} onTitle={setTitle} onWhy={setWhy} proposing={proposing} />
    </Form>
  )
}

export function LiftPage({
  bodyKey,
  decision,
}: {
  readonly bodyKey: string
  readonly decision: string
}) {
  const { hold } = useBodyWords()
  const body = useView('assembly/body', { key: bodyKey })
  if (!body) return null
  if (!body.found) return <Gone back="/decide/bodies" />
  return (
    <Page title={hold.lift} back={`/decide/bodies/${bodyKey}`}>
      <LiftForm body={body} decision={decision} />
    </Page>
  )
}
