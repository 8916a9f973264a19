// Members who lie. Two ways: a twin of one's own device on a copied disk, and entries that are put
// together by hand with one's own keys, as no honest program would.

import type { Cbor } from '@folkmoot/kernel/base'
import {
  advanceDeps,
  createDepsTable,
  type DepsTable,
  openEntry,
  resealEpoch,
  ruleW,
  sealEntry,
} from '@folkmoot/kernel/keys'
import {
  chainStart,
  entryRef,
  type Frame,
  idBytes,
  runHashes,
  runOf,
  signRun,
} from '@folkmoot/kernel/log'
import type { RunHolder } from '@folkmoot/kernel/sync'
import { type Secrets, secretsOf } from '../checkers/secrets.ts'
import { watchDevice } from '../checkers/watching.ts'
import { copyOf } from '../world/disk.ts'
import { boot, communityOf, createDevice } from '../world/device.ts'
import { newText, noteWritten } from '../world/ghost.ts'
import { meet, visitHub } from '../world/meeting.ts'
import { type Action, type Doing, doIt, others } from './doing.ts'
import { note } from './writing.ts'

interface Own {
  readonly secrets: Secrets
  readonly table: DepsTable
  readonly lamport: number
  readonly tip: { readonly seq: number; readonly hash: Uint8Array }
}

/** Reads the own log from its beginning, to lie about what comes next in the right places only. */
async function ownLog({ world, device, community }: Doing): Promise<Own | undefined> {
  const { crypto } = world
  const { log, id: space } = community
  const secrets = await secretsOf(world, device.disk.memory)
  if (!secrets) return undefined
  const table = createDepsTable(log)
  let lamport = 0
  let tip = { seq: 0, hash: chainStart(crypto, space, log) }
  const keyOf = (ref: string) => secrets.ring.epochs.get(ref as never)?.key
  for (const stored of await community.holder.ofLog(space, log, 0, 1e9)) {
    const run = runOf(stored)
    const hashes = runHashes(crypto, run, stored.before)
    for (const [i, frame] of run.frames.entries()) {
      const hash = hashes[i] as Uint8Array
      tip = { seq: run.from + i, hash }
      const opened = openEntry(crypto, { space, log, seq: tip.seq, ref: entryRef(hash) }, frame, {
        table,
        keyOf,
      })
      if (!opened.ok) continue
      advanceDeps(table, opened.value.plain.deps)
      lamport = opened.value.plain.lamport
    }
  }
  return { secrets, table, lamport, tip }
}

const ANYBODY = { isActive: () => true, knowsWhoIsGone: () => true }
const NO_DEPS = { changes: [], digest: undefined }

type Lie = (own: Own, key: { readonly ref: never; readonly key: Uint8Array }) => Frame | undefined

/** Appends one made-up frame to the own log and passes it on like any other. */
async function append(doing: Doing, lie: Lie): Promise<string> {
  const { world, community, device } = doing
  const own = await ownLog(doing)
  const key = own && ruleW(own.secrets.ring, 'record', ANYBODY)
  if (!own || !key || communityOf(device) !== community) return 'no keys'
  const frame = lie(own, key as never)
  if (!frame) return 'no frame'
  const { log, id: space } = community
  const signed = signRun(world.crypto, space, { log, seed: own.secrets.seed }, own.tip, [frame])
  const frontier = community.holder.frontier(space).get(log)
  if ((frontier?.seq ?? 0) !== own.tip.seq) return 'too late'
  const holder = community.holder as RunHolder
  // What the device itself was writing at that moment may come first: a liar's own trouble.
  const taken = await holder.addOwn(space, [{ ...signed, before: own.tip.hash }]).catch(() => [])
  return taken[0]?.kind ?? 'too late'
}

