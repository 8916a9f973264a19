// Addresses of hubs as people type them: one a line, with or without a scheme; kept as the address
// under which the hub also serves the app, so that invitations open there.

const PRIVATE = /^(127|10|192\.168|172\.(1[6-9]|2\d|3[01])|169\.254)\./
const FOUR_NUMBERS = /^\d{1,3}(\.\d{1,3}){3}$/

/** Plain http only inside one's own house: names and addresses that no stranger can stand behind. */
const isNear = (host: string): boolean =>
  host === 'localhost' ||
  host === '[::1]' ||
  host.endsWith('.local') ||
  (FOUR_NUMBERS.test(host) && PRIVATE.test(host))

export function hubAddress(typed: string): string | undefined {
  const text = typed.trim()
  if (text === '') return undefined
  const full = /^[a-z]+:\/\//i.test(text) ? text.replace(/^ws/i, 'http') : `https://${text}`
  if (!URL.canParse(full)) return undefined
  const { protocol, origin, hostname, search } = new URL(full)
  if (protocol !== 'https:' && !(protocol === 'http:' && isNear(hostname))) return undefined
  // A hub that is closed to strangers puts its code behind the question mark.
  return search === '' ? origin : `${origin}/${search}`
}

export const readHubs = (typed: string): readonly string[] =>
  typed.split(/[\s,]+/).flatMap((one) => hubAddress(one) ?? [])

/** Whether something was typed that is no address: to drop it in silence would be worse. */
export const hasUnreadHub = (typed: string): boolean =>
  typed.split(/[\s,]+/).filter(Boolean).length > readHubs(typed).length

/** The address of this page, when a hub sent it. */
export async function ownHub(): Promise<string | undefined> {
  try {
    const answer = await fetch('/.well-known/folkmoot-hub.json')
    const isJson = answer.headers.get('content-type')?.startsWith('application/json') ?? false
    return answer.ok && isJson ? location.origin : undefined
  } catch {
    // Offline, or no hub there: then none is proposed.
    return undefined
  }
}
