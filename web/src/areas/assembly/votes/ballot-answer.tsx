// Yes, no, abstain; or consent, where an objection says why and what would resolve it.

import { Choice, TextArea } from '../../../kit/fields.tsx'
import type { BallotPart } from './ballot.tsx'
import { useVoteWords } from './words/index.ts'

const ANSWERS = ['yes', 'no', 'abstain'] as const
const CONSENTS = ['yes', 'object', 'no', 'abstain'] as const

export function AnswerBallot({ vote, draft, missing, onDraft }: BallotPart) {
  const words = useVoteWords().ballot
  const isConsent = vote.policy.method === 'consent'
  const options = isConsent
    ? CONSENTS.map((value) => ({
        value,
        label: words.consents[value],
        hint: words.consentHints[value],
      }))
    : ANSWERS.map((value) => ({
        value,
        label: words.answers[value],
        hint: words.answerHints[value],
      }))
  return (
    <>
      <Choice
        legend={words.answer}
        options={options}
        value={draft.answer}
        wrong={missing === 'answer' ? words.wrong.answer : undefined}
        onPick={(answer) => onDraft({ ...draft, answer })}
      />
      {draft.answer === 'object' && (
        <div className="objecting stack">
          <TextArea
            label={words.objection}
            hint={words.objectionHint}
            wrong={missing === 'objection' ? words.wrong.objection : undefined}
            value={draft.objection.reason}
            rows={3}
            maxLength={2_000}
            dir="auto"
            onText={(reason) => onDraft({ ...draft, objection: { ...draft.objection, reason } })}
          />
          <TextArea
            label={words.resolves}
            hint={words.resolvesHint}
            wrong={missing === 'resolves' ? words.wrong.resolves : undefined}
            value={draft.objection.resolves}
            rows={3}
            maxLength={2_000}
            dir="auto"
            onText={(resolves) =>
              onDraft({ ...draft, objection: { ...draft.objection, resolves } })
            }
          />
        </div>
      )}
    </>
  )
}
