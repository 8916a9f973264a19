// What was being written survives a look at another screen, and nothing else.

import { expect, it } from 'vitest'
import type { Line } from '../../shell/line.ts'
import { draftOf, forgetDraft, keepDraft } from './draft.ts'
import { emptyFields } from './report-fields.ts'

function pretendLine() {
  let stage = { at: 'open', current: 'lakeside' } as ReturnType<Line['stage']>
  const listeners: (() => void)[] = []
  const line = {
    stage: () => stage,
    onStage: (listener: () => void) => {
      listeners.push(listener)
      return () => undefined
    },
  } as unknown as Line
  const moveTo = (next: object): void => {
    stage = next as typeof stage
    for (const listener of listeners) listener()
  }
  return { line, moveTo }
}

it('keeps what was being written for its own community, until it is saved or the device is locked', () => {
  const { line, moveTo } = pretendLine()
  const fields = { ...emptyFields, text: 'Half a sen' }
  keepDraft(line, fields)
  expect(draftOf(line)).toEqual(fields)
  moveTo({ at: 'open', current: 'hillside' })
  expect(draftOf(line)).toBe(undefined)
  moveTo({ at: 'open', current: 'lakeside' })
  expect(draftOf(line)).toEqual(fields)
  moveTo({ at: 'locked' })
  moveTo({ at: 'open', current: 'lakeside' })
  expect(draftOf(line)).toBe(undefined)
  keepDraft(line, fields)
  forgetDraft()
  expect(draftOf(line)).toBe(undefined)
})
