// The points of a proposal while it is written: added, moved, taken away, by buttons that name them.

import { useEffect, useRef } from 'react'
import { Button } from '../../../kit/button.tsx'
import { TextArea } from '../../../kit/fields.tsx'
import { Markdown } from '../../../kit/markdown.tsx'
import { type ArticleFields, moved } from './proposal-fields.ts'
import { useProposalWords } from './words/index.ts'

const TEXT_LENGTH_MAX = 8_000
export const ARTICLES_MAX = 100

export function ArticlesFields({
  articles,
  wrong,
  onArticles,
  onAdd,
}: {
  readonly articles: readonly ArticleFields[]
  readonly wrong: ReadonlySet<string>
  readonly onArticles: (articles: readonly ArticleFields[]) => void
  readonly onAdd: () => void
}) {
  const words = useProposalWords().form
  const list = useRef<HTMLDivElement>(null)
  const count = useRef(articles.length)
  // Whoever adds a point wants to write it; whoever takes one away goes on with the one before.
  useEffect(() => {
    if (articles.length !== count.current) {
      const fields = list.current?.querySelectorAll('textarea')
      fields?.item(Math.max(0, articles.length - 1))?.focus()
    }
    count.current = articles.length
  }, [articles.length])
  return (
    <fieldset>
      <legend>{words.articles}</legend>
      <p className="hint">{words.articlesHint}</p>
      <div className="stack" ref={list}>
        {articles.map(({ id, text }, at) => (
          <div key={id} className="inner stack">
            <TextArea
              label={words.article(at + 1)}
              value={text}
              rows={4}
              maxLength={TEXT_LENGTH_MAX}
              dir="auto"
              wrong={wrong.has(id) ? words.articleMissing : undefined}
              onText={(next) =>
                onArticles(articles.map((one) => (one.id === id ? { id, text: next } : one)))
              }
            />
            {/[*_`#>-]/.test(text) && (
              <details>
                <summary>{words.preview}</summary>
                <Markdown text={text} />
              </details>
            )}
            {articles.length > 1 && (
              <div className="actions">
                {at > 0 && (
                  <Button onClick={() => onArticles(moved(articles, at, -1))}>
                    {words.up(at + 1)}
                  </Button>
                )}
                {at < articles.length - 1 && (
                  <Button onClick={() => onArticles(moved(articles, at, 1))}>
                    {words.down(at + 1)}
                  </Button>
                )}
                <Button onClick={() => onArticles(articles.filter((one) => one.id !== id))}>
                  {words.remove(at + 1)}
                </Button>
              </div>
            )}
          </div>
        ))}
        <p className="hint">{words.marks}</p>
        {articles.length < ARTICLES_MAX && (
          <div className="actions">
            <Button onClick={onAdd}>{words.add}</Button>
          </div>
        )}
      </div>
    </fieldset>
  )
}
