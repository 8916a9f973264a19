// What is special about using libsodium's memory directly: it grows, and it must keep no secret.

import { describe, expect, it } from 'vitest'
import { ascii } from './bytes.ts'
import { hpkeOpen, hpkeSeal } from './hpke.ts'
import { nobleCrypto } from './noble.ts'
import { loadSodium } from './sodium.ts'

const sodium = await loadSodium()
const library = (await import('libsodium-wrappers-sumo')) as unknown as {
  readonly libsodium: { readonly HEAPU8: Uint8Array }
}

const none = new Uint8Array()

/** Sixteen bytes that can hardly be anything else. */
function isInHeap(secret: Uint8Array): boolean {
  const heap = Buffer.from(library.libsodium.HEAPU8.buffer)
  return heap.includes(Buffer.from(secret.slice(8, 24)))
}

describe('libsodium with raw pointers', () => {
  it('[C21] goes on after its memory has been replaced', () => {
    const before = library.libsodium.HEAPU8.length
    const big = new Uint8Array(before + 1).fill(5)
    const key = new Uint8Array(32).fill(1)
    expect(sodium.sha256(big)).toEqual(nobleCrypto.sha256(big))
    const sealed = sodium.xchachaSeal(key, key.slice(8), big, none)
    expect(sodium.xchachaOpen(key, key.slice(8), sealed, none)).toEqual(big)
    const grown = library.libsodium.HEAPU8.length
    expect(grown).toBeGreaterThan(before)
    sodium.argon2id(key, key.slice(16), { memoryKiB: grown / 1024, passes: 1 })
    expect(library.libsodium.HEAPU8.length).toBeGreaterThan(grown)
    expect(sodium.sha256(ascii('abc'))).toEqual(nobleCrypto.sha256(ascii('abc')))
  })

  it('[C22] leaves no key, seed, secret or password behind', () => {
    let next = 0
    const secret = () => nobleCrypto.sha256(Uint8Array.of(next++))
    const [seed, key, dh, password, prk, hashed] = Array.from({ length: 6 }, secret)
    if (!seed || !key || !dh || !password || !prk || !hashed) throw new Error('six were made')
    const nonce = new Uint8Array(24)
    const publicKey = sodium.ed25519PublicKey(seed)
    sodium.ed25519Verify(publicKey, none, sodium.ed25519Sign(seed, none))
    const sealed = sodium.xchachaSeal(key, nonce, hashed, none)
    sodium.xchachaOpen(key, nonce, sealed, none)
    sodium.x25519Shared(dh, sodium.x25519PublicKey(key))
    sodium.argon2id(password, new Uint8Array(16), { memoryKiB: 64, passes: 1 })
    sodium.hkdfSha256(prk, seed, none, 64)
    sodium.hmacSha256(prk, hashed)
    sodium.sha256(hashed)
    const party = { crypto: sodium, chance: { bytes: () => key } }
    const context = { info: none, aad: none }
    const sent = hpkeSeal(party, sodium.x25519PublicKey(dh), context, hashed)
    expect(hpkeOpen(sodium, dh, context, sent ?? none)).toEqual(hashed)
    const names = { seed, key, dh, password, prk, hashed }
    expect(Object.entries(names).filter(([, bytes]) => isInHeap(bytes))).toEqual([])
  })
})
