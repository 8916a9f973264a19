// One point of a proposal: its text as it stands, or the wordings that contradict side by side; and
// below it what each amendment changed.

import { ButtonLink } from '../../../kit/button.tsx'
import { isolated } from '../../../kit/isolated.ts'
import { Markdown } from '../../../kit/markdown.tsx'
import { Notice } from '../../../kit/notice.tsx'
import { AmendmentTold } from './amendment.tsx'
import { Differences } from './differences.tsx'
import type { ArticleShown } from './shown/articles.ts'
import { useProposalWords } from './words/index.ts'

type Alternative = ArticleShown['alternatives'][number]

function AlternativeTold({
  alternative,
  number,
  first,
}: {
  readonly alternative: Alternative
  readonly number: number
  readonly first: string | undefined
}) {
  const words = useProposalWords()
  const { amendment, text } = alternative
  return (
    <li className="card wording">
      <p className="md-heading">{words.article.alternative(number)}</p>
      <small>
        {amendment ? words.by(isolated(amendment.name)) : words.article.first}
        {amendment?.state === 'declined' && ` · ${words.article.declinedOne}`}
      </small>
      {text === '' ? (
        <p>{words.article.none}</p>
      ) : amendment && first !== undefined ? (
        <Differences base={first} next={text} />
      ) : (
        <Markdown text={text} />
      )}
      {amendment?.reason && (
        <p className="quoted" dir="auto">
          {amendment.reason}
        </p>
      )}
    </li>
  )
}

export function Alternatives({ article }: { readonly article: ArticleShown }) {
  return (
    <ul className="side-by-side">
      {article.alternatives.map((alternative, at) => (
        <AlternativeTold
          key={alternative.version ?? ''}
          alternative={alternative}
          number={at + 1}
          first={article.first}
        />
      ))}
    </ul>
  )
}

function History({
  article,
  canDecline,
}: {
  readonly article: ArticleShown
  readonly canDecline: boolean
}) {
  const words = useProposalWords().article
  const { amendments, first, text } = article
  if (amendments.length === 0) return null
  const several = amendments.length > 1 && first !== undefined && text !== undefined
  return (
    <details>
      <summary>{words.changes(amendments.length)}</summary>
      <div className="stack">
        {several && (
          <div>
            <small>{words.whole}</small>
            <Differences base={first} next={text} />
          </div>
        )}
        <ul className="bare stack">
          {amendments.map((amendment) => (
            <AmendmentTold key={amendment.ref} amendment={amendment} canDecline={canDecline} />
          ))}
        </ul>
      </div>
    </details>
  )
}

export function ArticleTold({
  article,
  proposal,
  isVotedOn,
  canAmend,
  canDecline,
}: {
  readonly article: ArticleShown
  readonly proposal: string
  /** A vote decides among the wordings, or has not decided on any of them. */
  readonly isVotedOn: boolean
  readonly canAmend: boolean
  readonly canDecline: boolean
}) {
  const words = useProposalWords().article
  const { number, text, alternatives } = article
  const isOpen = text === undefined
  return (
    <section className="article" id={`point-${number}`}>
      <h3>{words.heading(number)}</h3>
      {isOpen && <Notice look="warm">{isVotedOn ? words.votedOn : words.open}</Notice>}
      {text === '' ? <p className="hint">{words.removed}</p> : text && <Markdown text={text} />}
      {alternatives.length > 0 && <Alternatives article={article} />}
      <History article={article} canDecline={canDecline} />
      {canAmend && (
        <div className="actions">
          <ButtonLink
            to={`/decide/proposal/${proposal}/amend/${article.id}`}
            look={isOpen && !isVotedOn ? 'main' : 'plain'}
          >
            {isOpen ? words.unite : words.amend}
            <span className="visually-hidden"> ({words.heading(number)})</span>
          </ButtonLink>
        </div>
      )}
    </section>
  )
}
