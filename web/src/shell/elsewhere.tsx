// Another tab keeps the log. One tab at a time, so that two never write different things.

import { useState } from 'react'
import { Button } from '../kit/button.tsx'
import { Mark } from '../kit/icons.tsx'
import { useWords } from '../words/shell.ts'
import { useLine } from './line-hooks.ts'

export function Elsewhere({ wasOpen }: { readonly wasOpen: boolean }) {
  const words = useWords().elsewhere
  const line = useLine()
  const [busy, setBusy] = useState(false)
  const takeOver = async (): Promise<void> => {
    setBusy(true)
    await line.ask('device/take-over', undefined)
    setBusy(false)
  }
  return (
    <main className="page alone">
      <Mark />
      <h1>{words.title}</h1>
      <p className="lead">{wasOpen ? words.moved : words.text}</p>
      <p>{words.nothingLost}</p>
      <div className="actions">
        <Button look="main" busy={busy} onClick={() => void takeOver()}>
          {words.takeOver}
        </Button>
      </div>
    </main>
  )
}
