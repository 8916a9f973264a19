// Random cross-checks: libsodium and noble must give the same bytes for whatever they are asked.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { same } from './bytes.ts'
import { nobleCrypto } from './noble.ts'
import type { Crypto, SealedBodies } from './port.ts'
import { loadSodium } from './sodium.ts'

const sodium = await loadSodium()
const both: readonly Crypto[] = [sodium, nobleCrypto]
const bytes = (minLength: number, maxLength = minLength) => fc.uint8Array({ minLength, maxLength })
const text = bytes(0, 700)
const runs = { numRuns: 100, seed: 1 }
const slowRuns = { numRuns: 25, seed: 1 }

function expectSame(ask: (crypto: Crypto) => Uint8Array | undefined): Uint8Array | undefined {
  const [ours, oracle] = both.map(ask)
  expect(ours).toEqual(oracle)
  return ours
}

/** What `xchachaOpenInto` leaves of its plaintext; nothing for the shorter nonce, which has no such form. */
const openedInto =
  (key: Uint8Array, nonce: Uint8Array, sealed: Uint8Array, aad: Uint8Array) => (crypto: Crypto) => {
    if (nonce.length !== 24) return undefined
    const out = new Uint8Array(sealed.length + 5)
    const length = crypto.xchachaOpenInto(key, nonce, sealed, aad, out)
    return length === undefined ? undefined : out.subarray(0, length)
  }

interface Sealable {
  readonly nonce: Uint8Array
  readonly plain: Uint8Array
  readonly damaged: boolean
}

/** Bodies one after the other, as frames stand in a run: something, nonce, something, ciphertext. */
function layOut(key: Uint8Array, list: readonly Sealable[]): SealedBodies {
  const source: number[] = [1, 2, 3]
  const places: number[] = []
  const aads: number[] = []
  for (const [i, { nonce, plain, damaged }] of list.entries()) {
    const aad = Uint8Array.of(i, 7, 9)
    const sealed = sodium.xchachaSeal(key, nonce, plain, aad)
    if (damaged) sealed[i % sealed.length] = (sealed[i % sealed.length] as number) ^ 4
    const nonceAt = source.push(8) // one byte between
    source.push(...nonce, 5)
    places.push(nonceAt, source.length, sealed.length)
    source.push(...sealed)
    aads.push(...aad)
  }
  return {
    source: Uint8Array.from(source),
    count: list.length,
    places: Int32Array.from(places),
    aads: Uint8Array.from(aads),
    aadLength: 3,
  }
}

