// Coming back when every device is lost: twelve words and the line that was printed with them.

import { lazy, Suspense, useState } from 'react'
import { useLocation } from 'wouter'
import { Button } from '../kit/button.tsx'
import { TextArea, TextField } from '../kit/fields.tsx'
import { Form } from '../kit/form.tsx'
import { Refused } from '../kit/notice.tsx'
import { Page } from '../kit/page.tsx'
import { useWords } from '../words/shell.ts'
import { useAct, useLine } from './line-hooks.ts'
import { Passphrase } from './passphrase.tsx'

const Scanner = lazy(async () => ({ default: (await import('./scanner.tsx')).Scanner }))

export function Recover({ needsPassphrase }: { readonly needsPassphrase: boolean }) {
  const words = useWords()
  const line = useLine()
  const act = useAct()
  const [, go] = useLocation()
  const [given, setGiven] = useState({ words: '', sheet: '', label: '' })
  const [wrong, setWrong] = useState(false)
  const [step, setStep] = useState<'paper' | 'scan' | 'passphrase'>('paper')
  const recover = async (passphrase?: string): Promise<void> => {
    const done = await act.run(async () => {
      if (passphrase !== undefined) {
        const made = await line.ask('vault/create', { passphrase })
        if (!made.ok && made.refusal.kind !== 'vault-exists') return made
      }
      return line.ask('space/recover', {
        words: given.words.trim().toLowerCase().split(/\s+/),
        sheet: given.sheet.trim(),
        label: given.label.trim() || words.devices.unnamed,
      })
    })
    if (done) go('/now')
    else setStep('paper')
  }
  const submit = (): void => {
    const complete = given.words.trim() !== '' && given.sheet.trim() !== ''
    setWrong(!complete)
    if (!complete) return
    if (needsPassphrase) setStep('passphrase')
    else void recover()
  }
  const missing = (text: string): string | undefined =>
    wrong && text.trim() === '' ? words.common.fillIn : undefined
  if (step === 'passphrase')
    return (
      <Page key="passphrase" title={words.passphrase.title} alone>
        <Passphrase
          label={words.recover.go}
          busy={act.busy}
          onChosen={(passphrase) => void recover(passphrase)}
        />
      </Page>
    )
  return (
    <Page key="paper" title={words.recover.title} back="/" alone>
      <Form onSend={submit}>
        <p className="lead">{words.recover.text}</p>
        <TextArea
          label={words.recover.words}
          value={given.words}
          rows={3}
          wrong={missing(given.words)}
          autoCapitalize="none"
          spellCheck={false}
          dir="ltr"
          onText={(text) => setGiven({ ...given, words: text })}
        />
        {step === 'scan' ? (
          <Suspense>
            <Scanner
              onFound={(sheet) => {
                setGiven({ ...given, sheet })
                setStep('paper')
              }}
              onClose={() => setStep('paper')}
            />
          </Suspense>
        ) : (
          <>
            <TextArea
              label={words.recover.sheet}
              value={given.sheet}
              rows={3}
              wrong={missing(given.sheet)}
              autoCapitalize="none"
              spellCheck={false}
              dir="ltr"
              onText={(sheet) => setGiven({ ...given, sheet })}
            />
            <div>
              <Button onClick={() => setStep('scan')}>{words.join.scan}</Button>
            </div>
          </>
        )}
        <TextField
          label={words.recover.label}
          value={given.label}
          maxLength={60}
          dir="auto"
          onText={(label) => setGiven({ ...given, label })}
        />
        <Refused refusal={act.refusal} />
        <Button type="submit" look="main" busy={act.busy}>
          {needsPassphrase ? words.common.next : words.recover.go}
        </Button>
      </Form>
    </Page>
  )
}
