// Writing a report.

import { useLocation } from 'wouter'
import { Page } from '../../kit/page.tsx'
import { useToast } from '../../kit/toast.tsx'
import { useLine } from '../../shell/line-hooks.ts'
import { draftOf, forgetDraft, keepDraft } from './draft.ts'
import { emptyFields } from './report-fields.ts'
import { ReportForm } from './report-form.tsx'
import { useSituationWords } from './words/index.ts'

export function NewReport() {
  const words = useSituationWords()
  const line = useLine()
  const toast = useToast()
  const [, go] = useLocation()
  return (
    <Page title={words.form.title} back="/now">
      <ReportForm
        start={draftOf(line) ?? emptyFields}
        onFields={(fields) => keepDraft(line, fields)}
        send={words.form.send}
        onSend={async (input) => {
          const written = await line.ask('situation/report', input)
          if (written.ok) {
            forgetDraft()
            const show = (): void => go(`/now/report/${written.value}`)
            toast({ text: words.form.sent, action: { label: words.form.show, run: show } })
            go('/now')
          }
          return written
        }}
      />
    </Page>
  )
}
