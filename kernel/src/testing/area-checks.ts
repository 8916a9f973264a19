// What every area promises (docs/spec/order.md, A0–A7), each as a function that throws when the
// promise is broken, so that the same checks can be turned on planted faults.

import { decodeCbor, encodeCbor, type Cbor } from '../base/index.ts'
import { sameValue, type AnyArea, type MemberRow, type SetAside } from '../project/index.ts'
import { randomArrivals } from './arrivals.ts'
import { createDevice, type Device, type HistoryEntry, type KernelParts } from './device.ts'
import { createDice } from './dice.ts'
import { randomHistory, type HistoryOptions } from './history.ts'
import { fromNothing, type Seen } from './oracle.ts'
import { randomJunk } from './random-body.ts'
import { dumpTables, recordTables, type TableRecord } from './table-record.ts'
import { withoutClockAndChance } from './traps.ts'

export interface AreaVector {
  readonly name: string
  readonly kind: string
  readonly body: Cbor
}

export interface AreaCheckOptions {
  /** Areas that this one reads, with those that they read. */
  readonly with?: readonly AnyArea[]
  readonly bodies?: HistoryOptions['bodies']
  /** Old bodies that must read for good. */
  readonly vectors?: () => Iterable<AreaVector>
  readonly kernel?: KernelParts
  readonly histories?: number
  readonly steps?: number
  readonly firstSeed?: number
}

export interface AreaCheck {
  readonly promise: string
  run(): void
}

interface Bench {
  readonly areas: readonly AnyArea[]
  readonly area: AnyArea
  readonly options: AreaCheckOptions
  /** Made once; each call gives the same. */
  histories(): readonly (readonly HistoryEntry[])[]
  device(options?: { readonly freeze?: boolean; readonly undoEntries?: number }): Recorded
}

interface Recorded extends Device {
  readonly records: readonly TableRecord[]
}

const HISTORIES = 20
const STEPS = 50

export function areaChecks(area: AnyArea, options: AreaCheckOptions = {}): readonly AreaCheck[] {
  const bench = createBench(area, options)
  const check = (promise: string, run: (bench: Bench) => void): AreaCheck => ({
    promise,
    run: () => run(bench),
  })
  return [
    check('[A0] every kind is reached by the random histories', everyKindReached),
    check('[A1] the state is the same for any order, batch and repetition of arrival', anyArrival),
    check('[A2] junk makes it neither throw nor refuse without a kind', survivesJunk),
    check('[A3] entries and rows are never changed in place', changesNothing),
    check('[A4] neither clock nor chance is asked', asksNothing),
    check('[A5] the state is made of tables of plain values and survives storing', survivesStoring),
    check('[A6] old bodies still read', oldBodiesRead),
    check('[A7] going on equals starting from nothing, at any point', goingOnEqualsStarting),
  ]
}

function createBench(area: AnyArea, options: AreaCheckOptions): Bench {
  const areas = [...(options.with ?? []), area]
  let made: readonly (readonly HistoryEntry[])[] | undefined
  return {
    area,
    areas,
    options,
    histories() {
      made ??= Array.from({ length: options.histories ?? HISTORIES }, (_, i) =>
        randomHistory({
          areas,
          seed: (options.firstSeed ?? 1) + i,
          steps: options.steps ?? STEPS,
          ...(options.bodies ? { bodies: options.bodies } : {}),
        }),
      )
      return made
    },
    device(deviceOptions = {}) {
      const recorded = areas.map((area) => recordTables(area))
      const { kernel } = options
      const device = createDevice({
        ...deviceOptions,
        ...(kernel ? { kernel } : {}),
        areas: recorded.map((record) => record.area),
      })
      return { ...device, records: recorded.map(({ record }) => record) }
    },
  }
}

function demand(holds: boolean, message: string): asserts holds {
  if (!holds) throw new Error(message)
}

const kindsSetAside = (device: Device): readonly string[] =>
  device.projection
    .setAside()
    .map(({ ref, refusal }) =>
      refusal.kind.startsWith('order-') ? `${ref} flawed` : `${ref} ${refusal.kind}`,
    )
    .sort()

function noFault(setAside: readonly SetAside[]): void {
  const fault = setAside.find(({ refusal }) => refusal.kind === 'entry-fault')
  demand(!fault, `the area failed on ${fault?.kind}: ${JSON.stringify(fault?.refusal)}`)
}

function everyKindReached({ area, histories, device }: Bench): void {
  const missing = new Set(Object.keys(area.kinds))
  for (const history of histories()) {
    const { projection, receive } = device()
    receive(history)
    noFault(projection.setAside())
    const aside = new Set<string>(projection.setAside().map(({ ref }) => ref))
    for (const { ref, kind } of history) if (!aside.has(ref)) missing.delete(kind)
  }
  demand(missing.size === 0, `never reached: ${[...missing].join(', ')}`)
}

function anyArrival({ histories, device }: Bench): void {
  for (const [i, history] of histories().entries()) {
    const straight = device()
    straight.receive(history)
    const dice = createDice(1000 + i)
    for (let turn = 0; turn < 4; turn++) {
      const other = device({ undoEntries: dice.pick([4, 50_000]) })
      for (const batch of randomArrivals(dice, history)) other.receive(batch)
      const [a, b] = [straight, other].map(({ projection }) => [...projection.stateHash()].join())
      demand(a === b, `history ${i}, turn ${turn}: another order gave another state`)
      demand(
        sameValue(kindsSetAside(straight), kindsSetAside(other)),
        `history ${i}, turn ${turn}: another order set other entries aside`,
      )
    }
  }
}

