// All lots, newest first.

import { Link } from 'wouter'
import { ButtonLink } from '../../../kit/button.tsx'
import { Empty, Page } from '../../../kit/page.tsx'
import { useView } from '../../../shell/line-hooks.ts'
import type { LotRow } from './views.ts'
import { useLotsWords } from './words/index.ts'

function Row({ row }: { readonly row: LotRow }) {
  const words = useLotsWords()
  return (
    <li className="card lot-row">
      <h2>
        <Link href={`/decide/lots/${row.ref}`}>
          <bdi>{row.title}</bdi>
        </Link>
      </h2>
      <p className="hint">
        {row.size !== undefined && `${words.people(row.size)} · `}
        {words.ways[row.way]} · {words.by(row.by)}
      </p>
      {row.replaced && (
        <p>
          <span className="chip">{words.replaced}</span>
        </p>
      )}
    </li>
  )
}

export function LotList() {
  const words = useLotsWords()
  const rows = useView('lots', {})
  const call = (
    <ButtonLink to="/decide/lots/new" look="main">
      {words.call}
    </ButtonLink>
  )
  return (
    <Page title={words.title} back="/decide">
      <p className="lead">{words.lead}</p>
      {rows?.length === 0 && (
        <Empty title={words.empty.title} action={call}>
          <p>{words.empty.text}</p>
        </Empty>
      )}
      {rows && rows.length > 0 && (
        <>
          <div className="actions">{call}</div>
          <ul className="cards">
            {rows.map((row) => (
              <Row key={row.ref} row={row} />
            ))}
          </ul>
        </>
      )}
    </Page>
  )
}