describe('[C21] libsodium and noble agree', () => {
  it('on SHA-256, HMAC and HKDF', () => {
    const length = fc.integer({ min: 0, max: 200 })
    fc.assert(
      fc.property(text, text, text, length, (a, b, c, l) => {
        const hash = expectSame(({ sha256 }) => sha256(a))
        const hashInto = (crypto: Crypto): Uint8Array => {
          const out = new Uint8Array(40).fill(7)
          crypto.sha256Into(a, out, 3)
          return out
        }
        expect(expectSame(hashInto)?.subarray(3, 35)).toEqual(hash)
        expectSame(({ hmacSha256 }) => hmacSha256(a, b))
        expectSame(({ hkdfSha256 }) => hkdfSha256(a, b, c, l))
      }),
      runs,
    )
  })

  it('[C15] on both AEADs, and on refusing one changed bit', () => {
    const flip = fc.nat()
    fc.assert(
      fc.property(bytes(32), bytes(24), text, text, flip, (key, long, plain, aad, at) => {
        for (const [seal, open, nonce] of [
          ['xchachaSeal', 'xchachaOpen', long],
          ['chachaSeal', 'chachaOpen', long.slice(0, 12)],
        ] as const) {
          const sealed = expectSame((crypto) => crypto[seal](key, nonce, plain, aad))
          if (!sealed) throw new Error('sealing gave nothing')
          expect(expectSame((crypto) => crypto[open](key, nonce, sealed, aad))).toEqual(plain)
          expect(expectSame(openedInto(key, nonce, sealed, aad))).toEqual(
            nonce === long ? plain : undefined,
          )
          const bit = at % (sealed.length * 8)
          sealed[bit >> 3] = (sealed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
          expect(expectSame((crypto) => crypto[open](key, nonce, sealed, aad))).toBeUndefined()
          expect(expectSame(openedInto(key, nonce, sealed, aad))).toBeUndefined()
        }
      }),
      runs,
    )
  })

  it('[C15] on many bodies at once, each as it is opened alone', () => {
    const body = fc.record({ nonce: bytes(24), plain: bytes(0, 300), damaged: fc.boolean() })
    const bodies = fc.array(body, { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(bytes(32), bodies, (key, list) => {
        const made = layOut(key, list)
        const answers = both.map((crypto) => {
          const lengths = new Int32Array(list.length)
          const out = new Uint8Array(made.source.length)
          crypto.xchachaOpenMany(key, made, out, lengths)
          return list.map((_, i) => {
            const at = (made.places[3 * i + 1] as number) - (made.places[0] as number)
            return lengths[i] === -1 ? undefined : out.slice(at, at + (lengths[i] as number))
          })
        })
        const expected = list.map(({ plain, damaged }) => (damaged ? undefined : plain))
        expect(answers).toEqual([expected, expected])
      }),
      runs,
    )
  })

  it('on Ed25519 keys, signatures and verdicts', () => {
    fc.assert(
      fc.property(bytes(32), text, bytes(64), (seed, message, noise) => {
        const key = expectSame(({ ed25519PublicKey }) => ed25519PublicKey(seed))
        const signature = expectSame(({ ed25519Sign }) => ed25519Sign(seed, message))
        if (!key || !signature) throw new Error('signing gave nothing')
        for (const { ed25519Verify, ed25519Certify } of both) {
          expect(ed25519Verify(key, message, signature)).toBe(true)
          expect(ed25519Verify(key, message, noise)).toBe(false)
          expect(ed25519Certify(key)).toBe(true)
        }
        const [ours, oracle] = both.map(({ ed25519Certify }) => ed25519Certify(noise.slice(0, 32)))
        expect(ours).toBe(oracle)
      }),
      slowRuns,
    )
  })

  it('on X25519, also with bytes that nobody chose as a key', () => {
    fc.assert(
      fc.property(bytes(32), bytes(32), (secret, other) => {
        const theirs = expectSame(({ x25519PublicKey }) => x25519PublicKey(other))
        const mine = expectSame(({ x25519PublicKey }) => x25519PublicKey(secret))
        const shared = expectSame(({ x25519Shared }) => x25519Shared(secret, theirs ?? other))
        expect(shared).toEqual(sodium.x25519Shared(other, mine ?? secret))
        expectSame(({ x25519Shared }) => x25519Shared(secret, other))
      }),
      slowRuns,
    )
  })

  it('on Argon2id at a cost that only tests may use', () => {
    const cost = fc.record({
      memoryKiB: fc.integer({ min: 8, max: 64 }),
      passes: fc.integer({ min: 1, max: 3 }),
    })
    fc.assert(
      fc.property(bytes(0, 40), bytes(16), cost, (password, salt, cost) => {
        expectSame(({ argon2id }) => argon2id(password, salt, cost))
      }),
      slowRuns,
    )
  })
})

describe.each(both)('lengths on $name', (crypto) => {
  const none = new Uint8Array()
  const key = new Uint8Array(32).fill(1)
  const cost = { memoryKiB: 64, passes: 1 }

  it('[C14] gives no shared secret for a point of small order, nor for a wrong length', () => {
    expect(crypto.x25519Shared(key, new Uint8Array(32))).toBeUndefined()
    expect(
      crypto.x25519Shared(
        key,
        Uint8Array.from({ length: 32 }, (_, at) => +(at === 0)),
      ),
    ).toBeUndefined()
    expect(crypto.x25519Shared(key, key.slice(1))).toBeUndefined()
  })

  it('[C20] answers bytes from outside and throws at our own mistakes', () => {
    for (const length of [0, 15]) {
      expect(
        crypto.xchachaOpen(key, new Uint8Array(24), key.slice(0, length), none),
      ).toBeUndefined()
      expect(crypto.chachaOpen(key, new Uint8Array(12), key.slice(0, length), none)).toBeUndefined()
    }
    const mistakes = [
      () => crypto.ed25519PublicKey(none),
      () => crypto.ed25519Sign(key.slice(1), none),
      () => crypto.x25519PublicKey(none),
      () => crypto.x25519Shared(none, key),
      () => crypto.xchachaSeal(key, new Uint8Array(12), none, none),
      () => crypto.xchachaOpen(none, new Uint8Array(24), key, none),
      () => crypto.chachaSeal(key, new Uint8Array(24), none, none),
      () => crypto.hkdfSha256(key, none, none, 255 * 32 + 1),
      () => crypto.argon2id(key, none, cost),
      () => crypto.argon2id(key, key.slice(16), { memoryKiB: 7, passes: 1 }),
      () => crypto.argon2id(key, key.slice(16), { memoryKiB: 64, passes: 0 }),
    ]
    for (const mistake of mistakes) expect(mistake).toThrow(/^fault: /)
  })

  it('[C20] returns arrays of its own', () => {
    const nonce = new Uint8Array(24)
    const [first, second] = [crypto.sha256(key), crypto.sha256(none)]
    expect(same(first, second)).toBe(false)
    const sealed = crypto.xchachaSeal(key, nonce, first, none)
    crypto.xchachaSeal(key, nonce, second, none)
    expect(crypto.xchachaOpen(key, nonce, sealed, none)).toEqual(first)
    expect(sealed.buffer.byteLength).toBe(sealed.length)
  })
})