function survivesJunk({ area, histories, device }: Bench): void {
  for (const [i, history] of histories().entries()) {
    const dice = createDice(2000 + i)
    const { projection, receive } = device()
    receive(history)
    const [someone] = history
    const { log, seq, ref, time } = someone as HistoryEntry
    const spot = { log, seq, ref, time, lamport: 1_000_000 }
    for (let turn = 0; turn < 60; turn++) {
      const kind = dice.pick([...Object.keys(area.kinds), `${area.name}/unknown`, 'constructor'])
      const answer = projection.check({ ...spot, kind, body: randomJunk(dice) })
      demand(answer.ok || isRefusal(answer.refusal), `refused without a kind: ${kind}`)
    }
    noFault(projection.setAside())
    for (const { kind, refusal } of projection.setAside())
      demand(isRefusal(refusal), `set aside without a kind: ${kind}`)
  }
}

const isRefusal = (refusal: unknown): boolean =>
  typeof refusal === 'object' &&
  refusal !== null &&
  'kind' in refusal &&
  typeof refusal.kind === 'string' &&
  /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(refusal.kind)

function changesNothing({ histories, device }: Bench): void {
  for (const history of histories()) {
    const before = history.map((entry) => encodeCbor((entry.content ?? null) as Cbor))
    const { projection, receive } = device({ freeze: true })
    receive(structuredClone(history))
    noFault(projection.setAside())
    const loose = device()
    loose.receive(history)
    const after = history.map((entry) => encodeCbor((entry.content ?? null) as Cbor))
    demand(sameValue(before, after), 'an entry was changed')
  }
}

function asksNothing({ histories, device }: Bench): void {
  for (const history of histories())
    withoutClockAndChance(() => {
      const { projection, receive } = device()
      receive(history)
      noFault(projection.setAside())
    })
}

function survivesStoring({ histories, device }: Bench): void {
  for (const history of histories()) {
    const { records, receive } = device()
    for (const record of records) record.demandOnlyTables()
    receive(history)
    for (const [name, rows] of dumpTables(records))
      for (const [key, row] of rows) {
        demand(isPlain(row), `${name} ${key} is not a plain value`)
        const back = decodeCbor(encodeCbor(row))
        demand(sameValue(back, row), `${name} ${key} comes back changed`)
      }
  }
}

function isPlain(value: unknown): value is Cbor {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return true
  if (typeof value === 'number') return Number.isSafeInteger(value) && !Object.is(value, -0)
  if (typeof value !== 'object' || value instanceof Uint8Array) return value instanceof Uint8Array
  if (Array.isArray(value)) return value.every(isPlain)
  const prototype: unknown = Object.getPrototypeOf(value)
  return (
    (prototype === Object.prototype || prototype === null) &&
    Object.values(value).every((inner) => inner === undefined || isPlain(inner))
  )
}

function oldBodiesRead({ area, options }: Bench): void {
  for (const { name, kind, body } of options.vectors?.() ?? []) {
    const shape = area.kinds[kind]
    demand(shape !== undefined, `${name}: there is no ${kind} any more`)
    const path = shape.misfit(body)
    demand(path === undefined, `${name}: ${kind} does not fit at "${path}"`)
  }
}

function goingOnEqualsStarting(bench: Bench): void {
  for (const [i, history] of bench.histories().entries()) {
    const dice = createDice(3000 + i)
    for (let turn = 0; turn < 2; turn++) {
      const device = bench.device({ undoEntries: dice.pick([5, 20, 50_000]) })
      const batches = randomArrivals(dice, history)
      const points = new Set(Array.from({ length: 5 }, () => dice.below(batches.length)))
      points.add(batches.length - 1)
      const got: HistoryEntry[] = []
      for (const [at, batch] of batches.entries()) {
        device.receive(batch)
        got.push(...batch)
        // Reading in between fills the caches that a later change must empty.
        dumpTables(device.records)
        if (points.has(at)) sameAsOracle(device, fromNothing(bench.areas, got), `history ${i}`)
      }
    }
  }
}

function sameAsOracle(device: Recorded, oracle: Seen, where: string): void {
  noFault(device.projection.setAside())
  for (const [name, rows] of dumpTables(device.records))
    demand(sameValue(rows, oracle.tables.get(name)), `${where}: ${name} differs from nothing`)
  const { membership } = device.projection
  const expected = (oracle.tables.get('space/members') ?? []) as readonly [string, MemberRow][]
  const present = expected.filter(([, row]) => row.present)
  demand(
    sameValue(
      membership.members(),
      present.map(([id]) => id),
    ) &&
      present.every(
        ([id, row]) =>
          membership.isMember(id) &&
          membership.memberName(id) === row.name &&
          membership.isSteward(id) === (row.role === 'steward'),
      ),
    `${where}: the members differ from nothing`,
  )
  demand(
    sameValue(kindsSetAside(device), oracle.setAside),
    `${where}: other entries are set aside than from nothing`,
  )
}
