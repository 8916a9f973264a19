// Bundles: what a device has of a space, as a file that anyone may carry (DESIGN §6).

import { ok, refuse, type Result } from '../base/index.ts'
import { createBundle, importBundle as takeBundle, readBundleHeader } from '../sync/index.ts'
import type { Inside } from './inside.ts'
import type { BundleSummary } from './port.ts'
import type { Settling } from './settling.ts'

/** Everything that is here, with attachments; `since` is another bundle, whose content is left out. */
export async function exportBundle(
  inside: Inside,
  since?: Uint8Array,
): Promise<Result<Uint8Array>> {
  const { crypto, store } = inside.ports
  const header = since && (await readBundleHeader(since))
  if (header && !header.ok) return header
  const blobs = await store.blobs.list(inside.space)
  const from = header ? { since: header.value.to } : {}
  return ok(await createBundle(crypto, inside.holder, inside.space, { ...from, blobs }))
}

export async function importBundle(
  inside: Inside,
  settling: Settling,
  bytes: Uint8Array,
  options: { readonly progress?: (done: number, all: number) => void } = {},
): Promise<Result<BundleSummary>> {
  settling.catchingUp(true)
  const taken = await takeBundle(inside.ports.crypto, inside.holder, inside.space, {
    bytes,
    options,
  }).finally(() => settling.catchingUp(false))
  if (!taken.ok) return taken
  const { runs, newEntries, knownEntries, refused, gaps, damage } = taken.value
  // Whole runs before the damage have been taken: nothing of them is lost, and the person is told.
  if (damage) return refuse(damage)
  return ok({ runs, newEntries, knownEntries, refused, gaps: gaps.length })
}
