// Bundles: what a device has of a space, as a file that anyone may carry (DESIGN §6).

import { refuse, type Result } from '../base/index.ts'
import type { Inside } from './inside.ts'
import type { BundleSummary } from './port.ts'
import type { Settling } from './settling.ts'

export async function exportBundle(_inside: Inside, _since?: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array()
}
export async function importBundle(
  _inside: Inside,
  _settling: Settling,
  _bytes: Uint8Array,
  _options?: { readonly progress?: (done: number, all: number) => void },
): Promise<Result<BundleSummary>> {
  return refuse({ kind: 'bundle-damaged' })
}
