// Where this person last stood in the order of entries. Kept beside the page, not in the log: it is
// nobody else's business, and it goes with everything else when the device is wiped.

import { useCallback, useState } from 'react'
import { useStage } from '../../shell/line-hooks.ts'

const KEPT = 'folkmoot-last-look'

function kept(): Record<string, number> {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEPT) ?? '{}')
    return typeof found === 'object' && found !== null ? (found as Record<string, number>) : {}
  } catch {
    return {}
  }
}

export function useLastLook(): {
  readonly lastLook: number
  readonly look: (lamport: number) => void
} {
  const stage = useStage()
  const key = (stage.at === 'open' && stage.current?.slice(0, 12)) || ''
  const [lastLook, setLastLook] = useState(() => kept()[key] ?? 0)
  const look = useCallback(
    (lamport: number) => {
      localStorage.setItem(KEPT, JSON.stringify({ ...kept(), [key]: lamport }))
      setLastLook(lamport)
    },
    [key],
  )
  return { lastLook, look }
}
