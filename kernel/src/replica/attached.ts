// Finds attachments in bodies of any area, so that a device knows which chunks to ask other holders for.

import { attachment, type AttachmentBody, type Cbor, fits } from '../base/index.ts'

/** Attachments anywhere in a body: what a device wants of other holders. */
export function attachmentsIn(body: Cbor): readonly AttachmentBody[] {
  if (typeof body !== 'object' || body === null || body instanceof Uint8Array) return []
  if (fits(attachment, body)) return [body]
  return Object.values(body).flatMap((part) => attachmentsIn(part))
}
