// Finds attachments in bodies of any area, so that a device knows which chunks to ask other holders for.

import { attachment, type AttachmentBody, type Cbor, type CborMap, fits } from '../base/index.ts'

/** Attachments anywhere in a body: what a device wants of other holders. */
export function eachAttachment(body: Cbor, found: (file: AttachmentBody) => void): void {
  if (typeof body !== 'object' || body === null || body instanceof Uint8Array) return
  if ('chunks' in body && fits(attachment, body)) return found(body)
  for (const key in body) {
    const part = (body as CborMap)[key]
    // Nearly all parts are texts and numbers, and nearly all bodies have nothing else.
    if (typeof part === 'object') eachAttachment(part, found)
  }
}
