// A list of people as invitations: choose it, see what is in it, make an invitation for each. The file
// itself is not kept, and nothing of it but names, notes and roles is ever written.

import { writeCsv } from '@folkmoot/methods/formats'
import type { ListedMember, MemberList } from '@folkmoot/areas/assembly'
import { useRef, useState } from 'react'
import { Button } from '../../../kit/button.tsx'
import { Select } from '../../../kit/fields.tsx'
import { FileButton, FileDrop } from '../../../kit/file-drop.tsx'
import { Notice, Progress, Refused, Said } from '../../../kit/notice.tsx'
import { Page } from '../../../kit/page.tsx'
import { saveFile } from '../../../ports/save-file.ts'
import { invitationAddress } from '../../../shell/invitation.ts'
import { useAct, useLine } from '../../../shell/line-hooks.ts'
import type { Invited } from './calls.ts'
import { useRecordsWords } from './words/index.ts'

const DAYS = ['7', '14', '30'] as const
type Days = (typeof DAYS)[number]

function Contents({ list }: { readonly list: MemberList }) {
  const words = useRecordsWords().list
  const { people, wrong, leftOut } = list
  return (
    <>
      <h2>{words.found(people.length)}</h2>
      {leftOut.length > 0 && <p className="hint">{words.leftOut(leftOut.join(', '))}</p>}
      {people.length > 0 && (
        <ol>
          {people.map(({ line, name, note, role }) => (
            <li key={line}>
              <bdi>{name}</bdi>
              {note !== '' && (
                <>
                  {' '}
                  · <bdi>{note}</bdi>
                </>
              )}
              {role === 'steward' && (
                <>
                  {' '}
                  <span className="chip">{words.steward}</span>
                </>
              )}
            </li>
          ))}
        </ol>
      )}
      {wrong.length > 0 && (
        <details open>
          <summary>{words.wrong(wrong.length)}</summary>
          <ul className="plain-list">
            {wrong.map(({ line, refusal }) => (
              <li key={line}>
                <strong>{words.line(line)}</strong> <Said refusal={refusal} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Made({ invited }: { readonly invited: readonly Invited[] }) {
  const words = useRecordsWords().list
  const save = (): void => {
    const rows = invited.map(({ name, note, link }) => [name, note, invitationAddress(link)])
    const text = writeCsv([['name', 'note', 'link'], ...rows])
    saveFile(new TextEncoder().encode(text), 'invitations.csv', 'text/csv')
  }
  return (
    <section className="card">
      <h2>{words.made(invited.length)}</h2>
      <p>{words.madeText}</p>
      <div className="actions">
        <Button look="main" onClick={save}>
          {words.save}
        </Button>
      </div>
      <ol>
        {invited.map(({ link, name }) => (
          <li key={link}>
            <bdi>{name}</bdi>
            <p className="link-text" dir="ltr">
              {invitationAddress(link)}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Inviting({
  people,
  onMade,
}: {
  readonly people: readonly ListedMember[]
  readonly onMade: (invited: readonly Invited[]) => void
}) {
  const words = useRecordsWords().list
  const line = useLine()
  const act = useAct()
  const [days, setDays] = useState<Days>('14')
  const [step, setStep] = useState<readonly [number, number]>([0, 0])
  const stop = useRef<AbortController>(undefined)
  const invite = (): Promise<boolean> => {
    stop.current = new AbortController()
    const progress = (done: number, all: number): void => setStep([done, all])
    const options = { progress, signal: stop.current.signal }
    return act.run(async () => {
      const made = await line.ask('people/invite-all', { people, days: Number(days) }, options)
      if (made.ok) onMade(made.value)
      return made
    })
  }
  return (
    <>
      <Notice>{words.public}</Notice>
      <Select
        label={words.days}
        value={days}
        options={DAYS.map((value) => ({ value, label: words.daysOptions(Number(value)) }))}
        onPick={setDays}
      />
      <Refused refusal={act.refusal} />
      {act.busy ? (
        <Progress
          label={words.making}
          done={step[0]}
          all={step[1]}
          onCancel={() => stop.current?.abort()}
        />
      ) : (
        <div className="actions">
          <Button look="main" onClick={() => void invite()}>
            {words.go(people.length)}
          </Button>
        </div>
      )}
    </>
  )
}

export function MemberListScreen() {
  const words = useRecordsWords().list
  const line = useLine()
  const act = useAct()
  const [list, setList] = useState<MemberList>()
  const [invited, setInvited] = useState<readonly Invited[]>()
  const chosen = async (file: File): Promise<void> => {
    setInvited(undefined)
    const bytes = new Uint8Array(await file.arrayBuffer())
    await act.run(async () => {
      const read = await line.ask('people/read-list', { bytes })
      setList(read.ok ? read.value : undefined)
      return read
    })
  }
  return (
    <Page title={words.title} back="/more/people">
      <p className="lead">{words.lead}</p>
      <FileDrop label={words.choose} onFile={(file) => void chosen(file)}>
        <p>{words.formats}</p>
        <FileButton
          label={words.choose}
          accept=".csv,.tsv,.txt,text/csv"
          disabled={act.busy}
          onFile={(file) => void chosen(file)}
        />
        <Refused refusal={act.refusal} />
      </FileDrop>
      <div role="status">{invited && <Made invited={invited} />}</div>
      {list && !invited && (
        <section className="card" aria-label={words.title}>
          <Contents list={list} />
          {list.people.length > 0 ? (
            <Inviting people={list.people} onMade={setInvited} />
          ) : (
            <Notice look="warm">{words.nothing}</Notice>
          )}
        </section>
      )}
    </Page>
  )
}
