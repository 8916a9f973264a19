// Random histories of a few people who meet now and then, guided by the area's own rules: each step
// draws a dozen entries and keeps the first that counts, or a history would never get anywhere.

import { encodeCbor, hex, utf8, type Cbor } from '../base/index.ts'
import { entryRef, idBytes, logId, type EntryRef, type LogId } from '../log/index.ts'
import type { AnyArea } from '../project/index.ts'
import type { AuthorityEntry, SpaceKind } from '../space/port.ts'
import { createDevice, sha256, type Device, type HistoryEntry, type KernelParts } from './device.ts'
import { createDice, type Dice } from './dice.ts'
import { randomBody, randomJunk, type Surroundings } from './random-body.ts'

export interface HistoryOptions {
  readonly areas: readonly AnyArea[]
  readonly seed: number
  readonly steps: number
  readonly people?: number
  /** Draws the body of a kind where a random one would never count. */
  readonly bodies?: Readonly<Record<string, (dice: Dice, around: Surroundings) => Cbor>>
  readonly kernel?: KernelParts
}

interface Person {
  readonly log: LogId
  readonly device: Device
  readonly holds: HistoryEntry[]
  member: EntryRef | undefined
}

interface Draft {
  readonly kind: string
  readonly content?: Cbor
  readonly authority?: unknown
  /** Lies about its place: so much is added to the number, or the digest is turned over. */
  readonly lie?: 'lamport' | 'digest'
}

const CANDIDATES = 12
const START = 1_700_000_000_000

/** All entries, each after its own past. */
export function randomHistory(options: HistoryOptions): readonly HistoryEntry[] {
  return new Gathering(options).run(options.steps)
}

class Gathering {
  readonly #options: HistoryOptions
  readonly #dice: Dice
  readonly #people: readonly Person[]
  readonly #all: HistoryEntry[] = []
  readonly #refsByKind = new Map<string, string[]>()
  readonly #texts: string[] = []
  readonly #numbers: number[] = []
  readonly #lamports = new Map<string, number>()

