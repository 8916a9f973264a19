// Loads the fast implementation, or the one that needs no WebAssembly when the browser forbids it.

import { type Crypto, loadSodium, nobleCrypto } from '@folkmoot/kernel/crypto'

let loading: Promise<Crypto> | undefined

async function load(): Promise<Crypto> {
  try {
    return await loadSodium()
  } catch {
    return nobleCrypto
  }
}

export function loadCrypto(): Promise<Crypto> {
  loading ??= load()
  return loading
}
