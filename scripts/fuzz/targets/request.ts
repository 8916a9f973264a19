// Requests to join, sealed to the inviter's box with any content.

import { decodeCbor, encodeCbor } from '../../../kernel/src/base/index.ts'
import { hpkeSeal, label, pad } from '../../../kernel/src/crypto/index.ts'
import {
  newInvitation,
  openDeviceRequest,
  openJoinRequest,
  requestRef,
} from '../../../kernel/src/keys/index.ts'
import { FLAG, type Frame, frameContext, logId } from '../../../kernel/src/log/index.ts'
import { testSpace } from '../../../kernel/src/testing/logs.ts'
import { type MakeTarget, must } from '../target.ts'
import { varyCbor } from '../vary-cbor.ts'
import { counting, crypto } from './shared-ports.ts'

const log = logId(new Uint8Array(32).fill(9))
const place = { space: testSpace(), log, seq: 1 }
const ports = { crypto, chance: counting() }
const box = newInvitation(ports)
const outside = { flags: FLAG.request, keyRef: requestRef(crypto, box.signKey) }
const aad = frameContext(place.space, place.log, place.seq, outside)
const context = { info: label('folkmoot/invite-seal/1'), aad }
const bytes = (length: number): Uint8Array => new Uint8Array(length).fill(7)

export const target: MakeTarget = () => ({
  sources: [
    'kernel/src/keys/invitation.ts',
    'kernel/src/keys/port.ts',
    'kernel/src/base/shapes.ts',
  ],
  seeds: [
    encodeCbor({ name: 'Ana', sealKey: bytes(32), proof: bytes(64) }),
    encodeCbor({ label: 'phone', sealKey: bytes(32), linkProof: bytes(64), proof: bytes(64) }),
  ],
  vary: varyCbor,
  run(given) {
    const body = hpkeSeal(ports, box.sealKey, context, pad(given))
    must(body, "the box is somebody's")
    const frame: Frame = {
      ...outside,
      nonce: bytes(24),
      length: body.length,
      body,
      bodyHash: undefined,
      tail: undefined,
    }
    const join = openJoinRequest(crypto, place, frame, box)
    const device = openDeviceRequest(crypto, place, frame, { ...box, by: log })
    must(!join.ok && !device.ok, 'nobody can make the proof')
    const readable = [join, device].some(({ refusal }) => refusal.kind === 'request-proof-wrong')
    must(!readable || decodeCbor(given) !== undefined, 'what can be read is one encoding')
    return readable
  },
})
