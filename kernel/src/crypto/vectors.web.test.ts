// The same vectors in Chromium, against both implementations: WebAssembly and BigInt are the
// engine's, so a verdict on Node proves nothing about a phone. Vite turns each pattern into one
// import per file that exists and serves what is imported: a JSON file as its value, a text file as
// its address. No setting is needed.

import { describe, expect, it } from 'vitest'
import { loadSodium, nobleCrypto } from './index.ts'
import { answerSets } from './known-answers/index.ts'

const DATA = '../../../../shared/data/security/'
const values = import.meta.glob<unknown>(
  [
    '../../../../shared/data/security/padme.json',
    '../../../../shared/data/security/{wycheproof,ed25519,hpke,argon2id}/*.json',
  ],
  { import: 'default' },
)
const addresses = import.meta.glob<string>('../../../../shared/data/security/ed25519/*.txt', {
  import: 'default',
})

async function textOf(file: string): Promise<string> {
  const address = await addresses[DATA + file]?.()
  if (address !== undefined) return (await fetch(address)).text()
  return JSON.stringify(await values[DATA + file]?.())
}

const isThere = Object.keys(values).length > 0
// oxlint-disable-next-line no-console -- a missing folder of vectors must be said aloud
if (!isThere) console.warn(`shared/data/security is absent: ${answerSets.length} sets not run`)

describe.each([await loadSodium(), nobleCrypto])('[C21] vectors on $name', (crypto) => {
  it.skipIf(!isThere).each(answerSets)('$title', async ({ file, cases, run }) => {
    expect(run(crypto, await textOf(file))).toEqual({ cases, wrong: [] })
  })
})
