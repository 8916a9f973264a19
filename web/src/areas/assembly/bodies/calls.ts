// What a member does about charter, bodies and delegates from a screen. Whatever needs a decision
// becomes a proposal with its effect.

import {
  type Act,
  actingIn,
  type BodyName,
  type BodyOf,
  citationDraft,
} from '@folkmoot/areas/assembly'
import { loadCrypto } from '../../../ports/crypto.ts'
import { assemblyPorts } from '../../../worker/areas.ts'
import { type Asking, inCommunity } from '../../../worker/asking.ts'
import { writeFact } from '../acting.ts'

export interface ActProposal {
  readonly act: Act
  readonly title: string
  /** Why, in the words of whoever proposes; may be empty. */
  readonly why: string
  readonly matter: string
  readonly body?: BodyName | undefined
  readonly replaces?: string | undefined
}

export const bodyCalls = {
  'assembly/propose-act': (asking: Asking, { why, body, replaces, ...given }: ActProposal) =>
    writeFact(asking, 'assembly/proposed', {
      ...given,
      ...(body ? { body } : {}),
      ...(replaces === undefined ? {} : { replaces: replaces }),
      articles: why.trim() === '' ? [] : [{ id: 'why', text: why }],
      doers: [],
    }),

  'assembly/join-body': (asking: Asking, joined: BodyOf<'assembly/joined'>) =>
    writeFact(asking, 'assembly/joined', joined),

  'assembly/report-vote': (asking: Asking, report: BodyOf<'assembly/vote-reported'>) =>
    writeFact(asking, 'assembly/vote-reported', report),

  'assembly/name-proxy': (asking: Asking, proxy: BodyOf<'assembly/proxy-named'>) =>
    writeFact(asking, 'assembly/proxy-named', proxy),

  'assembly/cast-for': (asking: Asking, ballot: BodyOf<'assembly/proxy-cast'>) =>
    writeFact(asking, 'assembly/proxy-cast', ballot),

  'assembly/end-term': (asking: Asking, over: BodyOf<'assembly/term-over'>) =>
    writeFact(asking, 'assembly/term-over', over),

  /** From the file of a certificate of a body that decides in a space of its own. */
  'assembly/cite': (asking: Asking, { file }: { readonly file: string }) =>
    inCommunity(asking, async (community) => {
      const ports = assemblyPorts(await loadCrypto())
      const acting = actingIn(community, asking.keeper.clock.now())
      const draft = citationDraft(file, acting, { ...acting, areas: {}, ports })
      return draft.ok ? community.write(draft.value) : draft
    }),
}
