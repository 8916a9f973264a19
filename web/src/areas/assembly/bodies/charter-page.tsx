// The charter, told: what decides what, who does what, what is proposed to change, and every version
// before.

import type { Charter } from '@folkmoot/areas/assembly'
import { useMemo } from 'react'
import { Link } from 'wouter'
import { ButtonLink } from '../../../kit/button.tsx'
import { isolated } from '../../../kit/isolated.ts'
import { useMoments } from '../../../kit/moments.ts'
import { Notice } from '../../../kit/notice.tsx'
import { Page } from '../../../kit/page.tsx'
import { useView } from '../../../shell/line-hooks.ts'
import { useAreaWords } from '../words/area.ts'
import { Changes } from './changes.tsx'
import type { CharterShown, VersionShown } from './charter-view.ts'
import {
  changesBetween,
  matterSaid,
  peopleSentences,
  policySentences,
  type Sentence,
  type Speaking,
} from './sentences.ts'
import { useSpeaking } from './speaking.ts'
import { useBodyWords } from './words/index.ts'

const Sentences = ({ sentences }: { readonly sentences: readonly Sentence[] }) => (
  <ul className="sentences">
    {sentences.map(({ key, text }) => (
      <li key={key}>{text}</li>
    ))}
  </ul>
)

/** All that a charter says, matter by matter. */
export function Told({
  charter,
  speaking,
}: {
  readonly charter: Charter
  readonly speaking: Speaking
}) {
  const area = useAreaWords()
  const { words } = speaking
  return (
    <>
      {charter.text !== '' && (
        <section className="card">
          <h2>{words.charter.preamble}</h2>
          <p dir="auto" className="own-words">
            {charter.text}
          </p>
        </section>
      )}
      {charter.policies.map((policy) => (
        <section key={policy.name} className="card policy">
          <h2>
            <bdi>{matterSaid(words, policy.name)}</bdi>
          </h2>
          <p>
            <span className="chip">{area.methods[policy.method]}</span>
          </p>
          <Sentences sentences={policySentences(speaking, policy)} />
        </section>
      ))}
      <section className="card policy">
        <h2>{words.charter.people}</h2>
        <Sentences sentences={peopleSentences(speaking, charter)} />
      </section>
    </>
  )
}

function Version({
  version,
  before,
  speaking,
}: {
  readonly version: VersionShown
  readonly before: VersionShown | undefined
  readonly speaking: Speaking
}) {
  const { charter: words, toDecision } = speaking.words
  const moments = useMoments()
  const { charter, from } = version
  const changes = useMemo(
    () => (before ? changesBetween(speaking, before.charter, charter) : []),
    [speaking, before, charter],
  )
  return (
    <li>
      <details>
        <summary>
          {charter.version === 0 ? words.foundingVersion : words.version(charter.version)}
        </summary>
        {from && (
          <p>
            {words.from(isolated(from.by), moments.day(from.written))}{' '}
            <Link href={`/decide/vote/${from.decision}`}>{toDecision}</Link>
          </p>
        )}
        {before ? (
          <Changes changes={changes} words={speaking.words} />
        ) : (
          <Told charter={charter} speaking={speaking} />
        )}
      </details>
    </li>
  )
}

function Waiting({ waiting }: Pick<CharterShown, 'waiting'>) {
  const words = useBodyWords().charter
  if (waiting.length === 0) return null
  return (
    <Notice look="warm">
      <p>{words.waiting}</p>
      <ul className="bare">
        {waiting.map(({ ref, title }) => (
          <li key={ref}>
            <Link href={`/decide/proposal/${ref}`}>
              <bdi>{title}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

export function CharterPage() {
  const shown = useView('assembly/charter', {})
  return shown ? <Shown shown={shown} /> : null
}

function Shown({ shown }: { readonly shown: CharterShown }) {
  const speaking = useSpeaking(shown)
  const { charter: words } = speaking.words
  const { charter, versions } = shown
  const isFounding = charter.version === 0
  return (
    <Page title={words.title} back="/decide">
      {isFounding ? <Notice>{words.founding}</Notice> : <p className="lead">{words.holds}</p>}
      <div className="actions">
        <ButtonLink to="/decide/charter/templates" look={isFounding ? 'main' : 'plain'}>
          {words.start}
        </ButtonLink>
        <ButtonLink to="/decide/charter/change" look={isFounding ? 'plain' : 'main'}>
          {words.change}
        </ButtonLink>
      </div>
      <Waiting waiting={shown.waiting} />
      <Told charter={charter} speaking={speaking} />
      <nav className="actions no-print" aria-label={words.bodies}>
        <ButtonLink to="/decide/bodies">{words.bodies}</ButtonLink>
        <ButtonLink to="/decide/delegates">{words.delegates}</ButtonLink>
      </nav>
      {versions.length > 1 && (
        <section>
          <h2>{words.history}</h2>
          <p className="hint">{words.historyHint}</p>
          <ol className="bare versions">
            {versions.map((version, at) => (
              <Version
                key={version.charter.version}
                version={version}
                before={versions[at + 1]}
                speaking={speaking}
              />
            ))}
          </ol>
        </section>
      )}
    </Page>
  )
}
