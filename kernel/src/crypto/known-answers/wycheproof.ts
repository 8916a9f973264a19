// The six Wycheproof files (C2SP/wycheproof dac1dd4, Apache-2.0): each is groups of cases, where a
// group may hold a key or a tag length that its cases share.

import { same } from '../bytes.ts'
import type { Crypto, Open, Seal } from '../port.ts'
import { isHex, tally, throws, unhex, type Tally, type AnswerSet } from './answer-set.ts'

interface Case {
  readonly tcId: number
  readonly comment: string
  readonly result: 'valid' | 'invalid' | 'acceptable'
}

interface File<Group> {
  readonly testGroups: readonly Group[]
}

const nameOf = (one: Case): string => `tcId ${one.tcId} ${one.comment}`

function overGroups<One extends Case, Group extends { readonly tests: readonly One[] }>(
  text: string,
  isRight: (one: One, group: Group) => boolean,
): Tally {
  const file: File<Group> = JSON.parse(text)
  const tallies = file.testGroups.map((group) =>
    tally(group.tests, (one) => isRight(one, group), nameOf),
  )
  return {
    cases: tallies.reduce((sum, { cases }) => sum + cases, 0),
    wrong: tallies.flatMap(({ wrong }) => wrong),
  }
}

interface SignatureCase extends Case {
  readonly msg: string
  readonly sig: string
}

interface SignatureGroup {
  readonly publicKey: { readonly pk: string }
  readonly tests: readonly SignatureCase[]
}

const ed25519: AnswerSet = {
  file: 'wycheproof/ed25519_test.json',
  title: 'Wycheproof Ed25519, verdict as expected',
  cases: 151,
  run: (crypto, text) =>
    overGroups<SignatureCase, SignatureGroup>(text, (one, { publicKey }) => {
      const key = unhex(publicKey.pk)
      const verdict = crypto.ed25519Verify(key, unhex(one.msg), unhex(one.sig))
      return crypto.ed25519Certify(key) && verdict === (one.result === 'valid')
    }),
}

interface AgreementCase extends Case {
  readonly public: string
  readonly private: string
  readonly shared: string
}

/** "acceptable" is ours to decide: refuse exactly the shared secrets that are all zero. */
const x25519: AnswerSet = {
  file: 'wycheproof/x25519_test.json',
  title: 'Wycheproof X25519, all-zero secrets refused, the rest equal',
  cases: 518,
  run: (crypto, text) =>
    overGroups<AgreementCase, { tests: readonly AgreementCase[] }>(text, (one) => {
      const shared = crypto.x25519Shared(unhex(one.private), unhex(one.public))
      return /^0*$/.test(one.shared) ? shared === undefined : isHex(shared, one.shared)
    }),
}

interface AeadCase extends Case {
  readonly key: string
  readonly iv: string
  readonly aad: string
  readonly msg: string
  readonly ct: string
  readonly tag: string
}

interface AeadGroup {
  readonly ivSize: number
  readonly tests: readonly AeadCase[]
}

interface Aead {
  readonly seal: Seal
  readonly open: Open
  readonly nonceBits: number
}

function isAeadRight({ seal, open, nonceBits }: Aead, one: AeadCase, ivSize: number): boolean {
  const [key, nonce, aad] = [unhex(one.key), unhex(one.iv), unhex(one.aad)]
  const [plain, sealed] = [unhex(one.msg), unhex(one.ct + one.tag)]
  if (ivSize !== nonceBits) return throws(() => open(key, nonce, sealed, aad))
  const opened = open(key, nonce, sealed, aad)
  if (one.result !== 'valid') return opened === undefined
  return isHex(opened, one.msg) && same(seal(key, nonce, plain, aad), sealed)
}

const aeadSet = (name: string, cases: number, aeadOf: (crypto: Crypto) => Aead): AnswerSet => ({
  file: `wycheproof/${name}_poly1305_test.json`,
  title: `Wycheproof ${name}-Poly1305, opened and sealed`,
  cases,
  run: (crypto, text) =>
    overGroups<AeadCase, AeadGroup>(text, (one, { ivSize }) =>
      isAeadRight(aeadOf(crypto), one, ivSize),
    ),
})

const chacha = aeadSet('chacha20', 325, ({ chachaSeal, chachaOpen }) => ({
  seal: chachaSeal,
  open: chachaOpen,
  nonceBits: 96,
}))

const xchacha = aeadSet('xchacha20', 315, ({ xchachaSeal, xchachaOpen }) => ({
  seal: xchachaSeal,
  open: xchachaOpen,
  nonceBits: 192,
}))

interface HkdfCase extends Case {
  readonly ikm: string
  readonly salt: string
  readonly info: string
  readonly size: number
  readonly okm: string
}

const hkdf: AnswerSet = {
  file: 'wycheproof/hkdf_sha256_test.json',
  title: 'Wycheproof HKDF-SHA256',
  cases: 86,
  run: (crypto, text) =>
    overGroups<HkdfCase, { tests: readonly HkdfCase[] }>(text, (one) => {
      const derive = () =>
        crypto.hkdfSha256(unhex(one.ikm), unhex(one.salt), unhex(one.info), one.size)
      return one.result === 'valid' ? isHex(derive(), one.okm) : throws(derive)
    }),
}

interface MacCase extends Case {
  readonly key: string
  readonly msg: string
  readonly tag: string
}

const hmac: AnswerSet = {
  file: 'wycheproof/hmac_sha256_test.json',
  title: 'Wycheproof HMAC-SHA256, whole and truncated tags',
  cases: 174,
  run: (crypto, text) =>
    overGroups<MacCase, { tagSize: number; tests: readonly MacCase[] }>(text, (one, group) => {
      const mac = crypto.hmacSha256(unhex(one.key), unhex(one.msg))
      return isHex(mac.slice(0, group.tagSize / 8), one.tag) === (one.result === 'valid')
    }),
}

export const wycheproofSets: readonly AnswerSet[] = [ed25519, x25519, chacha, xchacha, hkdf, hmac]
