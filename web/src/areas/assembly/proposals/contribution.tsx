// One contribution with what was said to it.

import { useState } from 'react'
import { Button } from '../../../kit/button.tsx'
import { isolated } from '../../../kit/isolated.ts'
import { Markdown } from '../../../kit/markdown.tsx'
import { useMoments } from '../../../kit/moments.ts'
import { useLine } from '../../../shell/line-hooks.ts'
import { useAreaWords } from '../words/area.ts'
import { HidingTold } from './hiding.tsx'
import { ReasonDialog } from './reason-dialog.tsx'
import { SayForm, type Speaker } from './say-form.tsx'
import type { SaidShown } from './shown/talk.ts'
import { useProposalWords } from './words/index.ts'

interface Around {
  readonly speaker: Speaker
  readonly isModerator: boolean
}

function Head({ said, kind }: { readonly said: SaidShown; readonly kind: boolean }) {
  const words = useProposalWords().talk
  const kinds = useAreaWords().says
  const moments = useMoments()
  const { name, as, says, written } = said
  return (
    <p className="line">
      <bdi>{as === undefined ? name : words.asBody(isolated(name), isolated(as))}</bdi>
      <span>{moments.ago(written)}</span>
      {kind && <span className="chip">{kinds[says]}</span>}
    </p>
  )
}

function Actions({ said, speaker, isModerator }: Around & { readonly said: SaidShown }) {
  const words = useProposalWords().talk
  const line = useLine()
  const [open, setOpen] = useState<'reply' | 'hide'>()
  const close = (): void => setOpen(undefined)
  const isQuestion = said.says === 'question'
  const of = <span className="visually-hidden"> ({said.name})</span>
  return (
    <>
      <div className="actions">
        <Button
          look="quiet"
          aria-expanded={open === 'reply'}
          onClick={() => setOpen(open === 'reply' ? undefined : 'reply')}
        >
          {isQuestion ? words.answer : words.reply}
          {of}
        </Button>
        {isModerator && !said.hiding?.stands && (
          <Button look="quiet" onClick={() => setOpen('hide')}>
            {words.hide}
            {of}
          </Button>
        )}
      </div>
      {open === 'reply' && (
        <SayForm
          speaker={speaker}
          to={said.ref}
          says={isQuestion ? 'answer' : 'remark'}
          label={words.replyTo(isolated(said.name))}
          onDone={close}
        />
      )}
      {open === 'hide' && (
        <ReasonDialog
          title={words.hideTitle}
          yes={words.hide}
          look="danger"
          done={words.done}
          onSend={(reason) => line.ask('assembly/hide', { said: said.ref, reason })}
          onClose={close}
        >
          <p>{words.hideText}</p>
        </ReasonDialog>
      )}
    </>
  )
}

export function Contribution({
  said,
  kind = false,
  depth = 0,
  ...around
}: Around & {
  readonly said: SaidShown
  /** Whether what it is must be said, where the list does not say it. */
  readonly kind?: boolean
  readonly depth?: number
}) {
  const words = useProposalWords().talk
  const { hiding, answers, text } = said
  return (
    <li className={depth > 0 ? 'said reply' : 'said'}>
      <Head said={said} kind={kind} />
      {hiding?.stands ? (
        <details>
          <summary>{words.open}</summary>
          <Markdown text={text} />
        </details>
      ) : (
        <Markdown text={text} />
      )}
      {hiding && <HidingTold hiding={hiding} isModerator={around.isModerator} />}
      <Actions said={said} {...around} />
      {answers.length > 0 && (
        <ul className="bare replies">
          {answers.map((answer) => (
            <Contribution key={answer.ref} said={answer} kind depth={depth + 1} {...around} />
          ))}
        </ul>
      )}
    </li>
  )
}
