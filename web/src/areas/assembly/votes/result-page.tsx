// What a vote came to: first a sentence, then the picture, then how it was counted.

import { useView } from '../../../shell/line-hooks.ts'
import { Page } from '../../../kit/page.tsx'
import { Notice, Refused } from '../../../kit/notice.tsx'
import { Attest } from './closing.tsx'
import type { ResultShown } from './result-view.ts'
import { Meter, quorumOf } from './turnout.tsx'
import { Gone, Standing } from './vote-page.tsx'
import { useVoteWords } from './words/index.ts'
import { useAreaWords } from '../words/area.ts'

function Told({ shown }: { readonly shown: ResultShown }) {
  const area = useAreaWords()
  const words = useVoteWords()
  const { vote, result } = shown
  if (!result) return <Refused refusal={shown.refusal} />
  const { picture } = result
  const winners = result.winners.map((winner) => vote.options[winner - 1]?.name ?? '')
  return (
    <>
      <p className="lead outcome">
        {area.outcomes[result.outcome]}
        {winners.length > 0 && <bdi>: {winners.join(', ')}</bdi>}
      </p>
      {vote.stage === 'closed' && <Notice look="warm">{area.stages.closed}</Notice>}
      <Meter
        voted={result.voters}
        electors={result.electors}
        needed={quorumOf(vote.policy.quorum, result.electors)}
      />
      {picture.kind === 'majority' && (
        <p>{words.counts.text(picture.yes, picture.no, picture.abstain)}</p>
      )}
    </>
  )
}

export function ResultPage({ voteRef }: { readonly voteRef: string }) {
  const shown = useView('assembly/result', { ref: voteRef })
  if (!shown) return null
  if (!shown.found) return <Gone />
  return (
    <Page title={shown.vote.title} back={`/decide/vote/${voteRef}`}>
      <Standing vote={shown.vote} />
      <Told shown={shown} />
      <Attest vote={shown.vote} />
    </Page>
  )
}
