// What every area promises, and one test for each numbered rule of README.md.

import { describeArea, pretendSpace } from '@folkmoot/kernel/testing'
import { describe, expect, it } from 'vitest'
import { __areaName__ } from './area.ts'
import { __areaName__NoteDraft } from './commands.ts'
import { oldBodies } from './vectors/old-bodies.ts'

describeArea(__areaName__, { vectors: () => oldBodies })

const note = (text: string) => ({ kind: '__area__/note', body: { text } })

describe('__area__', () => {
  it('[R1] a note says something', () => {
    const { write, state } = pretendSpace(__areaName__, { members: ['ana', 'boris'] })
    expect(write('ana', note(' \n'))).toEqual({ ok: false, refusal: { kind: '__area__-empty' } })
    const written = write('ana', note('Bring a ladder.'))
    expect(written.ok && state.notes.get(written.value)?.text).toBe('Bring a ladder.')
    expect(__areaName__NoteDraft({ text: ' ' }).ok).toBe(false)
  })

  it('[R2] only its author strikes a note', () => {
    expect.unreachable('write the test of R2: let boris strike what ana wrote')
  })

  it('[R3] a note is struck once', () => {
    expect.unreachable('write the test of R3: let ana strike her note twice')
  })
})
