// How something will be decided, told in sentences from the policy that is data.

import { isolated } from '../../../kit/isolated.ts'
import type { PolicyShown } from './shown/names.ts'
import { type ProposalWords, useProposalWords } from './words/index.ts'

const partSaid = (
  words: ProposalWords['policy'],
  { over, under }: { readonly over: number; readonly under: number },
): string => {
  const parts: Readonly<Record<string, string>> = words.parts
  return parts[`${over}/${under}`] ?? words.part(String(over), String(under))
}

/** One sentence for each thing that the policy asks. */
export function policySentences(words: ProposalWords, policy: PolicyShown): readonly string[] {
  const told = words.policy
  const { method, threshold, quorum, endorsements, heard, consents } = policy
  const list = (names: readonly string[]): string => names.map(isolated).join(', ')
  return [
    method === 'consent' ? told.consent(policy.rounds) : told[method],
    ...(threshold
      ? [
          told.threshold[threshold.of][threshold.above ? 'above' : 'least'](
            partSaid(told, threshold),
          ),
        ]
      : method === 'yes-no'
        ? [told.half]
        : []),
    ...(quorum ? [told.quorum(partSaid(told, quorum))] : []),
    ...(endorsements > 0 ? [told.endorsements(endorsements)] : []),
    ...(heard.length > 0 ? [told.heard(list(heard))] : []),
    ...(consents.length > 0 ? [told.consents(list(consents))] : []),
    ...(policy.blind ? [told.blind] : []),
    ...(policy.propose === 'stewards' ? [told.stewards] : []),
    ...(method === 'consent' ? [] : [told.tie[policy.tie]]),
  ]
}

export function PolicyTold({ policy }: { readonly policy: PolicyShown }) {
  const words = useProposalWords()
  const origin =
    policy.own === undefined
      ? policy.charter === 0
        ? words.policy.founding
        : words.policy.version(policy.charter)
      : words.policy.own(isolated(policy.own))
  return (
    <>
      <ul className="plain-list">
        {policySentences(words, policy).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className="hint">{origin}</p>
    </>
  )
}

/** The matter as people call it: the names that charters begin with are translated, others are theirs. */
export function MatterNamed({ matter }: { readonly matter: string }) {
  const known: Readonly<Record<string, string>> = useProposalWords().matters
  const name = known[matter]
  return name === undefined ? <bdi>{matter}</bdi> : <>{name}</>
}
