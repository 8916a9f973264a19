// What a form ends with that needs a decision: a title, why, and the way to the proposal.

import { useLocation } from 'wouter'
import { Button } from '../../../kit/button.tsx'
import { TextArea, TextField } from '../../../kit/fields.tsx'
import { Refused } from '../../../kit/notice.tsx'
import { useToast } from '../../../kit/toast.tsx'
import { type Act, useAct, useLine } from '../../../shell/line-hooks.ts'
import type { ActProposal } from './calls.ts'
import { useBodyWords } from './words/index.ts'

export interface Proposing {
  readonly act: Act
  readonly propose: (proposal: ActProposal) => Promise<void>
}

/** Writes the proposal and goes to it. */
export function useProposing(): Proposing {
  const words = useBodyWords()
  const line = useLine()
  const act = useAct()
  const toast = useToast()
  const [, go] = useLocation()
  const propose = async (proposal: ActProposal): Promise<void> => {
    if (act.busy) return
    const refs: string[] = []
    const done = await act.run(async () => {
      const written = await line.ask('assembly/propose-act', proposal)
      if (written.ok) refs.push(written.value)
      return written
    })
    if (!done) return
    toast({ text: words.proposed })
    go(`/decide/proposal/${refs[0]}`)
  }
  return { act, propose }
}

export function Why({
  title,
  why,
  onTitle,
  onWhy,
  proposing,
}: {
  readonly title: string
  readonly why: string
  readonly onTitle: (title: string) => void
  readonly onWhy: (why: string) => void
  readonly proposing: Proposing
}) {
  const words = useBodyWords()
  return (
    <>
      <TextField
        label={words.titleField}
        value={title}
        maxLength={200}
        dir="auto"
        onText={onTitle}
      />
      <TextArea
        label={words.why}
        hint={words.whyHint}
        value={why}
        rows={3}
        maxLength={8_000}
        dir="auto"
        onText={onWhy}
      />
      <p className="hint">{words.proposeHint}</p>
      <Refused refusal={proposing.act.refusal} />
      <Button type="submit" look="main" busy={proposing.act.busy}>
        {words.propose}
      </Button>
    </>
  )
}
