// What everything of the kernel is weighed against: one verified signature.

import type { Crypto } from '../../kernel/src/crypto/index.ts'

export const VERIFIED = 2_000

export function verifications(crypto: Crypto): void {
  const seed = new Uint8Array(32).fill(9)
  const [key, message] = [crypto.ed25519PublicKey(seed), new Uint8Array(120)]
  const signature = crypto.ed25519Sign(seed, message)
  for (let i = 0; i < VERIFIED; i++) crypto.ed25519Verify(key, message, signature)
}

export async function cpuMs(work: () => unknown): Promise<number> {
  const start = process.cpuUsage()
  await work()
  const used = process.cpuUsage(start)
  return (used.user + used.system) / 1000
}
