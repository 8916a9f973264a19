// Who does what by when, and how far it has come: anybody reports, and every report stays.

import { useState } from 'react'
import { Button } from '../../../kit/button.tsx'
import { Confirm } from '../../../kit/dialog.tsx'
import { Choice, TextArea } from '../../../kit/fields.tsx'
import { isolated } from '../../../kit/isolated.ts'
import { useMoments } from '../../../kit/moments.ts'
import { Refused } from '../../../kit/notice.tsx'
import { useToast } from '../../../kit/toast.tsx'
import { useAct, useLine } from '../../../shell/line-hooks.ts'
import type { ReportShown, Status } from './shown/after.ts'
import type { ProposalShown } from './views.ts'
import { useProposalWords } from './words/index.ts'

const STATUSES: readonly Status[] = ['begun', 'done', 'stuck', 'dropped']
const NOTE_MAX = 2_000

interface Reported {
  readonly number: number
  readonly status: Status | undefined
  readonly reports: readonly ReportShown[]
}

function Report({
  decision,
  task,
  onClose,
}: {
  readonly decision: string
  readonly task: Reported
  readonly onClose: () => void
}) {
  const words = useProposalWords().tasks
  const line = useLine()
  const act = useAct()
  const toast = useToast()
  const [status, setStatus] = useState<Status>(task.status ?? 'begun')
  const [note, setNote] = useState('')
  const save = async (): Promise<void> => {
    const of = task.number === 0 ? {} : { task: task.number }
    const saved = await act.run(() => line.ask('assembly/carry', { decision, ...of, status, note }))
    if (!saved) return
    toast({ text: words.saved })
    onClose()
  }
  return (
    <Confirm
      title={words.reportTitle}
      yes={words.save}
      busy={act.busy}
      onYes={() => void save()}
      onClose={onClose}
    >
      <Choice
        legend={words.status}
        value={status}
        options={STATUSES.map((value) => ({ value, label: words.statuses[value] }))}
        onPick={setStatus}
      />
      <TextArea
        label={words.note}
        hint={words.noteHint}
        value={note}
        rows={3}
        maxLength={NOTE_MAX}
        dir="auto"
        onText={setNote}
      />
      <Refused refusal={act.refusal} />
    </Confirm>
  )
}

function Reports({ reports }: { readonly reports: readonly ReportShown[] }) {
  const words = useProposalWords().tasks
  const moments = useMoments()
  if (reports.length === 0) return null
  return (
    <details>
      <summary>{words.history(reports.length)}</summary>
      <ul className="plain-list">
        {reports.map(({ name, status, note, written }) => (
          <li key={`${name}-${written}-${status}`}>
            <strong>{words.statuses[status]}</strong>{' '}
            <small>
              {isolated(name)}, {moments.moment(written)}
            </small>
            {note && <p dir="auto">{note}</p>}
          </li>
        ))}
      </ul>
    </details>
  )
}

function Task({
  task,
  title,
  hint,
  decision,
}: {
  readonly task: Reported
  readonly title: string
  readonly hint?: string | undefined
  readonly decision: string | undefined
}) {
  const words = useProposalWords().tasks
  const [reporting, report] = useState(false)
  const { status } = task
  return (
    <li className="task-of">
      <div className="row">
        <span>
          {title}
          {hint && <small>{hint}</small>}
        </span>
        {status && (
          <span className={status === 'stuck' ? 'chip warm' : 'chip strong'}>
            {words.statuses[status]}
          </span>
        )}
      </div>
      <Reports reports={task.reports} />
      {decision !== undefined && (
        <div className="actions">
          <Button onClick={() => report(true)}>
            {words.report}
            <span className="visually-hidden"> ({title})</span>
          </Button>
        </div>
      )}
      {reporting && decision !== undefined && (
        <Report decision={decision} task={task} onClose={() => report(false)} />
      )}
    </li>
  )
}

export function Tasks({ proposal }: { readonly proposal: ProposalShown }) {
  const words = useProposalWords().tasks
  const moments = useMoments()
  const { tasks, all, decision, act } = proposal
  // An act without tasks has come about by itself: there is nothing to carry out.
  const nothing = tasks.length === 0 && (decision === undefined || act !== undefined)
  if (nothing && all.reports.length === 0) return null
  return (
    <section className="card">
      <h2>{words.title}</h2>
      {decision === undefined && <p className="hint">{words.wait}</p>}
      <ul className="bare stack">
        {tasks.map((task) => (
          <Task
            key={task.number}
            task={task}
            title={words.task(isolated(task.who), isolated(task.what))}
            hint={task.by === undefined ? undefined : words.until(moments.day(task.by))}
            decision={decision}
          />
        ))}
        {tasks.length === 0 && <Task task={all} title={words.all} decision={decision} />}
      </ul>
    </section>
  )
}