  constructor(options: HistoryOptions) {
    this.#options = options
    this.#dice = createDice(options.seed)
    const { areas, kernel } = options
    this.#people = Array.from({ length: options.people ?? 4 }, () => ({
      log: logId(this.#dice.bytes(32)),
      device: createDevice(kernel ? { areas, kernel } : { areas }),
      holds: [],
      member: undefined,
    }))
  }

  run(steps: number): readonly HistoryEntry[] {
    this.#found()
    for (let step = 0; step < steps; step++) {
      const person = this.#dice.pick(this.#people)
      if (this.#dice.chance(35)) this.#meet(person, this.#dice.pick(this.#people))
      if (this.#dice.chance(15)) this.#govern(person, step > steps / 3)
      else this.#write(person, this.#nextDraft(person))
    }
    return this.#all
  }

  #found(): void {
    const [founder, ...others] = this.#people as [Person, ...Person[]]
    const device = { log: idBytes(founder.log), sealKey: new Uint8Array(32) }
    founder.member = this.#write(founder, {
      kind: 'space/genesis',
      authority: { name: 'Lakeside', founder: 'Person 0', device, salt: new Uint8Array(16) },
    }).ref
    for (const [i, person] of others.entries()) {
      const device = { log: idBytes(person.log), sealKey: new Uint8Array(32) }
      const role = i === 0 ? 'steward' : 'member'
      person.member = this.#write(founder, {
        kind: 'space/admit',
        authority: { name: `Person ${i + 1}`, device, role },
      }).ref
      this.#meet(person, founder)
    }
  }

  #meet(person: Person, other: Person): void {
    const missing = other.holds.filter((entry) => !person.holds.includes(entry))
    // A copy each: entries travel as bytes, and what one device does to its own harms no other.
    person.device.receive(structuredClone(missing))
    person.holds.push(...missing)
  }

  /** Roles change now and then; late in the history somebody is removed, who does not know it yet. */
  #govern(person: Person, late: boolean): void {
    const others = this.#people.filter((other) => other !== person && other !== this.#people[0])
    const other = this.#dice.pick(others)
    const member = other.member as EntryRef
    if (!late || this.#dice.chance(50)) {
      const role = this.#dice.pick(['member', 'steward'])
      this.#write(person, { kind: 'space/role', authority: { member, role } })
      return
    }
    // Sometimes below what was seen, so that authority which stood falls.
    const own = person.holds.filter(({ log }) => log === other.log)
    const governed = own.findLast(({ authority }) => authority)
    const seq = governed && this.#dice.chance(50) ? governed.seq - 1 : own.length
    const cuts = [{ log: idBytes(other.log), seq, hash: new Uint8Array(32) }]
    this.#write(person, { kind: 'space/remove', authority: { member, cuts, reason: '' } })
  }

  /** The first candidate that counts; now and then one that does not, is junk, or lies. */
  #nextDraft(person: Person): Draft {
    const kinds = this.#options.areas.flatMap((area) => Object.keys(area.kinds))
    if (this.#dice.chance(3)) return { kind: this.#dice.pick(kinds), content: this.#junk() }
    if (this.#dice.chance(1)) return { kind: 'nowhere/unknown', content: this.#junk() }
    const refused = this.#dice.chance(8)
    let draft = this.#candidate(kinds)
    for (let i = 1; i < CANDIDATES && this.#counts(person, draft) === refused; i++)
      draft = this.#candidate(kinds)
    if (!this.#dice.chance(6)) return draft
    return { ...draft, lie: this.#dice.pick(['lamport', 'digest']) }
  }

  #candidate(kinds: readonly string[]): Draft {
    const kind = this.#dice.pick(kinds)
    const own = this.#options.bodies?.[kind]
    const around = { refsByKind: this.#refsByKind, texts: this.#texts, numbers: this.#numbers }
    if (own) return { kind, content: own(this.#dice, around) }
    const area = this.#options.areas.find(({ kinds }) => Object.hasOwn(kinds, kind))
    const shape = area?.kinds[kind]
    return { kind, content: (shape && randomBody(shape, this.#dice, around)) ?? null }
  }

  #junk(): Cbor {
    const junk = randomJunk(this.#dice)
    // Only what has an encoding can be in a log.
    return JSON.stringify(junk)?.includes('\\ud800') ? 'junk' : junk
  }

  #counts(person: Person, draft: Draft): boolean {
    const entry = this.#entry(person, draft)
    const { ref, log, seq, kind, time, lamport } = entry
    const body = draft.content ?? null
    return person.device.projection.check({ ref, log, seq, kind, time, lamport, body }).ok
  }

  #entry(person: Person, draft: Draft): HistoryEntry {
    const { log, device } = person
    const seq = (device.causality.frontier().get(log)?.seq ?? 0) + 1
    const { changes, digest, lamport } = device.causality.depsFor(log)
    const hash = sha256(utf8(`${log} ${seq} ${hex(encodeCbor(draft.content ?? null))}`))
    const trueLamport = 1 + this.#greatest([{ log, seq: seq - 1 }, ...changes])
    const lie = draft.lie === 'digest' && !digest ? 'lamport' : draft.lie
    return {
      log,
      seq,
      hash,
      ref: entryRef(hash),
      kind: draft.kind,
      time: START + this.#all.length * 60_000,
      content: draft.content,
      authority: undefined,
      changes,
      digest: lie === 'digest' ? digest?.map((byte) => byte ^ 1) : digest,
      lamport: lie === 'lamport' ? lamport + 1 + this.#dice.below(50) : lamport,
      trueLamport,
      flawed: lie !== undefined,
    }
  }

  #greatest(places: readonly { readonly log: LogId; readonly seq: number }[]): number {
    const lamports = places.map(({ log, seq }) => this.#lamports.get(`${log} ${seq}`) ?? 0)
    return Math.max(0, ...lamports)
  }

  #write(person: Person, draft: Draft): HistoryEntry {
    const entry = this.#entry(person, draft)
    const written = draft.authority ? { ...entry, authority: authorityOf(entry, draft) } : entry
    this.#all.push(written)
    this.#lamports.set(`${written.log} ${written.seq}`, written.trueLamport)
    person.holds.push(written)
    person.device.receive(structuredClone([written]))
    this.#remember(written)
    return written
  }

  #remember(entry: HistoryEntry): void {
    // A member is named by genesis or admission; both answer to a reference to an admission.
    const kind = entry.kind === 'space/genesis' ? 'space/admit' : entry.kind
    this.#refsByKind.set(kind, [...(this.#refsByKind.get(kind) ?? []), entry.ref])
    const walk = (value: unknown): void => {
      if (typeof value === 'string') this.#texts.push(value)
      else if (typeof value === 'number') this.#numbers.push(value)
      else if (typeof value === 'object' && value !== null && !(value instanceof Uint8Array))
        Object.values(value).forEach(walk)
    }
    if (!entry.authority) walk(entry.content)
  }
}

const authorityOf = (entry: HistoryEntry, { kind, authority }: Draft): AuthorityEntry => {
  const { ref, hash, log, seq, lamport, time } = entry
  const body = authority as AuthorityEntry['body']
  return { ref, hash, log, seq, lamport, time, kind: kind as SpaceKind, body }
}
