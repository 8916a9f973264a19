// Keys: what a device may read, and with which key it writes. The vault that keeps them, the links
// with which people and devices come in, and the files that travel beside entries.

export {
  BACK_BYTES,
  deviceRequest,
  joinRequest,
  keyKinds,
  type KeptBody,
  RECIPIENTS_MAX,
  REQUEST_NAME_MAX,
  RESEALED_MAX,
  SEAL_BYTES,
  type Deps,
  type DeviceLink,
  type EntryPlace,
  type EpochClass,
  type EpochKey,
  type Heading,
  type InvitationLink,
  type KeyPorts,
  type KeyRefusal,
  type LinkRefusal,
  type Place,
  type Plain,
  type Recipient,
  type RequestRefusal,
  type SealPair,
  type SealRefusal,
  type SealsBlock,
  type VaultRecords,
  type VaultRefusal,
} from './port.ts'
export { accessSeed, genesisStewardSecret, guestSeed, knownSeed, rotationSeed } from './access.ts'
export {
  advanceDeps,
  copyDepsTable,
  createDepsTable,
  DEPS_DIGEST_BYTES,
  type DepsTable,
} from './deps-table.ts'
export {
  foundEphemeralEpoch,
  foundGenesis,
  foundRecordEpoch,
  judgeEpoch,
  openBack,
  openSeals,
  openStewardSecret,
  recipientsOf,
  resealEpoch,
  sealWithKeys,
  type EpochBody,
  type Founded,
  type Founding,
  type Resealing,
  type SealBody,
} from './epoch.ts'
export { endedEpochs, expireKeys, startOfTerm } from './expiry.ts'
export {
  takeEarly,
  takeOpened,
  takeSeals,
  type EntryIntake,
  type FrameIntake,
  type Taken,
} from './intake.ts'
export {
  emptyKeyring,
  epochRoot,
  discount,
  headEpochs,
  holdersOf,
  holdStewardSecret,
  keyIsRight,
  keyOf,
  keysNotPassed,
  keysToPassBack,
  liveEpochs,
  noteResealed,
  noteStewardHash,
  offerKey,
  offerStewardSecret,
  readEpoch,
  type Presence,
  ruleW,
  seeEpoch,
  takeBack,
  type Epoch,
  type EpochFacts,
  type Keyring,
} from './keyring.ts'
export { exportKeyring, importKeyring } from './keyring-store.ts'
export {
  forgetAhead,
  openAhead,
  OPENED_AHEAD_MAX,
  plainAhead,
  type OpenedAhead,
} from './open-passed.ts'
export { decodePlain, encodePlain, isControlKind, KIND_MAX, type PlainHead } from './plain.ts'
export {
  EPOCH_DAYS_MAX,
  EPOCH_ENTRIES_MAX,
  needsRekey,
  reKeyRank,
  type RekeyNeed,
  type RekeyView,
} from './rekey.ts'
export {
  epochOfFrame,
  isFounding,
  isRequest,
  NO_KEY_REF,
  openEntry,
  openLateTail,
  peekEntry,
  sealEntry,
  sealEphemeral,
  sealsOf,
  type Opened,
  type Opening,
  type TailState,
  type Writing,
} from './seal.ts'
export {
  decodeSeals,
  encodeSeals,
  type SealOutcome,
  SEALS_STEP,
  hasSealFor,
  splitSeals,
} from './seals-block.ts'
export { createVault, destroyVault, openVault, type Vault, type VaultPorts } from './vault.ts'
export { chooseCost, UNLOCK_MS_MAX } from './vault-cost.ts'
export { PASSPHRASE_MIN } from './vault-header.ts'
export {
  attachment,
  ATTACHMENT_BYTES_MAX,
  ATTACHMENT_TYPES,
  chunkHashes,
  openAttachment,
  sealAttachment,
  type AttachmentBody,
  type AttachmentRefusal,
  type SealedAttachment,
} from './attachments.ts'
export {
  deviceProofVerifies,
  deviceWords,
  makeDeviceRequest,
  openDeviceRequest,
  signDevice,
  type NewDevice,
  type OpenedDevice,
} from './device-link.ts'
export {
  invitationSignKey,
  JOIN_WORDS,
  joinProofVerifies,
  joinWords,
  makeJoinRequest,
  newInvitation,
  openJoinRequest,
  requestRef,
  type Asking,
  type InvitationKeys,
  type InvitationSecrets,
  type JoinAsking,
  type OpenedJoin,
} from './invitation.ts'
export {
  decodeDeviceLink,
  decodeInvitationLink,
  encodeDeviceLink,
  encodeInvitationLink,
} from './link.ts'
export {
  CAPSULE_BYTES,
  newPaperKey,
  openCapsule,
  PAPER_KEY_BYTES,
  paperDevice,
  paperLocator,
  sealCapsule,
  type Capsule,
  type CapsuleRefusal,
  type PaperDevice,
} from './paper.ts'
export { keptBody, type KeptFounding, keptIn, readKept } from './kept.ts'
export { keySentences, type KeysRefusal } from './sentences.ts'
