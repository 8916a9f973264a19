// Writing what areas declare: the check that every reader makes, before anything is stored.

import { assert, type Cbor, fits, ok, refuse, type Result } from '../base/index.ts'
import { attachment } from '../base/index.ts'
import { chunkHashes, openAttachment, sealAttachment } from '../keys/index.ts'
import type { EntryRef } from '../log/index.ts'
import type { AnyArea } from '../project/index.ts'
import { type Inside, ownTip } from './inside.ts'
import type { Attachment, Draft, Seeing } from './port.ts'
import { seeingOf } from './deciding.ts'
import type { Settling } from './settling.ts'
import { append, appendSeeing, mayWrite, type Writing } from './writing.ts'

export interface ManyOptions {
  readonly progress?: (done: number, all: number) => void
  readonly cancelled?: () => boolean
}

/** So many entries are checked against one state, then written under few heads. */
const BATCH = 500
const PREVIEW = 'f'.repeat(32) as EntryRef

const areaOf = (inside: Inside, kind: string): AnyArea | undefined =>
  inside.ports.areas.find((area) => kind.startsWith(`${area.name}/`))

function checked(inside: Inside, draft: Draft): Result<Writing> {
  const area = areaOf(inside, draft.kind)
  const shape = area?.kinds[draft.kind]
  assert(shape, `no area declares ${draft.kind}`)
  const path = shape.misfit(draft.body)
  if (path !== undefined) return refuse({ kind: 'entry-misfit', path })
  const { log } = inside.device
  const allowed = inside.view.projection.check({
    ref: PREVIEW,
    log,
    seq: ownTip(inside).seq + 1,
    lamport: inside.view.causality.depsFor(log).lamport,
    kind: draft.kind,
    time: draft.time ?? inside.ports.clock.now(),
    body: draft.body,
  })
  const ephemeral = area?.ephemeral?.includes(draft.kind) ?? false
  return allowed.ok ? ok({ ...draft, ephemeral }) : allowed
}

/** Stops at the first refusal; what was written before it stays. */
export async function writeDrafts(
  inside: Inside,
  settling: Settling,
  drafts: readonly Draft[],
  options: ManyOptions = {},
): Promise<Result<readonly EntryRef[]>> {
  const refs: EntryRef[] = []
  for (let at = 0; at < drafts.length; at += BATCH) {
    if (options.cancelled?.()) break
    const batch = drafts.slice(at, at + BATCH)
    const written = await inside.serial(() => writeBatch(inside, settling, batch))
    if (!written.ok) return written
    refs.push(...written.value)
    options.progress?.(Math.min(at + BATCH, drafts.length), drafts.length)
  }
  return ok(refs)
}

async function writeBatch(
  inside: Inside,
  settling: Settling,
  drafts: readonly Draft[],
): Promise<Result<readonly EntryRef[]>> {
  settling.now()
  const may = mayWrite(inside)
  if (!may.ok) return may
  const writings: Writing[] = []
  for (const draft of drafts) {
    const writing = checked(inside, draft)
    if (!writing.ok) return writing
    writings.push(writing.value)
  }
  const written = await append(inside, writings)
  settling.now()
  return written
}

export const writeSeeing = (
  inside: Inside,
  settling: Settling,
  make: (seeing: Seeing) => Result<Draft>,
): Promise<Result<EntryRef>> =>
  inside.serial(async () => {
    settling.now()
    const may = mayWrite(inside)
    if (!may.ok) return may
    const written = await appendSeeing(inside, () => {
      const draft = make(seeingOf(inside))
      return draft.ok ? checked(inside, draft.value) : draft
    })
    settling.now()
    return written
  })

export async function attach(
  inside: Inside,
  bytes: Uint8Array,
  meta: { readonly name: string; readonly type: string },
): Promise<Result<Attachment>> {
  const sealed = sealAttachment(inside.keyPorts, bytes, meta)
  if (!sealed.ok) return sealed
  for (const chunk of sealed.value.chunks) {
    await inside.ports.store.blobs.put(inside.space, chunk.hash, chunk.bytes)
  }
  const { body } = sealed.value
  return ok({ name: body.name, type: body.type, size: body.size, body })
}

/** undefined while chunks are missing, or when the value is not an attachment. */
export async function attachmentBytes(inside: Inside, body: Cbor): Promise<Uint8Array | undefined> {
  if (!fits(attachment, body)) return undefined
  const chunks = new Map<string, Uint8Array>()
  for (const hash of chunkHashes(body)) {
    const bytes = await inside.ports.store.blobs.get(inside.space, hash)
    if (bytes) chunks.set(hash, bytes)
  }
  const opened = openAttachment(inside.ports.crypto, body, (hash) => chunks.get(hash))
  return opened.ok ? opened.value : undefined
}