function forged(
  doing: Doing,
  why: string,
  plain: (own: Own) => Partial<{ lamport: number; time: number; kind: string; body: Cbor }>,
): Promise<string> {
  const { world, device, community } = doing
  const text = newText(world.ghost, device.name)
  noteWritten(world.ghost, {
    text,
    kind: 'note',
    by: device.name,
    timeMs: world.timeline.now,
    log: community.log,
    seq: 0,
    ref: undefined,
    done: false,
    hiddenFrom: [],
    knew: [],
    evil: why,
  })
  return append(doing, (own, key) => {
    const place = { space: community.id, log: community.log, seq: own.tip.seq + 1 }
    const usual = {
      time: 0,
      lamport: own.lamport + 1,
      deps: NO_DEPS,
      kind: 'sim/note',
      body: { text },
    }
    const sealed = sealEntry({ crypto: world.crypto, chance: world.dice }, place, {
      table: own.table,
      plain: { ...usual, ...plain(own) },
      key,
    })
    return sealed.ok ? sealed.value : undefined
  })
}

/** Jumps the queue, or pretends to have been there all along. */
const lamport: Action = (doing) =>
  forged(doing, 'wrong lamport', () => ({
    lamport: doing.world.dice.pick([1, 2_000_000 + doing.world.dice.below(1000)]),
  }))

/** Makes itself a steward; the kernel's own command would refuse. */
const promote: Action = (doing) =>
  forged(doing, 'no right', () => ({
    kind: 'space/role',
    body: { member: doing.community.me ?? '', role: 'steward' },
  }))

/** Lets in a log that nobody invited. */
const smuggle: Action = (doing) =>
  forged(doing, 'no invitation', () => {
    const { dice } = doing.world
    const device = { log: dice.bytes(32), sealKey: dice.bytes(32) }
    const [invite = doing.community.me] = doing.community.membership().invitations.keys()
    return {
      kind: 'space/admit',
      body: {
        invite: invite ?? '',
        name: 'Nobody',
        device,
        proof: dice.bytes(64),
        role: 'steward',
      },
    }
  })

const garbage: Action = (doing) =>
  append(
    doing,
    (_, key) =>
      ({
        flags: 0,
        keyRef: idBytes(key.ref),
        nonce: doing.world.dice.bytes(24),
        body: doing.world.dice.bytes(272),
        length: 272,
        tail: undefined,
      }) as unknown as Frame,
  )

/** Seals another key than the epoch commits to. */
const wrongKeys: Action = (doing) =>
  append(doing, (own, key) => {
    const { world, community } = doing
    const recipients = [...community.membership().members.values()].flatMap(({ devices }) =>
      devices.map(({ log, sealKey }) => ({ log, sealKey })),
    )
    const place = { space: community.id, log: community.log, seq: own.tip.seq + 1 }
    const frame = resealEpoch({ crypto: world.crypto, chance: world.dice }, place, {
      table: own.table,
      heading: { time: 0, lamport: own.lamport + 1, deps: NO_DEPS },
      epoch: { ref: key.ref, key: world.dice.bytes(32) },
      recipients: recipients.slice(0, 5),
      back: [],
    })
    return frame.ok ? frame.value : undefined
  })

/** Two branches of one log, each shown to other people. */
const equivocate: Action = async (doing) => {
  const { world, device, community } = doing
  device.mayFork.add(community.log)
  const twin = createDevice(world, `${device.name}'`, {
    areas: device.areas,
    memory: copyOf(device.disk.memory),
  })
  twin.honest = false
  const up = await boot(world, twin)
  if (up !== 'up') return up
  twin.space = device.space
  watchDevice(world, twin)
  for (let i = 0; i < 3; i++) doIt(world, twin, 'twin', note)
  doIt(world, device, 'note', note)
  const near = others(doing)
  world.timeline.after(2_000, () => {
    if (near.length > 0) meet(world, twin, world.dice.pick(near), 60_000)
    visitHub(world, world.dice.percent(50) ? twin : device, 60_000)
  })
  // The twin is never seen again.
  world.timeline.after(600_000, () => (twin.replica = undefined))
  return twin.name
}

const flood: Action = async ({ world, device, community }) => {
  const drafts = Array.from({ length: 250 }, () => {
    const text = newText(world.ghost, device.name)
    return { kind: 'sim/note', body: { text } }
  })
  const done = await community.writeMany(drafts)
  return done.ok ? 'ok' : done.refusal.kind
}

export const EVIL: readonly (readonly [string, Action])[] = [
  ['lamport', lamport],
  ['lamport', lamport],
  ['promote', promote],
  ['smuggle', smuggle],
  ['garbage', garbage],
  ['wrongkeys', wrongKeys],
  ['equivocate', equivocate],
  ['flood', flood],
]
