// The keyring as it comes out of the vault.

import { exportKeyring, importKeyring } from '../../../kernel/src/keys/index.ts'
import { keyWorld } from '../../../kernel/src/testing/key-devices.ts'
import { testSpace } from '../../../kernel/src/testing/logs.ts'
import { seeded } from '../../../kernel/src/testing/random.ts'
import { type MakeTarget, mustEqual } from '../target.ts'
import { varyCbor } from '../vary-cbor.ts'
import { crypto } from './shared-ports.ts'

export const target: MakeTarget = () => {
  const world = keyWorld(crypto, seeded(3), testSpace())
  const [ana, ben] = [world.device(), world.device()]
  world.genesis(ana)
  const one = exportKeyring(ana.ring)
  world.admit(ana, ben)
  world.epoch(ana)
  world.read(ben)
  return {
    sources: ['kernel/src/keys/keyring-store.ts', 'kernel/src/base/cbor.ts'],
    seeds: [one, exportKeyring(ana.ring), exportKeyring(ben.ring)],
    vary: varyCbor,
    run(bytes) {
      const ring = importKeyring(bytes)
      if (!ring) return false
      mustEqual(exportKeyring(ring), bytes)
      return true
    },
  }
}
