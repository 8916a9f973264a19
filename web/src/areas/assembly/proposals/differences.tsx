// What a wording changed, word by word: marked by lines and words, and by colour besides.

import { differencesOf } from '@folkmoot/areas/assembly'
import { useMemo } from 'react'
import { useProposalWords } from './words/index.ts'

export function Differences({ base, next }: { readonly base: string; readonly next: string }) {
  const words = useProposalWords().article
  const pieces = useMemo(() => differencesOf(base, next), [base, next])
  return (
    <p className="differences" dir="auto">
      {pieces.map(({ way, text }, at) => {
        // Pieces of one comparison never change places.
        // oxlint-disable-next-line react/no-array-index-key
        if (way === 'same') return <span key={at}>{text}</span>
        const Mark = way === 'gone' ? 'del' : 'ins'
        return (
          // oxlint-disable-next-line react/no-array-index-key
          <Mark key={at}>
            <span className="visually-hidden">{way === 'gone' ? words.went : words.came} </span>
            {text}
          </Mark>
        )
      })}
    </p>
  )
}
