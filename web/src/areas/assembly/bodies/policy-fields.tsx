// The rule for one matter, to be changed by native fields.

import type { Policy } from '@folkmoot/areas/assembly'
import { Check, Choice, Select } from '../../../kit/fields.tsx'
import { useAreaWords } from '../words/area.ts'
import {
  asksAnswer,
  hasThreshold,
  METHODS_OFFERED,
  partOf,
  partValue,
  set,
  thresholdOf,
  thresholdValue,
  withDays,
  withMethod,
} from './edits.ts'
import type { BodyNamed } from './names.ts'
import { NumberField, SeveralOf } from './pickers.tsx'
import { talkDays, voteDays } from './sentences.ts'
import { keyOf } from './speaking.ts'
import { useBodyWords } from './words/index.ts'

interface PolicyPart {
  readonly policy: Policy
  readonly onPolicy: (policy: Policy) => void
}

const PARTS = ['1/4', '1/3', '1/2', '2/3', '3/4', '1/1']

const withOwn = (values: readonly string[], own: string): readonly string[] =>
  own === '' || values.includes(own) ? values : [...values, own]

function Quorum({ policy, onPolicy }: PolicyPart) {
  const { form, say } = useBodyWords()
  const value = partValue(policy.quorum)
  return (
    <Select
      label={form.quorum}
      value={value}
      options={[
        { value: '', label: form.noQuorum },
        ...withOwn(PARTS, value).map((one) => {
          const { over, under } = partOf(one) ?? { over: 1, under: 1 }
          return { value: one, label: say.part(over, under) }
        }),
      ]}
      onPick={(picked) => onPolicy(set(policy, 'quorum', partOf(picked)))}
    />
  )
}

const OF_VOTES = ['1/2', '2/3', '3/4'].map((part) => `${part}/votes/false`)
const OF_MEMBERS = ['1/2', '2/3', '3/4'].map((part) => `${part}/members/false`)

function Threshold({ policy, onPolicy }: PolicyPart) {
  const { form, say } = useBodyWords()
  const value = thresholdValue(policy.threshold)
  const answers = asksAnswer(policy.method)
  const labelOf = (one: string): string => {
    const threshold = thresholdOf(one)
    if (!threshold) return ''
    const { over, under, of, above } = threshold
    if (!answers) return say.least(over, under)
    // "More than" is rare, and is then said in full.
    if (above) return say.threshold(over, under, of, above)
    return (of === 'votes' ? form.ofVotes : form.ofMembers)(say.part(over, under))
  }
  return (
    <Select
      label={form.threshold}
      value={value}
      options={[
        { value: '', label: answers ? form.simple : form.noQuorum },
        ...withOwn(answers ? [...OF_VOTES, ...OF_MEMBERS] : OF_VOTES, value).map((one) => ({
          value: one,
          label: labelOf(one),
        })),
      ]}
      onPick={(picked) => onPolicy(set(policy, 'threshold', thresholdOf(picked)))}
    />
  )
}

function Method({ policy, onPolicy }: PolicyPart) {
  const { form } = useBodyWords()
  const area = useAreaWords()
  return (
    <>
      <Select
        label={form.method}
        value={policy.method}
        options={METHODS_OFFERED.map((method) => ({ value: method, label: area.methods[method] }))}
        onPick={(method) => onPolicy(withMethod(policy, method))}
      />
      {policy.method === 'consent' && (
        <NumberField
          label={form.rounds}
          value={policy.rounds}
          min={1}
          max={9}
          onNumber={(rounds) => onPolicy({ ...policy, rounds: rounds ?? 1 })}
        />
      )}
    </>
  )
}

function Times({ policy, onPolicy }: PolicyPart) {
  const { form } = useBodyWords()
  return (
    <>
      <NumberField
        label={form.days}
        value={voteDays(policy) || undefined}
        min={0}
        max={365}
        onNumber={(days) => onPolicy(withDays(policy, 'vote', days))}
      />
      <NumberField
        label={form.talkDays}
        value={talkDays(policy) || undefined}
        min={0}
        max={365}
        onNumber={(days) => onPolicy(withDays(policy, 'amend', days))}
      />
    </>
  )
}

function Support({
  policy,
  onPolicy,
  bodies,
}: PolicyPart & { readonly bodies: readonly BodyNamed[] }) {
  const { form, say } = useBodyWords()
  const from = bodies.map(({ key, name }) => ({ id: key, name }))
  const bodiesOf = (keys: readonly string[]) =>
    bodies.filter(({ key }) => keys.includes(key)).map(({ body }) => body)
  return (
    <>
      <Choice
        legend={form.propose}
        value={policy.propose}
        options={[
          { value: 'members', label: say.propose.members },
          { value: 'stewards', label: say.propose.stewards },
        ]}
        onPick={(propose) => onPolicy({ ...policy, propose })}
      />
      <NumberField
        label={form.endorsements}
        value={policy.endorsements}
        min={0}
        max={2_000}
        onNumber={(endorsements) => onPolicy({ ...policy, endorsements: endorsements ?? 0 })}
      />
      {from.length > 0 && (
        <>
          <SeveralOf
            legend={form.heard}
            from={from}
            chosen={policy.heard.map(keyOf)}
            onChoose={(keys) => onPolicy({ ...policy, heard: bodiesOf(keys) })}
          />
          <SeveralOf
            legend={form.consents}
            from={from}
            chosen={policy.consents.map(keyOf)}
            onChoose={(keys) => onPolicy({ ...policy, consents: bodiesOf(keys) })}
          />
        </>
      )}
    </>
  )
}

function Showing({ policy, onPolicy }: PolicyPart) {
  const { form, say } = useBodyWords()
  const answers = asksAnswer(policy.method)
  return (
    <>
      {!answers && (
        <Choice
          legend={form.tie}
          value={policy.tie}
          options={[
            { value: 'stays', label: say.tie.stays },
            { value: 'lot', label: say.tie.lot },
          ]}
          onPick={(tie) => onPolicy({ ...policy, tie })}
        />
      )}
      <Check
        label={form.blind}
        checked={policy.blind}
        onCheck={(blind) => onPolicy({ ...policy, blind })}
      />
      {answers && (
        <Check
          label={form.tallies}
          checked={policy.tallies === 'counted'}
          onCheck={(counted) => onPolicy({ ...policy, tallies: counted ? 'counted' : 'apart' })}
        />
      )}
    </>
  )
}

const DELEGATES = ['none', 'marked', 'bound'] as const

function Delegates({ policy, onPolicy }: PolicyPart) {
  const { form } = useBodyWords()
  return (
    <>
      <Choice
        legend={form.delegates}
        value={policy.delegates ?? 'none'}
        options={DELEGATES.map((value) => ({ value, label: form.delegateKinds[value] }))}
        onPick={(value) => onPolicy(set(policy, 'delegates', value === 'none' ? undefined : value))}
      />
      <NumberField
        label={form.proxies}
        value={policy.proxies ?? 1}
        min={0}
        max={20}
        onNumber={(proxies) => onPolicy(set(policy, 'proxies', proxies))}
      />
    </>
  )
}

export const PolicyFields = ({
  bodies,
  ...part
}: PolicyPart & { readonly bodies: readonly BodyNamed[] }) => (
  <div className="stack inside">
    <Method {...part} />
    <Quorum {...part} />
    {hasThreshold(part.policy.method) && <Threshold {...part} />}
    <Times key={part.policy.method} {...part} />
    <Support {...part} bodies={bodies} />
    <Showing {...part} />
    <Delegates {...part} />
  </div>
)
