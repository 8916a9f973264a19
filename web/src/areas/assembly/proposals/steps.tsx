// Where a proposal stands on its way, what comes next, and why: told from the policy.

import { isolated } from '../../../kit/isolated.ts'
import { useMoments } from '../../../kit/moments.ts'
import { useAreaWords } from '../words/area.ts'
import { PolicyTold } from './policy-told.tsx'
import type { ProposalShown } from './views.ts'
import { useProposalWords } from './words/index.ts'

interface Step {
  readonly name: string
  readonly note?: string | undefined
  readonly why?: string | undefined
  readonly parts?: readonly string[]
}
const ORDER = ['talk', 'support', 'vote', 'certify', 'window', 'carry'] as const
type Place = (typeof ORDER)[number]

/** Which step the proposal is at; undefined when it is over. */
function placeOf({ stage, opening }: ProposalShown): Place | undefined {
  switch (stage) {
    case 'talk': {
      const waits = opening?.refusal?.kind
      const support = [
        'assembly-endorsements-few',
        'assembly-not-heard',
        'assembly-consent-missing',
      ]
      return waits !== undefined && support.includes(waits) ? 'support' : 'talk'
    }
    case 'voting':
      return 'vote'
    case 'closed':
      return 'certify'
    case 'held':
      return 'window'
    case 'decided':
      return 'carry'
    default:
      return undefined
  }
}

const daysOf = ({ policy }: ProposalShown, phases: readonly string[]): number =>
  policy.phases.reduce((sum, { phase, days }) => sum + (phases.includes(phase) ? days : 0), 0)

function useStepsOf(proposal: ProposalShown): Readonly<Record<Place, Step | undefined>> {
  const words = useProposalWords()
  const moments = useMoments()
  const { policy, support, votes } = proposal
  const steps = words.steps
  const last = votes.at(-1)
  const isConsent = policy.method === 'consent'
  const during = isConsent ? ['clarify', 'react', 'object', 'vote'] : ['vote']
  const talkDays = daysOf(proposal, isConsent ? ['amend'] : ['clarify', 'react', 'amend'])
  const windowDays = daysOf(proposal, ['window'])
  const needs = support.need > 0 || support.heard.length > 0 || support.consents.length > 0
  // An act without tasks comes about by itself.
  const acts = proposal.act !== undefined && proposal.tasks.length === 0
  const round = last && proposal.stage === 'voting' ? last.round : (proposal.opening?.round ?? 1)
  return {
    talk: {
      name: steps.talk,
      why: talkDays > 0 ? steps.whyTalkDays(words.days(talkDays)) : steps.whyTalk,
    },
    support: needs
      ? {
          name: support.need > 0 ? steps.endorse : steps.heard,
          note:
            support.need > 0 && proposal.stage === 'talk'
              ? words.support.endorsements(support.endorsing.length, support.need)
              : undefined,
        }
      : undefined,
    vote: {
      name: isConsent ? steps.consent : steps.vote,
      note: [
        isConsent ? steps.round(round, policy.rounds) : '',
        last?.stage === 'open' && last.ends !== undefined
          ? words.vote.ends(moments.moment(last.ends))
          : '',
      ]
        .filter(Boolean)
        .join(' · '),
      why: isConsent ? `${steps.whyVote} ${steps.roundsAgain}` : steps.whyVote,
      parts: policy.phases
        .filter(({ phase }) => during.includes(phase))
        .map(({ phase, days }) => `${words.phases[phase]}: ${words.days(days)}`),
    },
    certify: {
      name: steps.certify,
      note:
        last?.stage === 'closed'
          ? words.vote.certifying(last.certifying.have, last.certifying.needed)
          : undefined,
      why: steps.whyCertify,
    },
    window:
      windowDays > 0 || proposal.holds.length > 0
        ? { name: steps.window, why: steps.whyWindow(words.days(windowDays)) }
        : undefined,
    carry: acts ? undefined : { name: steps.carry, why: steps.whyCarry },
  }
}

function StepTold({ step, when }: { readonly step: Step; readonly when: 'done' | 'now' | 'next' }) {
  const words = useProposalWords()
  const parts = step.parts ?? []
  return (
    <li className={`step ${when}`} aria-current={when === 'now' ? 'step' : undefined}>
      <p>
        <strong>{step.name}</strong> <small>{words.steps[when]}</small>
      </p>
      {step.note && <p className="hint">{step.note}</p>}
      {when === 'now' && step.why && (
        <details>
          <summary>{words.why}</summary>
          <p>{step.why}</p>
          {parts.length > 0 && (
            <ul className="plain-list">
              {parts.map((part) => (
                <li key={part}>{part}</li>
              ))}
            </ul>
          )}
        </details>
      )}
    </li>
  )
}

export function Steps({ proposal }: { readonly proposal: ProposalShown }) {
  const words = useProposalWords()
  const methods = useAreaWords().methods
  const steps = useStepsOf(proposal)
  const here = placeOf(proposal)
  const at = here === undefined ? ORDER.length : ORDER.indexOf(here)
  return (
    <section className="card">
      <h2>{words.steps.title}</h2>
      <p className="stage">
        <span className={proposal.stage === 'held' ? 'chip warm' : 'chip strong'}>
          {words.stages[proposal.stage]}
        </span>
        {proposal.body !== undefined && <bdi className="chip">{isolated(proposal.body)}</bdi>}
      </p>
      {here !== undefined && (
        <ol className="steps">
          {ORDER.map((place, index) => {
            const step = steps[place]
            const when = index < at ? 'done' : index === at ? 'now' : 'next'
            return step && <StepTold key={place} step={step} when={when} />
          })}
        </ol>
      )}
      <details>
        <summary>
          {words.policy.title}: {methods[proposal.policy.method]}
        </summary>
        <PolicyTold policy={proposal.policy} />
      </details>
    </section>
  )
}
