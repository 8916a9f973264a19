// Bytes as English words that can be read out, compared and written down: the paper key, the words
// two people compare, the passphrase the app proposes. The list (BIP-39, 2,048 words, each known by
// its first four letters) is loaded on demand, because only a few screens need it.

import type { Chance } from '../base/index.ts'
import { assert, assertLength, joined } from './bytes.ts'
import { label } from './labels.ts'
import type { Crypto } from './port.ts'

const BITS_PER_WORD = 11
const PAPER_KEY = 16

/** 23 words use 253 bits of the hash; people compare four (security.md §3.7). */
const COMPARISON_MAX = 23

/**
 * security.md §3.8 asks for 64.6 bits: five words from a list of 7,776. From this list of 2,048
 * five words are 55 bits, which is 2^9.6 times less work for an attacker, so it takes six: 66 bits.
 */
export const PASSPHRASE_WORDS = 6

export interface Words {
  readonly list: readonly string[]
  /** 16 bytes as 12 words, the last of which holds a checksum of four bits. */
  paperKeyWords(key: Uint8Array): readonly string[]
  /** undefined unless it is twelve words of the list with the right checksum. */
  paperKeyFromWords(text: string): Uint8Array | undefined
  /** 11 bits of a hash each: the same bytes, the same words. */
  comparisonWords(crypto: Pick<Crypto, 'sha256'>, bytes: Uint8Array, count: number): string[]
  passphraseWords(chance: Chance, count?: number): string[]
}

/**
 * Uniform below `limit` by rejection: a draw from the incomplete last stretch of the 65,536 values
 * would favour the first words. With 2,048 words nothing is ever rejected; another list may come.
 */
export function drawBelow(chance: Chance, limit: number): number {
  assert(Number.isInteger(limit) && limit > 0 && limit <= 65_536, 'limit of a draw')
  const fair = 65_536 - (65_536 % limit)
  for (;;) {
    const [high = 0, low = 0] = chance.bytes(2)
    const drawn = high * 256 + low
    if (drawn < fair) return drawn % limit
  }
}

/** The count-th eleven bits of the bytes, most significant first. */
function elevenBits(bytes: Uint8Array, count: number): number {
  const bit = count * BITS_PER_WORD
  const at = bit >> 3
  const window = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
  return (window >> (24 - BITS_PER_WORD - (bit & 7))) & 0x7ff
}

function comparisonIndexes(crypto: Pick<Crypto, 'sha256'>, bytes: Uint8Array, count: number) {
  assert(Number.isInteger(count) && count > 0 && count <= COMPARISON_MAX, 'count of words')
  const hash = crypto.sha256(joined(label('folkmoot/words/1'), bytes))
  return Array.from({ length: count }, (_, at) => elevenBits(hash, at))
}

/** As a person types it: capitals, line breaks and double spaces do not matter. */
const tidied = (text: string): string => text.trim().toLowerCase().split(/\s+/).join(' ')

export async function loadWords(): Promise<Words> {
  const [{ entropyToMnemonic, mnemonicToEntropy }, { wordlist }] = await Promise.all([
    import('@scure/bip39'),
    import('@scure/bip39/wordlists/english.js'),
  ])
  const wordAt = (index: number): string => wordlist[index] ?? ''
  return {
    list: wordlist,
    paperKeyWords(key) {
      assertLength(key, PAPER_KEY, 'paper key')
      return entropyToMnemonic(key, wordlist).split(' ')
    },
    paperKeyFromWords: (text) => paperKey(() => mnemonicToEntropy(tidied(text), wordlist)),
    comparisonWords: (crypto, bytes, count) => comparisonIndexes(crypto, bytes, count).map(wordAt),
    passphraseWords: (chance, count = PASSPHRASE_WORDS) =>
      Array.from({ length: count }, () => wordAt(drawBelow(chance, wordlist.length))),
  }
}

/** The library says "no" by throwing, and it also knows keys of other lengths than ours. */
function paperKey(read: () => Uint8Array): Uint8Array | undefined {
  try {
    const key = read()
    return key.length === PAPER_KEY ? key : undefined
  } catch {
    return undefined
  }
}
