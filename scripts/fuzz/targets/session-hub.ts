// A hub that is told nonsense by someone with the right key: whole sessions, message by message.

import { breathe, pretendWire } from '../../../kernel/src/testing/pretend-link.ts'
import { checked } from '../../../kernel/src/sync/message-check.ts'
import { type MakeTarget, must } from '../target.ts'
import { digestOf } from './shared-ports.ts'
import {
  type Closing,
  hubOn,
  joined,
  makeSides,
  parted,
  recordTalk,
  serve,
  varyTalk,
} from './shared-talk.ts'
import { everyHead, headsHold } from './shared-truth.ts'

export const target: MakeTarget = async () => {
  const { toHub } = await recordTalk()
  const { hub: first } = await makeSides()
  const heads = await everyHead()
  const before = digestOf(first.disk)
  let hub = await hubOn(first.disk)
  return {
    sources: ['kernel/src/sync/'],
    seeds: [joined(toHub), joined(toHub.slice(0, 4)), joined(toHub.slice(0, 8))],
    bytesMax: 16_384,
    vary: varyTalk,
    async run(bytes) {
      const wire = pretendWire()
      const closing: Closing = { count: 0 }
      serve(wire, hub, closing)
      for (const message of parted(bytes)) {
        wire.a.send(checked(message))
        wire.deliver('b')
      }
      for (let i = 0; i < 3; i++) await breathe()
      const refused = wire.isCut
      wire.cut()
      must(!closing.fault, 'nothing that is heard is a fault')
      must(closing.count === 1, 'a session that is cut ends once')
      if (digestOf(hub.disk) === before) return !refused
      must(headsHold(hub, heads), 'a hub stores only what was signed')
      hub = await hubOn(first.disk)
      return true
    },
  }
}
