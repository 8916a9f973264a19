// Now: what changed since you last looked, what needs you, then everything that was reported.

import { Link } from 'wouter'
import { Button, ButtonLink } from '../../kit/button.tsx'
import { Icon } from '../../kit/icons.tsx'
import { useMoments } from '../../kit/moments.ts'
import { Empty, Page } from '../../kit/page.tsx'
import { useView } from '../../shell/line-hooks.ts'
import type { ViewValue } from '../../shell/line.ts'
import { Filters, without } from './filters.tsx'
import { useLastLook } from './last-look.ts'
import { ReportList } from './report-list.tsx'
import type { Wanted } from './views.ts'
import { useSituationWords } from './words/index.ts'

export interface Looking {
  readonly wanted: Wanted
  readonly want: (wanted: Wanted) => void
}

const WAYS = [
  { name: 'list', path: '/now' },
  { name: 'timeline', path: '/now/timeline' },
  { name: 'map', path: '/now/map' },
] as const

export function Ways({ here }: { readonly here: (typeof WAYS)[number]['name'] }) {
  const words = useSituationWords().views
  return (
    <nav className="ways-to-look" aria-label={words.label}>
      {WAYS.map(({ name, path }) => (
        <Link key={name} href={path} aria-current={name === here ? 'page' : undefined}>
          {words[name]}
        </Link>
      ))}
    </nav>
  )
}

function News({ wanted, want }: Looking) {
  const words = useSituationWords().since
  const { lastLook, look } = useLastLook()
  const front = useView('situation/front', { since: lastLook })
  if (!front || front.changed === 0) return null
  return (
    <section className="card news" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p>{words.news(front.changed)}</p>
      <div className="actions">
        <Button onClick={() => want({ ...wanted, changedSince: lastLook })}>{words.show}</Button>
        <Button
          onClick={() => {
            look(front.newest)
            want({})
          }}
        >
          {words.seen}
        </Button>
      </div>
    </section>
  )
}

/** Results to attest, objections, appeals, tasks: the assembly's own screen tells them apart. */
const countOthers = (needs: ViewValue<'assembly/needs'>): number =>
  needs.attest.length +
  needs.objections.length +
  needs.conflicts.length +
  needs.appeals.length +
  needs.tasks.length

function NeedsYou() {
  const words = useSituationWords().needs
  const people = useView('people', {})
  const safety = useView('safety', {})
  const assembly = useView('assembly/needs', {})
  const requests = people?.requests.length ?? 0
  const waiting = safety?.waiting ?? 0
  const votes = assembly?.votes.length ?? 0
  const others = assembly ? countOthers(assembly) : 0
  if (requests + waiting + votes + others === 0) return null
  return (
    <section className="card">
      <h2>{words.title}</h2>
      <ul className="plain-list bare">
        {requests > 0 && (
          <li className="row">
            <span>{words.requests(requests)}</span>
            <ButtonLink to="/more/people" look="main">
              {words.look}
            </ButtonLink>
          </li>
        )}
        {votes > 0 && (
          <li className="row">
            <span>{words.votes(votes)}</span>
            <ButtonLink
              to={votes === 1 ? `/decide/vote/${assembly?.votes[0]?.ref}` : '/decide'}
              look="main"
            >
              {words.vote}
            </ButtonLink>
          </li>
        )}
        {others > 0 && (
          <li className="row">
            <span>{words.decisions(others)}</span>
            <ButtonLink to="/decide">{words.look}</ButtonLink>
          </li>
        )}
        {waiting > 0 && (
          <li className="row">
            <span>{words.waiting(waiting)}</span>
            <ButtonLink to="/more/data">{words.look}</ButtonLink>
          </li>
        )}
      </ul>
    </section>
  )
}

export const ReportButton = () => {
  const words = useSituationWords()
  return (
    <Link href="/now/new" className="button main report-button">
      <Icon name="add" />
      {words.report}
    </Link>
  )
}

const KINDS_SHOWN = 8

/** What is reported most, at a glance; a tap shows only that. */
function Picture({
  wanted,
  want,
  categories,
}: Looking & {
  readonly categories: readonly { readonly category: string; readonly count: number }[]
}) {
  const words = useSituationWords()
  const moments = useMoments()
  const shown = categories.filter(({ category }) => category !== '').slice(0, KINDS_SHOWN)
  if (shown.length < 2) return null
  return (
    <div className="picture" role="group" aria-label={words.category}>
      {shown.map(({ category, count }) => {
        const on = wanted.category === category
        return (
          <button
            key={category}
            type="button"
            aria-pressed={on}
            onClick={() => want(on ? without(wanted, 'category') : { ...wanted, category })}
          >
            <bdi>{category}</bdi> <span>{moments.number(count)}</span>
          </button>
        )
      })}
    </div>
  )
}

export function Front({ wanted, want }: Looking) {
  const words = useSituationWords()
  const front = useView('situation/front', { since: 0 })
  return (
    <Page title={words.title} beside={<ReportButton />}>
      <NeedsYou />
      <News wanted={wanted} want={want} />
      {front?.all === 0 ? (
        <Empty
          title={words.empty.title}
          action={<ButtonLink to="/now/import">{words.bring.title}</ButtonLink>}
        >
          <p>{words.empty.text}</p>
          <p className="quoted">{words.empty.example}</p>
        </Empty>
      ) : (
        front && (
          <>
            <Ways here="list" />
            <Filters wanted={wanted} want={want} categories={front.categories} />
            <Picture wanted={wanted} want={want} categories={front.categories} />
            <ReportList wanted={wanted} />
          </>
        )
      )}
    </Page>
  )
}
