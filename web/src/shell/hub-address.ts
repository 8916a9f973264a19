// Addresses of hubs as people type them: one a line, with or without a scheme.

const isPrivate = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || /^127\./.test(host)

export function hubAddress(typed: string): string | undefined {
  const text = typed.trim()
  if (text === '') return undefined
  const full = /^[a-z]+:\/\//i.test(text) ? text.replace(/^http/i, 'ws') : `wss://${text}`
  if (!URL.canParse(full)) return undefined
  const url = new URL(full)
  if (url.protocol === 'wss:' || (url.protocol === 'ws:' && isPrivate(url.hostname)))
    return url.href.replace(/\/$/, '')
  return undefined
}

export const readHubs = (typed: string): readonly string[] =>
  typed.split(/[\s,]+/).flatMap((one) => hubAddress(one) ?? [])
