// What people mark is shown as they meant it, and nothing that somebody else wrote can do anything.

import { describe, expect, it } from 'vitest'
import { type Block, blocksOf, type Inline, inlinesOf } from './markdown-blocks.ts'

const textOf = (inlines: readonly Inline[]): string =>
  inlines.map((one) => (typeof one === 'string' ? one : textOf(one.inner))).join('')
const said = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => {
      if (block.is === 'rule') return '---'
      if (block.is === 'quote') return `> ${said(block.blocks)}`
      if (block.is === 'list') return block.items.map((item) => `* ${said(item)}`).join('|')
      return textOf(block.inner)
    })
    .join(' / ')

describe('marks in a line', () => {
  it('make bold, slanted and code, and can be escaped', () => {
    expect(inlinesOf('`e*` and *s* _f_')).toEqual([
      { is: 'code', inner: ['e*'] },
      ' and ',
      { is: 'em', inner: ['s'] },
      ' ',
      { is: 'em', inner: ['f'] },
    ])
    expect(inlinesOf('**dig** it')).toEqual([{ is: 'strong', inner: ['dig'] }, ' it'])
    expect(inlinesOf('2 \\* 3 and 4 * 5 * 6')).toEqual(['2 ', '*', ' 3 and 4 * 5 * 6'])
    expect(inlinesOf('school_kitchen_key')).toEqual(['school_kitchen_key'])
  })

  it('leave no link to follow: its words and where it would lead', () => {
    expect(textOf(inlinesOf('see [the plan](https://example.test/a?b=1)'))).toBe(
      'see the plan (https://example.test/a?b=1)',
    )
    expect(textOf(inlinesOf('[x](javascript:alert(1))'))).toBe('[x](javascript:alert(1))')
  })

  it('leave HTML as the letters that it is', () => {
    expect(inlinesOf('<img src=x onerror=alert(1)>')).toEqual(['<img src=x onerror=alert(1)>'])
  })
})

describe('blocks', () => {
  it('are paragraphs, headings, lists in lists, quotes and lines', () => {
    const text =
      '# Why\nBecause\nit is dry.\n\n- one\n  - in it\n- two\n\n3. three\n4) four\n\n> said\n> so\n\n---\nEnd'
    expect(said(blocksOf(text))).toBe(
      'Why / Because\nit is dry. / * one / * in it|* two / * three|* four / > said\nso / --- / End',
    )
    expect(blocksOf('3. a').map((block) => block.is === 'list' && block.start)).toEqual([3])
  })

  it('end somewhere, however deep somebody nests them, and quickly', () => {
    const began = performance.now()
    for (const text of [
      '> '.repeat(4_000),
      '['.repeat(8_000),
      '*a'.repeat(4_000),
      '- '.repeat(4_000),
    ])
      expect(blocksOf(text).length).toBeGreaterThan(0)
    expect(performance.now() - began).toBeLessThan(2_000)
  })
})
