// Proposing something.

import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { Button } from '../../../kit/button.tsx'
import { Notice } from '../../../kit/notice.tsx'
import { Page } from '../../../kit/page.tsx'
import { useToast } from '../../../kit/toast.tsx'
import { createDrafts } from '../../../shell/drafts.ts'
import { useLine, useView } from '../../../shell/line-hooks.ts'
import { contentOf, emptyFields, type ProposalFields } from './proposal-fields.ts'
import { ProposalForm } from './proposal-form.tsx'
import { useProposalWords } from './words/index.ts'

const { draftOf, keepDraft, forgetDraft } = createDrafts<ProposalFields>()

export function NewProposal() {
  const words = useProposalWords()
  const line = useLine()
  const toast = useToast()
  const [, go] = useLocation()
  const replaces = new URLSearchParams(useSearch()).get('replaces') ?? undefined
  const [start, setStart] = useState(() => ({ fields: draftOf(line) ?? emptyFields, times: 0 }))
  const drafting = useView('assembly/drafting', { replaces })
  const isKept = start.fields !== emptyFields
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
              forgetDraft()
              setStart({ fields: emptyFields, times: start.times + 1 })
            }}
          >
            {words.form.fresh}
          </Button>
        </Notice>
      )}
      {drafting && (
        <ProposalForm
          key={start.times}
          start={start.fields}
          drafting={drafting}
          onFields={(fields) => keepDraft(line, fields)}
          onSend={async (fields, act) =>
            act.run(async () => {
              const body = drafting.bodies.find(({ key }) => key === fields.body)?.body
              const written = await line.ask(
                'assembly/propose',
                contentOf(fields, { body, replaces }),
              )
              if (written.ok) {
                forgetDraft()
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
