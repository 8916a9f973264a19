// A member whose hub talks nonsense: whole sessions, message by message.

import { breathe, pretendWire } from '../../../kernel/src/testing/pretend-link.ts'
import { checked } from '../../../kernel/src/sync/message-check.ts'
import { type MakeTarget, must } from '../target.ts'
import { digestOf } from './shared-ports.ts'
import {
  type Closing,
  holderOn,
  joined,
  makeSides,
  parted,
  recordTalk,
  visit,
  varyTalk,
} from './shared-talk.ts'
import { everyHead, headsHold } from './shared-truth.ts'

export const target: MakeTarget = async () => {
  const { toMember } = await recordTalk()
  const { member: first } = await makeSides()
  const heads = await everyHead()
  const before = digestOf(first.disk)
  let member = await holderOn(first.disk)
  return {
    sources: ['kernel/src/sync/'],
    seeds: [joined(toMember), joined(toMember.slice(0, 4)), joined(toMember.slice(0, 8))],
    bytesMax: 16_384,
    vary: varyTalk,
    async run(bytes) {
      const wire = pretendWire()
      const closing: Closing = { count: 0 }
      visit(wire, member, closing)
      for (const message of parted(bytes)) {
        wire.b.send(checked(message))
        wire.deliver('a')
      }
      for (let i = 0; i < 3; i++) await breathe()
      const refused = wire.isCut
      wire.cut()
      must(!closing.fault, 'nothing that is heard is a fault')
      must(closing.count === 1, 'a session that is cut ends once')
      if (digestOf(member.disk) === before) return !refused
      must(headsHold(member, heads), 'a member stores only what was signed')
      member = await holderOn(first.disk)
      return true
    },
  }
}
