// Keeps the screen of the one phone in the room from going dark, while somebody wants that: a phone that
// sleeps locks the app, and whoever keeps the time would have to unlock it again and again.

import { useEffect, useState } from 'react'

interface Awake {
  /** Older browsers cannot. */
  readonly can: boolean
  readonly awake: boolean
  readonly keep: (awake: boolean) => void
}

export function useAwake(running: boolean): Awake {
  const [wanted, keep] = useState(false)
  const can = 'wakeLock' in navigator
  const awake = wanted && running
  useEffect(() => {
    if (!can || !awake) return undefined
    let held: WakeLockSentinel | undefined
    let over = false
    const hold = async (): Promise<void> => {
      if (document.visibilityState !== 'visible') return
      // Refused when the battery is low; then the screen goes dark as always.
      const sentinel = await navigator.wakeLock.request('screen').catch(() => undefined)
      held = sentinel
      if (over) void sentinel?.release()
    }
    const again = (): void => void hold()
    again()
    // The browser lets go whenever the app is out of sight.
    document.addEventListener('visibilitychange', again)
    return () => {
      over = true
      document.removeEventListener('visibilitychange', again)
      void held?.release()
    }
  }, [can, awake])
  return { can, awake: wanted, keep }
}
