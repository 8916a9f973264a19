// Hands and papers that were counted in a room: shown apart, with who entered them and who confirms.

import type { OfVote } from './vote-page.tsx'

export function Rooms(_: OfVote) {
  return null
}
