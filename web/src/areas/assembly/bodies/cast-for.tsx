// Voting for an absent member who has named me for it: the ballot of the vote, in their name.

import { useLocation } from 'wouter'
import { isolated } from '../../../kit/isolated.ts'
import { Page } from '../../../kit/page.tsx'
import { useToast } from '../../../kit/toast.tsx'
import { useLine, useView } from '../../../shell/line-hooks.ts'
import { Articles } from '../votes/asked.tsx'
import { Ballot } from '../votes/ballot.tsx'
import { Gone } from './gone.tsx'
import { useBodyWords } from './words/index.ts'
import '../votes/votes.css'

export function CastFor({
  voteRef,
  absent,
}: {
  readonly voteRef: string
  readonly absent: string
}) {
  const { delegates: said } = useBodyWords()
  const vote = useView('assembly/vote', { ref: voteRef })
  const shown = useView('assembly/delegates', {})
  const line = useLine()
  const toast = useToast()
  const [, go] = useLocation()
  if (!vote || !shown) return null
  if (!vote.found) return <Gone back="/decide/delegates" />
  const held = shown.mayVote.find((one) => one.vote === voteRef && one.absent === absent)
  const done = (): void => {
    toast({ text: said.castForDone })
    go('/decide/delegates')
  }
  return (
    <Page title={said.castFor(isolated(held?.name ?? '…'))} back="/decide/delegates">
      <section className="card asked">
        <h2>
          <bdi>{vote.title}</bdi>
        </h2>
        <Articles articles={vote.articles} />
      </section>
      {held ? (
        <section className="card">
          <p className="hint">{said.castForHint}</p>
          <Ballot
            // What I have voted for myself is nothing to begin with here.
            vote={{ ...vote, mine: undefined }}
            onDone={done}
            onCast={({ vote: of, ...choice }) =>
              line.ask('assembly/cast-for', { vote: of, for: absent, ...choice })
            }
          />
        </section>
      ) : (
        <p className="lead">{said.cannot}</p>
      )}
    </Page>
  )
}
