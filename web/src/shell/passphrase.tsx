// Choosing a passphrase: words that the app draws, or the person's own. What is typed stays in the
// field and never in the state, because a string cannot be wiped from memory (security.md §3.8).

import { useEffect, useRef, useState } from 'react'
import { Button } from '../kit/button.tsx'
import { Check, Field } from '../kit/fields.tsx'
import { Form } from '../kit/form.tsx'
import { typedIn } from '../kit/typed.ts'
import { useWords } from '../words/shell.ts'
import { useLine } from './line-hooks.ts'

const OWN_LENGTH_MIN = 14

interface Props {
  readonly label: string
  readonly busy: boolean
  readonly onChosen: (passphrase: string) => void
}

function Proposed({ label, busy, onChosen }: Props) {
  const words = useWords().passphrase
  const line = useLine()
  const [proposal, setProposal] = useState<readonly string[]>()
  const [noted, setNoted] = useState(false)
  const [wrong, setWrong] = useState(false)
  useEffect(() => {
    void line.ask('vault/propose', undefined).then(setProposal)
  }, [line])
  const draw = (): void => {
    void line.ask('vault/propose', undefined).then(setProposal)
    setNoted(false)
  }
  const submit = (): void => {
    setWrong(!noted)
    if (noted && proposal && !busy) onChosen(proposal.join(' '))
  }
  return (
    <Form onSend={submit}>
      <p>{words.proposed}</p>
      <ol className="word-list" aria-label={words.yourWords} lang="en" dir="ltr">
        {(proposal ?? []).map((word, at) => (
          // The same word may be drawn twice; its place is what tells it apart.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={`${at}-${word}`}>{word}</li>
        ))}
      </ol>
      <div>
        <Button look="quiet" onClick={draw}>
          {words.others}
        </Button>
      </div>
      <Check
        label={words.noted}
        checked={noted}
        wrong={wrong && !noted ? words.noteFirst : undefined}
        onCheck={setNoted}
      />
      <Button type="submit" look="main" busy={busy}>
        {busy ? words.sealing : label}
      </Button>
    </Form>
  )
}

function Own({ label, busy, onChosen }: Props) {
  const words = useWords().passphrase
  const form = useRef<HTMLFormElement>(null)
  const [wrong, setWrong] = useState<'short' | 'differ'>()
  const submit = (): void => {
    setWrong(undefined)
    const first = typedIn(form.current, 'first')
    const second = typedIn(form.current, 'second')
    if (first.length < OWN_LENGTH_MIN) setWrong('short')
    else if (first !== second) setWrong('differ')
    else if (!busy) onChosen(first)
  }
  return (
    <Form onSend={submit} formRef={form}>
      <p>{words.ownText}</p>
      <PassphraseField
        name="first"
        label={words.own}
        wrong={wrong === 'short' ? words.short(OWN_LENGTH_MIN) : undefined}
      />
      <PassphraseField
        name="second"
        label={words.ownAgain}
        wrong={wrong === 'differ' ? words.differ : undefined}
      />
      <Button type="submit" look="main" busy={busy}>
        {busy ? words.sealing : label}
      </Button>
    </Form>
  )
}

const PassphraseField = ({
  name,
  label,
  wrong,
}: {
  readonly name: string
  readonly label: string
  readonly wrong: string | undefined
}) => (
  <Field label={label} wrong={wrong}>
    {(wiring) => (
      <input
        {...wiring}
        type="password"
        name={name}
        autoComplete="new-password"
        autoCapitalize="none"
        spellCheck={false}
        dir="auto"
      />
    )}
  </Field>
)

export function Passphrase(props: Props) {
  const words = useWords().passphrase
  const [own, setOwn] = useState(false)
  return (
    <>
      <p className="lead">{words.why}</p>
      {own ? <Own {...props} /> : <Proposed {...props} />}
      <p>
        <Button look="quiet" onClick={() => setOwn(!own)}>
          {own ? words.useProposed : words.writeOwn}
        </Button>
      </p>
    </>
  )
}
