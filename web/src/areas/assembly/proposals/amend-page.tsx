// Amending one point, adding one, or making one text of wordings that contradict one another.

import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { Button, ButtonLink } from '../../../kit/button.tsx'
import { Check, Select, TextArea } from '../../../kit/fields.tsx'
import { Form } from '../../../kit/form.tsx'
import { isolated } from '../../../kit/isolated.ts'
import { Notice, Refused } from '../../../kit/notice.tsx'
import { Page } from '../../../kit/page.tsx'
import { useToast } from '../../../kit/toast.tsx'
import { useLastingDraft } from '../../../shell/lasting-draft.ts'
import { useAct, useLine, useView } from '../../../shell/line-hooks.ts'
import { Alternatives } from './article.tsx'
import { Differences } from './differences.tsx'
import type { ArticleShown } from './shown/articles.ts'
import type { ProposalShown } from './views.ts'
import { useProposalWords } from './words/index.ts'

const TEXT_LENGTH_MAX = 8_000
const REASON_LENGTH_MAX = 2_000

/** What the author saw: only that may be replaced by what they write. */
const basesOf = ({ id, first, versions }: ArticleShown): readonly string[] =>
  versions.length === 0 && first === undefined ? [id] : versions

function Objecting({
  proposal,
  chosen,
  onChoose,
}: {
  readonly proposal: ProposalShown
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (chosen: ReadonlySet<string>) => void
}) {
  const words = useProposalWords()
  const open = proposal.objections.filter(({ settled }) => !settled)
  if (open.length === 0) return null
  const toggle = (ballot: string, on: boolean): void => {
    const next = new Set(chosen)
    if (on) next.add(ballot)
    else next.delete(ballot)
    onChoose(next)
  }
  return (
    <fieldset>
      <legend>{words.amend.answers}</legend>
      {open.map(({ ballot, name, reason }) => (
        <Check
          key={ballot}
          label={`${isolated(name)}: ${isolated(reason)}`}
          checked={chosen.has(ballot)}
          onCheck={(on) => toggle(ballot, on)}
        />
      ))}
    </fieldset>
  )
}

function BeginWith({
  article,
  onBegin,
}: {
  readonly article: ArticleShown
  readonly onBegin: (text: string) => void
}) {
  const words = useProposalWords().amend
  return (
    <div className="actions">
      {article.alternatives.map(({ version, text }, at) => (
        <Button key={version ?? ''} onClick={() => onBegin(text)}>
          {words.begin(at + 1)}
        </Button>
      ))}
    </div>
  )
}

interface Wanted {
  readonly text: string
  readonly reason: string
  readonly after: string | undefined
  readonly removes: boolean
}

/** With what its author saw: also after a pause only that may be replaced by what they write. */
interface AmendDraft {
  readonly wanted?: Wanted
  readonly seen?: ArticleShown | undefined
}
const NO_DRAFT: AmendDraft = {}

