// Everything that can be taken out: one file, one table at a time, pages to print.

import { useState } from 'react'
import { Button } from '../../../kit/button.tsx'
import { Choice, Select } from '../../../kit/fields.tsx'
import { useMoments } from '../../../kit/moments.ts'
import { Notice, Progress, Refused } from '../../../kit/notice.tsx'
import { Page } from '../../../kit/page.tsx'
import { saveFile } from '../../../ports/save-file.ts'
import { useAct, useLine, useView } from '../../../shell/line-hooks.ts'
import type { ViewValue } from '../../../shell/line.ts'
import { useLanguage } from '../../../words/catalogue.ts'
import { useRecordsWords } from './words/index.ts'

type Records = ViewValue<'records'>
type What = 'proposal' | 'ballot' | 'result'
const WHATS: readonly What[] = ['proposal', 'ballot', 'result']

const save = (text: string, name: string, type: string): void =>
  saveFile(new TextEncoder().encode(text), name, type)

function Everything() {
  const words = useRecordsWords().all
  const line = useLine()
  const act = useAct()
  const [step, setStep] = useState<readonly [number, number]>([0, 0])
  const all = (): Promise<boolean> =>
    act.run(async () => {
      const progress = (done: number, of: number): void => setStep([done, of])
      const file = await line.ask('records/json', undefined, { progress })
      if (file.ok) save(file.value, 'assembly.json', 'application/json')
      return file
    })
  return (
    <section className="card">
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      <Refused refusal={act.refusal} />
      {act.busy && <Progress label={words.working} done={step[0]} all={step[1]} />}
      <div className="actions">
        <Button look="main" busy={act.busy} onClick={() => void all()}>
          {words.save}
        </Button>
      </div>
    </section>
  )
}

function Tables({ tables }: { readonly tables: Records['tables'] }) {
  const words = useRecordsWords().tables
  const line = useLine()
  const act = useAct()
  const [name, setName] = useState(tables[0]?.name ?? '')
  const one = (): Promise<boolean> =>
    act.run(async () => {
      const file = await line.ask('records/table', { name })
      if (file.ok) save(file.value.text, file.value.name, 'text/csv')
      return file
    })
  return (
    <section className="card">
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      <Select
        label={words.table}
        value={name}
        options={tables.map((table) => ({
          value: table.name,
          label: `${table.name} · ${words.rows(table.rows)}`,
        }))}
        onPick={setName}
      />
      <Refused refusal={act.refusal} />
      <div className="actions">
        <Button busy={act.busy} onClick={() => void one()}>
          {words.save}
        </Button>
      </div>
    </section>
  )
}

/** A ballot paper of what is open, a result of what is closed. */
function choicesOf(
  { proposals, votes }: Records,
  what: What,
  moment: (time: number) => string,
): readonly { readonly value: string; readonly label: string }[] {
  if (what === 'proposal') return proposals.map(({ ref, title }) => ({ value: ref, label: title }))
  return votes
    .filter(({ open }) => open === (what === 'ballot'))
    .map(({ ref, title, written }) => ({ value: ref, label: `${title} · ${moment(written)}` }))
}

function Pages({ records }: { readonly records: Records }) {
  const words = useRecordsWords().pages
  const { language } = useLanguage()
  const moments = useMoments()
  const line = useLine()
  const act = useAct()
  const [what, setWhat] = useState<What>('proposal')
  const [chosen, choose] = useState('')
  const choices = choicesOf(records, what, moments.day)
  const ref = choices.find(({ value }) => value === chosen)?.value ?? choices[0]?.value
  const page = (of: string): Promise<boolean> =>
    act.run(async () => {
      const html = await line.ask('records/page', { what, ref: of, language })
      if (html.ok) save(html.value, `${what}.html`, 'text/html')
      return html
    })
  return (
    <section className="card">
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      <Choice<What>
        legend={words.what}
        value={what}
        options={WHATS.map((value) => ({ value, label: words.whats[value] }))}
        onPick={setWhat}
      />
      {ref === undefined ? (
        <p>{words.none}</p>
      ) : (
        <>
          <Select label={words.which} value={ref} options={choices} onPick={choose} />
          <Refused refusal={act.refusal} />
          <div className="actions">
            <Button busy={act.busy} onClick={() => void page(ref)}>
              {words.save}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}

export function Records() {
  const words = useRecordsWords()
  const records = useView('records', {})
  return (
    <Page title={words.title} back="/decide">
      <p className="lead">{words.lead}</p>
      <Notice look="warm">{words.careful}</Notice>
      {records && (
        <>
          <Everything />
          <Tables tables={records.tables} />
          <Pages records={records} />
        </>
      )}
    </Page>
  )
}
