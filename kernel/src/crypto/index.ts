// The door of this folder. `loadSodium` and `loadWords` fetch their weight only when called.

export { ARGON_CEILING, ARGON_FLOOR, ARGON_USUAL, isArgonCost } from './argon.ts'
export { keyId } from './commitment.ts'
export { HPKE_OVERHEAD, hpkeOpen, hpkeSeal } from './hpke.ts'
export type { HpkeContext } from './hpke.ts'
export { label, LABELS } from './labels.ts'
export type { Label } from './labels.ts'
export { manyWith } from './open-many.ts'
export { nobleCrypto } from './noble.ts'
export { pad, PADDED_MIN, paddedLength, padmeLength, unpad, unpaddedLength } from './padme.ts'
export type {
  ArgonCost,
  Crypto,
  HashInto,
  Open,
  OpenInto,
  OpenMany,
  Seal,
  SealedBodies,
} from './port.ts'
export { loadSodium } from './sodium.ts'
export type { NativeParts } from './sodium.ts'
export { isStrictForm, isStrictPoint } from './strict.ts'
export { drawBelow, loadWords, PASSPHRASE_WORDS } from './words.ts'
export type { Words } from './words.ts'
