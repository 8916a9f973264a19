// Sending a delegate: who, where to, with which instruction, for how long. It becomes a proposal.

import { useState } from 'react'
import { Button } from '../../../kit/button.tsx'
import { Check, Select, TextArea, TextField } from '../../../kit/fields.tsx'
import { Form } from '../../../kit/form.tsx'
import { Page } from '../../../kit/page.tsx'
import { useView } from '../../../shell/line-hooks.ts'
import type { MandateChoices } from './delegates-view.ts'
import { Gone } from './gone.tsx'
import {
  actFrom,
  bodyOfKey,
  ELSEWHERE,
  EMPTY_MANDATE,
  isPositionWhole,
  isWhole,
  type MandateDraft,
  NO_POSITION,
  type PositionDraft,
} from './mandate-draft.ts'
import { NumberField, SeveralOf } from './pickers.tsx'
import { useProposing, Why } from './proposing.tsx'
import { matterSaid } from './sentences.ts'
import { useJoin } from './speaking.ts'
import { useBodyWords } from './words/index.ts'

interface Part {
  readonly draft: MandateDraft
  readonly tried: boolean
  readonly choices: MandateChoices
  readonly put: (changes: Partial<MandateDraft>) => void
}

const ANSWERS = ['yes', 'no', 'abstain'] as const

function Question({
  at,
  position,
  tried,
  choices,
  onPosition,
  onRemove,
}: {
  readonly at: number
  readonly position: PositionDraft
  readonly onPosition: (position: PositionDraft) => void
  readonly onRemove: () => void
} & Pick<Part, 'tried' | 'choices'>) {
  const words = useBodyWords()
  const { mandate } = words
  const { question, proposal, answers } = position
  const wrong = tried && answers.length === 0
  return (
    <fieldset className="card stack">
      <legend>{`${mandate.question} ${at + 1}`}</legend>
      <TextField
        label={mandate.question}
        wrong={tried && question.trim() === '' && mandate.questionWrong}
        value={question}
        maxLength={200}
        dir="auto"
        onText={(text) => onPosition({ ...position, question: text })}
      />
      {choices.proposals.length > 0 && (
        <Select
          label={mandate.about}
          value={proposal}
          options={[
            { value: '', label: mandate.noProposal },
            ...choices.proposals.map(({ ref, title }) => ({ value: ref, label: title })),
          ]}
          onPick={(picked) => onPosition({ ...position, proposal: picked })}
        />
      )}
      <fieldset>
        <legend>{mandate.answers}</legend>
        {ANSWERS.map((answer) => (
          <Check
            key={answer}
            label={mandate.answerNames[answer]}
            checked={answers.includes(answer)}
            onCheck={(checked) =>
              onPosition({
                ...position,
                answers: ANSWERS.filter((one) =>
                  one === answer ? checked : answers.includes(one),
                ),
              })
            }
          />
        ))}
        {wrong && (
          <p className="wrong" role="alert">
            {mandate.answersWrong}
          </p>
        )}
      </fieldset>
      <Button onClick={onRemove}>{words.take}</Button>
    </fieldset>
  )
}

function Positions({ draft, tried, choices, put }: Part) {
  const { mandate } = useBodyWords()
  const { positions } = draft
  return (
    <section className="stack">
      <h2>{mandate.positions}</h2>
      <p className="hint">{mandate.positionsHint}</p>
      {positions.map((position, at) => (
        <Question
          // Questions have no name but their place.
          // oxlint-disable-next-line react/no-array-index-key
          key={at}
          at={at}
          position={position}
          tried={tried && !isPositionWhole(position)}
          choices={choices}
          onPosition={(next) => put({ positions: positions.with(at, next) })}
          onRemove={() => put({ positions: positions.toSpliced(at, 1) })}
        />
      ))}
      <Button onClick={() => put({ positions: [...positions, NO_POSITION] })}>
        {mandate.addPosition}
      </Button>
    </section>
  )
}

