// Starting a community: its name and yours, then (on a new device) a passphrase.

import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { Button } from '../kit/button.tsx'
import { TextField } from '../kit/fields.tsx'
import { Form } from '../kit/form.tsx'
import { Refused } from '../kit/notice.tsx'
import { Page } from '../kit/page.tsx'
import { useWords } from '../words/shell.ts'
import { hasUnreadHub, ownHub, readHubs } from './hub-address.ts'
import { useAct, useLine } from './line-hooks.ts'
import { Passphrase } from './passphrase.tsx'

const NAME_MAX = 60

export function Create({ needsPassphrase }: { readonly needsPassphrase: boolean }) {
  const words = useWords()
  const line = useLine()
  const act = useAct()
  const [, go] = useLocation()
  const [named, setNamed] = useState({ name: '', as: '', hub: '' })
  const [wrong, setWrong] = useState(false)
  const [step, setStep] = useState<'names' | 'passphrase'>('names')

  useEffect(() => {
    const propose = async (): Promise<void> => {
      const hub = await ownHub()
      if (hub) setNamed((before) => ({ ...before, hub: before.hub || hub }))
    }
    void propose()
  }, [])

  const create = async (passphrase?: string): Promise<void> => {
    const done = await act.run(async () => {
      if (passphrase !== undefined) {
        const made = await line.ask('vault/create', { passphrase })
        if (!made.ok) return made
      }
      return line.ask('space/create', {
        name: named.name.trim(),
        as: named.as.trim(),
        hubs: readHubs(named.hub),
      })
    })
    if (done) go('/now')
  }
  const submit = (): void => {
    const isNamed = named.name.trim() !== '' && named.as.trim() !== ''
    const complete = isNamed && !hasUnreadHub(named.hub)
    setWrong(!complete)
    if (!complete) return
    if (needsPassphrase) setStep('passphrase')
    else void create()
  }

  if (step === 'passphrase')
    return (
      <Page key="passphrase" title={words.passphrase.title} alone>
        <Passphrase
          label={words.create.begin}
          busy={act.busy}
          onChosen={(passphrase) => void create(passphrase)}
        />
        <Refused refusal={act.refusal} />
        <p>
          <Button look="quiet" onClick={() => setStep('names')}>
            {words.common.back}
          </Button>
        </p>
      </Page>
    )
  const missing = (text: string): string | undefined =>
    wrong && text.trim() === '' ? words.common.fillIn : undefined
  return (
    <Page key="names" title={words.create.title} back="/" alone>
      <Form onSend={submit}>
        <TextField
          label={words.create.name}
          hint={words.create.nameHint}
          value={named.name}
          maxLength={NAME_MAX}
          dir="auto"
          wrong={missing(named.name)}
          onText={(name) => setNamed({ ...named, name })}
        />
        <TextField
          label={words.create.as}
          hint={words.create.asHint}
          value={named.as}
          maxLength={NAME_MAX}
          dir="auto"
          wrong={missing(named.as)}
          onText={(as) => setNamed({ ...named, as })}
        />
        <details open={named.hub !== ''}>
          <summary>{words.create.hubSummary}</summary>
          <TextField
            label={words.settings.hub}
            hint={words.settings.hubHint}
            value={named.hub}
            placeholder="https://"
            inputMode="url"
            dir="ltr"
            wrong={wrong && hasUnreadHub(named.hub) ? words.settings.hubWrong : undefined}
            onText={(hub) => setNamed({ ...named, hub })}
          />
        </details>
        <Refused refusal={act.refusal} />
        <Button type="submit" look="main" busy={act.busy}>
          {words.common.next}
        </Button>
      </Form>
    </Page>
  )
}
