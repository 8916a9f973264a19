// Bringing in what another program has collected: first a look at the file, which writes nothing, then
// the writing, a little at a time, so that a press on "cancel" is heard in between.

import {
  alreadyImported,
  type DayOrder,
  type ImportedReport,
  readUshahidiCsv,
  type SituationState,
  type UshahidiImport,
} from '@folkmoot/areas/situation'
import { type Cbor, ok, type Result } from '@folkmoot/kernel/base'
import type { Community } from '@folkmoot/kernel/replica'
import { loadCrypto } from '../../ports/crypto.ts'
import { type Asking, inCommunity } from '../../worker/asking.ts'

/** Between two of these the worker hears messages; each is a head or two in the log. */
const AT_ONCE = 100
const REJECTED_SHOWN = 200

export interface TableFile {
  readonly bytes: Uint8Array
  /** For a file whose dates do not say it themselves. */
  readonly dayOrder?: DayOrder
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

async function read({ bytes, dayOrder }: TableFile): Promise<Result<UshahidiImport>> {
  const { sha256 } = await loadCrypto()
  return readUshahidiCsv(bytes, { sha256, ...(dayOrder === undefined ? {} : { dayOrder }) })
}

function freshOf(community: Community, { drafts }: UshahidiImport): readonly ImportedReport[] {
  const state = community.area<SituationState>('situation')
  return drafts.filter((draft) => !alreadyImported(state, draft))
}

const summary = (found: UshahidiImport, fresh: number) => ({
  counts: found.counts,
  fresh,
  from: found.drafts[0]?.body.when.from,
  to: found.drafts.at(-1)?.body.when.from,
  needsDayOrder: found.dayOrder.found === 'unclear' || found.dayOrder.found === 'mixed',
  dayOrder: found.dayOrder.used,
  leftOut: found.leftOut,
  rejected: found.rejected.slice(0, REJECTED_SHOWN).map(({ line, refusal }) => ({ line, refusal })),
})
export type TableSummary = ReturnType<typeof summary>

async function writeAll(
  { progress, cancelled }: Asking,
  community: Community,
  drafts: readonly ImportedReport[],
): Promise<Result<{ readonly brought: number; readonly all: number }>> {
  let brought = 0
  progress(brought, drafts.length)
  while (brought < drafts.length && !cancelled()) {
    const some = drafts.slice(brought, brought + AT_ONCE)
    const written = await community.writeMany(
      some.map(({ kind, body }) => ({ kind, body: body as unknown as Cbor })),
    )
    if (!written.ok) return written
    brought += some.length
    progress(brought, drafts.length)
    await nextTurn()
  }
  return ok({ brought, all: drafts.length })
}

export const importCalls = {
  'situation/look-into': (asking: Asking, file: TableFile): Promise<Result<TableSummary>> =>
    inCommunity(asking, async (community) => {
      const found = await read(file)
      if (!found.ok) return found
      return ok(summary(found.value, freshOf(community, found.value).length))
    }),

  /** What is written stays when it is stopped, and the same file goes on where it ended. */
  'situation/bring-in': (asking: Asking, file: TableFile) =>
    inCommunity(asking, async (community) => {
      const found = await read(file)
      return found.ok ? writeAll(asking, community, freshOf(community, found.value)) : found
    }),
}
