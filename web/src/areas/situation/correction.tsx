// Correcting one's own report: the same form, filled in, with a reason.

import { useState } from 'react'
import { useLocation } from 'wouter'
import { TextField } from '../../kit/fields.tsx'
import { Page } from '../../kit/page.tsx'
import { useToast } from '../../kit/toast.tsx'
import { useLine, useView } from '../../shell/line-hooks.ts'
import { fieldsOf } from './report-fields.ts'
import { ReportForm } from './report-form.tsx'
import { useSituationWords } from './words/index.ts'

export function Correction({ reportRef }: { readonly reportRef: string }) {
  const words = useSituationWords()
  const line = useLine()
  const toast = useToast()
  const [, go] = useLocation()
  const [reason, setReason] = useState('')
  const report = useView('situation/report', { ref: reportRef })
  const back = `/now/report/${reportRef}`
  return (
    <Page title={words.correction.title} back={back}>
      {report?.found && (
        <ReportForm
          start={fieldsOf(report.content)}
          send={words.correction.save}
          onSend={async (input) => {
            const change = { ...input, report: reportRef, reason }
            const written = await line.ask('situation/correct', change)
            if (written.ok) {
              toast({ text: words.correction.saved })
              go(back)
            }
            return written
          }}
        >
          <TextField
            label={words.correction.reason}
            hint={words.correction.reasonHint}
            value={reason}
            maxLength={500}
            dir="auto"
            onText={setReason}
          />
        </ReportForm>
      )}
    </Page>
  )
}
