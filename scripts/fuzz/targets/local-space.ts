// What a device keeps of a space in its vault.

import { decodeLocal, encodeLocal } from '../../../kernel/src/replica/local-space.ts'
import { type MakeTarget, mustEqual } from '../target.ts'
import { varyCbor } from '../vary-cbor.ts'

const b = (length: number): Uint8Array => new Uint8Array(length).fill(length)
const plain = {
  version: 1,
  space: b(32),
  seed: b(32),
  sealSecret: b(32),
  name: 'Ana',
  invites: [],
  hubs: [],
  papers: [b(32)],
}

export const target: MakeTarget = () => ({
  sources: ['kernel/src/replica/local-space.ts', 'kernel/src/base/shapes.ts'],
  seeds: [
    encodeLocal(plain),
    encodeLocal({
      ...plain,
      joined: { secret: b(16), genesis: b(32), expires: 1_800_000_000_000 },
      invites: [
        {
          id: b(16),
          secret: b(16),
          sealSecret: b(32),
          expires: 5,
          link: 'folkmoot:join#A',
          kind: 'invite',
        },
      ],
      hubs: [
        {
          url: 'wss://hub.example',
          key: b(32),
          acknowledged: 7,
          generation: 1,
          cursor: { hub: 'ab', n: 4 },
        },
      ],
    }),
  ],
  vary: varyCbor,
  run(bytes) {
    const local = decodeLocal(bytes)
    if (!local) return false
    mustEqual(encodeLocal(local), bytes)
    return true
  },
})