function WhoAndWhere({ draft, tried, choices, put }: Part) {
  const words = useBodyWords()
  const { mandate } = words
  const { assembly } = words
  const places = choices.bodies.map(({ key, name }) => ({ value: key, label: name }))
  return (
    <>
      <SeveralOf
        legend={mandate.who}
        wrong={tried && draft.who.length === 0 ? mandate.whoWrong : undefined}
        from={choices.people}
        chosen={draft.who}
        onChoose={(who) => put({ who })}
      />
      {choices.givers.length > 0 && (
        <Select
          label={mandate.giver}
          value={draft.giver}
          options={[
            { value: '', label: assembly },
            ...choices.givers.map(({ key, name }) => ({ value: key, label: name })),
          ]}
          onPick={(giver) => put({ giver })}
        />
      )}
      <Select
        label={mandate.place}
        value={draft.place}
        options={[
          { value: ELSEWHERE, label: mandate.another },
          { value: '', label: assembly },
          ...places,
        ]}
        onPick={(place) => put({ place })}
      />
      {draft.place === ELSEWHERE && (
        <TextField
          label={mandate.placeName}
          wrong={tried && draft.placeName.trim() === '' && mandate.placeWrong}
          value={draft.placeName}
          maxLength={200}
          dir="auto"
          onText={(placeName) => put({ placeName })}
        />
      )}
    </>
  )
}

function Limits({ draft, choices, put }: Part) {
  const words = useBodyWords()
  const { mandate } = words
  return (
    <>
      <SeveralOf
        legend={mandate.matters}
        hint={mandate.mattersHint}
        from={choices.matters.map((name) => ({ id: name, name: matterSaid(words, name) }))}
        chosen={draft.matters}
        onChoose={(matters) => put({ matters })}
      />
      <NumberField
        label={mandate.days}
        hint={mandate.daysNone}
        value={draft.days}
        min={1}
        max={3_650}
        onNumber={(days) => put({ days })}
      />
      <NumberField
        label={mandate.inARow}
        value={draft.inARow}
        min={1}
        max={20}
        onNumber={(inARow) => put({ inARow })}
      />
    </>
  )
}

/** A new mandate, or a new instruction in the place of one that holds. */
export function SendDelegate({ from }: { readonly from?: string }) {
  const old = useView('assembly/mandate', { key: from ?? '' })
  if (from === undefined) return <MandateForm draft={EMPTY_MANDATE} back="/decide/delegates" />
  if (!old) return null
  if (!old.found) return <Gone back="/decide/delegates" />
  const back = `/decide/delegates/of/${from}`
  return <MandateForm draft={old.draft} replaces={old.decision} back={back} />
}

function MandateForm({
  draft: begun,
  replaces,
  back,
}: {
  readonly draft: MandateDraft
  readonly replaces?: string
  readonly back: string
}) {
  const words = useBodyWords()
  const { mandate } = words
  const join = useJoin()
  const choices = useView('assembly/mandate-choices', {})
  const [draft, setDraft] = useState(begun)
  const [title, setTitle] = useState<string>()
  const [why, setWhy] = useState('')
  const [tried, setTried] = useState(false)
  const proposing = useProposing()
  if (!choices) return null
  const names = choices.people.filter(({ id }) => draft.who.includes(id)).map(({ name }) => name)
  const placed = choices.bodies.find(({ key }) => key === draft.place)?.name ?? words.assembly
  const place = draft.place === ELSEWHERE ? draft.placeName : placed
  const named = title ?? mandate.defaultTitle(join(names), place)
  const propose = (): void => {
    setTried(true)
    if (!isWhole(draft)) return
    const body = bodyOfKey(choices.bodies, draft.giver)
    const act = actFrom(draft, choices)
    void proposing.propose({ act, matter: 'ordinary', body, replaces, title: named, why })
  }
  const part: Part = {
    draft,
    tried,
    choices,
    put: (changes) => setDraft({ ...draft, ...changes }),
  }
  const empty = draft.instruction.trim() === '' && draft.positions.length === 0
  return (
    <Page title={replaces ? mandate.newInstruction : mandate.title} back={back}>
      {replaces && <p className="lead">{mandate.replaces}</p>}
      <Form onSend={propose}>
        <WhoAndWhere {...part} />
        <TextArea
          label={mandate.instruction}
          hint={mandate.instructionHint}
          wrong={tried && empty && mandate.instructionWrong}
          value={draft.instruction}
          maxLength={4_000}
          dir="auto"
          onText={(instruction) => part.put({ instruction })}
        />
        <Positions {...part} />
        <Limits {...part} />
        <Why title={named} why={why} onTitle={setTitle} onWhy={setWhy} proposing={proposing} />
      </Form>
    </Page>
  )
}
