// What may be judged of an Ed25519 signature without arithmetic (security.md §3.2). It stands in
// front of every verifier, ours, libsodium's or the platform's, because they disagree exactly on
// the inputs refused here, and verifiers that disagree split a space in two.

const COORDINATE = 32

/** The group order L = 2^252 + 27742317777372353535851937790883648493, little endian. */
const ORDER = fromWords('edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010')

/**
 * The y of the eight points of small order, and y = p and p + 1, which some decoders read as 0 and
 * 1. Compared without the sign bit, so that all fourteen encodings are covered.
 */
const SMALL_ORDER: readonly Uint8Array[] = [
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
].map(fromWords)

function fromWords(hex: string): Uint8Array {
  return Uint8Array.from({ length: COORDINATE }, (_, at) =>
    Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16),
  )
}

/** RFC 8032 §5.1.7 step 1: a second S for one signature would be S + L. */
function isBelowOrder(scalar: Uint8Array): boolean {
  for (let at = COORDINATE - 1; at >= 0; at--) {
    const difference = (scalar[at] ?? 0) - (ORDER[at] ?? 0)
    if (difference !== 0) return difference < 0
  }
  return false
}

/** y < p = 2^255 - 19; only 19 values per sign are not, and all but the low byte of them is ones. */
function isCanonical(point: Uint8Array): boolean {
  if (((point[31] ?? 0) & 0x7f) !== 0x7f || (point[0] ?? 0) < 0xed) return true
  for (let at = 1; at < COORDINATE - 1; at++) if (point[at] !== 0xff) return true
  return false
}

function isSmallOrder(point: Uint8Array): boolean {
  return SMALL_ORDER.some((small) => {
    for (let at = 0; at < COORDINATE - 1; at++) if (point[at] !== small[at]) return false
    return ((point[31] ?? 0) & 0x7f) === small[31]
  })
}

/** Length, canonical, not of small order: true of every honest key and every honest R. */
export const isStrictPoint = (point: Uint8Array): boolean =>
  point.length === COORDINATE && isCanonical(point) && !isSmallOrder(point)

/** [C1] to [C3] of docs/spec/crypto.md. */
export const isStrictForm = (publicKey: Uint8Array, signature: Uint8Array): boolean =>
  signature.length === 2 * COORDINATE &&
  isBelowOrder(signature.subarray(COORDINATE)) &&
  isStrictPoint(signature.subarray(0, COORDINATE)) &&
  isStrictPoint(publicKey)
