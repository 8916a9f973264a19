import { expect, it } from 'vitest'
import { nobleCrypto as crypto } from '../crypto/index.ts'
import { entryRef } from '../log/index.ts'
import { testSpace } from '../testing/index.ts'
import { accessSeed, genesisStewardSecret, guestSeed, knownSeed, rotationSeed } from './access.ts'

const secret = new Uint8Array(32).fill(1)

it('[K41] every key for a gate differs by purpose, space and secret', () => {
  const seeds = [secret, new Uint8Array(32).fill(2)].flatMap((from) =>
    [testSpace(1), testSpace(2)].flatMap((space) => [
      accessSeed(crypto, from, space),
      rotationSeed(crypto, from, space),
      guestSeed(crypto, from, space),
      knownSeed(crypto, from, space),
    ]),
  )
  seeds.push(genesisStewardSecret(crypto, secret, entryRef(new Uint8Array(16))))
  expect(new Set(seeds.map(String)).size).toBe(17)
  for (const seed of seeds) expect(seed).toHaveLength(32)
})
