// A charter to propose: begins with what holds now, or with a template, and shows what would change.

import type { Charter } from '@folkmoot/areas/assembly'
import { useState } from 'react'
import { Button } from '../../../kit/button.tsx'
import { TextArea, TextField } from '../../../kit/fields.tsx'
import { Form } from '../../../kit/form.tsx'
import { Page } from '../../../kit/page.tsx'
import { useView } from '../../../shell/line-hooks.ts'
import { Changes } from './changes.tsx'
import { CharterPeople } from './charter-people.tsx'
import type { CharterShown } from './charter-view.ts'
import { addMatter, attestersFit, mayAdd, removeMatter, withPolicy } from './edits.ts'
import { PolicyFields } from './policy-fields.tsx'
import { useProposing, Why } from './proposing.tsx'
import { changesBetween, matterSaid } from './sentences.ts'
import { useSpeaking } from './speaking.ts'
import { useBodyWords } from './words/index.ts'

export interface CharterPart {
  readonly shown: CharterShown
  readonly charter: Charter
  readonly onCharter: (charter: Charter) => void
}

function Policies({ shown, charter, onCharter }: CharterPart) {
  const words = useBodyWords()
  return (
    <section>
      <h2>{words.form.policies}</h2>
      <div className="folds">
        {charter.policies.map((policy) => (
          <details key={policy.name}>
            <summary>
              <bdi>{words.form.policy(matterSaid(words, policy.name))}</bdi>
            </summary>
            <PolicyFields
              policy={policy}
              bodies={shown.bodies}
              onPolicy={(next) => onCharter(withPolicy(charter, next))}
            />
            {policy.name !== 'ordinary' && policy.name !== 'charter' && (
              <Button look="danger" onClick={() => onCharter(removeMatter(charter, policy.name))}>
                {words.form.remove}
              </Button>
            )}
          </details>
        ))}
      </div>
      <Matter charter={charter} onCharter={onCharter} />
    </section>
  )
}

function Matter({ charter, onCharter }: Omit<CharterPart, 'shown'>) {
  const { form } = useBodyWords()
  const [name, setName] = useState('')
  const [tried, setTried] = useState(false)
  const add = (): void => {
    setTried(!mayAdd(charter, name))
    if (!mayAdd(charter, name)) return
    onCharter(addMatter(charter, name.trim()))
    setName('')
  }
  return (
    <div className="stack adding">
      <TextField
        label={form.name}
        hint={form.addHint}
        wrong={tried && form.nameWrong}
        value={name}
        maxLength={40}
        dir="auto"
        onText={setName}
      />
      <Button onClick={add}>{form.add}</Button>
    </div>
  )
}

function CharterForm({ shown, from }: { readonly shown: CharterShown; readonly from: Charter }) {
  const speaking = useSpeaking(shown)
  const { form } = speaking.words
  const [charter, setCharter] = useState(from)
  const [title, setTitle] = useState(form.defaultTitle)
  const [why, setWhy] = useState('')
  const [tried, setTried] = useState(false)
  const proposing = useProposing()
  const changes = changesBetween(speaking, shown.charter, charter)
  const propose = (): void => {
    setTried(true)
    if (!attestersFit(charter) || changes.length === 0) return
    void proposing.propose({ act: { charter }, matter: 'charter', title, why })
  }
  const part = { shown, charter, onCharter: setCharter }
  return (
    <Form onSend={propose}>
      <TextArea
        label={form.text}
        hint={form.textHint}
        value={charter.text}
        rows={4}
        maxLength={8_000}
        dir="auto"
        onText={(text) => setCharter({ ...charter, text })}
      />
      <Policies {...part} />
      <CharterPeople {...part} tried={tried} />
      <section className="card" aria-live="polite">
        <h2>{form.changes}</h2>
        <Changes changes={changes} words={speaking.words} />
      </section>
      <Why title={title} why={why} onTitle={setTitle} onWhy={setWhy} proposing={proposing} />
    </Form>
  )
}

export function ChangeCharter({ template }: { readonly template?: string | undefined }) {
  const shown = useView('assembly/charter', {})
  const { form } = useBodyWords()
  if (!shown) return null
  const chosen = shown.templates.find(({ name }) => name === template)?.charter
  const from = chosen ?? { ...shown.charter, version: shown.charter.version + 1 }
  return (
    <Page title={form.title} back="/decide/charter">
      <CharterForm key={from.version} shown={shown} from={from} />
    </Page>
  )
}
