// Proposing something.

import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { Button } from '../../../kit/button.tsx'
import { Notice } from '../../../kit/notice.tsx'
import { Page } from '../../../kit/page.tsx'
import { useToast } from '../../../kit/toast.tsx'
import { useLastingDraft } from '../../../shell/lasting-draft.ts'
import { useLine, useView } from '../../../shell/line-hooks.ts'
import { contentOf, emptyFields } from './proposal-fields.ts'
import { ProposalForm } from './proposal-form.tsx'
import { useProposalWords } from './words/index.ts'

/** Of every proposal that is being written there is one draft, also of one in the place of another. */
const DRAFT = 'assembly/proposal'

export function NewProposal() {
  const words = useProposalWords()
  const line = useLine()
  const toast = useToast()
  const [, go] = useLocation()
  const replaces = new URLSearchParams(useSearch()).get('replaces') ?? undefined
  const draft = useLastingDraft(DRAFT, emptyFields)
  // How often somebody began anew: the form forgets what it held.
  const [anew, setAnew] = useState(0)
  const drafting = useView('assembly/drafting', { replaces })
  const isKept = draft.start?.wasKept === true && anew === 0
  return (
    <Page title={words.form.title} back="/decide">
      {drafting?.replaces !== undefined && (
        <p className="lead" dir="auto">
          {words.form.replaces(drafting.replaces)}
        </p>
      )}
      {isKept && (
        <Notice>
          <p>{words.form.kept}</p>
          <Button
            look="quiet"
            onClick={() => {
              draft.forget()
              setAnew(anew + 1)
            }}
          >
            {words.form.fresh}
          </Button>
        </Notice>
      )}
      {drafting && draft.start && (
        <ProposalForm
          key={anew}
          start={anew > 0 ? emptyFields : draft.start.fields}
          drafting={drafting}
          onFields={draft.keep}
          onSend={async (fields, act) =>
            act.run(async () => {
              const body = drafting.bodies.find(({ key }) => key === fields.body)?.body
              const written = await line.ask(
                'assembly/propose',
                contentOf(fields, { body, replaces }),
              )
              if (written.ok) {
                draft.forget()
                toast({ text: words.form.sent })
                go(`/decide/proposal/${written.value}`)
              }
              return written
            })
          }
        />
      )}
    </Page>
  )
}
