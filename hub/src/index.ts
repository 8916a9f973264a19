// The blind hub: keeps and passes on what it cannot read.

export type { NewSpaces } from './core/gate.ts'
export { DEFAULT_QUOTAS, type HubQuotas } from './core/quotas.ts'
export { HubStartError } from './http/listen.ts'
export { PROTOCOL_VERSIONS, type RunningHub, startHub, type StartOptions } from './start-hub.ts'
export { scanForWords, type FoundWord } from './scan-for-words.ts'
