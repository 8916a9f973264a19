// Proposals in a list: what each is about, whose it is, where it stands.

import { useState } from 'react'
import { Link } from 'wouter'
import { Button } from '../../../kit/button.tsx'
import { isolated } from '../../../kit/isolated.ts'
import { useMoments } from '../../../kit/moments.ts'
import { useView } from '../../../shell/line-hooks.ts'
import { useProposalWords } from '../proposals/words/index.ts'
import type { AgendaRow, Group } from './views.ts'

const PAGE = 40
/** The heading above the list says it. */
const SAID_BY_HEADING: ReadonlySet<AgendaRow['stage']> = new Set([
  'talk',
  'voting',
  'held',
  'decided',
])

export function ProposalRow({ row }: { readonly row: AgendaRow }) {
  const words = useProposalWords()
  const moments = useMoments()
  const { list } = words
  return (
    <li className="proposal-row">
      <Link href={`/decide/proposal/${row.ref}`}>
        <span className="row-title" dir="auto">
          {row.title}
        </span>
        <span className="line">
          <bdi>{words.by(isolated(row.name))}</bdi>
          <span>{moments.ago(row.written)}</span>
          {row.body !== undefined && <bdi>{row.body}</bdi>}
        </span>
        <span className="chips">
          {!SAID_BY_HEADING.has(row.stage) && (
            <span className="chip strong">{words.stages[row.stage]}</span>
          )}
          {row.stage === 'voting' && row.ends !== undefined && (
            <span className="chip strong">{words.vote.ends(moments.moment(row.ends))}</span>
          )}
          {row.objected && <span className="chip warm">{list.objected}</span>}
          {row.conflict && <span className="chip warm">{list.open}</span>}
          {row.need > 0 && <span className="chip">{list.endorsed(row.endorsing, row.need)}</span>}
          {row.amendments > 0 && <span className="chip">{list.amendments(row.amendments)}</span>}
          {row.said > 0 && <span className="chip">{list.said(row.said)}</span>}
        </span>
      </Link>
    </li>
  )
}

/** One stage by itself, a page of forty at a time, so that hundreds are as quick as ten. */
export function OneGroup({
  group,
  body,
}: {
  readonly group: Group
  readonly body: string | undefined
}) {
  const words = useProposalWords()
  const [pages, setPages] = useState({ of: group, count: PAGE })
  const count = pages.of === group ? pages.count : PAGE
  const page = useView('assembly/agenda', { body, group, count })
  if (!page) return <div aria-busy="true" />
  const left = page.all - page.rows.length
  return (
    <section>
      <h2>{words.list.groups[group]}</h2>
      {page.all === 0 && <p className="hint">{words.list.none[group]}</p>}
      <ul className="bare rows">
        {page.rows.map((row) => (
          <ProposalRow key={row.ref} row={row} />
        ))}
      </ul>
      {left > 0 && (
        <div className="actions">
          <Button onClick={() => setPages({ of: group, count: count + PAGE })}>
            {words.more(Math.min(PAGE, left))}
          </Button>
        </div>
      )}
    </section>
  )
}
