// The communities on this device: choose one, start or join another, leave this one.

import { useState } from 'react'
import { useLocation } from 'wouter'
import { Button, ButtonLink } from '../kit/button.tsx'
import { Confirm } from '../kit/dialog.tsx'
import { Refused } from '../kit/notice.tsx'
import { Page } from '../kit/page.tsx'
import { useWords } from '../words/shell.ts'
import type { Stage } from '../worker/protocol.ts'
import { useAct, useLine } from './line-hooks.ts'

export function Communities({ stage }: { readonly stage: Extract<Stage, { at: 'open' }> }) {
  const words = useWords()
  const line = useLine()
  const act = useAct()
  const [, go] = useLocation()
  const [leaving, setLeaving] = useState(false)
  const choose = async (id: string): Promise<void> => {
    await line.ask('space/choose', { id })
    go('/now')
  }
  const leave = async (): Promise<void> => {
    if (await act.run(() => line.ask('space/leave', undefined))) go('/')
  }
  return (
    <Page title={words.more.communities} back="/more">
      <ul className="cards">
        {stage.communities.map((one) => (
          <li key={one.id} className="card row">
            <span>
              <strong>
                <bdi>{one.name || words.join.unnamed}</bdi>
              </strong>
              <small>{words.standing[one.me]}</small>
            </span>
            {one.id === stage.current ? (
              <span className="chip">{words.communities.here}</span>
            ) : (
              <Button onClick={() => void choose(one.id)}>{words.communities.open}</Button>
            )}
          </li>
        ))}
      </ul>
      {!stage.example && (
        <div className="actions">
          <ButtonLink to="/more/create">{words.start.create}</ButtonLink>
          <ButtonLink to="/more/join">{words.start.join}</ButtonLink>
        </div>
      )}
      <section className="apart">
        <Button look="danger" onClick={() => setLeaving(true)}>
          {words.communities.leave}
        </Button>
      </section>
      {leaving && (
        <Confirm
          title={words.communities.leaveTitle}
          yes={words.communities.leave}
          look="danger"
          busy={act.busy}
          onClose={() => setLeaving(false)}
          onYes={() => void leave()}
        >
          <p>{words.communities.leaveText}</p>
          <Refused refusal={act.refusal} />
        </Confirm>
      )}
    </Page>
  )
}
