// The only door through which a script's address may pass (Trusted Types, security.md §4.6): the
// worker, the service worker and the map's worker, all of this origin, all made by our own build.

import mapWorkerAddress from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
// The builder makes the address; the module itself exports nothing.
// oxlint-disable-next-line import/default
import keeperAddress from './worker/main.ts?worker&url'

interface ScriptPolicy {
  createScriptURL(address: string): string
}
interface ScriptPolicies {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy
}

const SERVICE_WORKER = '/sw.js'
const allowed = new Set([keeperAddress, mapWorkerAddress, SERVICE_WORKER])

const rules: ScriptPolicy = {
  createScriptURL(address) {
    if (!allowed.has(address)) throw new TypeError('not a script of this app')
    return address
  },
}

/** Browsers without Trusted Types take the plain text; the list above still holds. */
const policies = (globalThis as { readonly trustedTypes?: ScriptPolicies }).trustedTypes
const policy = policies ? policies.createPolicy('folk-boot', rules) : rules

/** Typed as text because the DOM's types know no trusted ones; what comes back is an object there. */
export const keeperScript = (): string => policy.createScriptURL(keeperAddress)

/** MapLibre asks its worker's address two questions of a text before it passes it on as it is. */
export function mapWorkerScript(): string {
  const address: unknown = policy.createScriptURL(mapWorkerAddress)
  if (typeof address === 'string') return address
  const asText = {
    endsWith: (end: string) => mapWorkerAddress.endsWith(end),
    split: (by: RegExp) => mapWorkerAddress.split(by),
  }
  return Object.assign(address as object, asText) as unknown as string
}
export const serviceWorkerScript = (): string => policy.createScriptURL(SERVICE_WORKER)
