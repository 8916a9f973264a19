// Pages for a printer: plain HTML without script, style sheet or picture from elsewhere. Every text of
// people is escaped; nothing in a proposal becomes markup.

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** What has been made by the functions here, and may stand in a page as it is. */
export interface Markup {
  readonly html: string
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPED[sign] ?? '')

type Part = string | Markup | readonly Markup[] | undefined

const plain = (part: Part): string => {
  if (part === undefined) return ''
  if (typeof part === 'string') return escaped(part)
  return 'html' in part ? part.html : part.map(({ html }) => html).join('')
}

/** A template whose holes are escaped unless they are markup already. */
export const markup = (texts: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({
  html: texts.map((text, at) => text + (at < parts.length ? plain(parts[at]) : '')).join(''),
})

/** Each line end of a text is one on paper. */
export const lines = (text: string): Markup => ({
  html: escaped(text).replaceAll('\n', '<br>'),
})

const STYLE =
  'body{font:12pt/1.45 serif;max-width:42em;margin:2em auto;padding:0 1em}h1{font-size:18pt}' +
  'h2{font-size:13pt;margin-top:1.4em}table{border-collapse:collapse;width:100%}' +
  'td:first-child{width:3.5em}td,th{border:1px solid #777;padding:.4em .6em;text-align:start;vertical-align:top}' +
  '.box{display:inline-block;width:1.1em;height:1.1em;border:1.5px solid #000;vertical-align:middle}' +
  '.line{border-bottom:1px solid #777;height:2em}@page{margin:18mm}'

export const page = (language: string, title: string, body: Markup): string =>
  markup`<!doctype html><html lang="${language}"><head><meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><title>${title}</title><style>${{ html: STYLE }}</style></head><body><main>${body}</main></body></html>`
    .html

/** The words of the area with what stands in braces filled in. */
export const filled = (
  sentence: string,
  values: Readonly<Record<string, string | number>>,
): string => sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
