// The clock on the wall, for pictures that grow while people talk. It decides nothing.

import { useEffect, useState } from 'react'

const TICK_MS = 5_000

export function useNow(ticking: boolean): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (!ticking) return undefined
    const look = (): void => setNow(Date.now())
    const first = setTimeout(look)
    const timer = setInterval(look, TICK_MS)
    return () => {
      clearTimeout(first)
      clearInterval(timer)
    }
  }, [ticking])
  return now
}
