// What can be written: kinds as shapes with limits. A shape, once released, is read for good: add an
// optional field or a new kind, never change what a body means.

import { record, ref, text } from '@folkmoot/kernel/base'

export const TEXT_MAX = 2_000

export const __areaName__Kinds = {
  '__area__/note': record({ text: text(TEXT_MAX, true) }),
  '__area__/struck': record({ note: ref('__area__/note') }),
} as const
export type __AreaName__Kinds = typeof __areaName__Kinds
