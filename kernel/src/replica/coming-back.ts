// How far a device is that came with the words of a paper key: screens and commands ask it often, and
// tell people whether to wait for a hub, for a bundle, or for nothing any more.

import type { Community } from './port.ts'

/**
 * `waiting`: nothing has come yet. `on-paper`: the record is here, and `tend` goes on under a log of
 * this device's own. undefined: it did not come with a paper key, or has moved on.
 */
export function comingBack(community: Community): 'waiting' | 'on-paper' | undefined {
  const { memberOfLog, members } = community.membership()
  const me = memberOfLog.get(community.log)
  const own = me && members.get(me)?.devices.find(({ log }) => log === community.log)
  if (own) return own.kind === 'paper' ? 'on-paper' : undefined
  // Whoever asks to come in writes that first; with a paper key nothing is asked.
  return community.safety().ownEntries === 0 ? 'waiting' : undefined
}
