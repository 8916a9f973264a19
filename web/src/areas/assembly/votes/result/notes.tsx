// How sure a result is, and what stands beside it: provisional or certified, held, replaced, forked.

import { lazy, Suspense } from 'react'
import { Link } from 'wouter'
import { isolated } from '../../../../kit/isolated.ts'
import { useMoments } from '../../../../kit/moments.ts'
import { Notice } from '../../../../kit/notice.tsx'
import { useVoteWords } from '../words/index.ts'
import type { OfResult } from './outcome.tsx'
import { useResultWords } from './words/index.ts'

const Beside = lazy(async () => ({
  default: (await import('../../bodies/result-beside.tsx')).Beside,
}))

function Stage({ vote, result }: OfResult) {
  const words = useResultWords().notes
  const moments = useMoments()
  if (result.certifiedAt !== undefined)
    return <Notice>{words.certified(moments.moment(result.certifiedAt))}</Notice>
  return vote.stage === 'closed' ? <Notice look="warm">{words.provisional}</Notice> : null
}

export function Notes(of: OfResult) {
  const words = useResultWords().notes
  const { vote, result } = of
  const { picture } = result
  const blank = picture.kind === 'stv' ? picture.blank : 0
  return (
    <>
      <Stage {...of} />
      {vote.holds.map(({ commission, because, resolves }) => (
        <Notice key={commission} look="warm">
          <p>{words.held(isolated(commission))}</p>
          <p dir="auto">{words.because(because)}</p>
          <p dir="auto">{words.resolves(resolves)}</p>
        </Notice>
      ))}
      {vote.replacedBy !== undefined && (
        <Notice look="warm">
          {words.replaced}{' '}
          <Link href={`/decide/vote/${vote.replacedBy}/result`}>{words.later}</Link>
        </Notice>
      )}
      {vote.unapplied && <Notice look="warm">{words.unapplied[vote.unapplied]}</Notice>}
      {result.hidden > 0 && <Notice look="bad">{words.hidden(result.hidden)}</Notice>}
      {result.forked > 0 && <Notice look="warm">{words.forked(result.forked)}</Notice>}
      {result.countedNow !== undefined && (
        <Notice look="warm">{words.asCertified(result.voters, result.countedNow)}</Notice>
      )}
      {blank > 0 && <p className="hint">{words.blank(blank)}</p>}
    </>
  )
}

const Names = ({ lead, names }: { readonly lead: string; readonly names: readonly string[] }) =>
  names.length === 0 ? null : (
    <p>
      {lead} <bdi>{names.map(isolated).join(', ')}</bdi>
    </p>
  )

/** What came late, from outside, or from somebody whose room counts: shown, not counted. */
export function Apart({ result }: OfResult) {
  const words = useResultWords().apart
  const all = useVoteWords().rooms
  const { late, outside, inRoom, rooms } = result
  const aside = late.length + outside.length + inRoom.length
  return (
    <>
      <Suspense>
        <Beside beside={result.beside} />
      </Suspense>
      {aside > 0 && (
        <section>
          <h2>{words.title}</h2>
          <Names lead={words.late(late.length)} names={late} />
          <Names lead={words.outside(outside.length)} names={outside} />
          <Names lead={words.inRoom(inRoom.length)} names={inRoom} />
        </section>
      )}
      {rooms.length > 0 && (
        <section>
          <h2>{words.rooms}</h2>
          <ul className="reasons">
            {rooms.map(({ ref, way, where, yes, no, abstain, by, right, wrong, counts }) => (
              <li key={ref}>
                <p>
                  <strong>{all.ways[way]}</strong>
                  {where && <bdi>, {where}</bdi>}: {all.said(yes, no, abstain)}
                  <span className={counts ? 'chip sure' : 'chip warm'}>
                    {counts ? all.counts : all.apart}
                  </span>
                </p>
                <p className="hint">
                  <bdi>{all.by(isolated(by))}</bdi>; {all.witnesses(right, wrong)}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
