import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { encodeCbor, concat, utf8 } from '../base/index.ts'
import { type Crypto, loadSodium, loadWords, nobleCrypto, type Words } from '../crypto/index.ts'
import { entryRef, type Frame, logId, spaceId } from '../log/index.ts'
import { seeded, testSpace } from '../testing/index.ts'
import { deviceWords, makeDeviceRequest, openDeviceRequest } from './device-link.ts'
import {
  joinWords,
  makeJoinRequest,
  newInvitation,
  openJoinRequest,
  requestRef,
  sealRequest,
} from './invitation.ts'
import {
  decodeDeviceLink,
  decodeInvitationLink,
  encodeDeviceLink,
  encodeInvitationLink,
} from './link.ts'
import {
  newPaperKey,
  openCapsule,
  paperDevice,
  paperLocator,
  sealCapsule,
  CAPSULE_BYTES,
} from './paper.ts'
import type { DeviceLink, InvitationLink, KeyPorts, Place } from './port.ts'

const crypto = nobleCrypto
const space = testSpace()
const random = seeded(41)
const ports: KeyPorts = { crypto, chance: random }
const invitation = newInvitation(ports)
const link: InvitationLink = {
  version: 1,
  secret: invitation.secret,
  space,
  genesis: random.bytes(32),
  sealKey: invitation.sealKey,
  invite: entryRef(random.bytes(16)),
  expires: 1_800_000_000_000,
  hubs: [
    { url: 'https://hub.example:7777', key: random.bytes(32) },
    { url: 'http://10.0.0.2:7777', key: undefined },
  ],
  root: random.bytes(32),
}
const now = 1_799_000_000_000

let words: Words
let sodium: Crypto
beforeAll(async () => {
  words = await loadWords()
  sodium = await loadSodium()
})

describe('link of an invitation', () => {
  it('[K24] comes back whole, with a host and without, from the middle of a message', () => {
    for (const host of ['https://hub.example', 'http://10.0.0.2:7777/', undefined]) {
      const text = encodeInvitationLink(crypto, link, host)
      expect(text).toMatch(host ? /^https?:\/\/[^/]+\/join#/ : /^folkmoot:join#/)
      expect(decodeInvitationLink(crypto, text, now)).toEqual({ ok: true, value: link })
      const pasted = `Come and join us! <${text}>. See you\nAna`
      expect(decodeInvitationLink(crypto, pasted, now)).toEqual({ ok: true, value: link })
    }
  })

  it('[K24] keeps all that is secret behind the #', () => {
    const text = encodeInvitationLink(crypto, link, 'https://hub.example')
    expect(text.split('#')[0]).toBe('https://hub.example/join')
    expect(text.length).toBeLessThan(400)
  })

  it('[K24] is refused when any letter is another or any end is missing', () => {
    const text = encodeInvitationLink(crypto, link, 'https://hub.example')
    const start = text.indexOf('#') + 1
    for (let at = start; at < text.length; at++) {
      const letter = text[at] === 'A' ? 'B' : 'A'
      const bent = text.slice(0, at) + letter + text.slice(at + 1)
      expect(decodeInvitationLink(crypto, bent, now)).toMatchObject({
        refusal: { kind: 'link-damaged' },
      })
      expect(decodeInvitationLink(crypto, text.slice(0, at), now)).toMatchObject({
        refusal: { kind: 'link-damaged' },
      })
    }
  })

  it('[K24] says why it is of no use: foreign, newer, expired', () => {
    const kind = (text: string, at = now): string | undefined => {
      const decoded = decodeInvitationLink(crypto, text, at)
      return decoded.ok ? undefined : decoded.refusal.kind
    }
    const text = encodeInvitationLink(crypto, link)
    expect(kind('')).toBe('link-not-an-invitation')
    expect(kind('https://example.org/join?x=1')).toBe('link-not-an-invitation')
    expect(kind('x'.repeat(100_000))).toBe('link-not-an-invitation')
    expect(kind(text, link.expires + 1)).toBe('link-expired')
    const device: DeviceLink = { ...link, by: logId(random.bytes(32)) }
    expect(kind(encodeDeviceLink(crypto, device))).toBe('link-not-an-invitation')
    expect(decodeDeviceLink(crypto, encodeDeviceLink(crypto, device), now)).toMatchObject({
      value: { by: device.by, secret: link.secret },
    })
    expect(kind(versioned(2))).toBe('link-newer')
    expect(kind(versioned(0))).toBe('link-damaged')
  })

  it('never throws, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.uint8Array({ maxLength: 200 }), (a, bytes) => {
        expect(decodeInvitationLink(crypto, `folkmoot:join#${a}`, now).ok).toBe(false)
        expect(decodeDeviceLink(crypto, a, now).ok).toBe(false)
        expect(decodeInvitationLink(crypto, fragment(bytes), now).ok).toBe(false)
      }),
      { seed: 42, numRuns: 1_000 },
    )
  })
})

