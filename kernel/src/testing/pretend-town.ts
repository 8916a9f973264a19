// People with devices of their own who write apart and meet, for tests of what rests on who had seen
// what. Causality and projection are the real ones; who belongs is simply said.

import { fromHex, hex, utf8 } from '../base/index.ts'
import { entryRef, type LogId } from '../log/index.ts'
import type { AnyArea, ContentEntry, DecidingOptions, MemberId } from '../project/index.ts'
import { createDevice, sha256, type Device, type HistoryEntry } from './device.ts'
import { toySpace, toyStanding } from './toy-space.ts'

export interface PretendTown {
  logOf(name: string): LogId
  idOf(name: string): MemberId
  deviceOf(name: string): Device
  /** Writes an entry after all that this person has seen; gives its ref. */
  put(by: string, kind: string, content: ContentEntry['body']): string
  /** The same for an entry of authority. */
  govern(by: string, kind: string, body: object): string
  /** Lets somebody new in, who then knows what the other knows. */
  admit(by: string, name: string): void
  meet(one: string, other: string): void
  /** So that everybody has heard from everybody. */
  meetAll(): void
  /** What `projectAt` asks for. */
  deciding(name: string): DecidingOptions
}

interface Person {
  readonly log: LogId
  readonly device: Device
  readonly holds: HistoryEntry[]
  id: MemberId
}

const START = 1_700_000_000_000

/** The first of the names founds the town and is its steward. */
export function pretendTown(
  areas: readonly AnyArea[],
  names: readonly string[],
  newLog: (name: string) => LogId = (name) => hex(sha256(utf8(name))) as LogId,
): PretendTown {
  const people = new Map<string, Person>()
  let count = 0
  const person = (name: string): Person => {
    const found = people.get(name)
    if (!found) throw new Error(`nobody is called ${name}`)
    return found
  }
  const add = (by: string, kind: string, content: unknown, authority?: object): string => {
    const { log, device, holds } = person(by)
    const entry = nextEntry(device, { log, kind, content, authority, count: count++ })
    holds.push(entry)
    device.receive([entry])
    return entry.ref
  }
  const arrive = (name: string, by: string): void => {
    const [log, device] = [newLog(name), createDevice({ areas })]
    people.set(name, { log, device, holds: [], id: '' })
    const body = {
      name,
      role: 'member',
      device: { log: fromHex(log), sealKey: new Uint8Array(32) },
    }
    const founding = { ...body, role: 'steward', founder: name, salt: new Uint8Array(16) }
    person(name).id =
      name === by
        ? add(by, 'space/genesis', undefined, founding)
        : add(by, 'space/admit', undefined, body)
  }
  const meet = (one: string, other: string): void => {
    for (const [to, from] of [
      [person(one), person(other)],
      [person(other), person(one)],
    ] as const) {
      const missing = from.holds.filter((entry) => !to.holds.includes(entry))
      to.holds.push(...missing)
      to.device.receive(structuredClone(missing))
    }
  }
  const [founder = ''] = names
  for (const name of names) arrive(name, founder)
  const meetAll = (): void => {
    for (let turn = 0; turn < 2; turn++)
      for (const name of people.keys()) if (name !== founder) meet(founder, name)
  }
  meetAll()
  return {
    logOf: (name) => person(name).log,
    idOf: (name) => person(name).id,
    deviceOf: (name) => person(name).device,
    put: (by, kind, content) => add(by, kind, content),
    govern: (by, kind, body) => add(by, kind, undefined, body),
    admit(by, name) {
      arrive(name, by)
      meet(by, name)
    },
    meet,
    meetAll,
    deciding: (name) => decidingOf(areas, person(name)),
  }
}

interface Wish {
  readonly log: LogId
  readonly kind: string
  readonly content: unknown
  readonly authority: object | undefined
  readonly count: number
}

function nextEntry(device: Device, { log, kind, content, authority, count }: Wish): HistoryEntry {
  const seq = (device.causality.frontier().get(log)?.seq ?? 0) + 1
  const deps = device.causality.depsFor(log)
  const hash = sha256(utf8(`${log} ${seq} ${count}`))
  const place = { log, seq, hash, ref: entryRef(hash), kind, time: START + count * 60_000 }
  const entry = { ...place, ...deps, content, trueLamport: deps.lamport, flawed: false }
  const body = authority && { ...place, lamport: deps.lamport, body: authority }
  return { ...entry, authority: body } as HistoryEntry
}

function decidingOf(areas: readonly AnyArea[], { device, holds }: Person): DecidingOptions {
  const ready = holds.filter((entry) => device.causality.hashAt(entry))
  const { causality } = device
  return {
    areas,
    sha256,
    applyStanding: toyStanding,
    causality,
    entries: ready.flatMap(({ authority, ref, log, seq, kind, time, content, trueLamport }) =>
      authority
        ? []
        : [
            {
              ref,
              log,
              seq,
              kind,
              time,
              body: content ?? null,
              lamport: trueLamport,
            },
          ],
    ),
    spaceAt: (within) =>
      toySpace(
        ready.flatMap(({ authority, log, seq }) =>
          authority && within(log, seq) ? [authority] : [],
        ),
      ),
  }
}
