// Who does what by when, while a proposal is written.

import { Button } from '../../../kit/button.tsx'
import { Select, TextField } from '../../../kit/fields.tsx'
import type { DoerFields } from './proposal-fields.ts'
import { useProposalWords } from './words/index.ts'

const NAME_LENGTH_MAX = 120
const WHAT_LENGTH_MAX = 500
const DOERS_MAX = 20

interface Members {
  readonly members: readonly { readonly id: string; readonly name: string }[]
}

function Doer({
  doer,
  number,
  members,
  wrong,
  onDoer,
}: Members & {
  readonly doer: DoerFields
  readonly number: number
  readonly wrong: { readonly name: boolean; readonly what: boolean }
  readonly onDoer: (doer: DoerFields | undefined) => void
}) {
  const words = useProposalWords().form
  return (
    <fieldset className="inner stack">
      <legend>{words.doer(number)}</legend>
      <Select
        label={words.who}
        value={doer.who}
        options={[
          { value: '', label: words.someone },
          ...members.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onPick={(who) => onDoer({ ...doer, who })}
      />
      {doer.who === '' && (
        <TextField
          label={words.name}
          value={doer.name}
          maxLength={NAME_LENGTH_MAX}
          dir="auto"
          wrong={wrong.name ? words.nameMissing : undefined}
          onText={(name) => onDoer({ ...doer, name })}
        />
      )}
      <TextField
        label={words.what}
        value={doer.what}
        maxLength={WHAT_LENGTH_MAX}
        dir="auto"
        wrong={wrong.what ? words.whatMissing : undefined}
        onText={(what) => onDoer({ ...doer, what })}
      />
      <TextField
        label={words.until}
        type="date"
        value={doer.until}
        onText={(until) => onDoer({ ...doer, until })}
      />
      <div className="actions">
        <Button onClick={() => onDoer(undefined)}>{words.removeDoer(number)}</Button>
      </div>
    </fieldset>
  )
}

export function DoersFields({
  doers,
  members,
  names,
  whats,
  onDoers,
  onAdd,
}: Members & {
  readonly doers: readonly DoerFields[]
  readonly names: ReadonlySet<number>
  readonly whats: ReadonlySet<number>
  readonly onDoers: (doers: readonly DoerFields[]) => void
  readonly onAdd: () => void
}) {
  const words = useProposalWords().form
  const change = (key: number, next: DoerFields | undefined): void =>
    onDoers(doers.flatMap((one) => (one.key === key ? (next ?? []) : [one])))
  return (
    <details open={doers.length > 0}>
      <summary>{words.doers}</summary>
      <div className="stack">
        <p className="hint">{words.doersHint}</p>
        {doers.map((doer, at) => (
          <Doer
            key={doer.key}
            doer={doer}
            number={at + 1}
            members={members}
            wrong={{ name: names.has(doer.key), what: whats.has(doer.key) }}
            onDoer={(next) => change(doer.key, next)}
          />
        ))}
        {doers.length < DOERS_MAX && (
          <div className="actions">
            <Button onClick={onAdd}>{words.addDoer}</Button>
          </div>
        )}
      </div>
    </details>
  )
}
