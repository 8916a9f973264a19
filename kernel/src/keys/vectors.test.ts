// Vectors for other implementations: made by this code with fixed chance, committed, and compared here.
// FOLKMOOT_WRITE_VECTORS=1 writes the file anew; a difference in an old case is a broken promise.

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Chance, fromHex, hex, utf8 } from '../base/index.ts'
import { type Crypto, loadSodium, nobleCrypto } from '../crypto/index.ts'
import {
  encodeRun,
  decodeRun,
  entryRef,
  type Frame,
  logId,
  signRun,
  chainStart,
} from '../log/index.ts'
import { testSpace } from '../testing/index.ts'
import { accessSeed, guestSeed, rotationSeed } from './access.ts'
import { createDepsTable } from './deps-table.ts'
import { foundEphemeralEpoch, foundGenesis, foundRecordEpoch, openSeals } from './epoch.ts'
import { makeJoinRequest, newInvitation, openJoinRequest } from './invitation.ts'
import { decodeInvitationLink, encodeInvitationLink } from './link.ts'
import { paperDevice } from './paper.ts'
import { encodePlain } from './plain.ts'
import type { EpochKey, InvitationLink, KeyPorts, Place, Plain } from './port.ts'
import { openEntry, sealEntry, sealEphemeral } from './seal.ts'
import { encodeHeader, unwrapKey, decodeHeader, wrapKey } from './vault-header.ts'

const FILE = join(dirname(fileURLToPath(import.meta.url)), '../../../docs/spec/vectors/keys.json')

/** 0, 1, 2, … and on after 255: chance that anyone can repeat. */
function counting(): Chance {
  let next = 0
  return { bytes: (length) => Uint8Array.from({ length }, () => next++ & 255) }
}

const seed = new Uint8Array(32).fill(0x11)
const sealSecret = new Uint8Array(32).fill(0x22)
const space = testSpace(7)
const passphrase = 'correct horse battery staple'
const cost = { memoryKiB: 19 * 1024, passes: 2 }
const genesisKey: EpochKey = {
  ref: entryRef(new Uint8Array(16).fill(0x33)),
  key: new Uint8Array(32).fill(0x44),
}
const tailKey: EpochKey = {
  ref: entryRef(new Uint8Array(16).fill(0x55)),
  key: new Uint8Array(32).fill(0x66),
}
const other = logId(new Uint8Array(32).fill(0x77))
const plain: Plain = {
  kind: 'situation/report',
  time: 1_800_000_000_000,
  lamport: 12,
  deps: { changes: [{ log: other, seq: 5 }], digest: new Uint8Array(8).fill(0x88) },
  body: { text: 'The bridge is closed' },
}

function material(crypto: Crypto) {
  const log = logId(crypto.ed25519PublicKey(seed))
  const sealKey = crypto.x25519PublicKey(sealSecret)
  const place: Place = { space, log, seq: 1 }
  const founder = { log, sealKey }
  return { log, sealKey, place, founder, table: createDepsTable(log) }
}

const frameOf = <T>(result: { ok: true; value: T } | { ok: false }): T => {
  if (!result.ok) throw new Error('refused')
  return result.value
}

/** A frame is written as the one-entry run that it stands in. */
function runHex(crypto: Crypto, frame: Frame): string {
  const { log } = material(crypto)
  const before = { seq: 0, hash: chainStart(crypto, space, log) }
  return hex(encodeRun(signRun(crypto, space, { log, seed }, before, [frame]).run))
}

function frames(crypto: Crypto) {
  const { place, table, founder } = material(crypto)
  const ports = (): KeyPorts => ({ crypto, chance: counting() })
  const heading = { time: plain.time, lamport: 1, deps: { changes: [], digest: undefined } }
  const writing = { table, plain, key: genesisKey }
  const genesis = { ...heading, kind: 'space/genesis', body: { name: 'Lakeside' } }
  const founding = { table, heading, recipients: [founder], stewards: [founder] }
  const back = [tailKey]
  const ephemeral = { table, heading, recipients: [founder], recordKey: genesisKey }
  return {
    entry: frameOf(sealEntry(ports(), place, writing)),
    ephemeral: frameOf(sealEphemeral(ports(), place, { ...writing, tailKey })),
    genesis: frameOf(foundGenesis(ports(), place, { table, plain: genesis, founder })).frame,
    epoch: frameOf(foundRecordEpoch(ports(), place, { ...founding, back })).frame,
    ephemeralEpoch: frameOf(foundEphemeralEpoch(ports(), place, ephemeral)).frame,
  }
}

