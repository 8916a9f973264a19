// Language, light and dark, hubs, the community's name, the passphrase.

import { useRef, useState } from 'react'
import { Button } from '../kit/button.tsx'
import { Choice, Field, Select, TextArea, TextField } from '../kit/fields.tsx'
import { Form } from '../kit/form.tsx'
import { Refused } from '../kit/notice.tsx'
import { Page } from '../kit/page.tsx'
import { useToast } from '../kit/toast.tsx'
import { typedIn } from '../kit/typed.ts'
import { useLanguage } from '../words/catalogue.ts'
import { LANGUAGES, languages } from '../words/language.ts'
import { useWords } from '../words/shell.ts'
import { hasUnreadHub, readHubs } from './hub-address.ts'
import { useAct, useLine, useStage, useView } from './line-hooks.ts'
import { keepTheme, theme } from './theme.ts'

function Looks() {
  const words = useWords().settings
  const { language, choose } = useLanguage()
  const [look, setLook] = useState(theme)
  return (
    <section className="card stack">
      <Select
        label={words.language}
        value={language}
        options={languages.map((value) => ({ value, label: LANGUAGES[value] }))}
        onPick={choose}
      />
      <Choice
        legend={words.theme}
        value={look}
        options={(['auto', 'light', 'dark'] as const).map((value) => ({
          value,
          label: words.themes[value],
        }))}
        onPick={(chosen) => {
          keepTheme(chosen)
          setLook(chosen)
        }}
      />
    </section>
  )
}

function Hubs({ urls }: { readonly urls: readonly string[] }) {
  const words = useWords()
  const line = useLine()
  const act = useAct()
  const toast = useToast()
  const [typed, setTyped] = useState(urls.join('\n'))
  const [wrong, setWrong] = useState(false)
  const save = async (): Promise<void> => {
    const unread = hasUnreadHub(typed)
    setWrong(unread)
    if (unread) return
    if (await act.run(() => line.ask('space/hubs', { urls: readHubs(typed) })))
      toast({ text: words.common.saved })
  }
  return (
    <Form className="card stack" onSend={() => void save()}>
      <h2>{words.settings.hubs}</h2>
      <p>{words.settings.hubsText}</p>
      <TextArea
        label={words.settings.hub}
        hint={words.settings.hubHint}
        value={typed}
        rows={2}
        placeholder="https://"
        dir="ltr"
        wrong={wrong ? words.settings.hubWrong : undefined}
        onText={setTyped}
      />
      <Refused refusal={act.refusal} />
      <Button type="submit" busy={act.busy}>
        {words.common.save}
      </Button>
    </Form>
  )
}

function Name({ name }: { readonly name: string }) {
  const words = useWords()
  const line = useLine()
  const act = useAct()
  const toast = useToast()
  const [typed, setTyped] = useState(name)
  const [wrong, setWrong] = useState(false)
  const save = async (): Promise<void> => {
    setWrong(typed.trim() === '')
    if (typed.trim() === '') return
    if (await act.run(() => line.ask('space/rename', { name: typed.trim() })))
      toast({ text: words.common.saved })
  }
  return (
    <Form className="card stack" onSend={() => void save()}>
      <TextField
        label={words.create.name}
        hint={words.settings.nameHint}
        value={typed}
        maxLength={60}
        dir="auto"
        wrong={wrong ? words.common.fillIn : undefined}
        onText={setTyped}
      />
      <Refused refusal={act.refusal} />
      <Button type="submit" busy={act.busy}>
        {words.common.save}
      </Button>
    </Form>
  )
}

function Passphrase() {
  const words = useWords()
  const line = useLine()
  const act = useAct()
  const toast = useToast()
  const form = useRef<HTMLFormElement>(null)
  const [wrong, setWrong] = useState<'empty' | 'differ'>()
  const save = async (): Promise<void> => {
    const next = typedIn(form.current, 'first')
    const again = typedIn(form.current, 'second')
    const found = next === '' ? 'empty' : next === again ? undefined : 'differ'
    setWrong(found)
    if (found) return
    if (await act.run(() => line.ask('vault/change', { next }))) {
      form.current?.reset()
      toast({ text: words.common.saved })
    }
  }
  return (
    <Form className="card stack" formRef={form} onSend={() => void save()}>
      <h2>{words.settings.passphrase}</h2>
      {(['first', 'second'] as const).map((name) => (
        <Field
          key={name}
          label={name === 'first' ? words.settings.next : words.passphrase.ownAgain}
          wrong={
            name === 'second'
              ? wrong === 'differ' && words.passphrase.differ
              : wrong === 'empty' && words.common.fillIn
          }
        >
          {(wiring) => (
            <input
              {...wiring}
              type="password"
              name={name}
              autoComplete="new-password"
              autoCapitalize="none"
              spellCheck={false}
            />
          )}
        </Field>
      ))}
      <Refused refusal={act.refusal} />
      <Button type="submit" busy={act.busy}>
        {words.common.save}
      </Button>
    </Form>
  )
}

export function Settings() {
  const words = useWords()
  const stage = useStage()
  const safety = useView('safety', {})
  const here = stage.at === 'open' && stage.communities.find((one) => one.id === stage.current)
  return (
    <Page title={words.more.settings} back="/more">
      <Looks />
      {here && <Name key={here.name} name={here.name} />}
      {safety && <Hubs urls={safety.hubs.map((hub) => hub.url)} />}
      {stage.at === 'open' && !stage.example && <Passphrase />}
    </Page>
  )
}
