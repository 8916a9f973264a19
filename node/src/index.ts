// Node's side of the ports: store, link, files, clock, chance, cryptography.

export { systemChance } from './chance.ts'
export { systemClock } from './clock.ts'
export {
  connectHub,
  hubSocketUrl,
  pauseBefore,
  type ConnectOptions,
  type HubConnection,
} from './connect-hub.ts'
export { destroyFile, readFileUpTo, writeFileAtomic, type FileTooLarge } from './files.ts'
export { loadNodeCrypto } from './native-crypto.ts'
export { openSqliteStore, type SqliteOptions, type SqliteStore } from './sqlite-store.ts'
export { storeFault } from './store-fault.ts'
export { openStoreThread } from './store-thread.ts'
export { PING_MS, SUBPROTOCOL, wsLink, WS_OPTIONS, type WsLinkOptions } from './ws-link.ts'
