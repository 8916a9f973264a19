// The passphrase, asked for when the device is locked; and the way out for whoever must destroy it all.

import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Button } from '../kit/button.tsx'
import { Field } from '../kit/fields.tsx'
import { Mark } from '../kit/icons.tsx'
import { Said } from '../kit/notice.tsx'
import { typedIn } from '../kit/typed.ts'
import { useWords } from '../words/shell.ts'
import { LanguagePicker } from './language-picker.tsx'
import { useAct, useLine } from './line-hooks.ts'
import { Wipe } from './wipe.tsx'

export function Unlock() {
  const words = useWords()
  const line = useLine()
  const act = useAct()
  const form = useRef<HTMLFormElement>(null)
  const [wiping, setWiping] = useState(false)
  // There is nothing else to do here.
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const passphrase = typedIn(form.current, 'passphrase')
    if (act.busy || passphrase === '') return
    if (await act.run(() => line.ask('vault/open', { passphrase }))) form.current?.reset()
  }
  return (
    <main className="page alone start">
      <div className="start-top">
        <LanguagePicker />
      </div>
      <header className="start-head small">
        <Mark />
        <h1>{words.unlock.title}</h1>
      </header>
      <form className="stack" ref={form} onSubmit={(event) => void submit(event)}>
        <Field
          label={words.unlock.passphrase}
          hint={words.unlock.hint}
          wrong={act.refusal && <Said refusal={act.refusal} />}
        >
          {(wiring) => (
            <input
              {...wiring}
              type="password"
              name="passphrase"
              autoComplete="current-password"
              autoCapitalize="none"
              spellCheck={false}
              dir="auto"
            />
          )}
        </Field>
        <Button type="submit" look="main" busy={act.busy}>
          {act.busy ? words.unlock.opening : words.unlock.open}
        </Button>
      </form>
      <details className="forgot">
        <summary>{words.unlock.forgot}</summary>
        <p>{words.unlock.forgotText}</p>
        <Button look="danger" onClick={() => setWiping(true)}>
          {words.wipe.begin}
        </Button>
      </details>
      {wiping && <Wipe onClose={() => setWiping(false)} />}
    </main>
  )
}
