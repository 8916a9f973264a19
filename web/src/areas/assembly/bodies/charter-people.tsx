// Whom a charter names: who recounts, who moderates, whose say suspends, and for how many terms.

import type { Charter } from '@folkmoot/areas/assembly'
import type { CharterPart } from './charter-form.tsx'
import { attestersFit, without } from './edits.ts'
import type { BodyNamed } from './names.ts'
import { NumberField, SeveralOf } from './pickers.tsx'
import { matterSaid } from './sentences.ts'
import { keyOf } from './speaking.ts'
import { useBodyWords } from './words/index.ts'

type Say = Charter['suspensive'][number]
const DAYS = 14

export function CharterPeople({
  shown,
  charter,
  tried,
  onCharter,
}: CharterPart & { readonly tried: boolean }) {
  const words = useBodyWords()
  const { form } = words
  const wrong = tried && !attestersFit(charter)
  return (
    <section className="stack">
      <h2>{words.charter.people}</h2>
      <SeveralOf
        legend={form.attesters}
        hint={form.attestersHint}
        wrong={wrong ? form.attestersWrong(charter.attesters.length) : undefined}
        from={shown.people}
        chosen={charter.attesters}
        onChoose={(attesters) => onCharter({ ...charter, attesters })}
      />
      <SeveralOf
        legend={form.moderators}
        hint={form.moderatorsHint}
        from={shown.people}
        chosen={charter.moderators}
        onChoose={(moderators) => onCharter({ ...charter, moderators })}
      />
      <Says shown={shown} charter={charter} onCharter={onCharter} />
      <NumberField
        label={form.terms}
        hint={form.termsNone}
        value={charter.termsInARow}
        min={1}
        max={20}
        onNumber={(termsInARow) => {
          const rest: Charter = without(charter, 'termsInARow')
          onCharter(termsInARow === undefined ? rest : { ...rest, termsInARow })
        }}
      />
    </section>
  )
}

function Says({ shown, charter, onCharter }: CharterPart) {
  const { form } = useBodyWords()
  const put = (body: BodyNamed, say: Say | undefined): void => {
    const others = charter.suspensive.filter((one) => keyOf(one.body) !== body.key)
    onCharter({ ...charter, suspensive: say ? [...others, say] : others })
  }
  return (
    <>
      <h3>{form.suspensive}</h3>
      <p className="hint">{shown.bodies.length > 0 ? form.suspensiveHint : form.suspensiveNone}</p>
      <div className="folds">
        {shown.bodies.map((body) => (
          <SayOf
            key={body.key}
            body={body}
            say={charter.suspensive.find((one) => keyOf(one.body) === body.key)}
            matters={charter.policies.map(({ name }) => name)}
            onSay={(say) => put(body, say)}
          />
        ))}
      </div>
    </>
  )
}

function SayOf({
  body,
  say,
  matters,
  onSay,
}: {
  readonly body: BodyNamed
  readonly say: Say | undefined
  readonly matters: readonly string[]
  readonly onSay: (say: Say | undefined) => void
}) {
  const words = useBodyWords()
  const { form } = words
  const choose = (chosen: readonly string[]): void =>
    onSay(
      chosen.length === 0
        ? undefined
        : { body: body.body, matters: chosen, days: say?.days ?? DAYS },
    )
  return (
    <details open={say !== undefined}>
      <summary>
        <bdi>{body.name}</bdi>
      </summary>
      <div className="stack inside">
        <SeveralOf
          legend={form.suspensiveMatters}
          from={matters.map((name) => ({ id: name, name: matterSaid(words, name) }))}
          chosen={say?.matters ?? []}
          onChoose={choose}
        />
        {say && (
          <NumberField
            label={form.suspensiveDays}
            value={say.days}
            min={1}
            max={365}
            onNumber={(days) => onSay({ ...say, days: days ?? DAYS })}
          />
        )}
      </div>
    </details>
  )
}
