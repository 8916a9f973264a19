// Links that people send each other: everything that must stay secret is behind the '#', which no
// browser sends to a server. One form for invitations and for further devices.

import {
  base64url,
  concat,
  equalBytes,
  fromBase64url,
  ok,
  read,
  type Reader,
  refuse,
  type Result,
  utf8,
  utf8Text,
  write,
  type Writer,
} from '../base/index.ts'
import { type Crypto, label } from '../crypto/index.ts'
import { type EntryRef, entryRef, idBytes, logId, REF_BYTES, spaceId } from '../log/index.ts'
import type { DeviceLink, InvitationLink, LinkRefusal } from './port.ts'

const VERSION = 1
const CHECK_BYTES = 4
export const INVITATION_SECRET_BYTES = 16
const HUBS_MAX = 5
const URL_BYTES_MAX = 300
const LINK_CHARS_MAX = 10_000

type Purpose = 'join' | 'device'
const PURPOSES: Readonly<Record<Purpose, number>> = { join: 1, device: 2 }
type Common = Omit<InvitationLink, 'invite'>

function writeCommon(writer: Writer, link: Common): void {
  writer.bytes(link.secret).bytes(idBytes(link.space)).bytes(link.genesis).bytes(link.sealKey)
  writer.varint(link.expires).bytes(link.root).u8(link.hubs.length)
  for (const { url, key } of link.hubs) {
    writer.block(utf8(url)).u8(key ? 1 : 0)
    if (key) writer.bytes(key)
  }
}

function readHub(reader: Reader): InvitationLink['hubs'][number] {
  const url = utf8Text(reader.block(URL_BYTES_MAX)) ?? reader.fail()
  const hasKey = reader.u8()
  if (hasKey > 1) reader.fail()
  return { url, key: hasKey === 1 ? reader.bytes(32).slice() : undefined }
}

function readCommon(reader: Reader): Common {
  const part = (length: number): Uint8Array => reader.bytes(length).slice()
  const secret = part(INVITATION_SECRET_BYTES)
  const space = spaceId(part(32))
  const [genesis, sealKey] = [part(32), part(32)]
  const expires = reader.varint()
  const root = part(32)
  const count = reader.u8()
  if (count > HUBS_MAX) reader.fail()
  const hubs = Array.from({ length: count }, () => readHub(reader))
  return { version: 1, secret, space, genesis, sealKey, expires, hubs, root }
}

const checkOf = (crypto: Crypto, bytes: Uint8Array): Uint8Array =>
  crypto.sha256(concat(label('folkmoot/link/1'), bytes)).subarray(0, CHECK_BYTES)

/** `host`: "https://hub.example"; without one the link opens the app that claims `folkmoot:`. */
function fragmentLink(
  crypto: Crypto,
  purpose: Purpose,
  bytes: Uint8Array,
  host: string | undefined,
): string {
  const fragment = base64url(concat(bytes, checkOf(crypto, bytes)))
  const before = host === undefined ? 'folkmoot:' : `${host.replace(/\/+$/, '')}/`
  return `${before}${purpose}#${fragment}`
}

export const encodeInvitationLink = (crypto: Crypto, link: InvitationLink, host?: string): string =>
  fragmentLink(
    crypto,
    'join',
    write((writer) => {
      writer.u8(VERSION).u8(PURPOSES.join)
      writeCommon(writer, link)
      writer.bytes(idBytes(link.invite))
    }),
    host,
  )

export const encodeDeviceLink = (crypto: Crypto, link: DeviceLink, host?: string): string =>
  fragmentLink(
    crypto,
    'device',
    write((writer) => {
      writer.u8(VERSION).u8(PURPOSES.device)
      writeCommon(writer, link)
      writer.bytes(idBytes(link.by))
    }),
    host,
  )

/** People paste whole messages: the link may stand anywhere in the text. */
const linkPattern = (purpose: Purpose): RegExp =>
  new RegExp(`(?:https?://[^\\s#<>"]{1,300}/|folkmoot:)${purpose}#([A-Za-z0-9_-]*)`)

function bytesOf(crypto: Crypto, text: string, purpose: Purpose): Result<Uint8Array, LinkRefusal> {
  const found = text.length <= LINK_CHARS_MAX ? linkPattern(purpose).exec(text) : null
  if (!found) return refuse({ kind: 'link-not-an-invitation' })
  const whole = fromBase64url(found[1] ?? '')
  if (!whole || whole.length <= CHECK_BYTES + 2) return refuse({ kind: 'link-damaged' })
  const bytes = whole.subarray(0, -CHECK_BYTES)
  const intact = equalBytes(whole.subarray(-CHECK_BYTES), checkOf(crypto, bytes))
  if (!intact) return refuse({ kind: 'link-damaged' })
  if ((bytes[0] ?? 0) > VERSION) return refuse({ kind: 'link-newer' })
  return ok(bytes)
}

function decodeWith<T extends Common>(
  bytes: Result<Uint8Array, LinkRefusal>,
  reading: (reader: Reader) => T,
  { purpose, now }: { readonly purpose: Purpose; readonly now: number },
): Result<T, LinkRefusal> {
  if (!bytes.ok) return bytes
  const link = read(bytes.value, (reader) => {
    if (reader.u8() !== VERSION || reader.u8() !== PURPOSES[purpose]) reader.fail()
    return reading(reader)
  })
  if (!link) return refuse({ kind: 'link-damaged' })
  return link.expires < now ? refuse({ kind: 'link-expired', expires: link.expires }) : ok(link)
}

const takeRef = (reader: Reader): EntryRef => entryRef(reader.bytes(REF_BYTES).slice())

export const decodeInvitationLink = (
  crypto: Crypto,
  text: string,
  now: number,
): Result<InvitationLink, LinkRefusal> =>
  decodeWith(
    bytesOf(crypto, text, 'join'),
    (reader) => ({ ...readCommon(reader), invite: takeRef(reader) }),
    { purpose: 'join', now },
  )

export const decodeDeviceLink = (
  crypto: Crypto,
  text: string,
  now: number,
): Result<DeviceLink, LinkRefusal> =>
  decodeWith(
    bytesOf(crypto, text, 'device'),
    (reader) => ({ ...readCommon(reader), by: logId(reader.bytes(32)) }),
    { purpose: 'device', now },
  )
