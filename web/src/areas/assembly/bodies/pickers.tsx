// Several out of many, by native checkboxes: members, with a field to find them where they are many;
// and a number within limits.

import { useState } from 'react'
import { Check, Field, TextField } from '../../../kit/fields.tsx'
import { useBodyWords } from './words/index.ts'
import { useLanguage } from '../../../words/catalogue.ts'

export interface Pickable {
  readonly id: string
  readonly name: string
}

const SHOWN_MAX = 12

/** Those that are chosen stay in sight whatever is looked for. */
export function SeveralOf({
  legend,
  hint,
  wrong,
  from,
  chosen,
  onChoose,
}: {
  readonly legend: string
  readonly hint?: string
  readonly wrong?: string | undefined
  readonly from: readonly Pickable[]
  readonly chosen: readonly string[]
  readonly onChoose: (ids: readonly string[]) => void
}) {
  const words = useBodyWords()
  const { language } = useLanguage()
  const [looked, look] = useState('')
  const many = from.length > SHOWN_MAX
  const found = from.filter(({ id, name }) =>
    looked === ''
      ? true
      : chosen.includes(id) ||
        name.toLocaleLowerCase(language).includes(looked.toLocaleLowerCase(language)),
  )
  const shown = [
    ...found.filter(({ id }) => chosen.includes(id)),
    ...found.filter(({ id }) => !chosen.includes(id)).slice(0, SHOWN_MAX),
  ]
  const inOrder = many ? shown : found
  return (
    <fieldset className="choice" data-wrong={wrong ? '' : undefined}>
      <legend>{legend}</legend>
      {hint && <p className="hint">{hint}</p>}
      {many && <TextField label={words.find} type="search" value={looked} onText={look} />}
      <div className="several">
        {inOrder.map(({ id, name }) => (
          <Check
            key={id}
            label={name}
            checked={chosen.includes(id)}
            onCheck={(checked) =>
              onChoose(checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />
        ))}
      </div>
      {wrong && (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      )}
    </fieldset>
  )
}

/** Empty is `undefined`; what is outside the limits is brought to them when the field is left. */
export function NumberField({
  label,
  hint,
  value,
  min,
  max,
  onNumber,
}: {
  readonly label: string
  readonly hint?: string
  readonly value: number | undefined
  readonly min: number
  readonly max: number
  readonly onNumber: (value: number | undefined) => void
}) {
  return (
    <Field label={label} hint={hint}>
      {(wiring) => (
        <input
          {...wiring}
          type="number"
          inputMode="numeric"
          min={min}
          max={max}
          step={1}
          className="number"
          defaultValue={value ?? ''}
          onBlur={(event) => {
            const typed = Number.parseInt(event.target.value, 10)
            const kept = Number.isNaN(typed) ? undefined : Math.min(max, Math.max(min, typed))
            event.target.value = kept === undefined ? '' : String(kept)
            onNumber(kept)
          }}
          onChange={(event) => {
            const typed = Number.parseInt(event.target.value, 10)
            if (typed >= min && typed <= max) onNumber(typed)
          }}
        />
      )}
    </Field>
  )
}
