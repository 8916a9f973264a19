// Which key a device shows a hub first. A hub takes the key of an earlier generation without a word, so
// whoever showed that one first would read no further than its end and write nothing (docs/spec/hub.md, H5).

import { expect, it } from 'vitest'
import { hex } from '../base/index.ts'
import { nobleCrypto as crypto } from '../crypto/index.ts'
import { accessSeed, rotationSeed } from '../keys/index.ts'
import { type LogId, spaceId } from '../log/index.ts'
import { makeAccessChange } from '../sync/index.ts'
import { gateSeeds } from './hub-access.ts'
import type { Inside } from './inside.ts'

const space = spaceId(new Uint8Array(32).fill(7))
const keyOf = (epoch: number): Uint8Array => new Uint8Array(32).fill(epoch)
const accessKey = (epoch: number): Uint8Array =>
  crypto.ed25519PublicKey(accessSeed(crypto, keyOf(epoch), space))

/** Pairs as stewards publish them, for these epochs one after the other. */
function published(epochs: readonly number[]) {
  const seeds = epochs.map((epoch) => rotationSeed(crypto, keyOf(100 + epoch), space))
  return epochs.map((epoch, at) => {
    const signer = seeds[Math.max(0, at - 1)] as Uint8Array
    const rotationKey = crypto.ed25519PublicKey(seeds[at] as Uint8Array)
    const pair = { accessKey: accessKey(epoch), rotationKey, generation: at + 1 }
    const { space: _, ...body } = makeAccessChange(crypto, signer, space, pair)
    return { body, log: 'a'.repeat(64) as LogId, seq: at + 1 }
  })
}

/** A device that has these epochs, in the order in which they came. */
function holding(epochs: readonly { epoch: number; lamport: number }[], pairs: readonly number[]) {
  const ring = epochs.map(({ epoch, lamport }) => [
    `${epoch}`,
    { class: 'record', key: keyOf(epoch), facts: { lamport } },
  ])
  const keys = { ring: { epochs: new Map(ring as []) } }
  const view = { accessBodies: published(pairs), keys }
  return { ports: { crypto }, space, view, local: {}, seed: keyOf(99) } as unknown as Inside
}
const membersIn = (...of: Parameters<typeof holding>) =>
  gateSeeds(holding(...of)).filter(({ as }) => as === 'member')
const epochAt = (epoch: number, lamport: number) => ({ epoch, lamport })

it('[H5] is that of the newest generation, whatever came first of epochs that are equally deep', () => {
  const [first, second, third] = [epochAt(1, 3), epochAt(2, 9), epochAt(3, 9)]
  for (const order of [
    [first, second, third],
    [first, third, second],
  ]) {
    const seeds = membersIn(order, [1, 2, 3])
    expect(seeds.map(({ key }) => key)).toEqual([3, 2, 1].map((epoch) => hex(accessKey(epoch))))
    // An epoch of an island that no hub was told of is denied anywhere, and so comes last.
    const other = membersIn(order, [1, 2])
    expect(other.map(({ key }) => key)).toEqual([2, 1, 3].map((epoch) => hex(accessKey(epoch))))
  }
})

it('[H5] is that of the deepest epoch where nothing is known of generations', () => {
  const seeds = membersIn([epochAt(1, 4), epochAt(2, 8), epochAt(3, 6)], [])
  expect(seeds.map(({ key }) => key)).toEqual([2, 3, 1].map((epoch) => hex(accessKey(epoch))))
})
