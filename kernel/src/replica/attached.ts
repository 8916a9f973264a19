// Finds attachments in bodies of any area, so that a device knows which chunks to ask other holders for.

import { attachment, type AttachmentBody, type Cbor, fits } from '../base/index.ts'

type Found = (file: AttachmentBody) => void

/** Attachments anywhere in a body: what a device wants of other holders. */
export function eachAttachment(body: Cbor, found: Found): void {
  // Nearly all parts are texts and numbers: they are left at once, for this is done with every entry.
  if (typeof body !== 'object' || body === null || body instanceof Uint8Array) return
  if (Array.isArray(body)) return eachIn(body as readonly Cbor[], found)
  const map = body as Readonly<Record<string, Cbor>>
  if ('chunks' in map && fits(attachment, map)) return found(map)
  for (const key in map) eachAttachment(map[key] as Cbor, found)
}

function eachIn(list: readonly Cbor[], found: Found): void {
  for (const part of list) eachAttachment(part, found)
}
