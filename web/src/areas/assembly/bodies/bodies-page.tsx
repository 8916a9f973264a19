// The assembly and its bodies, and those that many communities want and this one has not founded.

import { Link } from 'wouter'
import { ButtonLink } from '../../../kit/button.tsx'
import { Empty, Page } from '../../../kit/page.tsx'
import { useView } from '../../../shell/line-hooks.ts'
import { useAreaWords } from '../words/area.ts'
import type { BodiesShown, BodyListed } from './bodies-view.ts'
import { useBodyWords } from './words/index.ts'

function Listed({ body }: { readonly body: BodyListed }) {
  const { bodies: words } = useBodyWords()
  const area = useAreaWords()
  return (
    <li className="card body">
      <h2>
        <Link href={`/decide/bodies/${body.key}`}>
          <bdi>{body.name}</bdi>
        </Link>
      </h2>
      <p className="chips">
        <span className="chip">{words.kinds[body.kind]}</span>
        {body.topic !== 'other' && <span className="chip">{area.topics[body.topic]}</span>}
        {body.council && <span className="chip">{words.council}</span>}
        {body.own && <span className="chip">{words.own}</span>}
        {body.mine && <span className="chip sure">{words.mine}</span>}
        {body.holds > 0 && <span className="chip warm">{words.holding(body.holds)}</span>}
      </p>
      <p className="hint">{words.all(body.members)}</p>
    </li>
  )
}

function Offered({ offered }: Pick<BodiesShown, 'offered'>) {
  const { bodies: words } = useBodyWords()
  const area = useAreaWords()
  if (offered.length === 0) return null
  return (
    <section>
      <h2>{words.offered}</h2>
      <p className="hint">{words.offeredHint}</p>
      <ul className="bare offered">
        {offered.map((topic) => (
          <li key={topic}>
            <span>{area.topics[topic]}</span>
            <Link
              href={`/decide/bodies/new/${topic}`}
              className="button plain"
              aria-label={`${words.found}: ${area.topics[topic]}`}
            >
              {words.found}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function BodiesPage() {
  const all = useBodyWords()
  const { bodies: words } = all
  const shown = useView('assembly/bodies', {})
  if (!shown) return null
  return (
    <Page title={words.title} back="/decide">
      <ul className="bare">
        <li className="card body">
          <h2>{all.assembly}</h2>
          <p>{words.assemblyText}</p>
          <p className="hint">{words.all(shown.members)}</p>
          <p>
            <Link href="/decide/charter">{all.charter.title}</Link>
          </p>
        </li>
        {shown.bodies.map((body) => (
          <Listed key={body.key} body={body} />
        ))}
      </ul>
      {shown.bodies.length === 0 && (
        <Empty title={words.empty}>
          <p>{words.emptyText}</p>
        </Empty>
      )}
      <Offered offered={shown.offered} />
      <div className="actions">
        <ButtonLink to="/decide/bodies/new/other">{words.foundOther}</ButtonLink>
        <ButtonLink to="/decide/delegates">{all.delegates.title}</ButtonLink>
      </div>
    </Page>
  )
}
