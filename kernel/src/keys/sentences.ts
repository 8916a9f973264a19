// One English sentence for each refusal of this folder, saying what to do. The app and the command line
// translate them; a test fails when a refusal has none.

import type { AttachmentRefusal } from './attachments.ts'
import type { CapsuleRefusal } from './paper.ts'
import type { KeyRefusal, LinkRefusal, RequestRefusal, SealRefusal, VaultRefusal } from './port.ts'

export type KeysRefusal =
  | AttachmentRefusal
  | CapsuleRefusal
  | KeyRefusal
  | LinkRefusal
  | RequestRefusal
  | SealRefusal
  | VaultRefusal

export const keySentences: Readonly<Record<KeysRefusal['kind'], string>> = {
  'attachment-damaged': 'This file arrived damaged. Ask whoever attached it to attach it again.',
  'attachment-incomplete': 'Part of this file has not arrived yet. It opens once it is here.',
  'attachment-malformed':
    'This file is not whole or not of the type it claims, so place and time cannot be taken out of it. Open it in another program and save it anew.',
  'attachment-name': 'The name of the file is too long or holds signs that cannot be shown.',
  'attachment-too-large': 'This file is too large. Files up to 8 MB can be attached.',
  'attachment-type':
    'This type of file cannot be attached. Use JPEG, PNG, WebP, PDF, plain text or CSV.',
  'capsule-full': 'The list of communities does not fit the paper key. Make a second paper key.',
  'capsule-unreadable': 'These words do not open this list. Check each of the twelve words.',
  'entry-too-large': 'This is too long for one entry. Shorten it, or write it in parts.',
  'entry-unreadable':
    'This entry cannot be read by anyone. Ask its author to update and write it again.',
  'frame-damaged': 'This entry is damaged. Ask its author to write it again.',
  'frame-dropped': 'The content of this entry was removed on purpose after its time was over.',
  'key-missing':
    'This device has no key for this entry yet. It comes from any member who is online.',
  'key-not-a-member': 'This key was made by someone who was no member then. It is not used.',
  'key-too-many-devices': 'The community has more devices than one key can reach. Retire old ones.',
  'key-wrong-recipients': 'This key was not given to exactly the members. It is not used.',
  'link-damaged': 'This link is not complete. Copy all of it, or scan the code again.',
  'link-expired': 'This invitation is no longer valid. Ask for a new one.',
  'link-newer': 'This link was made by a newer version. Update this app, then open it again.',
  'link-not-an-invitation': 'This is no invitation. Paste the whole link that you were sent.',
  'request-not-for-us': 'This request was sent to someone else.',
  'request-proof-wrong':
    'This request was not made with the invitation that it names. Do not admit it; send a new invitation.',
  'request-unreadable': 'This request cannot be read. Ask the person to update and to ask again.',
  'vault-absent': 'There is nothing on this device yet. Start a community or join one.',
  'vault-damaged':
    'What this device stored is damaged. Your community still has its copy: join again with a new invitation or your paper key.',
  'vault-exists': 'This device already has a vault. Open it with its passphrase.',
  'vault-newer': 'A newer version stored this. Update this app, then open it again.',
  'vault-passphrase-short':
    'This passphrase is too short. Use at least 8 characters, better six words.',
  'vault-wrong-passphrase': 'This is not the passphrase of this device. Try again.',
}
