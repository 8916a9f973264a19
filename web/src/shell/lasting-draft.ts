// What somebody is writing, kept on this device under the lock with everything else: it is there again
// after another screen, a lock, a reload. On no other device, and gone once it is sent.

import { useCallback, useEffect, useRef, useState } from 'react'
import { useLine } from './line-hooks.ts'

/** So soon after the last key; a device that dies before loses only that. */
const KEEP_MS = 800

export interface LastingDraft<Fields> {
  /** undefined while it is looked for. */
  readonly start: { readonly fields: Fields; readonly wasKept: boolean } | undefined
  readonly keep: (fields: Fields) => void
  readonly forget: () => void
}

function read<Fields>(text: string | undefined, empty: Fields): Fields | undefined {
  try {
    // What an older version kept may lack a field.
    return text === undefined ? undefined : { ...empty, ...(JSON.parse(text) as Fields) }
  } catch {
    return undefined
  }
}

export function useLastingDraft<Fields>(name: string, empty: Fields): LastingDraft<Fields> {
  const line = useLine()
  const [start, setStart] = useState<LastingDraft<Fields>['start']>()
  const waiting = useRef<{ text: string | undefined; timer: ReturnType<typeof setTimeout> }>(null)
  const send = useCallback(() => {
    const { current } = waiting
    if (!current) return
    clearTimeout(current.timer)
    waiting.current = null
    // Where there is no room for it, it still stands in the form.
    void line.ask('draft/keep', { name, text: current.text }).catch(() => undefined)
  }, [line, name])
  useEffect(() => {
    let live = true
    const look = async (): Promise<void> => {
      const kept = read(await line.ask('draft/read', { name }), empty)
      if (live) setStart({ fields: kept ?? empty, wasKept: kept !== undefined })
    }
    void look()
    return () => {
      live = false
      send()
    }
  }, [line, name, empty, send])
  const put = useCallback(
    (text: string | undefined, after: number) => {
      if (waiting.current) clearTimeout(waiting.current.timer)
      waiting.current = { text, timer: setTimeout(send, after) }
    },
    [send],
  )
  const keep = useCallback((fields: Fields) => put(JSON.stringify(fields), KEEP_MS), [put])
  const forget = useCallback(() => {
    put(undefined, 0)
    send()
  }, [put, send])
  return { start, keep, forget }
}
