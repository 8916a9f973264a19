// Sentences that stand out: a refusal with what to do, a note, a bar for long work.

import type { Refusal } from '@folkmoot/kernel/base'
import type { ReactNode } from 'react'
import type { Sentence } from '../words/catalogue.ts'
import { useWords } from '../words/shell.ts'
import { Button } from './button.tsx'

export type Sentences = Readonly<Record<string, Sentence>>

/** The sentence for a refusal: the area's own words first, then the shell's, then a general one. */
export function useRefusalSentence(own: Sentences = {}): (refusal: Refusal) => string {
  const words = useWords()
  return (refusal) => {
    const all: Sentences = words.refusals
    const found = own[refusal.kind] ?? all[refusal.kind]
    if (typeof found === 'function') return found(refusal as never)
    return found ?? words.common.wentWrong(refusal.kind)
  }
}

export function Refused({
  refusal,
  own,
}: {
  readonly refusal: Refusal | undefined
  readonly own?: Sentences
}) {
  const sentence = useRefusalSentence(own)
  return (
    <div role="alert">{refusal && <p className="notice bad">{sentence(refusal)}</p>}</div>
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
