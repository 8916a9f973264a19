// What a member does about a lot from a device: fix it with all that the device has seen, seal a share
// and open it again. Nothing is kept between sealing and opening: the share comes from the device's key.

import { concat, encodeCbor, type Result, utf8 } from '@folkmoot/kernel/base'
import type { Acting, Seeing } from './acting.ts'
import type { Sha256 } from './box.ts'
import { assemblyDraft, type AssemblyCommandRefusal, type AssemblyDraft } from './commands.ts'
import type { AssemblyKinds } from './entries.ts'
import { sealOf } from './lot-seed.ts'

type Drafted<Name extends keyof AssemblyKinds> = Result<AssemblyDraft<Name>, AssemblyCommandRefusal>

export interface ShareAsked {
  readonly space: Uint8Array
  readonly lot: string
  readonly sha256: Sha256
}

/** A signature is the same each time, nobody else can make it, and only its hash leaves the device. */
export const ownShare = (
  { space, lot, sha256 }: ShareAsked,
  { signDecision }: Pick<Seeing, 'signDecision'>,
): Uint8Array =>
  sha256(signDecision(concat(utf8('folkmoot/decision/1'), encodeCbor({ space, share: lot }))))

export const fixingDraft = (
  lot: string,
  acting: Acting,
  { root }: Seeing,
): Drafted<'assembly/lot-fixed'> =>
  assemblyDraft('assembly/lot-fixed', { lot, frontier: root }, acting, { ...acting, areas: {} })

export function sealingDraft(
  asked: ShareAsked,
  acting: Acting,
  seeing: Seeing,
): Drafted<'assembly/share-sealed'> {
  const sealed = sealOf(ownShare(asked, seeing), asked.sha256)
  const body = { lot: asked.lot, sealed }
  return assemblyDraft('assembly/share-sealed', body, acting, { ...acting, areas: {} })
}

export function shareDraft(
  asked: ShareAsked,
  acting: Acting,
  seeing: Seeing,
): Drafted<'assembly/share-opened'> {
  const body = { lot: asked.lot, share: ownShare(asked, seeing) }
  return assemblyDraft('assembly/share-opened', body, acting, { ...acting, areas: {} })
}
