// The head of a bundle: two frontiers.

import { read } from '../../../kernel/src/base/index.ts'
import { readHeader, writeHeader } from '../../../kernel/src/sync/bundle-format.ts'
import { type MakeTarget, mustEqual } from '../target.ts'
import { makeSides, space } from './shared-talk.ts'

export const target: MakeTarget = async () => {
  const { hub, member } = await makeSides()
  const [to, from] = [hub.holder.frontier(space), member.holder.frontier(space)]
  return {
    sources: ['kernel/src/sync/bundle-format.ts'],
    seeds: [writeHeader({ space, from, to }), writeHeader({ space, from: undefined, to })],
    run(bytes) {
      const header = read(bytes, readHeader)
      if (!header) return false
      mustEqual(writeHeader(header), bytes)
      return true
    },
  }
}
