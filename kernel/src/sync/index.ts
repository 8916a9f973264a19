// Sync: who has what, one session protocol over any link, bundle files. Ciphertext only.

export { blobName } from './blob-name.ts'
export {
  BUNDLE_BYTES_MAX,
  BUNDLE_MAGIC,
  BUNDLE_VERSION,
  type BundleHeader,
  type BundleRefusal,
} from './bundle-format.ts'
export { importBundle, type BundleImport, type BundleImportOptions } from './bundle-import.ts'
export { readBundle, readBundleHeader, type BundleItem, type BundleReading } from './bundle-read.ts'
export { bundleParts, createBundle, type BundleOptions } from './bundle-write.ts'
export type { BundleBytes } from './byte-source.ts'
export {
  accessChangeHolds,
  accessChangeMessage,
  challengeMessage,
  challengeOf,
  guestPassHolds,
  guestPassMessage,
  HUB_ID_BYTES,
  makeAccessChange,
  makeGuestPass,
  makeNearbyProof,
  makeProof,
  nearbyProofHolds,
  NONCE_BYTES as SESSION_NONCE_BYTES,
  proofHolds,
} from './challenge.ts'
export { lacksBodies, type KnownFork } from './evidence.ts'
export { connectMember, connectPeers, serveHub } from './connect.ts'
export {
  createRunHolder,
  type OwnRun,
  type RunHolder,
  type RunHolderOptions,
  type StoredNotice,
} from './holder.ts'
export { MESSAGE_BYTES_MAX } from './port.ts'
export type {
  AccessChange,
  AccessProof,
  ForkTaken,
  Gate,
  GateRefusal,
  GuestPass,
  Holder,
  Link,
  Rights,
  SpaceAccess,
  Taken,
} from './port.ts'
export type {
  Cursor,
  HubConnection,
  HubGreeting,
  HubLimits,
  HubOptions,
  MemberConnection,
  MemberOptions,
  PeerOptions,
  SessionEvents,
  SpaceWish,
  Withheld,
} from './session-port.ts'
