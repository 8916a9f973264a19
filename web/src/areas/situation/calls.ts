// What the situation's screens may do: what was typed becomes a draft by the area's own commands,
// in the worker, where the state is.

import {
  type CorrectionInput,
  correctionDraft,
  type ReportInput,
  reportDraft,
  type SituationState,
  withdrawalDraft,
} from '@folkmoot/areas/situation'
import { refuse, type Result } from '@folkmoot/kernel/base'
import type { EntryRef } from '@folkmoot/kernel/log'
import type { Community, Draft } from '@folkmoot/kernel/replica'
import { type Asking, inCommunity } from '../../worker/asking.ts'
import { importCalls } from './import-calls.ts'

const write = (
  asking: Asking,
  draft: (community: Community, now: number) => Result<unknown>,
): Promise<Result<EntryRef>> =>
  inCommunity(asking, async (community) => {
    const drafted = draft(community, asking.keeper.clock.now())
    return drafted.ok ? community.write(drafted.value as Draft) : drafted
  })

/** Like `write`, for what only a member may do to an entry of their own. */
const writeOwn = (
  asking: Asking,
  draft: (state: SituationState, me: string, now: number) => Result<unknown>,
): Promise<Result<EntryRef>> =>
  write(asking, (community, now) =>
    community.me === undefined
      ? refuse({ kind: 'space-not-a-member' })
      : draft(community.area<SituationState>('situation'), community.me, now),
  )

export const situationCalls = {
  ...importCalls,

  'situation/report': (asking: Asking, input: ReportInput) =>
    write(asking, (_, now) => reportDraft(input, { now })),

  'situation/correct': (asking: Asking, input: CorrectionInput) =>
    writeOwn(asking, (state, me, now) => correctionDraft(state, me, input, { now })),

  'situation/withdraw': (
    asking: Asking,
    input: { readonly report: string; readonly reason: string },
  ) => writeOwn(asking, (state, me) => withdrawalDraft(state, me, input)),
}
