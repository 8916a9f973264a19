// HPKE, Argon2id and PADMÉ: what is composed here or costs on purpose.

import { same } from '../bytes.ts'
import { hpkeOpen, hpkeSeal } from '../hpke.ts'
import { padmeLength } from '../padme.ts'
import { isHex, tally, throws, unhex, type AnswerSet } from './answer-set.ts'

interface HpkeCase {
  readonly mode: number
  readonly aead_id: number
  readonly info: string
  readonly skEm: string
  readonly skRm: string
  readonly pkRm: string
  readonly enc: string
  readonly encryptions: readonly {
    readonly aad: string
    readonly pt: string
    readonly ct: string
  }[]
}

const BASE_MODE = 0
const CHACHA20_POLY1305 = 3

const hpke: AnswerSet = {
  file: 'hpke/rfc9180_x25519.json',
  title: 'RFC 9180 A.2 base mode, sequence number 0, sealed and opened',
  cases: 1,
  run(crypto, text) {
    const all: readonly HpkeCase[] = JSON.parse(text)
    const ours = all.filter((one) => one.mode === BASE_MODE && one.aead_id === CHACHA20_POLY1305)
    return tally(ours, (one) => {
      const [first] = one.encryptions
      if (!first) return false
      const context = { info: unhex(one.info), aad: unhex(first.aad) }
      const party = { crypto, chance: { bytes: () => unhex(one.skEm) } }
      const sealed = hpkeSeal(party, unhex(one.pkRm), context, unhex(first.pt))
      const expected = unhex(one.enc + first.ct)
      const opened = hpkeOpen(crypto, unhex(one.skRm), context, expected)
      return sealed !== undefined && same(sealed, expected) && isHex(opened, first.pt)
    })
  },
}

interface ArgonCase {
  readonly password: string
  readonly salt: string
  readonly t: number
  readonly m_kib: number
  readonly p: number
  readonly tag: string
}

/** The usual 64 MiB take plain JavaScript seconds; 19 MiB prove the same code. */
const NOBLE_MEMORY_MAX = 19 * 1024

const argon2id: AnswerSet = {
  file: 'argon2id/vectors.json',
  title: 'Argon2id (the case with four lanes is not ours and is passed over)',
  cases: 5,
  run(crypto, text) {
    const cases: readonly ArgonCase[] = JSON.parse(text)
    return tally(cases, ({ password, salt, t: passes, m_kib: memoryKiB, p, tag }) => {
      if (p !== 1 || (crypto.name === 'noble' && memoryKiB > NOBLE_MEMORY_MAX)) return true
      return isHex(crypto.argon2id(unhex(password), unhex(salt), { memoryKiB, passes }), tag)
    })
  },
}

const padme: AnswerSet = {
  file: 'padme.json',
  title: 'PADMÉ lengths',
  cases: 16,
  run(_, text) {
    const pairs: readonly (readonly [number, number])[] = JSON.parse(text)
    const tooLong = throws(() => padmeLength(2 ** 31))
    return tally(pairs, ([length, padded]) => tooLong && padmeLength(length) === padded)
  },
}

export const composedSets: readonly AnswerSet[] = [hpke, argon2id, padme]
