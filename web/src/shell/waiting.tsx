// Between asking and being let in: the words to compare, and how the request travels.

import { Notice } from '../kit/notice.tsx'
import { Page } from '../kit/page.tsx'
import { ButtonLink } from '../kit/button.tsx'
import { useWords } from '../words/shell.ts'
import { ComingBack } from './coming-back.tsx'
import { useView } from './line-hooks.ts'

export function Waiting() {
  const words = useWords()
  const waiting = useView('waiting', {})
  if (waiting?.paper) return <ComingBack way={waiting.way} />
  const connected = waiting?.arrived ?? false
  return (
    <Page title={words.waiting.title}>
      <p className="lead">{words.waiting.text}</p>
      {waiting && waiting.words.length > 0 && (
        <section className="compare">
          <h2>{words.waiting.compare}</h2>
          <p className="words" lang="en" dir="ltr">
            {waiting.words.join(' · ')}
          </p>
          <p>{words.waiting.compareText}</p>
        </section>
      )}
      <Notice look={connected ? 'calm' : 'warm'}>
        {connected ? words.waiting.connected : words.waiting.away}
      </Notice>
      <details>
        <summary>{words.waiting.nothing}</summary>
        <div className="stack">
          <p>{words.waiting.nothingText}</p>
          <div className="actions">
            <ButtonLink to="/more/join">{words.waiting.another}</ButtonLink>
          </div>
        </div>
      </details>
      {!connected && (
        <div className="actions">
          <ButtonLink to="/more/carry">{words.waiting.carry}</ButtonLink>
        </div>
      )}
    </Page>
  )
}
