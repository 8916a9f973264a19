// What would change, sentence by sentence: told by words, not by colour alone.

import { type Change, matterSaid } from './sentences.ts'
import type { BodyWords } from './words/index.ts'

const One = ({ change, words }: { readonly change: Change; readonly words: BodyWords }) => {
  const { form } = words
  const { before, after } = change
  return (
    <li>
      {before !== undefined && before !== '' && (
        <p className="until-now">
          <span className="chip">{after === undefined ? form.gone : form.before}</span>{' '}
          <del dir="auto">{before}</del>
        </p>
      )}
      {after !== undefined && after !== '' && (
        <p className="from-now">
          <span className="chip sure">{form.after}</span> <ins dir="auto">{after}</ins>
        </p>
      )}
    </li>
  )
}

export function Changes({
  changes,
  words,
}: {
  readonly changes: readonly Change[]
  readonly words: BodyWords
}) {
  if (changes.length === 0) return <p className="hint">{words.form.noChange}</p>
  const matters = [...new Set(changes.map(({ matter }) => matter))]
  return (
    <>
      {matters.map((matter) => (
        <section key={matter} className="changes">
          <h3>
            <bdi>{matter === '' ? words.charter.people : matterSaid(words, matter)}</bdi>
          </h3>
          <ul className="bare">
            {changes
              .filter((change) => change.matter === matter)
              .map((change) => (
                <One key={change.key} change={change} words={words} />
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}
