// What a member may try: what people typed becomes a draft of an entry, or a refusal that says what
// to do instead.

import { type Of, ok, refuse, type Result } from '@folkmoot/kernel/base'
import { TEXT_MAX, type __AreaName__Kinds } from './entries.ts'
import { type __AreaName__Refusal, allowsText } from './rules.ts'

export type __AreaName__CommandRefusal =
  | __AreaName__Refusal
  | { readonly kind: '__area__-text-long'; readonly length: number; readonly max: number }

export interface __AreaName__Draft<Name extends keyof __AreaName__Kinds> {
  readonly kind: Name
  readonly body: Of<__AreaName__Kinds[Name]>
}

export function __areaName__NoteDraft(input: {
  readonly text: string
}): Result<__AreaName__Draft<'__area__/note'>, __AreaName__CommandRefusal> {
  const text = input.text.toWellFormed().trim()
  if (text.length > TEXT_MAX)
    return refuse({ kind: '__area__-text-long', length: text.length, max: TEXT_MAX })
  const verdict = allowsText(text)
  return verdict.ok ? ok({ kind: '__area__/note', body: { text } }) : verdict
}
