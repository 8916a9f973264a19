import { situation, type SituationState } from '@folkmoot/areas/situation'
import { loadSodium } from '@folkmoot/kernel/crypto'
import { createReplica, type ReplicaPorts } from '@folkmoot/kernel/replica'
import { createMemoryStore } from '@folkmoot/kernel/store'
import { describe, expect, it } from 'vitest'
import { corrections, reports, withdrawals } from './reports.ts'
import { tellStory } from './story.ts'
import { en } from './words/en.ts'

const now = Date.UTC(2026, 10, 23, 12)

async function told() {
  const crypto = await loadSodium()
  let time = now
  let drawn = 0
  // Chance that counts up is enough where nobody attacks.
  const chance = {
    bytes: (length: number) => {
      const seed = new TextEncoder().encode(`drawn ${++drawn}`)
      const out = new Uint8Array(length)
      for (let at = 0; at < length; at += 32) {
        const part = crypto.sha256(Uint8Array.of(...seed, at >> 5))
        out.set(part.subarray(0, Math.min(32, length - at)), at)
      }
      return out
    },
  }
  const areas = [situation] as unknown as ReplicaPorts['areas']
  const steps: number[] = []
  const story = await tellStory({
    words: en,
    now,
    moveTo: (to) => {
      time = to
    },
    progress: (done, all) => steps.push(done / all),
    device: async () => {
      const store = createMemoryStore((bytes) => crypto.sha256(bytes))
      const ports = { crypto, chance, store, areas, clock: { now: () => time } }
      const cost = { memoryKiB: 19 * 1024, passes: 2 }
      const made = await createReplica(ports, { passphrase: 'only an example', cost })
      if (!made.ok) throw new Error(made.refusal.kind)
      return made.value
    },
  })
  return { ...story, steps }
}

describe('the example', () => {
  it('is one community of a dozen people after two shores have met', async () => {
    const { here, all, steps } = await told()
    const people = [...here.membership().members.values()]
    expect(people).toHaveLength(12)
    expect(people.filter(({ role }) => role === 'steward').map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Ana', 'Marek']),
    )
    expect(people.filter((one) => one.standing === 'removed').map((one) => one.name)).toEqual([
      'Pia',
    ])
    expect(people.find(({ name }) => name === 'Оксана')?.devices).toHaveLength(2)
    const open = [...here.membership().invitations.values()].filter(
      ({ expires, used, uses }) => expires > now && used < uses,
    )
    expect(open).toHaveLength(2)
    const status = await here.status()
    expect(status).toMatchObject({ setAside: 0, waiting: 0, forks: 0, me: 'member' })
    for (const [name, one] of all)
      if (name !== 'Pia') expect([name, (await one.status()).state]).toEqual([name, status.state])
    expect(steps.at(-1)).toBe(1)
    expect(steps).toEqual(steps.toSorted((a, b) => a - b))
  })

  it('has every report, and what its author said of it later', async () => {
    const { here } = await told()
    const found = [...here.area<SituationState>('situation').reports.rows()].map(([, row]) => row)
    expect(found).toHaveLength(Object.keys(reports).length)
    const changed = Object.keys(corrections).length
    expect(found.filter(({ earlier }) => earlier.length > 0)).toHaveLength(changed)
    expect(found.filter((one) => one.withdrawn)).toHaveLength(Object.keys(withdrawals).length)
    for (const { content } of found) expect(content.when.from).toBeLessThan(now)
  })
})