function joining(crypto: Crypto) {
  const { place, sealKey } = material(crypto)
  const invitation = newInvitation({ crypto, chance: counting() })
  const link: InvitationLink = {
    version: 1,
    secret: invitation.secret,
    space,
    genesis: new Uint8Array(32).fill(0x99),
    sealKey: invitation.sealKey,
    invite: entryRef(new Uint8Array(16).fill(0xaa)),
    expires: 1_900_000_000_000,
    hubs: [{ url: 'https://hub.example', key: new Uint8Array(32).fill(0xbb) }],
    root: new Uint8Array(32).fill(0xcc),
  }
  const ports = { crypto, chance: counting() }
  const request = makeJoinRequest(ports, place, link, { name: 'Boris', sealKey }) as Frame
  return { invitation, link, request }
}

function made(crypto: Crypto) {
  const { log, sealKey, table } = material(crypto)
  const { invitation, link, request } = joining(crypto)
  const paper = paperDevice(crypto, new Uint8Array(16).fill(0xdd), space)
  const vaultKey = new Uint8Array(32).fill(0xee)
  const header = wrapKey({ crypto, chance: counting() }, vaultKey, {
    passphrase,
    cost,
    generation: 1,
  })
  const entries = Object.entries(frames(crypto)).map(([name, frame]) => [
    name,
    runHex(crypto, frame),
  ])
  return {
    about:
      'Made with chance that gives 0, 1, 2 … anew for each case. Space 07…07, log seed 11…11, seal secret 22…22. A frame stands in a run of one entry, seq 1.',
    log,
    sealKey: hex(sealKey),
    epochKey: { ref: genesisKey.ref, key: hex(genesisKey.key) },
    ephemeralKey: { ref: tailKey.ref, key: hex(tailKey.key) },
    plain: hex(encodePlain(table, plain)),
    runs: Object.fromEntries(entries) as Record<string, string>,
    invitation: {
      secret: hex(invitation.secret),
      sealSecret: hex(invitation.sealSecret),
      signKey: hex(invitation.signKey),
      link: encodeInvitationLink(crypto, link, 'https://hub.example'),
      request: runHex(crypto, request),
    },
    access: {
      member: hex(accessSeed(crypto, genesisKey.key, space)),
      rotation: hex(rotationSeed(crypto, tailKey.key, space)),
      guest: hex(guestSeed(crypto, invitation.secret, space)),
    },
    paper: { words: '16 times dd', seed: hex(paper.seed), sealSecret: hex(paper.sealSecret) },
    vault: { passphrase, header: hex(encodeHeader(crypto, header)), key: hex(vaultKey) },
  }
}
type Vectors = ReturnType<typeof made>

let sodium: Crypto
let stored: Vectors
beforeAll(async () => {
  sodium = await loadSodium()
  if (process.env['FOLKMOOT_WRITE_VECTORS'] || !existsSync(FILE)) {
    writeFileSync(FILE, `${JSON.stringify(made(nobleCrypto), null, 2)}\n`)
  }
  stored = JSON.parse(readFileSync(FILE, 'utf8')) as Vectors
})

const bytes = (text: string | undefined): Uint8Array => fromHex(text ?? '') as Uint8Array
const frameFrom = (text: string | undefined): Frame => {
  const frame = decodeRun(bytes(text))?.frames[0]
  if (!frame) throw new Error('no run')
  return frame
}

describe('vectors of keys', () => {
  it('[K42] are what both implementations make today', () => {
    expect(made(nobleCrypto)).toEqual(stored)
    expect(made(sodium)).toEqual(stored)
  })

  it('[K42] open with what stands in the file', () => {
    for (const crypto of [nobleCrypto, sodium]) {
      const { place, table, sealKey } = material(crypto)
      const at = { ...place, ref: entryRef(new Uint8Array(16)) }
      const held = new Map([genesisKey, tailKey].map((key) => [key.ref, key.key]))
      for (const name of ['entry', 'ephemeral']) {
        const frame = frameFrom(stored.runs[name])
        const opened = openEntry(crypto, at, frame, { table, keyOf: (ref) => held.get(ref) })
        expect(opened).toMatchObject({ ok: true, value: { plain } })
      }
      for (const name of ['genesis', 'epoch', 'ephemeralEpoch']) {
        const device = { secret: sealSecret, sealKey }
        const outcome = openSeals(crypto, place, frameFrom(stored.runs[name]), device)
        expect(outcome.kind).toBe('opened')
      }
    }
  })

  it('[K42] let someone in', () => {
    const { invitation } = stored
    const now = 1_800_000_000_000
    expect(decodeInvitationLink(sodium, invitation.link, now)).toMatchObject({
      value: { secret: bytes(invitation.secret) },
    })
    const { place } = material(sodium)
    const keys = { sealSecret: bytes(invitation.sealSecret), signKey: bytes(invitation.signKey) }
    expect(openJoinRequest(sodium, place, frameFrom(invitation.request), keys)).toMatchObject({
      value: { name: 'Boris' },
    })
    const header = decodeHeader(sodium, bytes(stored.vault.header))
    if (!header.ok) throw new Error(header.refusal.kind)
    expect(hex(unwrapKey(sodium, header.value, passphrase) ?? utf8('closed'))).toBe(
      stored.vault.key,
    )
  })
})
