// An option on a ballot: its name, and the wording that it stands for.

import type { VoteShown } from './vote-view.ts'
import { useVoteWords } from './words/index.ts'

export function Standing({ texts }: { readonly texts: readonly string[] }) {
  const words = useVoteWords()
  if (texts.length === 0) return null
  return (
    <span className="standing">
      <small>{words.stands}</small>
      {texts.map((text) => (
        <q key={text} dir="auto">
          {text}
        </q>
      ))}
    </span>
  )
}

/** Nothing is chosen, and yet it counts for the quorum. */
export type Options = VoteShown['options']
