// When a receiver says that something is durable: each answer costs a trip over the link.

import { describe, expect, it } from 'vitest'
import { nobleCrypto } from '../crypto/index.ts'
import { testFrame, testLog, testSpace } from '../testing/logs.ts'
import { settle } from '../testing/pretend-link.ts'
import { takeAll, testHall, type TestHolder } from '../testing/sessions.ts'
import { stubCrypto } from '../testing/stub-crypto.ts'

const crypto = stubCrypto(nobleCrypto)
const space = testSpace()
const rootOf = (at: TestHolder) => at.holder.root(space).join()

describe('a member', () => {
  it('[Y11] acknowledges history seldom and news at once', async () => {
    const { hub, member, talk, random } = await testHall(crypto, space, 16)
    const at = await member()
    const log = testLog(crypto, space, random)
    const runs = Array.from({ length: 60 }, () => log.write([testFrame(random)]))
    await takeAll(
      hub,
      space,
      runs.map(({ run }) => run),
    )
    const { wire } = await talk(at)
    expect(rootOf(at)).toBe(rootOf(hub))
    // Both greet, open and say where they stand; one ACK for all of it.
    expect(wire.carried.messages).toBeLessThan(runs.length + 15)
    const before = wire.carried.messages
    await takeAll(hub, space, [log.write([testFrame(random)]).run])
    await settle(wire)
    expect(wire.carried.messages - before).toBe(2)
  })
})
