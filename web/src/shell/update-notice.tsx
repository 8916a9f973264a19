// A new version is there and waits for a yes.

import { useSyncExternalStore } from 'react'
import { Button } from '../kit/button.tsx'
import { useWords } from '../words/shell.ts'
import { updates } from './updates.ts'

export function UpdateNotice() {
  const words = useWords().update
  const waiting = useSyncExternalStore(updates.onChange, updates.waiting)
  if (!waiting) return null
  return (
    <div className="notice calm row" role="status">
      <span>{words.there}</span>
      <Button onClick={updates.accept}>{words.accept}</Button>
    </div>
  )
}
