// The text of minutes as people wrote it: lines that begin with # are headings, with - points, the
// others paragraphs. Nothing else is understood, so nothing else can surprise.

import type { ReactNode } from 'react'

type Block =
  | { readonly is: 'title' | 'heading' | 'paragraph'; readonly text: string }
  | { readonly is: 'points'; readonly points: readonly string[] }

const POINT = /^[-*•]\s+/

export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = []
  for (const line of text.split('\n')) {
    const heading = /^(#{1,6})\s+(.*)$/.exec(line)
    const last = blocks.at(-1)
    if (heading) {
      const is = heading[1] === '#' ? 'title' : 'heading'
      blocks.push({ is, text: heading[2] ?? '' })
    } else if (POINT.test(line)) {
      const point = line.replace(POINT, '')
      if (last?.is === 'points')
        blocks[blocks.length - 1] = { is: 'points', points: [...last.points, point] }
      else blocks.push({ is: 'points', points: [point] })
    } else if (line.trim() !== '') blocks.push({ is: 'paragraph', text: line })
  }
  return blocks
}

function BlockView({ block }: { readonly block: Block }): ReactNode {
  switch (block.is) {
    case 'title':
      return <h3 dir="auto">{block.text}</h3>
    case 'heading':
      return <h4 dir="auto">{block.text}</h4>
    case 'paragraph':
      return <p dir="auto">{block.text}</p>
    case 'points':
      return (
        <ul>
          {block.points.map((point, at) => (
            // Two points may say the same; none ever changes places.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={at} dir="auto">
              {point}
            </li>
          ))}
        </ul>
      )
  }
}

export const WrittenText = ({ text }: { readonly text: string }) => (
  <div className="sheet to-print">
    {blocksOf(text).map((block, at) => (
      // oxlint-disable-next-line react/no-array-index-key
      <BlockView key={at} block={block} />
    ))}
  </div>
)
