// What people paste becomes fit for an entry, field by field.

import { describe, expect, it } from 'vitest'
import { cleaned, cleanLine, cleanText } from './clean-text.ts'
import { int, list, optional, record, ref, text } from './shapes.ts'

describe('text from outside', () => {
  it('keeps lines where there are lines, and makes one of them where there is one', () => {
    expect(cleanText(' a\r\nb\u0000\n')).toBe('a\nb')
    expect(cleanLine(' a\r\nb\u0007 ')).toBe('a b')
    expect(cleanLine('half \ud800')).toBe('half \ufffd')
  })

  it('is made fit in every field of a body, as its shape says, and nothing else is touched', () => {
    const shape = record({
      title: text(20),
      articles: list(record({ id: text(8), text: text(50, true) }), 3),
      note: optional(text(9)),
      of: optional(ref('a/b')),
      many: int(0, 9),
    })
    const body = {
      title: 'A\nwell ',
      articles: [{ id: 'a', text: 'Dig.\r\n\r\nDeep.\u0000' }],
      note: '\tx',
      many: 3,
    }
    expect(shape.misfit(body)).toBeDefined()
    const clean = cleaned(shape, body)
    expect(clean).toEqual({
      title: 'A well',
      articles: [{ id: 'a', text: 'Dig.\n\nDeep.' }],
      note: 'x',
      many: 3,
    })
    expect(shape.misfit(clean)).toBeUndefined()
  })

  it('leaves what does not fit for the shape to refuse', () => {
    const shape = record({ title: text(20) })
    for (const junk of [undefined, null, 7, [], { title: 7 }, { title: 'a', more: ' b ' }])
      expect(cleaned(shape, junk as never)).toEqual(junk)
  })
})
