// Every label that separates one use of a hash, key or signature from another (security.md §3.4).
// One list: a label that is not here cannot be asked for, and a test fails when two are equal or
// one begins another, since labels stand in front of other bytes without a length.

import { ascii } from './bytes.ts'

export const LABELS = [
  // the log (DESIGN §4)
  'folkmoot/log/1',
  'folkmoot/head/1',
  'folkmoot/entry/1',
  'folkmoot/frontier/1',
  'folkmoot/blob/1',
  // membership and order (DESIGN §5, §7)
  'folkmoot/space/1',
  'folkmoot/member/1',
  'folkmoot/device/1',
  'folkmoot/device-link/1',
  'folkmoot/steward/1',
  'folkmoot/rank/1',
  'folkmoot/state/1',
  // epochs and sealing (security.md §3.4, §3.5)
  'folkmoot/keyid/1',
  'folkmoot/seal/1',
  'folkmoot/rotate/1',
  'folkmoot/rotation/1',
  'folkmoot/epoch-root/1',
  // hubs and sync (DESIGN §6)
  'folkmoot/access/1',
  'folkmoot/challenge/1',
  'folkmoot/guest/1',
  'folkmoot/hub-hello/1',
  'folkmoot/hub-space/1',
  'folkmoot/hint/1',
  'folkmoot/bundle/1',
  'folkmoot/fork/1',
  'folkmoot/nearby/1',
  'folkmoot/nearby-key/1',
  'folkmoot/nearby-known/1',
  'folkmoot/root-check/1',
  // invitation and joining (security.md §3.7)
  'folkmoot/invite-sign/1',
  'folkmoot/invite-seal/1',
  'folkmoot/invite-access/1',
  'folkmoot/join/1',
  'folkmoot/request/1',
  'folkmoot/link/1',
  'folkmoot/words/1',
  // the vault and the paper key (security.md §3.7, §3.8)
  'folkmoot/vault/1',
  'folkmoot/vault-record/1',
  'folkmoot/paper/1',
  'folkmoot/paper-locator/1',
  // decisions (DESIGN §7); areas write them themselves, because they may not import this folder
  'folkmoot/decision/1',
  'folkmoot/ballot-box/1',
  'folkmoot/decided-text/1',
  'folkmoot/certificate/1',
] as const

export type Label = (typeof LABELS)[number]

/** A new array each time: a shared one that someone wrote to would change every later use. */
export const label = (name: Label): Uint8Array => ascii(name)
