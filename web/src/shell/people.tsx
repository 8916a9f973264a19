// Who is in the community, who asks to come in, and what a steward or member may do about it.

import { useState } from 'react'
import { Button, ButtonLink } from '../kit/button.tsx'
import { isolated } from '../kit/isolated.ts'
import { Notice, Refused } from '../kit/notice.tsx'
import { Page } from '../kit/page.tsx'
import { useToast } from '../kit/toast.tsx'
import { useWords } from '../words/shell.ts'
import type { Person } from '../worker/views.ts'
import { useAct, useLine, useView } from './line-hooks.ts'
import { PersonDialog } from './person.tsx'

interface Request {
  readonly log: string
  readonly name: string
  readonly kind: 'invite' | 'device'
  readonly words: readonly string[]
}

function Asking({ request }: { readonly request: Request }) {
  const words = useWords().people
  const line = useLine()
  const act = useAct()
  const toast = useToast()
  const isDevice = request.kind === 'device'
  const admit = async (): Promise<void> => {
    const { log } = request
    const ask = isDevice ? line.ask('device/confirm', { log }) : line.ask('people/admit', { log })
    if (await act.run(() => ask)) toast({ text: words.admitted(isolated(request.name)) })
  }
  return (
    <li className="card">
      <h3>
        <bdi>{request.name}</bdi>
      </h3>
      {isDevice && <p>{words.device}</p>}
      <p>{words.compare}</p>
      <p className="words" lang="en" dir="ltr">
        {request.words.join(' · ')}
      </p>
      <Refused refusal={act.refusal} />
      <div className="actions">
        <Button look="main" busy={act.busy} onClick={() => void admit()}>
          {isDevice ? words.addDevice : words.admit}
        </Button>
      </div>
    </li>
  )
}

const Row = ({ person, onOpen }: { readonly person: Person; readonly onOpen: () => void }) => {
  const words = useWords().people
  return (
    <li>
      <button type="button" className="person" onClick={onOpen}>
        <span className="initial" aria-hidden="true">
          {[...person.name][0] ?? '?'}
        </span>
        <span className="person-name">
          <bdi>{person.name}</bdi>
          {person.isMe && <small>{words.you}</small>}
        </span>
        {person.role === 'steward' && <span className="chip">{words.steward}</span>}
        {person.standing !== 'member' && (
          <span className="chip warm">{words.standings[person.standing]}</span>
        )}
        {person.forked && <span className="chip warm">{words.forked}</span>}
      </button>
    </li>
  )
}

export function People() {
  const words = useWords()
  const known = useView('people', {})
  const [openId, setOpenId] = useState<string>()
  const open = known?.people.find((one) => one.id === openId)
  const shown = known?.people.filter((one) => one.standing !== 'removed') ?? []
  const gone = known?.people.filter((one) => one.standing === 'removed') ?? []
  return (
    <Page title={words.more.people} back="/more">
      {known && known.requests.length > 0 && (
        <section>
          <h2>{words.people.asking(known.requests.length)}</h2>
          <ul className="cards">
            {known.requests.map((request) => (
              <Asking key={request.log} request={request} />
            ))}
          </ul>
        </section>
      )}
      <div className="actions">
        <ButtonLink to="/more/invite" look="main">
          {words.more.invite}
        </ButtonLink>
        <ButtonLink to="/more/people/list">{words.people.fromList}</ButtonLink>
      </div>
      <h2>{words.people.count(shown.length)}</h2>
      <ul className="people">
        {shown.map((person) => (
          <Row key={person.id} person={person} onOpen={() => setOpenId(person.id)} />
        ))}
      </ul>
      {shown.length === 1 && known?.requests.length === 0 && <Notice>{words.people.alone}</Notice>}
      {gone.length > 0 && (
        <details>
          <summary>{words.people.gone(gone.length)}</summary>
          <ul className="people">
            {gone.map((person) => (
              <Row key={person.id} person={person} onOpen={() => setOpenId(person.id)} />
            ))}
          </ul>
        </details>
      )}
      {open && (
        <PersonDialog
          key={open.id}
          person={open}
          isSteward={known?.isSteward ?? false}
          onClose={() => setOpenId(undefined)}
        />
      )}
    </Page>
  )
}
