// The text that is voted on, as it stood at the opening.

import { useVoteWords } from './words/index.ts'

interface ArticleShown {
  readonly id: string
  readonly text: string | undefined
  readonly alternatives: readonly { readonly version: string | undefined; readonly text: string }[]
}

export function Articles({ articles }: { readonly articles: readonly ArticleShown[] }) {
  const words = useVoteWords()
  return (
    <ol className="asked-articles">
      {articles.map(({ id, text, alternatives }) => (
        <li key={id}>
          {text === undefined ? (
            <>
              <p>{words.wordings}</p>
              <ul className="plain-list">
                {alternatives.map((one) => (
                  <li key={one.version ?? ''} dir="auto" className="asked-text">
                    {one.text}
                  </li>
                ))}
              </ul>
            </>
          ) : (
            <p dir="auto" className="asked-text">
              {text}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
