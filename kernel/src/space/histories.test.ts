// The long run: random partitioned histories, 20,000 in about a minute of one core.
// FOLKMOOT_MEMBERSHIP_HISTORIES says how many if not so many.

import { describe, expect, it } from 'vitest'

import { createDice } from '../testing/dice.ts'
import { pastProblems, spaceProblems } from '../testing/space-checks.ts'
import { randomSpaceHistory, type SpaceHistory } from '../testing/space-histories.ts'
import { stateText } from '../testing/space-world.ts'
import { allowsSpace, createSpaceResolver, inOrder, resolveSpace, spaceKinds } from './index.ts'

const COUNT = Number(process.env['FOLKMOOT_MEMBERSHIP_HISTORIES'] ?? 20_000)
/** The dearer checks run on every so many. */
const EVERY = 80
/** On a busy machine the long run takes minutes; it never waits for anything but itself. */
const PATIENCE = { timeout: 1_800_000 }

const resolved = ({ entries, before, options }: SpaceHistory) =>
  resolveSpace(entries, before, options)

/** One in the list for each history that breaks something, with its seed. */
function failuresOf(seeds: Iterable<number>, check: (seed: number) => readonly string[]): string[] {
  const failures: string[] = []
  for (const seed of seeds) {
    const problems = check(seed)
    if (problems.length > 0) failures.push(`seed ${seed}: ${problems.join(', ')}`)
    if (failures.length >= 5) break
  }
  return failures
}

function* seeds(count: number, step = 1): Generator<number> {
  for (let seed = 0; seed < count; seed += step) yield seed
}

describe('random histories', () => {
  it('reach every kind, every standing and every refusal but a full space', PATIENCE, () => {
    const kinds = new Set<string>()
    const refusals = new Set<string>()
    const standings = new Set<string>()
    let [contested, fallbacks, confirmed, aliases] = [0, 0, 0, 0]
    for (const seed of seeds(1_000)) {
      const history = randomSpaceHistory(seed)
      const state = resolved(history)
      for (const { kind, ref } of history.entries) if (state.standing.has(ref)) kinds.add(kind)
      for (const { kind } of state.setAside.values()) refusals.add(kind)
      for (const { standing } of state.members.values()) standings.add(standing)
      if (state.contested.size > 0) contested++
      if (state.fallback) fallbacks++
      if (state.aliases.size > 0) aliases++
      confirmed += history.entries.filter(
        ({ kind, ref }) => kind === 'space/confirm' && state.standing.has(ref),
      ).length
    }
    expect([...kinds].sort()).toEqual(Object.keys(spaceKinds).sort())
    expect([...standings].sort()).toEqual(['member', 'pending', 'removed', 'suspended'])
    expect([...refusals].sort()).toEqual([
      'space-after-cut',
      'space-already-member',
      'space-already-so',
      'space-cut-too-low',
      'space-invitation-expired',
      'space-invitation-revoked',
      'space-invitation-used',
      'space-log-forked',
      'space-not-a-member',
      'space-not-a-steward',
      'space-not-waiting',
      'space-overruled',
      'space-paper-key',
      'space-pending',
      'space-policy-version',
      'space-proof-wrong',
      'space-second-genesis',
      'space-self-rescue',
      'space-unknown-device',
      'space-unknown-invitation',
      'space-unknown-member',
      'space-waiting-for-stewards',
    ])
    for (const count of [contested, fallbacks, confirmed, aliases]) expect(count).toBeGreaterThan(2)
  })

  it(
    `[S3] ${COUNT} of them: the same state in any order, and nothing stands that may not`,
    PATIENCE,
    () => {
      let [entries, contested, fallbacks, pending] = [0, 0, 0, 0]
      const failures = failuresOf(seeds(COUNT), (seed) => {
        const history = randomSpaceHistory(seed)
        const state = resolved(history)
        const mixed = createDice(seed).shuffled(history.entries)
        const other = resolved({ ...history, entries: mixed })
        entries += history.entries.length
        contested += state.contested.size > 0 ? 1 : 0
        fallbacks += state.fallback ? 1 : 0
        for (const { standing } of state.members.values()) pending += standing === 'pending' ? 1 : 0
        const diverged = stateText(other) === stateText(state) ? [] : ['another state']
        return [...diverged, ...spaceProblems(history, state)]
      })
      expect(failures).toEqual([])
      console.log(
        `membership: ${COUNT} histories, ${entries} entries, ${contested} with a circle, ` +
          `${fallbacks} without stewards, ${pending} people pending`,
      )
    },
  )

  it('[S3] that once failed stay right', () => {
    // A second admission beside a removal raised a role, or one that still waits for vouchers did;
    // an unproved fork bent causality.
    const failures = failuresOf([53_806, 62_060, 79_080, 121_096], (seed) => {
      const history = randomSpaceHistory(seed)
      return spaceProblems(history, resolved(history))
    })
    expect(failures).toEqual([])
  })

  it('[S2] what stands was right in its own past alone', PATIENCE, () => {
    const failures = failuresOf(seeds(COUNT, EVERY), (seed) => {
      const history = randomSpaceHistory(seed)
      return pastProblems(history, resolved(history))
    })
    expect(failures).toEqual([])
  })

  it('[S3] entry by entry gives the same as all at once', PATIENCE, () => {
    const failures = failuresOf(seeds(COUNT, EVERY), (seed) => {
      const { entries, before, options } = randomSpaceHistory(seed)
      const growing = createSpaceResolver({ ...options, before })
      const ordered = entries.toSorted(inOrder)
      for (const [at, entry] of ordered.entries()) {
        growing.add(entry)
        const whole = resolveSpace(ordered.slice(0, at + 1), before, options)
        if (stateText(growing.state()) !== stateText(whole)) return [`differs at ${at}`]
      }
      return []
    })
    expect(failures).toEqual([])
  })

  it('[S3] the short ways through calm pasts change nothing', PATIENCE, () => {
    const failures = failuresOf(seeds(COUNT, EVERY / 2), (seed) => {
      const history = randomSpaceHistory(seed)
      const { entries, before, options } = history
      const plain = createSpaceResolver({ ...options, before, plain: true })
      for (const entry of entries) plain.add(entry)
      return stateText(plain.state()) === stateText(resolved(history)) ? [] : ['differs']
    })
    expect(failures).toEqual([])
  })

  it('[S30] a command is refused exactly as its entry would be', PATIENCE, () => {
    const failures = failuresOf(seeds(COUNT, EVERY), (seed) => {
      const { entries, before, options } = randomSpaceHistory(seed)
      return entries.flatMap((entry) => {
        if (options.forked?.has(entry.log) || entry.kind === 'space/genesis') return []
        const past = entries.filter((other) => before(other, entry))
        const asked = allowsSpace(resolveSpace(past, before, options), entry, entry.log, {
          crypto: options.crypto,
          isSeen: (place) => before(place, entry),
        })
        const judged = resolveSpace([...past, entry], before, options).setAside.get(entry.ref)
        const expected = judged?.kind === 'space-waiting-for-stewards' ? undefined : judged?.kind
        const answer = asked.ok ? undefined : asked.refusal.kind
        return answer === expected ? [] : [`${entry.kind}: ${answer} instead of ${expected}`]
      })
    })
    expect(failures).toEqual([])
  })
})
