// Reports from the file of another program: choose it, see what is in it, bring it in or not.

import type { DayOrder } from '@folkmoot/areas/situation'
import { useRef, useState } from 'react'
import { Button, ButtonLink } from '../../kit/button.tsx'
import { Choice } from '../../kit/fields.tsx'
import { FileButton, FileDrop } from '../../kit/file-drop.tsx'
import { useMoments } from '../../kit/moments.ts'
import { Notice, Progress, Refused, Said } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { useAct, useLine } from '../../shell/line-hooks.ts'
import type { TableFile, TableSummary } from './import-calls.ts'
import { useSituationWords } from './words/index.ts'

const FLAGS = ['outside-area', 'no-category', 'no-place', 'day-unclear'] as const
const ORDERS = ['day-first', 'month-first'] as const

function Rejected({ summary }: { readonly summary: TableSummary }) {
  const words = useSituationWords().bring
  if (summary.rejected.length === 0) return null
  return (
    <details>
      <summary>{words.rejected(summary.counts.rejected)}</summary>
      <ul className="plain-list">
        {summary.rejected.map(({ line, refusal }) => (
          <li key={line}>
            <strong>{words.line(line)}</strong> <Said refusal={refusal} />
          </li>
        ))}
      </ul>
    </details>
  )
}

/** What is in the file, before anything of it is written. */
function Contents({ summary }: { readonly summary: TableSummary }) {
  const words = useSituationWords().bring
  const moments = useMoments()
  const { counts, fresh, from, to } = summary
  return (
    <>
      <h2>{words.inFile(counts.reports)}</h2>
      {from !== undefined && to !== undefined && <p className="hint">{moments.days(from, to)}</p>}
      <ul className="plain-list notes">
        {fresh < counts.reports && <li>{words.already(counts.reports - fresh)}</li>}
        {FLAGS.filter((flag) => counts.flags[flag] > 0).map((flag) => (
          <li key={flag}>{words.flags[flag](counts.flags[flag])}</li>
        ))}
        {summary.leftOut.length > 0 && <li>{words.leftOut}</li>}
      </ul>
      <Rejected summary={summary} />
    </>
  )
}

interface Outcome {
  readonly brought: number
  readonly all: number
}

function Brought({ outcome }: { readonly outcome: Outcome }) {
  const words = useSituationWords().bring
  const whole = outcome.brought === outcome.all
  return (
    <div className="stack">
      <Notice look={whole ? 'calm' : 'warm'}>
        {whole ? words.brought(outcome.brought) : words.stopped(outcome.brought, outcome.all)}
      </Notice>
      <div className="actions">
        <ButtonLink to="/now" look="main">
          {words.look}
        </ButtonLink>
      </div>
    </div>
  )
}

export function ImportScreen() {
  const words = useSituationWords().bring
  const line = useLine()
  const act = useAct()
  const [file, setFile] = useState<TableFile>()
  const [summary, setSummary] = useState<TableSummary>()
  const [made, setMade] = useState<readonly [number, number]>()
  const [outcome, setOutcome] = useState<Outcome>()
  const stop = useRef<AbortController>(undefined)

  const look = async (given: TableFile): Promise<void> => {
    setFile(given)
    setOutcome(undefined)
    await act.run(async () => {
      const looked = await line.ask('situation/look-into', given)
      setSummary(looked.ok ? looked.value : undefined)
      return looked
    })
  }
  const bring = async (given: TableFile): Promise<void> => {
    stop.current = new AbortController()
    const progress = (done: number, all: number): void => setMade([done, all])
    await act.run(async () => {
      const options = { progress, signal: stop.current?.signal as AbortSignal }
      const done = await line.ask('situation/bring-in', given, options)
      if (done.ok) {
        setOutcome(done.value)
        setSummary(undefined)
      }
      return done
    })
    setMade(undefined)
  }
  const chosen = async (picked: File): Promise<void> =>
    look({ bytes: new Uint8Array(await picked.arrayBuffer()) })

  return (
    <Page title={words.title} back="/now">
      <p className="lead">{words.lead}</p>
      <FileDrop label={words.choose} onFile={(picked) => void chosen(picked)}>
        <p>{words.formats}</p>
        <FileButton
          label={words.choose}
          accept=".csv,.tsv,.txt,text/csv"
          disabled={act.busy}
          onFile={(picked) => void chosen(picked)}
        />
        <Refused refusal={act.refusal} />
        {act.busy && !made && !summary && <Progress label={words.looking} done={0} all={0} />}
      </FileDrop>
      <div role="status">{outcome && <Brought outcome={outcome} />}</div>
      {summary && file && (
        <section className="card" aria-label={words.title}>
          <Contents summary={summary} />
          {(summary.needsDayOrder || file.dayOrder !== undefined) && (
            <Choice<DayOrder>
              legend={words.dayOrder}
              value={summary.dayOrder}
              options={ORDERS.map((value) => ({ value, label: words.orders[value] }))}
              onPick={(dayOrder) => void look({ ...file, dayOrder })}
            />
          )}
          {made ? (
            <Progress
              label={words.bringing}
              done={made[0]}
              all={made[1]}
              onCancel={() => stop.current?.abort()}
            />
          ) : summary.fresh === 0 ? (
            <Notice>{words.nothing}</Notice>
          ) : (
            <div className="actions">
              <Button look="main" busy={act.busy} onClick={() => void bring(file)}>
                {words.go(summary.fresh)}
              </Button>
            </div>
          )}
        </section>
      )}
    </Page>
  )
}
