// The talk about a proposal: summaries first, reasons for and against side by side, questions, remarks.

import { useState } from 'react'
import { Button } from '../../../kit/button.tsx'
import { useView } from '../../../shell/line-hooks.ts'
import { Contribution } from './contribution.tsx'
import { Reactions } from './reactions.tsx'
import { SayForm, type Says } from './say-form.tsx'
import type { SaidShown, TalkShown } from './shown/talk.ts'
import { useProposalWords } from './words/index.ts'

const PAGE = 40

interface Around {
  readonly talk: TalkShown
  readonly proposal: string
}

function Threads({
  threads,
  title,
  none,
  talk,
  proposal,
}: Around & {
  readonly threads: readonly SaidShown[]
  readonly title: string
  readonly none?: string
}) {
  const words = useProposalWords()
  const [shown, show] = useState(PAGE)
  if (threads.length === 0 && none === undefined) return null
  const left = threads.length - shown
  return (
    <div className="threads">
      <h3>{title}</h3>
      {threads.length === 0 && <p className="hint">{none}</p>}
      <ul className="bare stack">
        {threads.slice(0, shown).map((said) => (
          <Contribution
            key={said.ref}
            said={said}
            speaker={{ proposal, bodies: talk.bodies }}
            isModerator={talk.isModerator}
          />
        ))}
      </ul>
      {left > 0 && (
        <Button onClick={() => show(shown + PAGE)}>{words.more(Math.min(left, PAGE))}</Button>
      )}
    </div>
  )
}

function AllThreads({ talk, proposal }: Around) {
  const words = useProposalWords().talk
  const of = (...says: readonly Says[]): readonly SaidShown[] =>
    talk.threads.filter((said) => says.includes(said.says))
  const around = { talk, proposal }
  const [pro, contra] = [of('for'), of('against')]
  return (
    <>
      <Threads {...around} title={words.summaries} threads={of('summary')} />
      {pro.length + contra.length > 0 && (
        <div className="side-by-side">
          <Threads {...around} title={words.for} threads={pro} none={words.noneFor} />
          <Threads {...around} title={words.against} threads={contra} none={words.noneAgainst} />
        </div>
      )}
      <Threads {...around} title={words.questions} threads={of('question')} />
      <Threads {...around} title={words.remarks} threads={of('remark', 'answer')} />
    </>
  )
}

export function Talk({ proposal }: { readonly proposal: string }) {
  const words = useProposalWords().talk
  const talk = useView('assembly/talk', { ref: proposal })
  if (!talk) return null
  return (
    <>
      <Reactions proposal={proposal} reactions={talk.reactions} />
      <section id="talk">
        <h2>{words.title}</h2>
        {talk.threads.length === 0 && <p className="hint">{words.empty}</p>}
        <AllThreads talk={talk} proposal={proposal} />
        <div className="card">
          <h3>{words.say}</h3>
          <SayForm speaker={{ proposal, bodies: talk.bodies }} />
        </div>
      </section>
    </>
  )
}
