// What a vote came to: first a sentence, then how sure it is, then the picture, and how it was counted.

import { Button, ButtonLink } from '../../../../kit/button.tsx'
import { Notice, Refused } from '../../../../kit/notice.tsx'
import { Page } from '../../../../kit/page.tsx'
import { useView } from '../../../../shell/line-hooks.ts'
import { Attest } from '../closing.tsx'
import type { ResultShown } from '../result-view.ts'
import { Meter, quorumOf } from '../turnout.tsx'
import { Gone, Reasons, Standing } from '../vote-page.tsx'
import { useVoteWords } from '../words/index.ts'
import { Log, Ties } from './log.tsx'
import { Apart, Notes } from './notes.tsx'
import { type OfResult, Outcome } from './outcome.tsx'
import { Picture } from './picture.tsx'
import { Objections } from './picture-majority.tsx'
import { useResultWords } from './words/index.ts'
import { Yourself } from './yourself.tsx'
import './result.css'

function Told(of: OfResult) {
  const words = useResultWords()
  const all = useVoteWords()
  const { vote, result } = of
  const { picture } = result
  const needed = quorumOf(vote.policy.quorum, result.electors)
  return (
    <>
      <Outcome {...of} />
      <Notes {...of} />
      <Attest vote={vote} />
      <section>
        <h2>{words.picture.title}</h2>
        {result.voters > 0 && <Picture {...of} />}
        <h3>{all.turnout.label}</h3>
        <Meter voted={result.voters} electors={result.electors} needed={needed} />
      </section>
      {picture.kind === 'majority' && vote.policy.method === 'consent' && (
        <Objections picture={picture} />
      )}
      <Ties {...of} />
      <Log {...of} />
      <Apart {...of} />
      <Reasons vote={vote} told />
      <Yourself {...of} />
      <div className="actions no-print">
        <Button onClick={() => window.print()}>{words.yourself.print}</Button>
      </div>
    </>
  )
}

/** Open, not here whole, or not countable: said, with what to do. */
function Untold({ shown }: { readonly shown: ResultShown }) {
  const words = useResultWords()
  const { vote, refusal } = shown
  const why = refusal && 'why' in refusal ? refusal.why : undefined
  const known: Readonly<Record<string, string>> = words.yourself.uncountable
  return (
    <>
      {vote.stage === 'open' ? (
        <Notice>{words.noneText}</Notice>
      ) : why === undefined ? (
        <Refused refusal={refusal} />
      ) : (
        <Notice look="bad">{known[why] ?? words.yourself.uncountable.other}</Notice>
      )}
      <div className="actions">
        <ButtonLink to={`/decide/vote/${vote.ref}`}>{words.toVote}</ButtonLink>
      </div>
    </>
  )
}

export function ResultPage({ voteRef }: { readonly voteRef: string }) {
  const shown = useView('assembly/result', { ref: voteRef })
  if (!shown) return null
  if (!shown.found) return <Gone />
  const { vote, result } = shown
  return (
    <Page title={vote.title} back={`/decide/vote/${voteRef}`}>
      <Standing vote={vote} />
      {result ? <Told vote={vote} result={result} /> : <Untold shown={shown} />}
    </Page>
  )
}
