// An invitation as people pass it on: a page address whose part after # never reaches a server.

/** The address of this app with the invitation behind #; opened, it leads to the join screen. */
export const invitationAddress = (link: string): string =>
  link.includes('#') ? link : `${location.origin}/join#${link}`

/** What was pasted, scanned or opened: a whole address or only the part behind #. */
export function invitationIn(text: string): string {
  const tidy = text.replace(/\s+/g, '')
  const at = tidy.indexOf('#')
  return at >= 0 ? tidy.slice(at + 1) : tidy
}
