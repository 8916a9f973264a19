// One conversation: answering, its picture, and everything that was stated.

import { lazy, Suspense } from 'react'
import { Link } from 'wouter'
import { ButtonLink } from '../../../kit/button.tsx'
import { Notice } from '../../../kit/notice.tsx'
import { Empty, Page } from '../../../kit/page.tsx'
import { useView } from '../../../shell/line-hooks.ts'
import type { ViewValue } from '../../../shell/line.ts'
import { useWords } from '../../../words/shell.ts'
import { Answering } from './answering.tsx'
import { useOpinionsWords } from './words/index.ts'

const MapPart = lazy(async () => ({ default: (await import('./map-part.tsx')).MapPart }))
const AllPart = lazy(async () => ({ default: (await import('./all-part.tsx')).AllPart }))

export type Conversation = Extract<ViewValue<'opinion'>, { readonly missing: false }>
type Part = 'answer' | 'picture' | 'all'
const PARTS: readonly Part[] = ['answer', 'picture', 'all']

function Ways({ conversation, part }: { readonly conversation: string; readonly part: Part }) {
  const words = useOpinionsWords().ways
  return (
    <nav className="opinion-ways" aria-label={words.label}>
      {PARTS.map((one) => (
        <Link
          key={one}
          href={`/decide/opinions/${conversation}${one === 'answer' ? '' : `/${one}`}`}
          replace
          aria-current={one === part ? 'page' : undefined}
        >
          {words[one]}
        </Link>
      ))}
    </nav>
  )
}

function About({ conversation }: { readonly conversation: Conversation }) {
  const words = useOpinionsWords()
  const { about, closed } = conversation
  return (
    <>
      {about !== undefined && <p className="said-text">{about}</p>}
      {closed && (
        <Notice>
          {words.closedBy(closed.by)} {closed.note}
        </Notice>
      )}
    </>
  )
}

export function ConversationScreen({
  conversation: ref,
  part: given,
}: {
  readonly conversation: string
  readonly part: string | undefined
}) {
  const words = useOpinionsWords()
  const common = useWords().common
  const conversation = useView('opinion', { ref })
  const part = PARTS.find((one) => one === given) ?? 'answer'
  if (conversation?.missing !== false)
    return (
      <Page key={conversation ? 'gone' : 'asked'} title={words.title} back="/decide/opinions">
        {conversation && (
          <Empty
            title={words.missing.title}
            action={<ButtonLink to="/decide/opinions">{words.list}</ButtonLink>}
          >
            <p>{words.missing.text}</p>
          </Empty>
        )}
      </Page>
    )
  return (
    <Page key="here" title={conversation.question} back="/decide/opinions">
      {part === 'answer' && <About conversation={conversation} />}
      <Ways conversation={ref} part={part} />
      {part === 'answer' && <Answering conversation={conversation} />}
      <Suspense fallback={<p className="loading">{common.loading}</p>}>
        {part === 'picture' && <MapPart conversation={conversation} />}
        {part === 'all' && <AllPart conversation={conversation} />}
      </Suspense>
    </Page>
  )
}
