// Links that people send each other: pasted text, and links with a right checksum and wrong content.

import { base64url, concat, fromBase64url } from '../../../kernel/src/base/index.ts'
import { label } from '../../../kernel/src/crypto/index.ts'
import {
  decodeDeviceLink,
  decodeInvitationLink,
  encodeDeviceLink,
  encodeInvitationLink,
} from '../../../kernel/src/keys/index.ts'
import { entryRef, logId } from '../../../kernel/src/log/index.ts'
import { testSpace } from '../../../kernel/src/testing/logs.ts'
import { type MakeTarget, must } from '../target.ts'
import { asBytes, asText, crypto } from './shared-ports.ts'

const common = {
  version: 1 as const,
  secret: new Uint8Array(16).fill(1),
  space: testSpace(),
  genesis: new Uint8Array(32).fill(2),
  sealKey: new Uint8Array(32).fill(3),
  expires: 1_800_000_000_000,
  hubs: [
    { url: 'wss://hub.example', key: new Uint8Array(32).fill(4) },
    { url: 'https://вода.example', key: undefined },
  ],
  root: new Uint8Array(32).fill(5),
}
const invite = { ...common, invite: entryRef(new Uint8Array(16).fill(6)) }
const device = { ...common, hubs: [], by: logId(new Uint8Array(32).fill(7)) }

const bytesIn = (link: string): Uint8Array =>
  (fromBase64url(link.split('#')[1] ?? '') ?? new Uint8Array()).slice(0, -4)

function linked(bytes: Uint8Array, purpose: 'join' | 'device'): string {
  const check = crypto.sha256(concat(label('folkmoot/link/1'), bytes)).subarray(0, 4)
  return `folkmoot:${purpose}#${base64url(concat(bytes, check))}`
}

export const target: MakeTarget = () => {
  const links = [
    encodeInvitationLink(crypto, invite, 'https://hub.example'),
    encodeDeviceLink(crypto, device),
  ]
  return {
    sources: ['kernel/src/keys/link.ts', 'kernel/src/base/bytes.ts'],
    seeds: [...links.map(bytesIn), ...links.map((link) => asBytes(`Join us: ${link} !`))],
    run(bytes) {
      const text = asText(bytes)
      decodeInvitationLink(crypto, text, 0)
      decodeDeviceLink(crypto, text, 0)
      const [join, add] = [linked(bytes, 'join'), linked(bytes, 'device')]
      const joined = decodeInvitationLink(crypto, join, 0)
      const added = decodeDeviceLink(crypto, add, 0)
      if (joined.ok)
        must(encodeInvitationLink(crypto, joined.value) === join, 'one link for one invitation')
      if (added.ok) must(encodeDeviceLink(crypto, added.value) === add, 'one link for one device')
      return joined.ok || added.ok
    },
  }
}
