import { beforeAll, describe, expect, it } from 'vitest'
import { loadSodium } from '../crypto/index.ts'
import { noteArea } from '../testing/note-area.ts'
import { pretendWire } from '../testing/pretend-link.ts'
import { found, testDevice, type TestWorld } from '../testing/replicas.ts'

let world: TestWorld
beforeAll(async () => {
  world = { crypto: await loadSodium(), areas: [noteArea] }
})

describe('writing while a session still brings history', () => {
  it('numbers every run after the one before it, so that nothing honest is set aside', async () => {
    const ana = await found(await testDevice(world, 90), 'Lakeside', 'Ana')
    // Nothing is delivered: the session goes on waiting for what the other side has.
    ana.connect(pretendWire().a)
    const drafts = Array.from({ length: 400 }, (_, n) => ({
      kind: 'note/said',
      body: { text: `${n} `.padEnd(200, 'x') },
    }))
    expect((await ana.writeMany(drafts)).ok).toBe(true)
    const { entries, setAside } = await ana.status()
    expect(entries).toBeGreaterThan(400)
    expect(setAside).toBe(0)
  })
})
