// Founding a body: what it is, what it is for, and who begins; it becomes a proposal.

import type { BodyTerms } from '@folkmoot/areas/assembly'
import { fromHex } from '@folkmoot/kernel/base'
import { useState } from 'react'
import { Check, Choice, Select, TextArea, TextField } from '../../../kit/fields.tsx'
import { Form } from '../../../kit/form.tsx'
import { Page } from '../../../kit/page.tsx'
import { useView } from '../../../shell/line-hooks.ts'
import { useAreaWords } from '../words/area.ts'
import { NumberField, SeveralOf } from './pickers.tsx'
import { useProposing, Why } from './proposing.tsx'
import { useBodyWords } from './words/index.ts'

const KINDS = ['committee', 'commission', 'independent'] as const
const JOININGS = ['open', 'elected', 'own'] as const
const TOPICS = [
  'economy',
  'provision',
  'nature',
  'human-rights',
  'civil-protection',
  'education',
  'city-services',
  'housing',
  'other',
] as const
type Topic = BodyTerms['topic']

interface Fields {
  readonly name: string
  readonly kind: BodyTerms['kind']
  readonly topic: Topic
  readonly charge: string
  readonly joining: BodyTerms['joining']
  readonly members: readonly string[]
  readonly days: number | undefined
  readonly isCouncil: boolean
  readonly senders: readonly string[]
  readonly isOwn: boolean
  readonly space: string
  readonly keys: string
}

const NUMBER = /^[0-9a-f]{64}$/
const linesOf = (text: string): readonly string[] =>
  text
    .split(/\s+/)
    .map((line) => line.toLowerCase())
    .filter(Boolean)
const ownFits = ({ isOwn, space, keys }: Fields): boolean =>
  !isOwn || [space.trim().toLowerCase(), ...linesOf(keys)].every((line) => NUMBER.test(line))

const bytesOf = (text: string): Uint8Array => fromHex(text.trim().toLowerCase()) ?? new Uint8Array()

function termsFrom(
  fields: Fields,
  bodies: readonly {
    readonly key: string
    readonly body: NonNullable<BodyTerms['council']>[number]
  }[],
): BodyTerms {
  const { name, kind, topic, charge, joining, members, days, isCouncil, senders, isOwn } = fields
  return {
    name: name.trim(),
    kind,
    topic,
    charge: charge.trim(),
    joining,
    members,
    attesters: [],
    ...(days === undefined ? {} : { term: { days } }),
    ...(isCouncil
      ? { council: bodies.filter(({ key }) => senders.includes(key)).map(({ body }) => body) }
      : {}),
    ...(isOwn ? { space: bytesOf(fields.space), keys: linesOf(fields.keys).map(bytesOf) } : {}),
  }
}

interface FieldsPart {
  readonly fields: Fields
  readonly tried: boolean
  readonly put: (changes: Partial<Fields>) => void
}

function What({ fields, tried, put }: FieldsPart) {
  const words = useBodyWords()
  const area = useAreaWords()
  const { found } = words
  return (
    <>
      <TextField
        label={found.name}
        wrong={tried && fields.name.trim() === '' && found.nameWrong}
        value={fields.name}
        maxLength={80}
        dir="auto"
        onText={(name) => put({ name })}
      />
      <Choice
        legend={found.kind}
        value={fields.kind}
        options={KINDS.map((kind) => ({
          value: kind,
          label: words.bodies.kinds[kind],
          hint: found.kindHints[kind],
        }))}
        onPick={(kind) => put({ kind })}
      />
      <Select
        label={found.topic}
        value={fields.topic}
        options={TOPICS.map((topic) => ({ value: topic, label: area.topics[topic] }))}
        onPick={(topic) => put({ topic })}
      />
      <TextArea
        label={found.charge}
        value={fields.charge}
        rows={3}
        maxLength={2_000}
        dir="auto"
        onText={(charge) => put({ charge })}
      />
    </>
  )
}

function Special({
  fields,
  tried,
  put,
  bodies,
}: FieldsPart & { readonly bodies: readonly { readonly key: string; readonly name: string }[] }) {
  const { found } = useBodyWords()
  return (
    <>
      <NumberField
        label={found.term}
        hint={found.termNone}
        value={fields.days}
        min={1}
        max={3_650}
        onNumber={(days) => put({ days })}
      />
      <Check
        label={found.council}
        checked={fields.isCouncil}
        onCheck={(isCouncil) => put({ isCouncil })}
      />
      {fields.isCouncil && bodies.length > 0 && (
        <SeveralOf
          legend={found.councilOf}
          from={bodies.map(({ key, name }) => ({ id: key, name }))}
          chosen={fields.senders}
          onChoose={(senders) => put({ senders })}
        />
      )}
      <Check label={found.keys} checked={fields.isOwn} onCheck={(isOwn) => put({ isOwn })} />
      {fields.isOwn && (
        <div className="stack inside">
          <p className="hint">{found.keysHint}</p>
          <TextField
            label={found.space}
            value={fields.space}
            dir="ltr"
            spellCheck={false}
            wrong={tried && !ownFits(fields) && found.keysWrong}
            onText={(space) => put({ space })}
          />
          <TextArea
            label={found.keyList}
            value={fields.keys}
            rows={4}
            dir="ltr"
            spellCheck={false}
            onText={(keys) => put({ keys })}
          />
        </div>
      )}
    </>
  )
}

export function FoundBody({ topic }: { readonly topic: string }) {
  const words = useBodyWords()
  const area = useAreaWords()
  const { found } = words
  const choices = useView('assembly/mandate-choices', {})
  const known = TOPICS.find((one) => one === topic) ?? 'other'
  const [fields, setFields] = useState<Fields>({
    name: known === 'other' ? '' : area.topics[known],
    kind: known === 'other' ? 'committee' : 'commission',
    topic: known,
    charge: '',
    joining: 'open',
    members: [],
    days: undefined,
    isCouncil: false,
    senders: [],
    isOwn: false,
    space: '',
    keys: '',
  })
  const [title, setTitle] = useState<string>()
  const [why, setWhy] = useState('')
  const [tried, setTried] = useState(false)
  const proposing = useProposing()
  if (!choices) return null
  const put = (changes: Partial<Fields>): void => setFields({ ...fields, ...changes })
  const named = title ?? found.defaultTitle(fields.name)
  const propose = (): void => {
    setTried(true)
    if (fields.name.trim() === '' || !ownFits(fields)) return
    const act = { found: [termsFrom(fields, choices.bodies)] }
    void proposing.propose({ act, matter: 'charter', title: named, why })
  }
  const part = { fields, tried, put }
  return (
    <Page title={found.title} back="/decide/bodies">
      <Form onSend={propose}>
        <What {...part} />
        <Choice
          legend={found.joining}
          value={fields.joining}
          options={JOININGS.map((joining) => ({ value: joining, label: found.joinings[joining] }))}
          onPick={(joining) => put({ joining })}
        />
        <SeveralOf
          legend={found.members}
          hint={found.membersHint}
          from={choices.people}
          chosen={fields.members}
          onChoose={(members) => put({ members })}
        />
        <Special {...part} bodies={choices.bodies} />
        <Why title={named} why={why} onTitle={setTitle} onWhy={setWhy} proposing={proposing} />
      </Form>
    </Page>
  )
}
