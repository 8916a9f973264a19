// Who asks to come in. Their words come from a list that is loaded on demand; before it is there, the
// community would answer that nobody asks.

import { loadWords } from '@folkmoot/kernel/crypto'
import type { Community, JoinRequest } from '@folkmoot/kernel/replica'

export async function requestsOf(community: Community): Promise<readonly JoinRequest[]> {
  await loadWords()
  return community.requests()
}
