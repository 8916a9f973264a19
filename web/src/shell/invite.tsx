// Making an invitation and passing it on: as a link, as a code to scan, or on paper.

import { type FormEvent, lazy, Suspense, useState } from 'react'
import { Button } from '../kit/button.tsx'
import { Select } from '../kit/fields.tsx'
import { Mark } from '../kit/icons.tsx'
import { useMoments } from '../kit/moments.ts'
import { Notice, Refused } from '../kit/notice.tsx'
import { Page } from '../kit/page.tsx'
import { useToast } from '../kit/toast.tsx'
import { useWords } from '../words/shell.ts'
import { invitationAddress } from './invitation.ts'
import { useAct, useLine, useView } from './line-hooks.ts'

const QrCode = lazy(async () => ({ default: (await import('./qr-code.tsx')).QrCode }))

const DAY_MS = 86_400_000
const USES = ['1', '5', '20'] as const
const DAYS = ['1', '7', '30'] as const

function Ready({
  link,
  meant,
  onAnother,
}: {
  readonly link: string
  /** For how many, and until when. */
  readonly meant: string
  readonly onAnother: () => void
}) {
  const words = useWords()
  const toast = useToast()
  const address = invitationAddress(link)
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(address)
      toast({ text: words.invite.copied })
    } catch {
      toast({ text: words.invite.copyFailed })
    }
  }
  const share = (): void => {
    // A person who closes the share sheet has not failed at anything.
    navigator.share({ title: 'Folkmoot', url: address }).catch(() => undefined)
  }
  return (
    <section className="to-print">
      <div className="print-only">
        <Mark />
        <h2>{words.invite.printTitle}</h2>
        <p>{words.invite.printText}</p>
      </div>
      <Suspense fallback={<p className="loading">{words.common.loading}</p>}>
        <QrCode text={address} label={words.invite.code} />
      </Suspense>
      <p className="meant">{meant}</p>
      <p className="link-text" dir="ltr">
        {address}
      </p>
      <div className="actions no-print">
        <Button look="main" onClick={() => void copy()}>
          {words.invite.copy}
        </Button>
        {'share' in navigator && <Button onClick={share}>{words.invite.share}</Button>}
        <Button onClick={() => print()}>{words.invite.print}</Button>
        <Button look="quiet" onClick={onAnother}>
          {words.invite.another}
        </Button>
      </div>
      <Notice look="warm">{words.invite.careful}</Notice>
    </section>
  )
}

function Pending() {
  const words = useWords().invite
  const line = useLine()
  const act = useAct()
  const moments = useMoments()
  const known = useView('people', {})
  const mine = known?.invitations.filter((one) => one.by === known.me || known.isSteward) ?? []
  if (mine.length === 0) return null
  return (
    <section className="no-print">
      <h2>{words.open}</h2>
      <ul className="cards">
        {mine.map((one) => (
          <li key={one.id} className="card row">
            <span>
              {words.left(one.uses - one.used)}
              <small>{words.until(moments.moment(one.expires))}</small>
            </span>
            <Button
              busy={act.busy}
              onClick={() => void act.run(() => line.ask('people/revoke', { invite: one.id }))}
            >
              {words.revoke}
            </Button>
          </li>
        ))}
      </ul>
      <Refused refusal={act.refusal} />
    </section>
  )
}

interface Made {
  readonly link: string
  readonly uses: number
  readonly until: number
}

export function Invite() {
  const words = useWords()
  const line = useLine()
  const act = useAct()
  const [uses, setUses] = useState<(typeof USES)[number]>('1')
  const [days, setDays] = useState<(typeof DAYS)[number]>('7')
  const moments = useMoments()
  const [made, setMade] = useState<Made>()
  const make = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    await act.run(async () => {
      const options = { uses: Number(uses), days: Number(days), role: 'member' } as const
      const done = await line.ask('people/invite', options)
      const until = Date.now() + options.days * DAY_MS
      if (done.ok) setMade({ link: done.value.link, uses: options.uses, until })
      return done
    })
  }
  return (
    <Page title={words.more.invite} back="/more/people">
      {made === undefined ? (
        <form className="stack" onSubmit={(event) => void make(event)}>
          <p className="lead">{words.invite.text}</p>
          <Select
            label={words.invite.uses}
            value={uses}
            options={USES.map((value) => ({ value, label: words.invite.left(Number(value)) }))}
            onPick={setUses}
          />
          <Select
            label={words.invite.days}
            value={days}
            options={DAYS.map((value) => ({ value, label: words.invite.daysCount(Number(value)) }))}
            onPick={setDays}
          />
          <Refused refusal={act.refusal} />
          <Button type="submit" look="main" busy={act.busy}>
            {words.invite.make}
          </Button>
        </form>
      ) : (
        <Ready
          link={made.link}
          meant={`${words.invite.left(made.uses)} · ${words.invite.until(moments.moment(made.until))}`}
          onAnother={() => setMade(undefined)}
        />
      )}
      <Pending />
    </Page>
  )
}
