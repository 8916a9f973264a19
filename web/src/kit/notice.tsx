// Sentences that stand out: a refusal with what to do, a note, a bar for long work.

import type { Refusal } from '@folkmoot/kernel/base'
import { type ReactNode, Suspense, useEffect, useRef } from 'react'
import { createCatalogue, useCatalogue } from '../words/catalogue.ts'
import { useWords } from '../words/shell.ts'
import { Button } from './button.tsx'

/** The sentences of the kernel and of the areas; loaded when something is refused for the first time. */
const sentences = createCatalogue<(refusal: Refusal) => string>(
  (language) => async () => (await import('@folkmoot/areas/words/lazy')).loadSentences(language),
)

function Sentence({ refusal }: { readonly refusal: Refusal }) {
  return <>{useCatalogue(sentences)(refusal)}</>
}

/** What was refused and what to do now, in the person's language. */
export function Said({ refusal }: { readonly refusal: Refusal }) {
  const own: Readonly<Record<string, string>> = useWords().refusals
  const found = own[refusal.kind]
  if (found !== undefined) return <>{found}</>
  return (
    <Suspense>
      <Sentence refusal={refusal} />
    </Suspense>
  )
}

export function Refused({ refusal }: { readonly refusal: Refusal | undefined }) {
  const box = useRef<HTMLDivElement>(null)
  // A sentence that nobody sees under the bar has not been said.
  useEffect(() => {
    if (refusal) box.current?.scrollIntoView({ block: 'nearest' })
  }, [refusal])
  return (
    <div role="alert" ref={box}>
      {refusal && (
        <p className="notice bad">
          <Said refusal={refusal} />
        </p>
      )}
    </div>
  )
}

export const Notice = ({
  look = 'calm',
  children,
}: {
  readonly look?: 'calm' | 'warm' | 'bad'
  readonly children: ReactNode
}) => <div className={`notice ${look}`}>{children}</div>

export function Progress({
  label,
  done,
  all,
  onCancel,
}: {
  readonly label: string
  readonly done: number
  readonly all: number
  readonly onCancel?: () => void
}) {
  const words = useWords()
  return (
    <div className="progress">
      <label>
        {label}
        {all > 0 ? <progress value={done} max={all} /> : <progress />}
      </label>
      {onCancel && <Button onClick={onCancel}>{words.common.cancel}</Button>}
    </div>
  )
}
