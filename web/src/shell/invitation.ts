// An invitation as people pass it on: a page address whose part after # never reaches a server.

/** The address of this app with the invitation behind #; opened, it leads to the join screen. */
export const invitationAddress = (link: string): string =>
  link.replace(/^folkmoot:/, `${location.origin}/`)

let arrived: string | undefined

/** Takes an invitation out of the page's address before anything else, so that no history keeps it. */
export function takeInvitation(): void {
  const { hash, pathname } = location
  const purpose = /^\/(join|device)\/?$/.exec(pathname)?.[1]
  if (!purpose || hash.length < 2) return
  arrived = `folkmoot:${purpose}${hash}`
  history.replaceState(history.state, '', '/join')
}

export const arrivedInvitation = (): string | undefined => arrived

export function forgetInvitation(): void {
  arrived = undefined
}

/** Whatever was pasted or scanned, in the form that the screen shows: lines broken by mail are joined. */
export const tidyInvitation = (text: string): string => {
  const joined = text.trim().replace(/\s+/g, '')
  return joined.includes('#') ? joined : `folkmoot:join#${joined}`
}
