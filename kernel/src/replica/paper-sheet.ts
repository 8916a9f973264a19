// What is printed beside the twelve words: which space and which hubs. No secret; the words are.

import {
  base64url,
  concat,
  equalBytes,
  fromBase64url,
  ok,
  read,
  refuse,
  type Result,
  utf8,
  utf8Text,
  write,
} from '../base/index.ts'
import type { Crypto } from '../crypto/index.ts'
import { ID_BYTES, idBytes, type SpaceId, spaceId } from '../log/index.ts'

export interface PaperSheet {
  readonly space: SpaceId
  readonly hubs: readonly string[]
}

export type PaperRefusal =
  | { readonly kind: 'paper-sheet-damaged' }
  | { readonly kind: 'paper-words-wrong' }

const VERSION = 1
const HUBS_MAX = 5
const URL_BYTES_MAX = 300
const CHECK_BYTES = 4
const PATTERN = /folkmoot:paper#([A-Za-z0-9_-]{20,4000})/

const checkOf = (crypto: Crypto, bytes: Uint8Array): Uint8Array =>
  crypto.sha256(bytes).subarray(0, CHECK_BYTES)

export function encodePaperSheet(crypto: Crypto, sheet: PaperSheet): string {
  const hubs = sheet.hubs.slice(0, HUBS_MAX)
  const bytes = write((writer) => {
    writer.u8(VERSION).bytes(idBytes(sheet.space)).u8(hubs.length)
    for (const url of hubs) writer.block(utf8(url))
  })
  return `folkmoot:paper#${base64url(concat(bytes, checkOf(crypto, bytes)))}`
}

export function decodePaperSheet(crypto: Crypto, text: string): Result<PaperSheet, PaperRefusal> {
  const whole = fromBase64url(PATTERN.exec(text)?.[1] ?? '')
  const bytes = whole?.subarray(0, -CHECK_BYTES)
  const isWhole = whole && bytes && equalBytes(checkOf(crypto, bytes), whole.subarray(-CHECK_BYTES))
  const sheet =
    isWhole &&
    read(bytes, (reader) => {
      if (reader.u8() !== VERSION) reader.fail()
      const space = spaceId(reader.bytes(ID_BYTES))
      const count = reader.u8()
      if (count > HUBS_MAX) reader.fail()
      const hubs: string[] = []
      for (let i = 0; i < count; i++)
        hubs.push(utf8Text(reader.block(URL_BYTES_MAX)) ?? reader.fail())
      return { space, hubs }
    })
  return sheet ? ok(sheet) : refuse({ kind: 'paper-sheet-damaged' })
}
