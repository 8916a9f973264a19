// A second device of the same person, and the paper key that brings a person back.

import { lazy, Suspense, useState } from 'react'
import { Button } from '../kit/button.tsx'
import { TextField } from '../kit/fields.tsx'
import { Notice, Refused } from '../kit/notice.tsx'
import { Page } from '../kit/page.tsx'
import { useWords } from '../words/shell.ts'
import { invitationAddress } from './invitation.ts'
import { useAct, useLine, useView } from './line-hooks.ts'

const QrCode = lazy(async () => ({ default: (await import('./qr-code.tsx')).QrCode }))

function Second() {
  const words = useWords().devices
  const line = useLine()
  const act = useAct()
  const [label, setLabel] = useState('')
  const [made, setMade] = useState<{ readonly link: string }>()
  const make = (): Promise<boolean> =>
    act.run(async () => {
      const linked = await line.ask('device/link', { label: label.trim() || words.second })
      if (linked.ok) setMade(linked.value)
      return linked
    })
  return (
    <section className="card no-print">
      <h2>{words.add}</h2>
      <p>{words.addText}</p>
      {made ? (
        <>
          <Suspense>
            <QrCode text={invitationAddress(made.link)} label={words.code} />
          </Suspense>
          <p className="link-text" dir="ltr">
            {invitationAddress(made.link)}
          </p>
        </>
      ) : (
        <>
          <TextField
            label={words.label}
            value={label}
            maxLength={60}
            dir="auto"
            onText={setLabel}
          />
          <Refused refusal={act.refusal} />
          <div className="actions">
            <Button busy={act.busy} onClick={() => void make()}>
              {words.make}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}

function Paper() {
  const words = useWords().devices
  const line = useLine()
  const act = useAct()
  const [shown, setShown] = useState<{
    readonly words: readonly string[]
    readonly sheet: string
  }>()
  const make = (): Promise<boolean> =>
    act.run(async () => {
      const made = await line.ask('device/paper', undefined)
      if (made.ok) setShown(made.value)
      return made
    })
  return (
    <section className={shown ? 'card to-print' : 'card'}>
      <h2>{words.paper}</h2>
      <p>{words.paperText}</p>
      {shown ? (
        <>
          <ol className="word-list" lang="en" dir="ltr" aria-label={words.paperWords}>
            {shown.words.map((word, at) => (
              // The same word may come twice; its place is what tells it apart.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={`${at}-${word}`}>{word}</li>
            ))}
          </ol>
          <p>{words.sheet}</p>
          <Suspense>
            <QrCode text={shown.sheet} label={words.sheetCode} />
          </Suspense>
          <p className="link-text" dir="ltr">
            {shown.sheet}
          </p>
          <div className="no-print">
            <Notice look="warm">{words.paperOnce}</Notice>
          </div>
          <div className="actions no-print">
            <Button onClick={() => print()}>{words.print}</Button>
            <Button onClick={() => setShown(undefined)}>{words.paperDone}</Button>
          </div>
        </>
      ) : (
        <>
          <Refused refusal={act.refusal} />
          <div className="actions">
            <Button busy={act.busy} onClick={() => void make()}>
              {words.paperMake}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}

function Mine() {
  const words = useWords().devices
  const line = useLine()
  const act = useAct()
  const known = useView('people', {})
  const me = known?.people.find((one) => one.isMe)
  return (
    <section className="card no-print">
      <h2>{words.mine}</h2>
      <ul className="cards">
        {me?.devices.map((one, at) => (
          <li key={one.log} className="row">
            <span>
              {one.kind === 'paper' ? (
                words.paper
              ) : (
                <bdi>{one.label || (at === 0 ? words.first : words.unnamed)}</bdi>
              )}
            </span>
            {one.retired ? (
              <span className="chip">{words.retired}</span>
            ) : (
              at > 0 && (
                <Button
                  busy={act.busy}
                  onClick={() => void act.run(() => line.ask('device/retire', { log: one.log }))}
                >
                  {words.retire}
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
      <Refused refusal={act.refusal} />
    </section>
  )
}

export function Devices() {
  const words = useWords()
  return (
    <Page title={words.more.devices} back="/more">
      <Mine />
      <Second />
      <Paper />
    </Page>
  )
}
