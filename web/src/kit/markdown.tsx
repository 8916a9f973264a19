// Shows the small part of Markdown that markdown-blocks.ts reads, as elements and never as HTML.

import { createElement, Fragment, type ReactNode } from 'react'
import { type Block, blocksOf, type Inline } from './markdown-blocks.ts'

/** Side by side as they stand: they never change places, so they need no keys. */
const together = (parts: readonly ReactNode[]): ReactNode => createElement(Fragment, null, ...parts)

const inlines = (all: readonly Inline[]): ReactNode =>
  together(
    all.map((one) =>
      typeof one === 'string' ? one : createElement(one.is, null, inlines(one.inner)),
    ),
  )

function shown(block: Block): ReactNode {
  switch (block.is) {
    case 'paragraph':
      return <p>{inlines(block.inner)}</p>
    // The outline of the page belongs to the page: a heading inside a text is a line that stands out.
    case 'heading':
      return <p className="md-heading">{inlines(block.inner)}</p>
    case 'quote':
      return <blockquote>{together(block.blocks.map(shown))}</blockquote>
    case 'rule':
      return <hr />
    case 'list': {
      const items = block.items.map((item) => createElement('li', null, ...item.map(shown)))
      return block.start === undefined
        ? createElement('ul', null, ...items)
        : createElement('ol', { start: block.start }, ...items)
    }
  }
}

export const Markdown = ({ text }: { readonly text: string }) => (
  <div className="md" dir="auto">
    {together(blocksOf(text).map(shown))}
  </div>
)
