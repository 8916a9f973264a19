// All conversations, those that wait for an answer of yours first to be seen.

import { Link } from 'wouter'
import { ButtonLink } from '../../../kit/button.tsx'
import { Empty, Page } from '../../../kit/page.tsx'
import { useView } from '../../../shell/line-hooks.ts'
import type { ConversationRow } from './views.ts'
import { useOpinionsWords } from './words/index.ts'

function Row({ row }: { readonly row: ConversationRow }) {
  const words = useOpinionsWords()
  const { answered, asked } = row.progress
  const waits = asked - answered
  return (
    <li className="card opinion-row">
      <h2>
        <Link href={`/decide/opinions/${row.ref}`}>
          <bdi>{row.question}</bdi>
        </Link>
      </h2>
      <p className="hint">
        {row.body && (
          <>
            <bdi>{row.body}</bdi> ·{' '}
          </>
        )}
        {words.statements(asked)} · {words.people(row.people)}
      </p>
      {row.closed ? (
        <p>
          <span className="chip">{words.closed}</span>
        </p>
      ) : waits > 0 ? (
        <p>
          <span className="chip warm">{words.left(waits)}</span>
        </p>
      ) : (
        asked > 0 && <p className="hint">{words.allAnswered}</p>
      )}
    </li>
  )
}

export function ConversationList() {
  const words = useOpinionsWords()
  const rows = useView('opinions', {})
  const begin = (
    <ButtonLink to="/decide/opinions/new" look="main">
      {words.begin}
    </ButtonLink>
  )
  return (
    <Page title={words.title} back="/decide">
      <p className="lead">{words.lead}</p>
      {rows && rows.length > 0 && <div className="actions">{begin}</div>}
      {rows?.length === 0 && (
        <Empty title={words.empty.title} action={begin}>
          <p>{words.empty.text}</p>
        </Empty>
      )}
      {rows && rows.length > 0 && (
        <ul className="cards">
          {rows.map((row) => (
            <Row key={row.ref} row={row} />
          ))}
        </ul>
      )}
    </Page>
  )
}
