// Locking: by a press, and by itself when the app has been out of sight for five minutes.

import { useEffect } from 'react'
import { Icon } from '../kit/icons.tsx'
import { useWords } from '../words/shell.ts'
import { useLine } from './line-hooks.ts'

const HIDDEN_MAX_MS = 5 * 60_000

export function useAutoLock(): void {
  const line = useLine()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let hiddenSince = 0
    const lock = () => void line.ask('vault/lock', undefined)
    const changed = (): void => {
      clearTimeout(timer)
      if (document.visibilityState === 'hidden') {
        hiddenSince = Date.now()
        timer = setTimeout(lock, HIDDEN_MAX_MS)
        // A sleeping phone runs no timers: the time away is looked at again on return.
      } else if (hiddenSince > 0 && Date.now() - hiddenSince >= HIDDEN_MAX_MS) lock()
    }
    document.addEventListener('visibilitychange', changed)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', changed)
    }
  }, [line])
}

export function LockButton() {
  const words = useWords()
  const line = useLine()
  return (
    <button
      type="button"
      className="button quiet square"
      aria-label={words.lock.now}
      title={words.lock.now}
      onClick={() => void line.ask('vault/lock', undefined)}
    >
      <Icon name="lock" />
    </button>
  )
}