function AmendForm({
  proposal,
  article,
  kept,
  onKeep,
  onSent,
}: {
  readonly proposal: ProposalShown
  /** undefined: a new point. */
  readonly article: ArticleShown | undefined
  readonly kept: AmendDraft
  readonly onKeep: (draft: AmendDraft) => void
  readonly onSent: () => void
}) {
  const words = useProposalWords()
  const told = words.amend
  const line = useLine()
  const act = useAct()
  const toast = useToast()
  const [, go] = useLocation()
  const search = new URLSearchParams(useSearch())
  const [seen] = useState(() => (kept.wanted ? kept.seen : article))
  const [answers, setAnswers] = useState<ReadonlySet<string>>(
    () => new Set(search.getAll('answers')),
  )
  const [wanted, setWanted] = useState<Wanted>(
    () =>
      kept.wanted ?? { text: article?.text ?? '', reason: '', after: undefined, removes: false },
  )
  const want = (next: Wanted): void => {
    setWanted(next)
    onKeep({ wanted: next, seen })
  }
  const [wrong, setWrong] = useState(false)
  const isOpen = seen !== undefined && seen.text === undefined
  const moved = seen !== undefined && seen.versions.join() !== article?.versions.join()
  const empty = wanted.text.trim() === '' && !wanted.removes
  const same = !wanted.removes && seen?.text !== undefined && wanted.text.trim() === seen.text
  const back = `/decide/proposal/${proposal.ref}`
  const send = async (): Promise<void> => {
    setWrong(empty || same)
    if (act.busy || empty || same) return
    const sent = await act.run(() =>
      line.ask('assembly/amend', {
        proposal: proposal.ref,
        ...(seen ? { article: seen.id } : {}),
        ...(wanted.after === undefined ? {} : { after: wanted.after }),
        base: seen ? basesOf(seen) : [],
        text: wanted.removes ? '' : wanted.text,
        reason: wanted.reason,
        ...(answers.size > 0 ? { answers: [...answers] } : {}),
      }),
    )
    if (!sent) return
    onSent()
    toast({ text: told.sent })
    go(back)
  }
  const complaint = empty ? told.textMissing : told.nothing
  return (
    <Form onSend={() => void send()}>
      {moved && <Notice look="warm">{told.moved}</Notice>}
      {seen && isOpen && (
        <>
          <p className="hint">{told.uniteHint}</p>
          <Alternatives article={seen} />
          <BeginWith article={seen} onBegin={(text) => want({ ...wanted, text, removes: false })} />
        </>
      )}
      {wanted.removes ? (
        <Notice look="warm">
          <p>{told.removing}</p>
          <Button look="quiet" onClick={() => want({ ...wanted, removes: false })}>
            {told.keep}
          </Button>
        </Notice>
      ) : (
        <TextArea
          label={told.text}
          hint={seen && !isOpen ? told.textHint : undefined}
          value={wanted.text}
          rows={8}
          maxLength={TEXT_LENGTH_MAX}
          dir="auto"
          wrong={wrong && (empty || same) ? complaint : undefined}
          onText={(text) => want({ ...wanted, text })}
        />
      )}
      {seen?.text !== undefined && !same && !wanted.removes && (
        <div>
          <p className="label">{told.changes}</p>
          <Differences base={seen.text} next={wanted.text} />
        </div>
      )}
      {!seen && proposal.articles.length > 0 && (
        <Select
          label={told.place}
          value={wanted.after ?? proposal.articles.at(-1)?.id ?? ''}
          options={[
            { value: '', label: told.placeFirst },
            ...proposal.articles.map(({ id, number }) => ({
              value: id,
              label: told.placeAfter(number),
            })),
          ]}
          onPick={(after) => want({ ...wanted, after })}
        />
      )}
      <TextArea
        label={told.reason}
        hint={told.reasonHint}
        value={wanted.reason}
        rows={2}
        maxLength={REASON_LENGTH_MAX}
        dir="auto"
        onText={(reason) => want({ ...wanted, reason })}
      />
      <Objecting proposal={proposal} chosen={answers} onChoose={setAnswers} />
      <Refused refusal={act.refusal} />
      <div className="actions">
        <Button type="submit" look="main" busy={act.busy}>
          {told.send}
        </Button>
        {seen && !wanted.removes && (
          <Button look="danger" onClick={() => want({ ...wanted, removes: true })}>
            {told.remove}
          </Button>
        )}
      </div>
    </Form>
  )
}

export function AmendPage({
  proposalRef,
  articleId,
}: {
  readonly proposalRef: string
  readonly articleId?: string
}) {
  const words = useProposalWords()
  const proposal = useView('assembly/proposal', { ref: proposalRef, standing: true })
  const draft = useLastingDraft(`amend/${proposalRef}/${articleId ?? ''}`, NO_DRAFT)
  // How often somebody began anew: the form forgets what it held.
  const [anew, setAnew] = useState(0)
  if (!proposal) return null
  const article = proposal.found ? proposal.articles.find(({ id }) => id === articleId) : undefined
  const back = `/decide/proposal/${proposalRef}`
  if (!proposal.found || (articleId !== undefined && !article))
    return (
      <Page title={words.proposal.goneTitle} back="/decide">
        <p className="lead">{words.proposal.goneText}</p>
        <ButtonLink to="/decide">{words.title}</ButtonLink>
      </Page>
    )
  const title = !article
    ? words.amend.add
    : article.text === undefined
      ? words.amend.unite(article.number)
      : words.amend.title(article.number)
  return (
    <Page title={title} back={back}>
      <p className="lead" dir="auto">
        {proposal.title}
      </p>
      {draft.start?.wasKept && anew === 0 && (
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
      {draft.start && (
        <AmendForm
          key={anew}
          proposal={proposal}
          article={article}
          kept={anew > 0 ? NO_DRAFT : draft.start.fields}
          onKeep={draft.keep}
          onSent={draft.forget}
        />
      )}
    </Page>
  )
}
