// Every published vector, against every implementation we can have on Node: libsodium, noble, and
// libsodium with Node's own Ed25519 and SHA-256 put in, which must change no verdict.

import { createHash, createPublicKey, verify } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nobleCrypto } from './noble.ts'
import { loadSodium, type NativeParts } from './sodium.ts'
import { answerSets } from './known-answers/index.ts'

/** A raw verifier on purpose: OpenSSL accepts small-order keys and R when asked directly. */
const native: NativeParts = {
  sha256: (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest()),
  ed25519Verify(publicKey, message, signature) {
    const x = Buffer.from(publicKey).toString('base64url')
    const key = createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x } })
    return verify(null, message, key, signature)
  },
}

function findData(from: string): string | undefined {
  const here = join(from, '..', 'shared', 'data', 'security')
  if (existsSync(here)) return here
  return dirname(from) === from ? undefined : findData(dirname(from))
}

const data = findData(process.cwd())
const sodium = await loadSodium()
const withNative = await loadSodium(native)

// oxlint-disable-next-line no-console -- a missing folder of vectors must be said aloud
if (!data) console.warn(`shared/data/security is absent: ${answerSets.length} vector sets not run`)

describe.each([sodium, withNative, nobleCrypto])('[C21] vectors on $name', (crypto) => {
  it.skipIf(!data).each(answerSets)('$title', ({ file, cases, run }) => {
    const tally = run(crypto, readFileSync(join(data ?? '', file), 'utf8'))
    expect(tally).toEqual({ cases, wrong: [] })
  })
})
