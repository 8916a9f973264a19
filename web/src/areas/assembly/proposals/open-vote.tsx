// Opening a vote where it may be opened, or the sentence why not yet.

import type { BodyName } from '@folkmoot/areas/assembly'
import type { Refusal } from '@folkmoot/kernel/base'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { Button, ButtonLink } from '../../../kit/button.tsx'
import { Confirm } from '../../../kit/dialog.tsx'
import { Refused, Said } from '../../../kit/notice.tsx'
import { useToast } from '../../../kit/toast.tsx'
import { useAct, useLine } from '../../../shell/line-hooks.ts'
import type { Opening } from './shown/support.ts'
import { useProposalWords } from './words/index.ts'

interface OpenVoteProps {
  readonly proposal: string
  readonly opening: Opening
  readonly body?: BodyName
  readonly label?: string
}

function Ask({
  proposal,
  opening,
  body,
  onClose,
}: OpenVoteProps & { readonly onClose: () => void }) {
  const words = useProposalWords().vote
  const line = useLine()
  const act = useAct()
  const toast = useToast()
  const [, go] = useLocation()
  const open = (): Promise<boolean> =>
    act.run(async () => {
      const { follows } = opening
      const opened = await line.ask('assembly/open-vote', {
        proposal,
        ...(body ? { body } : {}),
        ...(follows === undefined ? {} : { follows }),
      })
      if (opened.ok) {
        toast({ text: words.opened })
        onClose()
        go(`/decide/vote/${opened.value}`)
      }
      return opened
    })
  return (
    <Confirm
      title={words.openTitle}
      yes={words.open}
      busy={act.busy}
      onYes={() => void open()}
      onClose={onClose}
    >
      <p>{words.openText}</p>
      <Refused refusal={act.refusal} />
    </Confirm>
  )
}

/** Points have numbers here, and one text of both can be made on this very page. */
function WhyNot({ refusal }: { readonly refusal: Refusal }) {
  const words = useProposalWords().vote
  if (refusal.kind !== 'assembly-alternatives-open') return <Said refusal={refusal} />
  const { article = '' } = refusal as Refusal & { readonly article?: string }
  return <>{words.contradict(article)}</>
}

export function OpenVote(props: OpenVoteProps) {
  const words = useProposalWords().vote
  const [asked, ask] = useState(false)
  const { opening, proposal, label } = props
  if (opening.refusal)
    return (
      <div className="not-yet">
        <p>
          <strong>{words.notYet}</strong>
        </p>
        <p className="hint">
          <WhyNot refusal={opening.refusal} />
        </p>
      </div>
    )
  if (opening.way === 'options')
    return (
      <div className="actions">
        <ButtonLink to={`/decide/proposal/${proposal}/open`} look="main">
          {words.options}
        </ButtonLink>
      </div>
    )
  const usual =
    opening.round > 1
      ? words.openRound(opening.round)
      : opening.again
        ? words.openAgain
        : words.open
  return (
    <div className="actions">
      <Button look="main" onClick={() => ask(true)}>
        {label ?? usual}
      </Button>
      {asked && <Ask {...props} onClose={() => ask(false)} />}
    </div>
  )
}