const b64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')
const fragment = (bytes: Uint8Array): string => {
  const check = crypto.sha256(concat(utf8('folkmoot/link/1'), bytes)).subarray(0, 4)
  return `folkmoot:join#${b64(concat(bytes, check))}`
}
const versioned = (version: number): string => fragment(Uint8Array.of(version, 1, 2, 3))

const place: Place = { space, log: logId(crypto.ed25519PublicKey(random.bytes(32))), seq: 1 }
const sealKey = crypto.x25519PublicKey(random.bytes(32))
const asked = (by: KeyPorts = ports): Frame =>
  makeJoinRequest(by, place, link, { name: 'Boris', sealKey }) as Frame

describe('request to join', () => {
  it('[K25] is opened by the inviter alone, and proves that the link was known', () => {
    for (const reader of [nobleCrypto, sodium]) {
      const frame = asked({ crypto: reader, chance: random })
      expect(frame.keyRef).toEqual(requestRef(crypto, invitation.signKey))
      const opened = openJoinRequest(crypto, place, frame, invitation)
      expect(opened).toMatchObject({ ok: true, value: { name: 'Boris', sealKey } })
    }
    const other = { ...invitation, sealSecret: random.bytes(32) }
    expect(openJoinRequest(crypto, place, asked(), other)).toMatchObject({
      refusal: { kind: 'request-not-for-us' },
    })
  })

  it('[K25] holds for its own log, place and invitation only', () => {
    const frame = asked()
    const elsewhere = { ...place, log: logId(random.bytes(32)) }
    expect(openJoinRequest(crypto, elsewhere, frame, invitation)).toMatchObject({
      refusal: { kind: 'request-not-for-us' },
    })
    expect(openJoinRequest(crypto, { ...place, seq: 2 }, frame, invitation).ok).toBe(false)
    const signKey = newInvitation(ports).signKey
    expect(openJoinRequest(crypto, place, frame, { ...invitation, signKey })).toMatchObject({
      refusal: { kind: 'request-proof-wrong' },
    })
    expect(openJoinRequest(crypto, place, { ...frame, flags: 0 }, invitation)).toMatchObject({
      refusal: { kind: 'request-not-for-us' },
    })
  })

  it('[K25] is unreadable when something else was sealed to the box', () => {
    const junk = [
      {},
      { name: 'x' },
      [],
      null,
      { name: 'x\u0000', sealKey, proof: new Uint8Array(64) },
    ]
    for (const value of junk) {
      const frame = sealRequest(ports, place, invitation, value) as Frame
      expect(openJoinRequest(crypto, place, frame, invitation)).toMatchObject({
        refusal: { kind: 'request-unreadable' },
      })
    }
    const nobody = { signKey: invitation.signKey, sealKey: new Uint8Array(32) }
    expect(sealRequest(ports, place, nobody, {})).toBeUndefined()
  })

  it('[K25] shows by its length nothing of the name', () => {
    const long = makeJoinRequest(ports, place, link, { name: 'B'.repeat(60), sealKey }) as Frame
    expect(long.length).toBe(asked().length)
    expect(encodeCbor(long.body as Uint8Array).length).toBeGreaterThan(256)
  })

  it('[K26] gives both sides four words, and others for other keys', () => {
    const asking = { space, log: place.log, sealKey }
    const mine = joinWords(crypto, words, asking)
    expect(mine).toHaveLength(4)
    expect(joinWords(sodium, words, asking)).toEqual(mine)
    const others = [
      { ...asking, sealKey: random.bytes(32) },
      { ...asking, log: logId(random.bytes(32)) },
      { ...asking, space: spaceId(random.bytes(32)) },
    ]
    for (const other of others) expect(joinWords(crypto, words, other)).not.toEqual(mine)
  })
})

