// The agenda as it hangs on the door.

import { agendaSheet } from '@folkmoot/areas/assembly'
import { useState } from 'react'
import { Page } from '../../../kit/page.tsx'
import { useView } from '../../../shell/line-hooks.ts'
import { Gone } from './meeting-screen.tsx'
import { Paper, SheetView, useSheet } from './sheet.tsx'
import type { MinutesShown } from './views.ts'
import { useMeetingWords } from './words/index.ts'

function Body({ shown }: { readonly shown: MinutesShown }) {
  const { sheet, text } = useSheet(shown.minutes, shown.names, agendaSheet)
  return (
    <>
      <Paper text={text} title={shown.title} kind="agendaFile" />
      <section className="card">
        <SheetView sheet={sheet} />
      </section>
    </>
  )
}

export function AgendaPaper({ of }: { readonly of: string }) {
  const words = useMeetingWords()
  const [now] = useState(() => Date.now())
  const shown = useView('meetings/minutes', { ref: of, speakers: 'none', now })
  if (!shown) return null
  if (!shown.found) return <Gone />
  return (
    <Page title={words.agenda.title} back={`/decide/meetings/${of}`}>
      <Body shown={shown} />
    </Page>
  )
}
