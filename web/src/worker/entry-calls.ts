// Calls that write entries, carry attachments, and move bundles in and out.

import { type Cbor, type Result, utf8, utf8Text } from '@folkmoot/kernel/base'
import { comingBack } from '@folkmoot/kernel/replica'
import { type Asking, inCommunity } from './asking.ts'
import { currentCommunity } from './keeper.ts'
import { moveOnFromBundle } from './tending.ts'

export const entryCalls = {
  'entry/write': (asking: Asking, draft: { readonly kind: string; readonly body: Cbor }) =>
    inCommunity(asking, (community) => community.write(draft)),

  'entry/attach': (
    asking: Asking,
    {
      bytes,
      ...meta
    }: { readonly bytes: Uint8Array; readonly name: string; readonly type: string },
  ) => inCommunity(asking, (community) => community.attach(bytes, meta)),

  /** undefined while it has not arrived. */
  'entry/attachment': async (
    { keeper }: Asking,
    { body }: { readonly body: Cbor },
  ): Promise<Uint8Array | undefined> => currentCommunity(keeper)?.attachment(body),

  /** What was being written on this device, under its lock. */
  'draft/read': async (
    { keeper }: Asking,
    { name }: { readonly name: string },
  ): Promise<string | undefined> => {
    const kept = currentCommunity(keeper)?.keptDraft(name)
    return kept && utf8Text(kept)
  },

  'draft/keep': async (
    { keeper }: Asking,
    { name, text }: { readonly name: string; readonly text: string | undefined },
  ): Promise<void> =>
    currentCommunity(keeper)?.keepDraft(name, text === undefined ? undefined : utf8(text)),

  'bundle/export': (asking: Asking): Promise<Result<Uint8Array>> =>
    inCommunity(asking, (community) => community.exportBundle()),

  'bundle/import': (asking: Asking, { bytes }: { readonly bytes: Uint8Array }) =>
    inCommunity(asking, async (community) => {
      const taken = await community.importBundle(bytes, { progress: asking.progress })
      if (taken.ok && comingBack(community) === 'on-paper') await moveOnFromBundle(community)
      return taken
    }),
}
