// The implementation over libsodium in WebAssembly: 7 to 20 times the speed of plain JavaScript
// (replication.md §3.1). It is 189 KB compressed, so it is fetched when loaded and not before; when
// that fails (no WebAssembly, policy without 'wasm-unsafe-eval') the promise rejects and the caller
// goes on with `nobleCrypto`.

import { guarded } from './guard.ts'
import type { Crypto } from './port.ts'
import {
  openWith,
  sodiumOpenInto,
  sodiumOpenMany,
  sodiumSeal,
  type SodiumAead,
} from './sodium-aead.ts'
import { sodiumAgreement, sodiumCertify, sodiumSignatures, sodiumVerify } from './sodium-curve.ts'
import {
  sodiumArgon2id,
  sodiumHkdfSha256,
  sodiumHmacSha256,
  sodiumSha256,
  sodiumSha256Into,
} from './sodium-hash.ts'
import { createScratch, type Scratch, type SodiumModule } from './sodium-heap.ts'

/**
 * What a platform does faster. `ed25519Verify` is here the raw cofactorless check, answering false
 * where it cannot decode: the strict form is put in front of it as of every other (security.md
 * §3.2), so a platform cannot widen what a space accepts.
 */
export type NativeParts = Partial<
  Pick<
    Crypto,
    'sha256' | 'sha256Into' | 'hmacSha256' | 'ed25519PublicKey' | 'ed25519Sign' | 'ed25519Verify'
  >
>

function rawAeads(module: SodiumModule, scratch: Scratch) {
  const long: SodiumAead = {
    encrypt: module._crypto_aead_xchacha20poly1305_ietf_encrypt,
    decrypt: module._crypto_aead_xchacha20poly1305_ietf_decrypt,
  }
  const short: SodiumAead = {
    encrypt: module._crypto_aead_chacha20poly1305_ietf_encrypt,
    decrypt: module._crypto_aead_chacha20poly1305_ietf_decrypt,
  }
  const xchachaOpenInto = sodiumOpenInto(module, scratch, long)
  return {
    xchachaSeal: sodiumSeal(module, scratch, long),
    xchachaOpen: openWith(xchachaOpenInto),
    xchachaOpenInto,
    xchachaOpenMany: sodiumOpenMany(module, scratch, long),
    chachaSeal: sodiumSeal(module, scratch, short),
    chachaOpen: openWith(sodiumOpenInto(module, scratch, short)),
  }
}

const rawSodium = (module: SodiumModule, scratch: Scratch): Crypto => ({
  name: 'libsodium',
  sha256: sodiumSha256(module, scratch),
  sha256Into: sodiumSha256Into(module, scratch),
  hmacSha256: sodiumHmacSha256(module, scratch),
  hkdfSha256: sodiumHkdfSha256(module, scratch),
  ...sodiumSignatures(module, scratch),
  ed25519Verify: sodiumVerify(module, scratch),
  ed25519Certify: sodiumCertify(module, scratch),
  ...sodiumAgreement(module, scratch),
  ...rawAeads(module, scratch),
  argon2id: sodiumArgon2id(module, scratch),
})

export async function loadSodium(native: NativeParts = {}): Promise<Crypto> {
  const library = await import('libsodium-wrappers-sumo')
  await library.ready
  // The wrapper exports the raw module and its type declarations leave it out.
  const module = (library as unknown as { libsodium: SodiumModule }).libsodium
  const parts = Object.keys(native)
  const name = parts.length === 0 ? 'libsodium' : `libsodium with native ${parts.join(', ')}`
  return guarded({ ...rawSodium(module, createScratch(module)), ...native, name })
}
