// Taking part without choosing: counts for the quorum, and for nothing else.

import { Check } from '../../../kit/fields.tsx'
import type { BallotPart } from './ballot.tsx'
import { useVoteWords } from './words/index.ts'

export function Blank({ draft, onDraft }: Pick<BallotPart, 'draft' | 'onDraft'>) {
  const words = useVoteWords().ballot
  return (
    <Check
      label={words.nothing}
      checked={draft.blank}
      onCheck={(blank) =>
        onDraft(
          blank ? { ...draft, blank, approves: [], ranking: [], points: {} } : { ...draft, blank },
        )
      }
    />
  )
}
