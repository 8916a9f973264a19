// The options of a choice, what a budget has, how many are chosen, and the lot for a tie.

import { Button } from '../../../kit/button.tsx'
import { Choice, Select, TextField } from '../../../kit/fields.tsx'
import { Notice } from '../../../kit/notice.tsx'
import { useMoments } from '../../../kit/moments.ts'
import {
  asksMoney,
  asksSeats,
  DICE_MAX,
  DICE_MIN,
  diceIn,
  type OpenFields,
  type OptionFields,
  type WrongOpening,
} from './open-fields.ts'
import type { OpeningShown, Way } from './opening-view.ts'
import { useVoteWords } from './words/index.ts'

interface Part {
  readonly opening: OpeningShown
  readonly way: Way
  readonly fields: OpenFields
  readonly wrong: WrongOpening | undefined
  readonly onFields: (fields: OpenFields) => void
}

const SHORT = 80
const shortly = (text: string): string => (text.length > SHORT ? `${text.slice(0, SHORT)}…` : text)

function Picks({
  opening,
  option,
  onOption,
}: {
  readonly opening: OpeningShown
  readonly option: OptionFields
  readonly onOption: (option: OptionFields) => void
}) {
  const words = useVoteWords().open
  return opening.articles.map(({ id, alternatives }, at) =>
    opening.contradictions.includes(id) ? (
      <Select
        key={id}
        label={words.wording(at + 1)}
        value={String(option.picks[id] ?? 0)}
        options={alternatives.map(({ version, text }, place) => ({
          value: String(place),
          label:
            version === undefined ? words.first(shortly(text)) : words.wordingText(shortly(text)),
        }))}
        onPick={(place) => onOption({ ...option, picks: { ...option.picks, [id]: Number(place) } })}
      />
    ) : null,
  )
}

function OneOption({
  part,
  option,
  at,
}: {
  readonly part: Part
  readonly option: OptionFields
  readonly at: number
}) {
  const words = useVoteWords().open
  const { opening, way, fields, wrong, onFields } = part
  const onOption = (changed: OptionFields): void =>
    onFields({
      ...fields,
      options: fields.options.map((each) => (each.key === option.key ? changed : each)),
    })
  const twice = fields.options.filter(({ name }) => name.trim() === option.name.trim()).length > 1
  const badName = wrong === 'names' && (option.name.trim() === '' || twice)
  const badCost = wrong === 'costs' && !/^\d{1,12}$/.test(option.cost)
  return (
    <li className="stack option-fields">
      <div className="option-parts">
        <TextField
          label={words.option(at + 1)}
          value={option.name}
          maxLength={200}
          dir="auto"
          wrong={badName ? words.wrong.names : undefined}
          onText={(name) => onOption({ ...option, name })}
        />
        {asksMoney(way) && (
          <TextField
            label={words.cost}
            value={option.cost}
            inputMode="numeric"
            wrong={badCost ? words.wrong.costs : undefined}
            onText={(cost) => onOption({ ...option, cost })}
          />
        )}
      </div>
      <Picks opening={opening} option={option} onOption={onOption} />
      {fields.options.length > 2 && (
        <Button
          look="quiet"
          onClick={() =>
            onFields({ ...fields, options: fields.options.filter(({ key }) => key !== option.key) })
          }
        >
          {words.removeOption(at + 1)}
        </Button>
      )}
    </li>
  )
}

export function Options(part: Part) {
  const words = useVoteWords().open
  const { opening, way, fields, wrong, onFields } = part
  const next = Math.max(...fields.options.map(({ key }) => key)) + 1
  const picks = Object.fromEntries(opening.contradictions.map((id) => [id, 0]))
  return (
    <section className="card">
      <h2>{words.options}</h2>
      <p className="hint">{words.optionsHint}</p>
      {opening.contradictions.length > 0 && (
        <Notice look="warm">{words.contradict(opening.contradictions.length)}</Notice>
      )}
      <ol className="option-list stack">
        {fields.options.map((option, at) => (
          <OneOption key={option.key} part={part} option={option} at={at} />
        ))}
      </ol>
      <div className="actions">
        <Button
          onClick={() =>
            onFields({
              ...fields,
              options: [...fields.options, { key: next, name: '', cost: '', picks }],
            })
          }
        >
          {words.addOption}
        </Button>
      </div>
      {asksMoney(way) && (
        <TextField
          label={words.limit}
          value={fields.limit}
          inputMode="numeric"
          wrong={wrong === 'limit' ? words.wrong.limit : undefined}
          onText={(limit) => onFields({ ...fields, limit })}
        />
      )}
      {asksSeats(way) && (
        <TextField
          label={words.seats}
          value={fields.seats}
          inputMode="numeric"
          wrong={wrong === 'seats' ? words.wrong.seats(fields.options.length) : undefined}
          onText={(seats) => onFields({ ...fields, seats })}
        />
      )}
    </section>
  )
}

export function Lot({ fields, wrong, onFields }: Part) {
  const words = useVoteWords().open
  const moments = useMoments()
  return (
    <section className="card">
      <Choice
        legend={words.seedLegend}
        value={fields.how}
        options={(['device', 'dice'] as const).map((value) => ({
          value,
          label: words.seeds[value],
          hint: words.seedHints[value],
        }))}
        onPick={(how) => onFields({ ...fields, how })}
      />
      {fields.how === 'dice' && (
        <>
          <TextField
            label={words.dice}
            hint={words.diceHint(DICE_MIN, DICE_MAX)}
            value={fields.dice}
            inputMode="numeric"
            wrong={wrong === 'dice' ? words.wrong.dice(DICE_MIN) : undefined}
            onText={(dice) => onFields({ ...fields, dice })}
          />
          <p role="status" className="hint">
            {words.diceGiven(diceIn(fields.dice).length)} / {moments.number(DICE_MIN)}
          </p>
        </>
      )}
    </section>
  )
}
