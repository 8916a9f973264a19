// The list of reports, a page of fifty at a time, so that twenty thousand are as quick as twenty.

import { useState } from 'react'
import { Link } from 'wouter'
import { Button } from '../../kit/button.tsx'
import { isolated } from '../../kit/isolated.ts'
import { useMoments } from '../../kit/moments.ts'
import { useView } from '../../shell/line-hooks.ts'
import type { Row, Wanted } from './views.ts'
import { useSituationWords } from './words/index.ts'

const PAGE = 50

export function ReportRow({ row }: { readonly row: Row }) {
  const words = useSituationWords()
  const moments = useMoments()
  return (
    <li className={row.withdrawn ? 'report withdrawn' : 'report'}>
      <Link href={`/now/report/${row.ref}`}>
        <span className="report-head" dir="auto">
          {row.headline}
        </span>
        <span className="report-line">
          <bdi>{words.known.sentence[row.known](isolated(row.by))}</bdi>
          {row.source && <bdi>{row.source}</bdi>}
          <span>{moments.ago(row.when.to)}</span>
          {row.place && <bdi>{row.place}</bdi>}
        </span>
        <span className="chips">
          {row.categories.slice(0, 3).map((category) => (
            <bdi key={category} className="chip">
              {category}
            </bdi>
          ))}
          {row.photos > 0 && <span className="chip">{words.chips.photos(row.photos)}</span>}
          {row.corrected && <span className="chip warm">{words.chips.corrected}</span>}
          {row.withdrawn && <span className="chip warm">{words.chips.withdrawn}</span>}
        </span>
      </Link>
    </li>
  )
}

export function ReportList({ wanted }: { readonly wanted: Wanted }) {
  const words = useSituationWords()
  const [pages, setPages] = useState({ of: wanted, count: PAGE })
  // Another question begins at the top again.
  const count = pages.of === wanted ? pages.count : PAGE
  const page = useView('situation/list', {
    wanted,
    order: wanted.changedSince === undefined ? 'learnt' : 'changed',
    start: 0,
    count,
  })
  if (!page) return <div className="reports" aria-busy="true" />
  const left = page.all - page.rows.length
  return (
    <>
      <p className="count" role="status">
        {page.all === 0 ? words.nothingFound : words.found(page.all)}
      </p>
      <ul className="reports">
        {page.rows.map((row) => (
          <ReportRow key={row.ref} row={row} />
        ))}
      </ul>
      {left > 0 && (
        <div className="actions">
          <Button onClick={() => setPages({ of: wanted, count: count + PAGE })}>
            {words.more(Math.min(PAGE, left))}
          </Button>
        </div>
      )}
    </>
  )
}