describe('second device', () => {
  const by = logId(random.bytes(32))
  const seed = random.bytes(32)
  const there: Place = { space, log: logId(crypto.ed25519PublicKey(seed)), seq: 1 }
  const own = { secret: invitation.secret, sealKey: invitation.sealKey, by }
  const frame = makeDeviceRequest(ports, there, own, { label: 'old phone', sealKey, seed }) as Frame

  it('[K27] proves the link and that its log agrees to belong to the one that adds it', () => {
    const link = { ...invitation, by }
    expect(openDeviceRequest(crypto, there, frame, link)).toMatchObject({
      ok: true,
      value: { label: 'old phone', sealKey },
    })
    const others = [
      { ...link, by: logId(random.bytes(32)) },
      { ...link, signKey: newInvitation(ports).signKey },
    ]
    for (const other of others) {
      expect(openDeviceRequest(crypto, there, frame, other)).toMatchObject({
        refusal: { kind: 'request-proof-wrong' },
      })
    }
    const foreign = makeDeviceRequest(ports, there, own, {
      label: 'x',
      sealKey,
      seed: random.bytes(32),
    })
    expect(openDeviceRequest(crypto, there, foreign as Frame, link).ok).toBe(false)
  })

  it('[K27] is not taken for a request to join, nor the other way round', () => {
    expect(openJoinRequest(crypto, there, frame, invitation).ok).toBe(false)
    expect(openDeviceRequest(crypto, place, asked(), { ...invitation, by }).ok).toBe(false)
    const asking = { space, log: there.log, sealKey, by }
    expect(deviceWords(crypto, words, asking)).not.toEqual(joinWords(crypto, words, asking))
    const other = { ...asking, by: logId(random.bytes(32)) }
    expect(deviceWords(crypto, words, other)).not.toEqual(deviceWords(crypto, words, asking))
  })
})

describe('paper key', () => {
  const paperKey = newPaperKey(ports)

  it('[K28] gives the same device from the same words, and other keys in each space', () => {
    const written = words.paperKeyWords(paperKey)
    expect(written).toHaveLength(12)
    const read = words.paperKeyFromWords(written.join('  ')) as Uint8Array
    const here = paperDevice(crypto, paperKey, space)
    expect(paperDevice(sodium, read, space)).toEqual(here)
    const there = paperDevice(crypto, paperKey, testSpace(2))
    const all = [here, there].flatMap((each) => [each.seed, each.sealSecret, each.sealKey])
    expect(new Set(all.map(String)).size).toBe(6)
    expect(there.log).not.toBe(here.log)
    expect(crypto.x25519PublicKey(here.sealSecret)).toEqual(here.sealKey)
  })

  it('[K29] opens a capsule of always the same size that names spaces and hubs', () => {
    const spaces = [
      { space, hubs: ['https://hub.example', 'https://two.example'] },
      { space: testSpace(2), hubs: [] },
    ]
    const sealed = sealCapsule(ports, paperKey, { spaces })
    if (!sealed.ok) throw new Error('sealed')
    expect(sealed.value).toHaveLength(CAPSULE_BYTES)
    expect(openCapsule(crypto, paperKey, sealed.value)).toEqual({ ok: true, value: { spaces } })
    const unreadable = { ok: false, refusal: { kind: 'capsule-unreadable' } }
    expect(openCapsule(crypto, newPaperKey(ports), sealed.value)).toEqual(unreadable)
    expect(openCapsule(crypto, paperKey, sealed.value.subarray(1))).toEqual(unreadable)
    const bent = sealed.value.slice()
    bent[4_000] = (bent[4_000] ?? 0) ^ 1
    expect(openCapsule(crypto, paperKey, bent)).toEqual(unreadable)
    const many = Array.from({ length: 41 }, () => ({ space, hubs: [] }))
    expect(sealCapsule(ports, paperKey, { spaces: many })).toMatchObject({
      refusal: { kind: 'capsule-full' },
    })
    expect(paperLocator(crypto, paperKey)).not.toEqual(paperLocator(crypto, newPaperKey(ports)))
  })
})
