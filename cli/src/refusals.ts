// What the command line itself may refuse. Each kind has a sentence in words/.

import type {
  AssemblyCliRefusal,
  MeetingCliRefusal,
  ThinkingCliRefusal,
} from './assembly/refusals.ts'

export type CliRefusal =
  | AssemblyCliRefusal
  | MeetingCliRefusal
  | ThinkingCliRefusal
  | { readonly kind: 'cli-no-passphrase' }
  | { readonly kind: 'cli-passphrases-differ' }
  | { readonly kind: 'cli-home-empty'; readonly path: string }
  | { readonly kind: 'cli-no-space'; readonly path: string }
  | { readonly kind: 'cli-space-not-chosen'; readonly choices: string }
  | { readonly kind: 'cli-space-unknown'; readonly given: string; readonly choices: string }
  | { readonly kind: 'cli-space-unclear'; readonly given: string; readonly choices: string }
  | { readonly kind: 'cli-member-unknown'; readonly given: string }
  | { readonly kind: 'cli-member-unclear'; readonly given: string; readonly choices: string }
  | { readonly kind: 'cli-request-unknown'; readonly given: string }
  | { readonly kind: 'cli-request-unclear'; readonly given: string; readonly choices: string }
  | { readonly kind: 'cli-device-unknown'; readonly given: string }
  | { readonly kind: 'cli-device-unclear'; readonly given: string; readonly choices: string }
  | { readonly kind: 'cli-file-missing'; readonly path: string }
  | { readonly kind: 'cli-file-denied'; readonly path: string }
  | { readonly kind: 'cli-file-folder'; readonly path: string }
  | { readonly kind: 'cli-file-too-large'; readonly path: string; readonly megabytesMax: number }
  | { readonly kind: 'cli-photo-unknown-type'; readonly path: string }
  | { readonly kind: 'cli-no-hub' }
  | { readonly kind: 'cli-hubs-away'; readonly urls: string }
  | { readonly kind: 'cli-address-unreadable'; readonly given: string }
  | { readonly kind: 'cli-port-taken'; readonly port: number }
  | { readonly kind: 'cli-port-denied'; readonly port: number }
  | { readonly kind: 'cli-host-unknown'; readonly host: string }
  | { readonly kind: 'cli-app-cannot-be-built' }
  | { readonly kind: 'cli-import-stopped'; readonly kept: number; readonly all: number }
  | { readonly kind: 'cli-import-unknown-format'; readonly path: string }
  | { readonly kind: 'cli-area-unreadable'; readonly given: string }
  | { readonly kind: 'cli-not-confirmed' }
  | { readonly kind: 'cli-fork-unreadable'; readonly path: string }
  | { readonly kind: 'cli-fork-proves-nothing'; readonly path: string }
  | { readonly kind: 'cli-places-too-many' }
  | { readonly kind: 'cli-role-unknown'; readonly given: string }
  | { readonly kind: 'cli-term-unreadable'; readonly given: string }
  | { readonly kind: 'cli-waiting' }
  | { readonly kind: 'cli-no-paper-words' }
  | { readonly kind: 'cli-paper-unknown' }
  | { readonly kind: 'cli-sheet-without-hub' }
  | { readonly kind: 'cli-no-way-back'; readonly urls: string }
  | { readonly kind: 'cli-name-empty' }
  | { readonly kind: 'cli-name-long'; readonly max: number }
  | { readonly kind: 'cli-name-unreadable'; readonly given: string }
