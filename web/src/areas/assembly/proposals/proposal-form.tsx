// The form of a proposal: title, matter and body with how it will be decided, points, cost, tasks.

import { useState } from 'react'
import { Button } from '../../../kit/button.tsx'
import { Select, TextField } from '../../../kit/fields.tsx'
import { Form } from '../../../kit/form.tsx'
import { Refused } from '../../../kit/notice.tsx'
import { type Act, useAct } from '../../../shell/line-hooks.ts'
import type { ViewValue } from '../../../shell/line.ts'
import { ArticlesFields } from './article-fields.tsx'
import { DoersFields } from './doer-fields.tsx'
import { PolicyTold } from './policy-told.tsx'
import {
  isRight,
  type ProposalFields,
  withArticle,
  withDoer,
  type Wrong,
  wrongIn,
} from './proposal-fields.ts'
import { useProposalWords } from './words/index.ts'

type Drafting = ViewValue<'assembly/drafting'>
const TITLE_LENGTH_MAX = 200
const UNIT_LENGTH_MAX = 20

interface Part {
  readonly fields: ProposalFields
  readonly wrong: Wrong | undefined
  readonly onFields: (fields: ProposalFields) => void
}

/** A body with a rule of its own decides by it, whatever the matter is. */
function HowDecided({ fields, drafting }: Pick<Part, 'fields'> & { readonly drafting: Drafting }) {
  const words = useProposalWords().policy
  const own = drafting.bodies.find(({ key }) => key === fields.body)?.policy
  const policy = own ?? drafting.policies.find(({ name }) => name === fields.matter)
  if (!policy) return null
  return (
    <div className="card">
      <p className="label">{words.title}</p>
      <PolicyTold policy={policy} />
    </div>
  )
}

function About({ fields, wrong, onFields, drafting }: Part & { readonly drafting: Drafting }) {
  const words = useProposalWords()
  const known: Readonly<Record<string, string>> = words.matters
  const { bodies, policies } = drafting
  return (
    <>
      <TextField
        label={words.form.about}
        hint={words.form.aboutHint}
        value={fields.title}
        maxLength={TITLE_LENGTH_MAX}
        dir="auto"
        wrong={wrong?.title ? words.form.aboutMissing : undefined}
        onText={(title) => onFields({ ...fields, title })}
      />
      {bodies.length > 0 && (
        <Select
          label={words.form.body}
          value={fields.body}
          options={[
            { value: '', label: words.assembly },
            ...bodies.map(({ key, name }) => ({ value: key, label: name })),
          ]}
          onPick={(body) => onFields({ ...fields, body })}
        />
      )}
      <Select
        label={words.form.matter}
        value={fields.matter}
        options={policies.map(({ name }) => ({ value: name, label: known[name] ?? name }))}
        onPick={(matter) => onFields({ ...fields, matter })}
      />
      <HowDecided fields={fields} drafting={drafting} />
    </>
  )
}

function Budget({ fields, wrong, onFields }: Part) {
  const words = useProposalWords().form
  return (
    <details open={fields.amount !== '' || fields.unit !== '' || fields.from !== ''}>
      <summary>{words.budget}</summary>
      <div className="stack">
        <div className="pair">
          <TextField
            label={words.amount}
            value={fields.amount}
            inputMode="numeric"
            wrong={wrong?.amount ? words.amountWrong : undefined}
            onText={(amount) => onFields({ ...fields, amount })}
          />
          <TextField
            label={words.unit}
            hint={words.unitHint}
            value={fields.unit}
            maxLength={UNIT_LENGTH_MAX}
            dir="auto"
            wrong={wrong?.unit ? words.unitMissing : undefined}
            onText={(unit) => onFields({ ...fields, unit })}
          />
        </div>
        <TextField
          label={words.from}
          hint={words.fromHint}
          value={fields.from}
          maxLength={TITLE_LENGTH_MAX}
          dir="auto"
          onText={(from) => onFields({ ...fields, from })}
        />
      </div>
    </details>
  )
}

const NONE: ReadonlySet<never> = new Set()

export function ProposalForm({
  start,
  drafting,
  onFields,
  onSend,
}: {
  readonly start: ProposalFields
  readonly drafting: Drafting
  /** Told of each change, so that nothing typed is lost on the way to another screen. */
  readonly onFields: (fields: ProposalFields) => void
  readonly onSend: (fields: ProposalFields, act: Act) => Promise<boolean>
}) {
  const words = useProposalWords().form
  const act = useAct()
  const [fields, setFields] = useState(start)
  const [wrong, setWrong] = useState<Wrong>()
  const change = (next: ProposalFields): void => {
    setFields(next)
    if (wrong) setWrong(wrongIn(next))
    onFields(next)
  }
  const submit = async (): Promise<void> => {
    const found = wrongIn(fields)
    setWrong(found)
    if (!act.busy && isRight(found)) await onSend(fields, act)
  }
  const part = { fields, wrong, onFields: change }
  return (
    <Form onSend={() => void submit()}>
      <About {...part} drafting={drafting} />
      <ArticlesFields
        articles={fields.articles}
        wrong={wrong?.articles ?? NONE}
        onArticles={(articles) => change({ ...fields, articles })}
        onAdd={() => change(withArticle(fields))}
      />
      <Budget {...part} />
      <DoersFields
        doers={fields.doers}
        members={drafting.members}
        names={wrong?.names ?? NONE}
        whats={wrong?.whats ?? NONE}
        onDoers={(doers) => change({ ...fields, doers })}
        onAdd={() => change(withDoer(fields))}
      />
      <Refused refusal={act.refusal} />
      <Button type="submit" look="main" busy={act.busy}>
        {words.send}
      </Button>
    </Form>
  )
}
