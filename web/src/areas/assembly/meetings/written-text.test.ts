// How the text of minutes is read.

import { describe, expect, it } from 'vitest'
import { blocksOf } from './written-text.tsx'

describe('a text of minutes', () => {
  it('has headings, points and paragraphs, and keeps every word', () => {
    const text = '# Minutes\n\n- Ana\n- Boris\n\n## 1. Pump\nMended.\n#no heading\n* point\n'
    expect(blocksOf(text)).toEqual([
      { is: 'title', text: 'Minutes' },
      { is: 'points', points: ['Ana', 'Boris'] },
      { is: 'heading', text: '1. Pump' },
      { is: 'paragraph', text: 'Mended.' },
      { is: 'paragraph', text: '#no heading' },
      { is: 'points', points: ['point'] },
    ])
    expect(blocksOf('')).toEqual([])
  })
})
