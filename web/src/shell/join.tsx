// Joining: the invitation (opened, pasted or scanned), your name, and a passphrase on a new device.

import { lazy, Suspense, useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { Button } from '../kit/button.tsx'
import { TextArea, TextField } from '../kit/fields.tsx'
import { Form } from '../kit/form.tsx'
import { Notice, Refused } from '../kit/notice.tsx'
import { Page } from '../kit/page.tsx'
import { useWords } from '../words/shell.ts'
import { arrivedInvitation, forgetInvitation, tidyInvitation } from './invitation.ts'
import { useAct, useLine } from './line-hooks.ts'
import { Passphrase } from './passphrase.tsx'

const Scanner = lazy(async () => ({ default: (await import('./scanner.tsx')).Scanner }))

export function Join({
  needsPassphrase,
  back = '/',
}: {
  readonly needsPassphrase: boolean
  readonly back?: string
}) {
  const words = useWords()
  const line = useLine()
  const act = useAct()
  const [, go] = useLocation()
  const [link, setLink] = useState(() => arrivedInvitation() ?? '')
  // Nobody has to look at the letters of a link that was opened, unless it opens nothing.
  const [hidden, setHidden] = useState(link !== '')
  const [as, setAs] = useState('')
  const [wrong, setWrong] = useState(false)
  const [step, setStep] = useState<'invitation' | 'scan' | 'passphrase'>('invitation')
  // Once it is in the field it must not come back by itself on another screen.
  useEffect(forgetInvitation, [])

  const join = async (passphrase?: string): Promise<void> => {
    const done = await act.run(async () => {
      if (passphrase !== undefined) {
        const made = await line.ask('vault/create', { passphrase })
        if (!made.ok && made.refusal.kind !== 'vault-exists') return made
      }
      return line.ask('space/join', { link: tidyInvitation(link), as: as.trim() })
    })
    if (done) go('/now')
    else {
      setStep('invitation')
      setHidden(false)
    }
  }
  const submit = async (): Promise<void> => {
    const complete = link.trim() !== '' && as.trim() !== ''
    setWrong(!complete)
    if (!complete) return
    if (!needsPassphrase) return join()
    // A link that opens nothing is told before a passphrase is asked for.
    const asked = { link: tidyInvitation(link) }
    if (await act.run(() => line.ask('space/check-link', asked))) setStep('passphrase')
    else setHidden(false)
  }
  const missing = (text: string): string | undefined =>
    wrong && text.trim() === '' ? words.common.fillIn : undefined

  if (step === 'passphrase')
    return (
      <Page key="passphrase" title={words.passphrase.title} alone>
        <Passphrase
          label={words.join.ask}
          busy={act.busy}
          onChosen={(passphrase) => void join(passphrase)}
        />
        <p>
          <Button look="quiet" onClick={() => setStep('invitation')}>
            {words.common.back}
          </Button>
        </p>
      </Page>
    )
  return (
    <Page key="invitation" title={words.join.title} back={back} alone={back === '/'}>
      <Form onSend={() => void submit()}>
        {hidden ? (
          <Notice>
            <p>{words.join.linkRead}</p>
            <Button look="quiet" onClick={() => setHidden(false)}>
              {words.waiting.another}
            </Button>
          </Notice>
        ) : step === 'scan' ? (
          <Suspense>
            <Scanner
              onFound={(text) => {
                setLink(text)
                setStep('invitation')
              }}
              onClose={() => setStep('invitation')}
            />
          </Suspense>
        ) : (
          <>
            <TextArea
              label={words.join.link}
              hint={words.join.linkHint}
              rows={3}
              value={link}
              wrong={missing(link)}
              spellCheck={false}
              autoCapitalize="none"
              dir="ltr"
              onText={setLink}
            />
            <div>
              <Button onClick={() => setStep('scan')}>{words.join.scan}</Button>
            </div>
          </>
        )}
        <TextField
          label={words.create.as}
          hint={words.create.asHint}
          value={as}
          maxLength={60}
          dir="auto"
          wrong={missing(as)}
          onText={setAs}
        />
        <Notice>{words.join.whatHappens}</Notice>
        <Refused refusal={act.refusal} />
        <Button type="submit" look="main" busy={act.busy}>
          {needsPassphrase ? words.common.next : words.join.ask}
        </Button>
      </Form>
    </Page>
  )
}
