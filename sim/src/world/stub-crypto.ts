// Crypto for most seeds: the same port, a hundred times cheaper. What only the owner of a key can do in
// the real world only the owner can do here: public keys are found in a register that actors cannot read.
// None of it withstands anyone outside of the simulator.

import { concat, equalBytes } from '@folkmoot/kernel/base'
import { type Crypto, manyWith, type OpenInto } from '@folkmoot/kernel/crypto'

const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by))

/** 128 bits in the manner of Murmur3, stretched to 32 bytes. */
function mixed(kind: number, parts: readonly Uint8Array[]): Uint8Array {
  let [a, b, c, d] = [kind, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35]
  let length = 0
  for (const part of parts) {
    length += part.length + 1
    for (let i = 0; i < part.length; i += 4) {
      const word =
        (part[i] ?? 0) |
        ((part[i + 1] ?? 0) << 8) |
        ((part[i + 2] ?? 0) << 16) |
        ((part[i + 3] ?? 0) << 24)
      const k = Math.imul(rotate(Math.imul(word, 0x239b961b), 15), 0xab0e9789)
      const next = (Math.imul(rotate(a ^ k, 19), 5) + b + 0x561ccd1b) | 0
      a = b ^ Math.imul(k, 0x38b34ae5)
      b = c
      c = (d + k) | 0
      d = next
    }
    d ^= Math.imul(part.length + 1, 0xa1e38b93)
    a = (a + rotate(d, 13)) | 0
  }
  return finished(a, b, c, d ^ length)
}

function finished(a: number, b: number, c: number, d: number): Uint8Array {
  const lanes = [a, b, c, d]
  for (let round = 0; round < 12; round++) {
    const at = round & 3
    let h = (lanes[at] as number) ^ Math.imul(lanes[(at + 3) & 3] as number, 0x9e3779b1)
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
    lanes[at] = h ^ (h >>> 16)
  }
  const bytes = new Uint8Array(32)
  for (let i = 0; i < 8; i++) {
    const lane = lanes[i & 3] as number
    const word =
      i < 4
        ? lane
        : Math.imul(lane ^ (lane >>> 15), 0x2c1b3c6d + i) ^ (lanes[(i + 1) & 3] as number)
    for (let k = 0; k < 4; k++) bytes[4 * i + k] = word >>> (8 * k)
  }
  return bytes
}

const KIND = {
  hash: 1,
  mac: 2,
  expand: 3,
  sign: 4,
  public: 5,
  dh: 6,
  stream: 7,
  tag: 8,
  argon: 9,
} as const
const TAG_BYTES = 16

function stretched(kind: number, parts: readonly Uint8Array[], length: number): Uint8Array {
  const blocks: Uint8Array[] = []
  for (let n = 0; 32 * n < length; n++) blocks.push(mixed(kind + 16 * n, parts))
  return concat(...blocks).slice(0, length)
}

/** A stream of words from the key and the nonce, laid over the plaintext. */
function laid(key: Uint8Array, nonce: Uint8Array, bytes: Uint8Array): Uint8Array {
  const start = mixed(KIND.stream, [key, nonce])
  let state =
    (((start[0] ?? 0) << 24) ^ ((start[1] ?? 0) << 16) ^ ((start[2] ?? 0) << 8) ^ (start[3] ?? 1)) |
    1
  const out = new Uint8Array(bytes.length)
  for (let i = 0; i < bytes.length; i++) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    out[i] = (bytes[i] as number) ^ (state & 255) ^ (start[i & 31] as number)
  }
  return out
}

const seal = (key: Uint8Array, nonce: Uint8Array, plain: Uint8Array, aad: Uint8Array): Uint8Array =>
  concat(laid(key, nonce, plain), mixed(KIND.tag, [key, nonce, aad, plain]).subarray(0, TAG_BYTES))

function open(key: Uint8Array, nonce: Uint8Array, sealed: Uint8Array, aad: Uint8Array) {
  if (sealed.length < TAG_BYTES) return undefined
  const plain = laid(key, nonce, sealed.subarray(0, sealed.length - TAG_BYTES))
  const tag = mixed(KIND.tag, [key, nonce, aad, plain]).subarray(0, TAG_BYTES)
  return equalBytes(tag, sealed.subarray(sealed.length - TAG_BYTES)) ? plain : undefined
}

const openInto: OpenInto = (key, nonce, sealed, aad, out) => {
  const plain = open(key, nonce, sealed, aad)
  if (plain) out.set(plain)
  return plain?.length
}

/** A fresh register for each world, so that worlds do not hear of each other. */
export function createStubCrypto(): Crypto {
  const secrets = new Map<string, Uint8Array>()
  const publicKey = (seed: Uint8Array): Uint8Array => {
    const made = mixed(KIND.public, [seed])
    const name = made.join()
    if (!secrets.has(name)) secrets.set(name, seed.slice())
    return made
  }
  const signed = (seed: Uint8Array, message: Uint8Array): Uint8Array =>
    stretched(KIND.sign, [seed, message], 64)
  return {
    name: 'stub',
    sha256: (bytes) => mixed(KIND.hash, [bytes]),
    sha256Into: (bytes, out, at) => out.set(mixed(KIND.hash, [bytes]), at),
    hmacSha256: (key, bytes) => mixed(KIND.mac, [key, bytes]),
    hkdfSha256: (secret, salt, info, length) =>
      stretched(KIND.expand, [secret, salt, info], length),
    ed25519PublicKey: publicKey,
    ed25519Sign: signed,
    ed25519Verify(key, message, signature) {
      const seed = secrets.get(key.join())
      return seed !== undefined && equalBytes(signature, signed(seed, message))
    },
    ed25519Certify: (key) => key.length === 32,
    x25519PublicKey: publicKey,
    x25519Shared(secret, other) {
      const theirs = secrets.get(other.join())
      if (!theirs) return mixed(KIND.dh, [secret, other])
      const [first, second] = secret.join() < theirs.join() ? [secret, theirs] : [theirs, secret]
      return mixed(KIND.dh, [first, second])
    },
    xchachaSeal: seal,
    xchachaOpen: open,
    xchachaOpenInto: openInto,
    xchachaOpenMany: manyWith(openInto),
    chachaSeal: seal,
    chachaOpen: open,
    argon2id: (password, salt) => mixed(KIND.argon, [password, salt]),
  }
}
