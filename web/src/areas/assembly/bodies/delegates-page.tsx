// Who was sent where, whose term ends, and who stands in for whom.

import { Link } from 'wouter'
import { Button, ButtonLink } from '../../../kit/button.tsx'
import { isolated } from '../../../kit/isolated.ts'
import { useMoments } from '../../../kit/moments.ts'
import { Refused } from '../../../kit/notice.tsx'
import { Empty, Page } from '../../../kit/page.tsx'
import { useAct, useLine, useView } from '../../../shell/line-hooks.ts'
import type { DelegatesShown, MandateShown } from './delegates-view.ts'
import { Proxies } from './proxies.tsx'
import { matterSaid } from './sentences.ts'
import { useJoin } from './speaking.ts'
import { type BodyWords, useBodyWords } from './words/index.ts'

export const placeSaid = (words: BodyWords, place: MandateShown['place']): string =>
  'elsewhere' in place ? place.elsewhere || words.delegates.elsewhere : place.name || words.assembly

export const giverSaid = (words: BodyWords, { name }: MandateShown['giver']): string =>
  name || words.assembly

function Sent({ mandate }: { readonly mandate: MandateShown }) {
  const words = useBodyWords()
  const join = useJoin()
  const { delegates: said } = words
  const { over } = mandate
  return (
    <li className="card mandate">
      <h3>
        <Link href={`/decide/delegates/of/${mandate.key}`}>
          <bdi>{mandate.delegate}</bdi>
        </Link>
      </h3>
      <p>{said.to(isolated(placeSaid(words, mandate.place)))}</p>
      <p className="chips">
        {mandate.isMe && <span className="chip sure">{said.you}</span>}
        {over && <span className="chip warm">{said.ended[over]}</span>}
        {mandate.terms > 1 && <span className="chip">{said.term(mandate.terms)}</span>}
      </p>
      <p dir="auto" className="own-words short">
        {mandate.instruction}
      </p>
      {mandate.matters.length > 0 && (
        <p className="hint">
          {said.matters(join(mandate.matters.map((one) => isolated(matterSaid(words, one)))))}
        </p>
      )}
      <p className="hint">{said.sentBy(isolated(giverSaid(words, mandate.giver)))}</p>
      {mandate.mayRecall && !mandate.cited && (
        <div className="actions">
          <ButtonLink to={`/decide/delegates/of/${mandate.key}/recall`}>{said.recall}</ButtonLink>
        </div>
      )}
    </li>
  )
}

type TermShown = DelegatesShown['terms'][number]

function EndTerm({ term }: { readonly term: TermShown }) {
  const { delegates: said } = useBodyWords()
  const line = useLine()
  const act = useAct()
  if (!term.attests || !term.past) return null
  if (term.said) return <p className="hint">{said.endTermSaid}</p>
  const end = (): void =>
    void act.run(() => line.ask('assembly/end-term', { decision: term.decision }))
  return (
    <>
      <Button busy={act.busy} onClick={end}>
        {said.endTerm}
      </Button>
      <Refused refusal={act.refusal} />
    </>
  )
}

function Terms({ terms }: Pick<DelegatesShown, 'terms'>) {
  const words = useBodyWords()
  const moments = useMoments()
  const { delegates: said } = words
  const when = ({ ends, past }: TermShown): string => {
    if (ends === undefined) return said.noEnd
    return past ? said.past(moments.day(ends)) : said.ends(moments.day(ends))
  }
  const what = ({ what: kind, body, place }: TermShown): string => {
    const name = isolated(body === undefined ? said.elsewhere : place || words.assembly)
    return kind === 'seat' ? said.seat(name) : said.mandate(name)
  }
  return (
    <section>
      <h2>{said.terms}</h2>
      {terms.length === 0 ? (
        <p className="hint">{said.noTerms}</p>
      ) : (
        <p className="hint">{said.termsHint}</p>
      )}
      <ul className="bare">
        {terms.map((term) => (
          <li key={`${term.what} ${term.decision} ${term.body} ${term.member}`} className="row">
            <p>
              <strong>
                <bdi>{term.member}</bdi>
              </strong>{' '}
              {what(term)}, {when(term)}{' '}
              {term.last && <span className="chip warm">{said.last}</span>}
            </p>
            <EndTerm term={term} />
          </li>
        ))}
      </ul>
    </section>
  )
}

export function DelegatesPage() {
  const words = useBodyWords()
  const { delegates: said } = words
  const shown = useView('assembly/delegates', {})
  if (!shown) return null
  const inForce = shown.mandates.filter(({ over }) => !over)
  const over = shown.mandates.filter((one) => one.over)
  return (
    <Page title={said.title} back="/decide">
      {shown.mandates.length > 0 && <p className="lead">{said.lead}</p>}
      {shown.mandates.length === 0 && (
        <Empty title={said.empty}>
          <p>{said.emptyText}</p>
        </Empty>
      )}
      <div className="actions">
        <ButtonLink to="/decide/delegates/new" look="main">
          {said.send}
        </ButtonLink>
      </div>
      {inForce.length > 0 && (
        <section>
          <h2>{said.inForce}</h2>
          <ul className="bare">
            {inForce.map((mandate) => (
              <Sent key={mandate.key} mandate={mandate} />
            ))}
          </ul>
        </section>
      )}
      <Proxies shown={shown} />
      <Terms terms={shown.terms} />
      {over.length > 0 && (
        <section>
          <h2>{said.over}</h2>
          <ul className="bare">
            {over.map((mandate) => (
              <Sent key={mandate.key} mandate={mandate} />
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}
