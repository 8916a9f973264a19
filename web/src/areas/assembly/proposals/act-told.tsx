// What comes about by itself once a proposal is adopted.

import { useAreaWords } from '../words/area.ts'
import { isolated } from '../../../kit/isolated.ts'
import { Markdown } from '../../../kit/markdown.tsx'
import { Notice } from '../../../kit/notice.tsx'
import { MatterNamed, PolicyTold } from './policy-told.tsx'
import type { ActShown, Unapplied } from './shown/acts.ts'
import { useProposalWords } from './words/index.ts'

type Of<Is extends ActShown['is']> = Extract<ActShown, { is: Is }>

const listed = (names: readonly string[]): string => names.map(isolated).join(', ')

function CharterTold({ act }: { readonly act: Of<'charter'> }) {
  const words = useProposalWords().act
  return (
    <>
      <p>{words.charter(act.version)}</p>
      {act.text && (
        <details>
          <summary>{words.charterText}</summary>
          <Markdown text={act.text} />
        </details>
      )}
      <details>
        <summary>{words.rules}</summary>
        <div className="stack">
          {act.policies.map((policy) => (
            <div key={policy.name}>
              <h3>
                <MatterNamed matter={policy.name} />
              </h3>
              <PolicyTold policy={policy} />
            </div>
          ))}
        </div>
      </details>
      <p>
        {act.attesters.length > 0
          ? words.attesters(listed(act.attesters))
          : words.attestersStewards}
      </p>
      {act.moderators.length > 0 && <p>{words.moderators(listed(act.moderators))}</p>}
    </>
  )
}

function FoundTold({ act }: { readonly act: Of<'found'> }) {
  const words = useProposalWords().act
  const topics = useAreaWords().topics
  return act.bodies.map(({ name, charge, topic, members }) => (
    <div key={name}>
      <p>
        {words.found(isolated(name))} <small>{topics[topic]}</small>
      </p>
      {charge && <Markdown text={charge} />}
      {members.length > 0 && <p>{words.members(listed(members))}</p>}
    </div>
  ))
}

function MandateTold({ act }: { readonly act: Of<'mandate'> }) {
  const words = useProposalWords()
  const told = words.act
  const answers = told.answers
  return (
    <>
      <p>
        {told.mandate(
          listed(act.delegates),
          act.to === undefined ? words.assembly : isolated(act.to),
        )}
      </p>
      {act.days !== undefined && <p>{told.term(words.days(act.days))}</p>}
      {act.instruction && (
        <div>
          <p className="label">{told.instruction}</p>
          <Markdown text={act.instruction} />
        </div>
      )}
      {act.positions.length > 0 && (
        <ul className="plain-list">
          {act.positions.map(({ id, question, answers: within, options }) => (
            <li key={id}>
              <bdi>{question}</bdi>:{' '}
              {[...within.map((answer) => answers[answer]), ...options.map(isolated)].join(', ')}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Told({ act }: { readonly act: ActShown }) {
  const words = useProposalWords().act
  switch (act.is) {
    case 'charter':
      return <CharterTold act={act} />
    case 'found':
      return <FoundTold act={act} />
    case 'seat':
      return (
        <>
          <p>{words.seat(isolated(act.body))}</p>
          {act.comes.length > 0 && <p>{words.comes(listed(act.comes))}</p>}
          {act.leaves.length > 0 && <p>{words.leaves(listed(act.leaves))}</p>}
        </>
      )
    case 'suspend':
    case 'lift':
      return (
        <>
          <p>{words[act.is](isolated(act.title))}</p>
          <p dir="auto">{words.because(act.because)}</p>
          {act.is === 'suspend' && <p dir="auto">{words.resolves(act.resolves)}</p>}
        </>
      )
    case 'show':
      return (
        <>
          <p>{words.show}</p>
          <p className="quoted" dir="auto">
            {act.text}
          </p>
        </>
      )
    case 'mandate':
      return <MandateTold act={act} />
    case 'recall':
      return (
        <>
          <p>{words.recall(isolated(act.title))}</p>
          {act.delegates.length > 0 && <p>{words.recalled(listed(act.delegates))}</p>}
          <p dir="auto">{words.because(act.because)}</p>
        </>
      )
    case 'keys':
      return <p>{words.keys(isolated(act.body))}</p>
    case 'consent':
      return <p>{words.consent(isolated(act.title))}</p>
    case 'other':
      return <p>{words.other}</p>
  }
}

export function ActTold({
  act,
  open,
  unapplied,
  isDecided,
}: {
  readonly act: ActShown | undefined
  readonly open: boolean
  /** Why it did not come about, though adopted. */
  readonly unapplied: Unapplied | undefined
  readonly isDecided: boolean
}) {
  const words = useProposalWords().act
  if (!act && !open) return null
  return (
    <section className="card">
      <h2>{isDecided ? words.titleDecided : words.title}</h2>
      {unapplied && <Notice look="warm">{words.unapplied[unapplied]}</Notice>}
      {open && <Notice look="warm">{words.open}</Notice>}
      {act && <Told act={act} />}
    </section>
  )
}
