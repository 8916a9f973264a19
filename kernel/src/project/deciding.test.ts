import { describe, expect, it } from 'vitest'
import { hex } from '../base/index.ts'
import type { Frontier, LogId, Position } from '../log/index.ts'
import {
  createDevice,
  createDice,
  fromNothing,
  randomHistory,
  sha256,
  toyArea,
  toySpace,
  toyStanding,
  type Device,
  type HistoryEntry,
} from '../testing/index.ts'
import { projectAt } from './deciding.ts'
import type { AnyArea, Table } from './port.ts'

const areas: readonly AnyArea[] = [toyArea]

/** What a device that holds these entries recomputes at a frontier. */
function at(frontier: Frontier, device: Device, holds: readonly HistoryEntry[]) {
  const ready = holds.filter((entry) => device.causality.hashAt(entry))
  return projectAt(frontier, {
    areas,
    sha256,
    applyStanding: toyStanding,
    causality: device.causality,
    entries: ready
      .filter((entry) => !entry.authority)
      .map(({ ref, log, seq, kind, time, content, trueLamport, flawed }) => {
        const flaw = flawed ? { kind: 'order-wrong-lamport' } : undefined
        return { ref, log, seq, kind, time, body: content ?? null, lamport: trueLamport, flaw }
      }),
    spaceAt: (within) =>
      toySpace(
        ready.flatMap(({ authority, log, seq, trueLamport }) =>
          authority && within(log, seq) ? [{ ...authority, lamport: trueLamport }] : [],
        ),
      ),
  })
}

const frontierOf = (device: Device, cited: readonly HistoryEntry[]): Map<LogId, Position> =>
  new Map(
    [...device.causality.closure(cited)].map(([log, seq]) => [
      log,
      { seq, hash: device.causality.hashAt({ log, seq })! },
    ]),
  )

const story = (seed: number) => {
  const history = randomHistory({ areas, seed, steps: 60 })
  const device = createDevice({ areas })
  device.receive(history)
  return { history, device, dice: createDice(seed) }
}

describe('deciding', () => {
  it('[O17] every device recomputes the same at a cited frontier, whatever else it holds', () => {
    for (let seed = 80; seed < 86; seed++) {
      const { history, device, dice } = story(seed)
      for (let turn = 0; turn < 4; turn++) {
        const frontier = frontierOf(device, [dice.pick(history), dice.pick(history)])
        const cited = history.filter(({ log, seq }) => seq <= (frontier.get(log)?.seq ?? 0))
        const early = createDevice({ areas })
        early.receive(dice.shuffled(cited))
        const [mine, theirs] = [at(frontier, device, history), at(frontier, early, cited)]
        if (!mine.ok || !theirs.ok) throw new Error('refused')
        expect(hex(mine.value.projection.stateHash())).toBe(
          hex(theirs.value.projection.stateHash()),
        )
        expect(mine.value.hidden).toBe(0)
        const expected = fromNothing(areas, cited)
        const state = mine.value.projection.state<Record<string, Table<unknown>>>('toy')
        expect([...state['needs']!.rows()]).toEqual(expected.tables.get('toy/needs'))
        expect([...state['offers']!.rows()]).toEqual(expected.tables.get('toy/offers'))
      }
    }
  })

  it('[O17] says how many entries within cannot be read here', () => {
    const { history, device } = story(90)
    const [hidden] = history.filter((entry) => !entry.authority)
    const blind = createDevice({ areas })
    const { log, seq, hash } = hidden!
    blind.causality.add(
      history.map((entry) =>
        entry === hidden ? ({ log, seq, hash, opaque: true } as never) : entry,
      ),
    )
    const decided = at(frontierOf(device, history), blind, history)
    expect(decided.ok && decided.value.hidden).toBe(1)
  })

  it('[O18] refuses a frontier that is not here, is another one, or leaves out its own past', () => {
    for (let seed = 100; seed < 110; seed++) {
      const { history, device, dice } = story(seed)
      const last = dice.pick(history.slice(30))
      const frontier = frontierOf(device, [last])
      const refusalAt = (changed: Frontier): unknown => {
        const decided = at(changed, device, history)
        return decided.ok ? undefined : decided.refusal
      }
      const { log, seq } = last
      const hash = device.causality.hashAt(last)!
      const replaced = (position: Position): Frontier => new Map(frontier).set(log, position)
      expect(refusalAt(frontier)).toBeUndefined()
      expect(refusalAt(replaced({ seq: 999, hash }))).toEqual({
        kind: 'frontier-missing',
        log,
        seq: 999,
      })
      const other = hash.map((byte) => byte ^ 1)
      expect(refusalAt(replaced({ seq, hash: other }))).toEqual({
        kind: 'frontier-hash-differs',
        log,
        seq,
      })
      const implied = [...frontier].find(([of]) => of !== log)
      if (!implied) continue
      const open = new Map(frontier)
      open.delete(implied[0])
      expect(refusalAt(open)).toEqual({
        kind: 'frontier-not-closed',
        log: implied[0],
        seq: implied[1].seq,
      })
    }
  })
})
