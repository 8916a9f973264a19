// Signatures on which common verifiers disagree, and the ones on which nobody may be wrong. The
// verdict asked for is that of the whole strict rule: the key certified, then the signature.

import { same } from '../bytes.ts'
import type { Crypto } from '../port.ts'
import { isHex, tally, unhex, type AnswerSet } from './answer-set.ts'

const isValid = (crypto: Crypto, publicKey: string, message: Uint8Array, signature: string) => {
  const key = unhex(publicKey)
  return crypto.ed25519Verify(key, message, unhex(signature)) && crypto.ed25519Certify(key)
}

interface SpecCheckCase {
  readonly message: string
  readonly pub_key: string
  readonly signature: string
}

/** Case 3 has a key with a torsion part and satisfies the equation: only certifying refuses it. */
const SPECCHECK_EQUATION_HOLDS = 3

const specCheck: AnswerSet = {
  file: 'ed25519/speccheck_cases.json',
  title: '"Taming the many EdDSAs" (ePrint 2020/1244), all refused, case 3 only by its key',
  cases: 12,
  run(crypto, text) {
    const cases: readonly SpecCheckCase[] = JSON.parse(text)
    return tally(cases, (one) => {
      const { message, pub_key: key, signature } = one
      const equation = crypto.ed25519Verify(unhex(key), unhex(message), unhex(signature))
      const mayHold = one === cases[SPECCHECK_EQUATION_HOLDS]
      return equation === mayHold && !isValid(crypto, key, unhex(message), signature)
    })
  },
}

interface Zip215Case {
  readonly vk_bytes: string
  readonly sig_bytes: string
}

const ZCASH = Uint8Array.of(0x5a, 0x63, 0x61, 0x73, 0x68)

const zip215: AnswerSet = {
  file: 'ed25519/zip215.json',
  title: 'ZIP-215, all 196 refused',
  cases: 196,
  run(crypto, text) {
    const cases: readonly Zip215Case[] = JSON.parse(text)
    return tally(cases, (one) => !isValid(crypto, one.vk_bytes, ZCASH, one.sig_bytes))
  },
}

interface StrictCase {
  readonly id: number
  readonly kind: string
  readonly msg: string
  readonly pk: string
  readonly sig: string
  readonly strict: boolean
}

const strict: AnswerSet = {
  file: 'ed25519/strict_cases.json',
  title: 'our 120 strict cases',
  cases: 120,
  run(crypto, text) {
    const file: { readonly cases: readonly StrictCase[] } = JSON.parse(text)
    return tally(
      file.cases,
      ({ pk, msg, sig, strict: expected }) => isValid(crypto, pk, unhex(msg), sig) === expected,
      ({ id, kind }) => `${id} ${kind}`,
    )
  },
}

/** Lines of `secret ‖ public : public : message : signature ‖ message :`. */
const signInput: AnswerSet = {
  file: 'ed25519/ed25519_sign_input_128.txt',
  title: 'sign.input of the Ed25519 software, made and verified',
  cases: 128,
  run(crypto, text) {
    return tally(text.trim().split('\n'), (line) => {
      const [pair = '', key = '', message = '', signed = ''] = line.split(':')
      const seed = unhex(pair.slice(0, 64))
      const signature = signed.slice(0, 128)
      const made = crypto.ed25519Sign(seed, unhex(message))
      return (
        isHex(crypto.ed25519PublicKey(seed), key) &&
        same(made, unhex(signature)) &&
        isValid(crypto, key, unhex(message), signature)
      )
    })
  },
}

export const ed25519Sets: readonly AnswerSet[] = [specCheck, zip215, strict, signInput]
