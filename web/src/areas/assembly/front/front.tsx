// What the assembly has before it, and what needs you.

import { useState } from 'react'
import { Link } from 'wouter'
import { Button, ButtonLink } from '../../../kit/button.tsx'
import { Select } from '../../../kit/fields.tsx'
import { Icon } from '../../../kit/icons.tsx'
import { useMoments } from '../../../kit/moments.ts'
import { Empty, Page } from '../../../kit/page.tsx'
import { useView } from '../../../shell/line-hooks.ts'
import type { ViewValue } from '../../../shell/line.ts'
import { useProposalWords } from '../proposals/words/index.ts'
import { OneGroup, ProposalRow } from './agenda.tsx'
import { NeedsYou } from './needs.tsx'
import { Parts } from './parts.tsx'
import type { Group } from './views.ts'

type Home = ViewValue<'assembly/home'>

function First() {
  const words = useProposalWords().empty
  const { propose } = useProposalWords()
  return (
    <Empty
      title={words.title}
      action={
        <>
          <ButtonLink to="/decide/new" look="main">
            {propose}
          </ButtonLink>
          <ButtonLink to="/decide/charter">{words.toCharter}</ButtonLink>
        </>
      }
    >
      <p>{words.start}</p>
      <p className="quoted">{words.example}</p>
      <p>{words.founding}</p>
      <p>{words.charter}</p>
    </Empty>
  )
}

/** undefined: every stage, a few of each. */
type Only = Group | undefined

function Stages({
  home,
  only,
  onOnly,
}: {
  readonly home: Home
  readonly only: Only
  readonly onOnly: (only: Only) => void
}) {
  const words = useProposalWords().list
  const moments = useMoments()
  return (
    <div className="pills" role="group" aria-label={words.label}>
      <button type="button" aria-pressed={only === undefined} onClick={() => onOnly(undefined)}>
        {words.all}
      </button>
      {home.groups.map(
        ({ group, all }) =>
          (all > 0 || group === only) && (
            <button
              key={group}
              type="button"
              aria-pressed={only === group}
              onClick={() => onOnly(only === group ? undefined : group)}
            >
              {words.groups[group]} <span>{moments.number(all)}</span>
            </button>
          ),
      )}
    </div>
  )
}

function EveryGroup({
  home,
  onOnly,
}: {
  readonly home: Home
  readonly onOnly: (only: Only) => void
}) {
  const words = useProposalWords()
  return home.groups.map(
    ({ group, all, rows }) =>
      all > 0 && (
        <section key={group}>
          <h2>{words.list.groups[group]}</h2>
          <ul className="bare rows">
            {rows.map((row) => (
              <ProposalRow key={row.ref} row={row} />
            ))}
          </ul>
          {all > rows.length && (
            <div className="actions">
              <Button
                onClick={() => {
                  onOnly(group)
                  window.scrollTo(0, 0)
                }}
              >
                {words.showAll(all)}
                <span className="visually-hidden">: {words.list.groups[group]}</span>
              </Button>
            </div>
          )}
        </section>
      ),
  )
}

function Agenda({
  home,
  body,
  onBody,
}: {
  readonly home: Home
  readonly body: string | undefined
  readonly onBody: (body: string | undefined) => void
}) {
  const words = useProposalWords()
  const [only, onOnly] = useState<Only>()
  const whose = [
    { value: 'any', label: words.list.anyBody },
    { value: '', label: words.assembly },
    ...home.bodies.map(({ key, name }) => ({ value: key, label: name })),
  ]
  return (
    <>
      {home.bodies.length > 0 && (
        <Select
          label={words.list.body}
          value={body ?? 'any'}
          options={whose}
          onPick={(value) => onBody(value === 'any' ? undefined : value)}
        />
      )}
      <Stages home={home} only={only} onOnly={onOnly} />
      {only === undefined ? (
        <EveryGroup home={home} onOnly={onOnly} />
      ) : (
        <OneGroup group={only} body={body} />
      )}
    </>
  )
}

export function DecideHome() {
  const words = useProposalWords()
  const [body, onBody] = useState<string>()
  const home = useView('assembly/home', { body })
  return (
    <Page
      title={words.title}
      beside={
        home &&
        home.all > 0 && (
          <Link href="/decide/new" className="button main">
            <Icon name="add" />
            {words.propose}
          </Link>
        )
      }
    >
      <NeedsYou />
      {home?.all === 0 && <First />}
      {home && home.all > 0 && <Agenda home={home} body={body} onBody={onBody} />}
      <Parts />
    </Page>
  )
}
