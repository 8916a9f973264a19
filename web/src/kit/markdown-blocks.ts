// A small part of Markdown, read into plain data: paragraphs, headings, lists, quotes, bold, slanted,
// code. There is nothing in it that could run or lead away: marks of HTML stay text, a link is its
// words and its address.

export type Inline =
  | string
  | { readonly is: 'strong' | 'em' | 'code'; readonly inner: readonly Inline[] }
export type Block =
  | { readonly is: 'paragraph' | 'heading'; readonly inner: readonly Inline[] }
  | { readonly is: 'list'; readonly start?: number; readonly items: readonly (readonly Block[])[] }
  | { readonly is: 'quote'; readonly blocks: readonly Block[] }
  | { readonly is: 'rule' }

const DEPTH_MAX = 4
const HEADING = /^ {0,3}#{1,6}[ \t]+(.*?)[ \t#]*$/
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/
const QUOTE = /^ {0,3}>[ ]?(.*)$/
const ITEM = /^([ \t]*)(?:[-*+]|(\d{1,9})[.)])[ \t]+(.*)$/
const INDENTED = /^(?: {2,}|\t)/

/** An escaped mark; code; bold; slanted; a link with its address. */
const MARKS =
  /\\([\\`*_{}[\]()#+\-.!>])|`([^`\n]+)`|\*\*(?=\S)([^*]+?)\*\*|\*(?=\S)([^*\n]+?)\*|_(?=\S)([^_\n]+?)_(?![\p{L}\p{N}_])|\[([^[\]\n]{1,500})\]\(([^()\s]{1,500})\)/gu
/** A stroke in the middle of a word is no mark: names of files and the like. */
const WORD_END = /[\p{L}\p{N}_]$/u

export function inlinesOf(text: string): readonly Inline[] {
  const found: Inline[] = []
  let at = 0
  const add = (inline: Inline): void => {
    if (inline !== '') found.push(inline)
  }
  for (const match of text.matchAll(MARKS)) {
    const [whole, escaped, code, strong, star, line, words, address] = match
    add(text.slice(at, match.index))
    at = match.index + whole.length
    if (escaped !== undefined) add(escaped)
    else if (line !== undefined && WORD_END.test(text.slice(0, match.index))) add(whole)
    else if (code !== undefined) add({ is: 'code', inner: [code] })
    else if (strong !== undefined) add({ is: 'strong', inner: inlinesOf(strong) })
    else if (words !== undefined) add(`${words} (${address ?? ''})`)
    else add({ is: 'em', inner: [star ?? line ?? ''] })
  }
  add(text.slice(at))
  return found
}

export function blocksOf(text: string, depth = 0): readonly Block[] {
  const lines = text.split('\n')
  const blocks: Block[] = []
  let paragraph: string[] = []
  const close = (): void => {
    if (paragraph.length > 0)
      blocks.push({ is: 'paragraph', inner: inlinesOf(paragraph.join('\n')) })
    paragraph = []
  }
  for (let at = 0; at < lines.length;) {
    const line = lines[at] as string
    const taken = depth < DEPTH_MAX ? blockAt(lines, at, depth) : undefined
    if (taken || line.trim() === '') close()
    if (taken) blocks.push(taken.block)
    else if (line.trim() !== '') paragraph.push(line.trim())
    at = taken?.next ?? at + 1
  }
  close()
  return blocks
}

interface Taken {
  readonly block: Block
  readonly next: number
}

function blockAt(lines: readonly string[], at: number, depth: number): Taken | undefined {
  const line = lines[at] as string
  const heading = HEADING.exec(line)
  if (heading) return { block: { is: 'heading', inner: inlinesOf(heading[1] ?? '') }, next: at + 1 }
  if (RULE.test(line)) return { block: { is: 'rule' }, next: at + 1 }
  if (QUOTE.test(line)) return quoteAt(lines, at, depth)
  return ITEM.test(line) ? listAt(lines, at, depth) : undefined
}

function quoteAt(lines: readonly string[], at: number, depth: number): Taken {
  const inside: string[] = []
  let next = at
  for (; next < lines.length; next++) {
    const quoted = QUOTE.exec(lines[next] as string)
    if (!quoted) break
    inside.push(quoted[1] ?? '')
  }
  return { block: { is: 'quote', blocks: blocksOf(inside.join('\n'), depth + 1) }, next }
}

/** What is indented below an item belongs to it. */
function listAt(lines: readonly string[], at: number, depth: number): Taken {
  const first = ITEM.exec(lines[at] as string)
  const number = first?.[2]
  const items: string[][] = []
  let next = at
  for (; next < lines.length; next++) {
    const line = lines[next] as string
    const item = ITEM.exec(line)
    const deeper = INDENTED.test(line) && (item?.[1]?.length ?? 9) > (first?.[1]?.length ?? 0)
    if (item && !deeper && (item[2] === undefined) === (number === undefined))
      items.push([item[3] ?? ''])
    else if (deeper) items.at(-1)?.push(line.replace(INDENTED, ''))
    else if (line.trim() !== '' || !INDENTED.test(lines[next + 1] ?? '')) break
    else items.at(-1)?.push('')
  }
  const block: Block = {
    is: 'list',
    ...(number === undefined ? {} : { start: Number(number) }),
    items: items.map((item) => blocksOf(item.join('\n'), depth + 1)),
  }
  return { block, next }
}
