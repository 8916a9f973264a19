// Where my data is: on this device, on which hubs, with whom; and the button to keep it here.

import { useEffect, useState } from 'react'
import { Button, ButtonLink } from '../kit/button.tsx'
import { useMoments } from '../kit/moments.ts'
import { Notice, Refused, Said } from '../kit/notice.tsx'
import { Page } from '../kit/page.tsx'
import { useToast } from '../kit/toast.tsx'
import { useWords } from '../words/shell.ts'
import { useAct, useLine, useStage, useView } from './line-hooks.ts'
import { saySafety } from './safety.tsx'

function KeepHere() {
  const words = useWords().data
  const [kept, setKept] = useState<boolean>()
  const [refused, setRefused] = useState(false)
  useEffect(() => {
    navigator.storage?.persisted().then(setKept, () => undefined)
  }, [])
  if (!('storage' in navigator)) return null
  const keep = async (): Promise<void> => {
    const granted = await navigator.storage.persist()
    setKept(granted)
    setRefused(!granted)
  }
  return (
    <section className="card">
      <h2>{words.keep}</h2>
      <p>{kept ? words.kept : words.keepText}</p>
      {!kept && (
        <div className="actions">
          <Button onClick={() => void keep()}>{words.keepButton}</Button>
        </div>
      )}
      <div role="alert">{refused && <p className="wrong">{words.keepRefused}</p>}</div>
    </section>
  )
}

function Hubs() {
  const words = useWords()
  const moments = useMoments()
  const safety = useView('safety', {})
  if (!safety) return null
  return (
    <section className="card">
      <h2>{words.data.hubs}</h2>
      {safety.hubs.length === 0 && <p>{words.data.noHubs}</p>}
      <ul className="plain-list" hidden={safety.hubs.length === 0}>
        {safety.hubs.map((hub) => (
          <li key={hub.url}>
            <strong dir="ltr">{hub.url}</strong>
            <br />
            {words.data.hubState[hub.state]} ·{' '}
            {words.data.ofYours(moments.number(hub.seq), moments.number(safety.own))}
            {hub.refusal && (
              <p className="wrong">
                <Said refusal={hub.refusal} />
              </p>
            )}
          </li>
        ))}
      </ul>
      <div className="actions">
        <ButtonLink to="/more/settings">{words.data.changeHubs}</ButtonLink>
        <ButtonLink to="/more/carry">{words.more.carry}</ButtonLink>
      </div>
    </section>
  )
}

function Check() {
  const words = useWords().data
  const line = useLine()
  const act = useAct()
  const toast = useToast()
  const check = async (): Promise<void> => {
    await act.run(async () => {
      const checked = await line.ask('space/verify', undefined)
      if (checked.ok) toast({ text: words.checked(checked.value.entries) })
      return checked
    })
  }
  return (
    <section className="card">
      <h2>{words.check}</h2>
      <p>{words.checkText}</p>
      <Refused refusal={act.refusal} />
      <div className="actions">
        <Button busy={act.busy} onClick={() => void check()}>
          {words.checkNow}
        </Button>
      </div>
    </section>
  )
}

export function DataPlaces() {
  const words = useWords()
  const stage = useStage()
  const safety = useView('safety', {})
  const storage = stage.at === 'open' ? stage.storage : 'memory'
  return (
    <Page title={words.more.data} back="/more">
      {safety && (
        <p className="lead">
          <strong>{saySafety(words.safety, safety).text}.</strong> {words.data.own(safety.own)}{' '}
          {words.data.storage[storage]}
        </p>
      )}
      {safety && safety.waiting > 0 && (
        <Notice look="warm">{words.data.waiting(safety.waiting)}</Notice>
      )}
      <Hubs />
      <KeepHere />
      <Check />
    </Page>
  )
}
