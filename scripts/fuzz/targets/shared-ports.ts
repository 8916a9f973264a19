// What several targets need: real cryptography, chance that gives the same bytes each time, vectors.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Chance, fromHex } from '../../../kernel/src/base/index.ts'
import { type Crypto, loadSodium } from '../../../kernel/src/crypto/index.ts'

export const crypto: Crypto = await loadSodium()

/** 0, 1, 2 … anew for each that asks, so that what was recorded once fits again. */
export function counting(): Chance {
  let next = 0
  return { bytes: (length) => Uint8Array.from({ length }, () => next++ & 255) }
}

const VECTORS = join(import.meta.dirname, '../../../docs/spec/vectors')

/** Every text of hex digits in a file of vectors, as bytes. */
export function vectorBytes(file: string): readonly Uint8Array[] {
  const found: Uint8Array[] = []
  JSON.parse(readFileSync(join(VECTORS, file), 'utf8'), (_, value: unknown) => {
    const bytes = typeof value === 'string' ? fromHex(value) : undefined
    if (bytes && bytes.length > 0) found.push(bytes)
    return value
  })
  return found
}

/** One digest over everything that a value holds. */
export function digestOf(value: unknown): string {
  const hash = createHash('sha256')
  const take = (each: unknown): void => {
    if (each instanceof Uint8Array) hash.update(`b${each.length}`).update(each)
    else if (each instanceof Map) for (const pair of each) take(pair)
    else if (Array.isArray(each)) for (const item of each) take(item)
    else if (typeof each === 'object' && each !== null) take(Object.entries(each))
    else hash.update(`${typeof each}${String(each)};`)
  }
  take(value)
  return hash.digest('hex')
}

const decoder = new TextDecoder()
export const asText = (bytes: Uint8Array): string => decoder.decode(bytes)
export const asBytes = (text: string): Uint8Array => new TextEncoder().encode(text)
