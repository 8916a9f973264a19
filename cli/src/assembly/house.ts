// What commands about decisions work on: the community, its assembly as it stands here, and how what
// somebody does is written, said and passed on.

import {
  type Acting,
  actingIn,
  assemblyDraft,
  type AssemblyKinds,
  type AssemblyState,
  type AssemblyWords,
  type BodyOf,
  loadAssemblyWords,
  voteEnds,
} from '@folkmoot/areas/assembly'
import type { Refusal, Result } from '@folkmoot/kernel/base'
import type { Community, Draft, Seeing } from '@folkmoot/kernel/replica'
import { systemClock } from '@folkmoot/node'
import { shortId } from '../choosing.ts'
import type { Call } from '../command.ts'
import { withSpace } from '../home.ts'
import { passOn } from '../hubs.ts'
import { shown } from '../terminal.ts'
import { timeLine } from '../zone.ts'

export interface House {
  readonly call: Call
  readonly community: Community
  readonly state: AssemblyState
  readonly acting: Acting
  /** Whoever runs the command. */
  readonly me: string
  /** The area's own words: stages, outcomes, methods. */
  readonly area: AssemblyWords
  nameOf(member: string): string
}

export const inHouse = (
  call: Call,
  work: (house: House) => Promise<Result<void, Refusal>>,
): Promise<Result<void, Refusal>> =>
  withSpace(call, async (community) => {
    const acting = actingIn(community, systemClock.now())
    const area = await loadAssemblyWords(call.language)
    const { members } = community.membership()
    const nameOf = (id: string): string => shown(members.get(id as never)?.name ?? shortId(id))
    return work({ call, community, state: acting.state, acting, me: acting.by, area, nameOf })
  })

/** Until when a vote should stay open, while that is still to come. */
export function stillOpenUntil({ state, acting }: House, vote: string): string | undefined {
  const ends = voteEnds(state, vote)
  return ends === undefined || ends <= acting.now ? undefined : timeLine(ends)
}

export interface Made {
  /** What was changed, where that is not what was written. */
  readonly ref?: string
  readonly say: (ref: string) => string
}

/** Checks, writes, says what came of it, and passes it on. Nothing is written on a refusal. */
export async function write<Name extends keyof AssemblyKinds>(
  house: House,
  kind: Name,
  body: BodyOf<Name>,
  made: Made,
): Promise<Result<void, Refusal>> {
  const { acting, community } = house
  const draft = assemblyDraft(kind, body, acting, { ...acting, areas: {} })
  if (!draft.ok) return draft
  const written = await community.write(draft.value)
  return written.ok ? tell(house, written.value, made) : written
}

/** The same for what cites all that this device has seen. */
export async function writeSeeing(
  house: House,
  make: (seeing: Seeing) => Result<unknown, Refusal>,
  made: Made,
): Promise<Result<void, Refusal>> {
  const written = await house.community.writeSeeing((seen) => make(seen) as Result<Draft>)
  return written.ok ? tell(house, written.value, made) : written
}

async function tell(
  { call, community }: House,
  entry: string,
  { ref = entry, say }: Made,
): Promise<Result<void, Refusal>> {
  if (call.flags.is('json')) call.terminal.json({ ref, entry })
  else call.terminal.out(say(shortId(ref)))
  return passOn(call, community)
}
