// What a member does about votes from a screen: opens, votes, closes, attests.

import {
  attestationDraft,
  type BodyOf,
  closingDraft,
  openingDraft,
  type OpeningInput,
} from '@folkmoot/areas/assembly'
import { idBytes } from '@folkmoot/kernel/log'
import { utf8 } from '@folkmoot/kernel/base'
import { chance } from '../../../ports/chance.ts'
import { type Asking, inCommunity } from '../../../worker/asking.ts'
import { writeFact, writeSeeing } from '../acting.ts'
import { ballotsFile, certificateFile } from './files.ts'
import { recountOf } from './kept.ts'

const SEED_BYTES = 16

/** Rolled dice are the seed itself, a digit a byte, so that witnesses find their numbers in it. */
const seedOf = (dice: string | undefined): OpeningInput['seed'] =>
  dice === undefined
    ? { bytes: chance.bytes(SEED_BYTES), how: 'device' }
    : { bytes: utf8(dice), how: 'dice' }

export const voteCalls = {
  'assembly/open-vote': (
    asking: Asking,
    { dice, ...input }: Omit<OpeningInput, 'seed'> & { readonly dice?: string },
  ) =>
    writeSeeing(asking, (acting, seeing) =>
      openingDraft({ ...input, seed: seedOf(dice) }, acting, seeing),
    ),

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
