// What a member does about votes from a screen: opens, votes, closes, attests.

import {
  attestationDraft,
  type BodyOf,
  closingDraft,
  openingDraft,
  type OpeningInput,
} from '@folkmoot/areas/assembly'
import { refuse } from '@folkmoot/kernel/base'
import { idBytes } from '@folkmoot/kernel/log'
import type { Community } from '@folkmoot/kernel/replica'
import { seedOfDice } from '@folkmoot/methods/sortition'
import { chance } from '../../../ports/chance.ts'
import { type Asking, inCommunity } from '../../../worker/asking.ts'
import { writeFact, writeSeeing } from '../acting.ts'
import { ballotsFile, certificateFile } from './files.ts'
import { recountOf } from './kept.ts'

const SEED_BYTES = 16

/** The same for the same rolls on every device, so that witnesses can make it again. */
function seedOf(dice: string | undefined, community: Community): OpeningInput['seed'] | undefined {
  if (dice === undefined) return { bytes: chance.bytes(SEED_BYTES), how: 'device' }
  const bytes = seedOfDice(dice, community.deciding('assembly').sha256)
  return bytes && { bytes, how: 'dice' }
}

export const voteCalls = {
  'assembly/open-vote': (
    asking: Asking,
    { dice, ...input }: Omit<OpeningInput, 'seed'> & { readonly dice?: string },
  ) =>
    writeSeeing(asking, (acting, seeing, community) => {
      const seed = seedOf(dice, community)
      return seed
        ? openingDraft({ ...input, seed }, acting, seeing)
        : refuse({ kind: 'assembly-misfit', path: 'seed' })
    }),

  'assembly/cast': (asking: Asking, ballot: BodyOf<'assembly/ballot-cast'>) =>
    writeFact(asking, 'assembly/ballot-cast', ballot),

  'assembly/enter-tally': (asking: Asking, tally: BodyOf<'assembly/tally-entered'>) =>
    writeFact(asking, 'assembly/tally-entered', tally),

  'assembly/witness': (asking: Asking, word: BodyOf<'assembly/tally-witnessed'>) =>
    writeFact(asking, 'assembly/tally-witnessed', word),

  'assembly/close-vote': (asking: Asking, { vote }: { readonly vote: string }) =>
    writeSeeing(asking, (acting, seeing, community) =>
      closingDraft(vote, acting, seeing, recountOf(community)),
    ),

  'assembly/attest': (asking: Asking, { closing }: { readonly closing: string }) =>
    writeSeeing(asking, (acting, seeing, community) =>
      attestationDraft(idBytes(community.id), closing, acting, {
        seeing,
        recount: recountOf(community),
      }),
    ),

  'assembly/ballots-file': (asking: Asking, { vote }: { readonly vote: string }) =>
    inCommunity(asking, async (community) => ballotsFile(community, vote)),

  'assembly/certificate-file': (asking: Asking, { vote }: { readonly vote: string }) =>
    inCommunity(asking, async (community) => certificateFile(community, vote)),
}
