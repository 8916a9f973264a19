// What waits for this person, first of all: each with the way there.

import type { ReactNode } from 'react'
import { useState } from 'react'
import { Button, ButtonLink } from '../../../kit/button.tsx'
import { isolated } from '../../../kit/isolated.ts'
import { useMoments } from '../../../kit/moments.ts'
import { useView } from '../../../shell/line-hooks.ts'
import { useProposalWords } from '../proposals/words/index.ts'
import type { Needs as Found } from './needs-of.ts'

const FIRST = 6

interface Need {
  readonly key: string
  readonly title: string
  readonly hint: ReactNode
  readonly to: string
  readonly act: string
  readonly look: 'main' | 'plain'
}

function useNeeds(found: Found): readonly Need[] {
  const words = useProposalWords()
  const moments = useMoments()
  const told = words.needs
  const of = (body: string | undefined, hint: string): string =>
    body === undefined ? hint : `${isolated(body)} · ${hint}`
  const proposal = (ref: string): string => `/decide/proposal/${ref}`
  return [
    ...found.meetings.map(({ ref, title }) => ({
      key: `meeting-${ref}`,
      title,
      hint: told.meetingHint,
      to: `/decide/meetings/${ref}`,
      act: told.meeting,
      look: 'main' as const,
    })),
    ...found.votes.map(({ ref, title, body, ends }) => ({
      key: `vote-${ref}`,
      title,
      hint: of(body, ends === undefined ? told.voteOpen : told.vote(moments.moment(ends))),
      to: `/decide/vote/${ref}`,
      act: told.votes,
      look: 'main' as const,
    })),
    ...found.attest.map(({ ref, title, body }) => ({
      key: `attest-${ref}`,
      title,
      hint: of(body, told.attestHint),
      to: `/decide/vote/${ref}`,
      act: told.attest,
      look: 'main' as const,
    })),
    ...found.objections.map(({ ref, title }) => ({
      key: `objections-${ref}`,
      title,
      hint: told.objectionsHint,
      to: proposal(ref),
      act: told.objections,
      look: 'plain' as const,
    })),
    ...found.conflicts.map(({ ref, title }) => ({
      key: `conflict-${ref}`,
      title,
      hint: told.conflictHint,
      to: proposal(ref),
      act: told.conflict,
      look: 'plain' as const,
    })),
    ...found.appeals.map(({ ref, to, title }) => ({
      key: `appeal-${ref}`,
      title,
      hint: told.appealsHint,
      to,
      act: told.appeals,
      look: 'plain' as const,
    })),
    ...found.minutes.map(({ ref, title }) => ({
      key: `minutes-${ref}`,
      title,
      hint: told.minutesHint,
      to: `/decide/meetings/${ref}/minutes`,
      act: told.minutes,
      look: 'plain' as const,
    })),
    ...found.tasks.map(({ ref, number, title, what, by }) => ({
      key: `task-${ref}-${number}`,
      title,
      hint:
        by === undefined ? told.task(isolated(what)) : told.taskBy(isolated(what), moments.day(by)),
      to: proposal(ref),
      act: told.tasks,
      look: 'plain' as const,
    })),
  ]
}

function NeedsList({ found }: { readonly found: Found }) {
  const words = useProposalWords().needs
  const needs = useNeeds(found)
  const [all, showAll] = useState(false)
  if (needs.length === 0) return null
  const shown = all ? needs : needs.slice(0, FIRST)
  const left = needs.length - shown.length
  return (
    <section className="card">
      <h2>{words.title}</h2>
      <ul className="plain-list bare">
        {shown.map(({ key, title, hint, to, act, look }) => (
          <li key={key} className="row">
            <span>
              <strong dir="auto">{title}</strong>
              <small>{hint}</small>
            </span>
            <ButtonLink to={to} look={look}>
              {act}
              <span className="visually-hidden">: {title}</span>
            </ButtonLink>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <div className="actions">
          <Button onClick={() => showAll(true)}>{words.more(left)}</Button>
        </div>
      )}
    </section>
  )
}

export function NeedsYou() {
  const found = useView('assembly/needs', {})
  return found ? <NeedsList found={found} /> : null
}
