// Entries of the situation as a hostile member writes them: they count or are set aside, nothing else.

import { concat, decodeCbor, encodeCbor, type Cbor } from '../../../kernel/src/base/index.ts'
import { pretendSpace, PRETEND_START } from '../../../kernel/src/testing/pretend-space.ts'
import { situation } from '../../../areas/src/situation/area.ts'
import { reportDraft } from '../../../areas/src/situation/commands.ts'
import { situationKinds } from '../../../areas/src/situation/entries.ts'
import { type MakeTarget, must } from '../target.ts'
import { varyCbor } from '../vary-cbor.ts'

const KINDS = Object.keys(situationKinds)
const ENTRIES_MAX = 40

export const target: MakeTarget = () => {
  const fresh = () => pretendSpace(situation, { members: ['ana', 'ben'] })
  let [space, count] = [fresh(), 0]
  const draft = reportDraft(
    {
      text: 'The bridge is closed.',
      place: '61.78,34.35~300m',
      source: 'Fire brigade',
      categories: ['roads'],
    },
    { now: PRETEND_START },
  )
  must(draft.ok, 'a report can be written')
  const { body } = draft.value
  const report = '1'.padStart(32, '0')
  const { flags: _, ...content } = body
  const seeds = [body, { ...content, report, reason: 'a mistake' }, { report, reason: 'gone' }]
  return {
    sources: [
      'areas/src/situation/entries.ts',
      'areas/src/situation/rules.ts',
      'areas/src/situation/fold.ts',
    ],
    seeds: seeds.map((each, at) => concat(Uint8Array.of(at), encodeCbor(each as unknown as Cbor))),
    vary: (bytes, chance) =>
      concat(Uint8Array.of(chance.below(6)), varyCbor(bytes.slice(1), chance)),
    run(bytes) {
      const given = decodeCbor(bytes.subarray(1))
      if (given === undefined) return false
      if (count++ >= ENTRIES_MAX) [space, count] = [fresh(), 0]
      const first = bytes[0] ?? 0
      const kind = KINDS[first % KINDS.length] ?? ''
      const before = space.setAside().length
      space.receive(first < KINDS.length ? 'ana' : 'ben', { kind, body: given })
      return space.setAside().length === before
    },
  }
}
