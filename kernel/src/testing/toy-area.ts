// A small area for trying the kernel and its suite: needs, offers for them, thanks for offers, and a
// notice that only stewards write. Its rows change, go, and stand under several indexes.

import { ok, record, ref, refuse, text, int, list, optional, type Result } from '../base/index.ts'
import type { Area, Table } from '../project/index.ts'

export const toyKinds = {
  'toy/need': record({ what: text(20), amount: int(1, 9), tags: list(text(8), 3) }),
  'toy/offer': record({ need: ref('toy/need'), amount: int(1, 9) }),
  'toy/withdraw': record({ offer: ref('toy/offer') }),
  'toy/thanks': record({ offer: ref('toy/offer'), words: optional(text(40)) }),
  'toy/notice': record({ text: text(40) }),
} as const
type ToyKinds = typeof toyKinds

export interface NeedRow {
  readonly by: string
  readonly what: string
  readonly amount: number
  readonly left: number
  readonly tags: readonly string[]
}
export interface OfferRow {
  readonly by: string
  readonly need: string
  readonly amount: number
  readonly thanked: boolean
}
export interface ToyState {
  readonly needs: Table<NeedRow>
  readonly offers: Table<OfferRow>
  readonly notices: Table<{ readonly text: string; readonly steward: string }>
}

export type ToyRefusal =
  | { readonly kind: 'toy-no-such-need' }
  | { readonly kind: 'toy-no-such-offer' }
  | { readonly kind: 'toy-more-than-needed'; readonly left: number }
  | { readonly kind: 'toy-not-yours' }
  | { readonly kind: 'toy-not-a-steward' }
  | { readonly kind: 'toy-said-already' }

const no = (refusal: ToyRefusal): Result<void, ToyRefusal> => refuse(refusal)

export const toyArea: Area<ToyState, ToyKinds, ToyRefusal> = {
  name: 'toy',
  reads: [],
  kinds: toyKinds,
  empty: (tables) => ({
    needs: tables.table<NeedRow>('needs', {
      indexes: {
        by: (row) => row.by,
        tag: (row) => row.tags,
        open: (row) => (row.left > 0 ? 'yes' : undefined),
      },
    }),
    offers: tables.table<OfferRow>('offers', {
      indexes: { need: (row) => row.need, by: (row) => row.by },
    }),
    notices: tables.table('notices', { indexes: { text: (row) => row.text } }),
  }),
  allows(state, entry, { membership }) {
    switch (entry.kind) {
      case 'toy/need':
        return ok()
      case 'toy/offer': {
        const need = state.needs.get(entry.body.need)
        if (!need) return no({ kind: 'toy-no-such-need' })
        if (entry.body.amount > need.left)
          return no({ kind: 'toy-more-than-needed', left: need.left })
        return ok()
      }
      case 'toy/withdraw':
      case 'toy/thanks': {
        const offer = state.offers.get(entry.body.offer)
        if (!offer) return no({ kind: 'toy-no-such-offer' })
        if (entry.kind === 'toy/thanks')
          return offer.thanked ? no({ kind: 'toy-said-already' }) : ok()
        return offer.by === entry.by ? ok() : no({ kind: 'toy-not-yours' })
      }
      case 'toy/notice':
        if (!membership.isSteward(entry.by)) return no({ kind: 'toy-not-a-steward' })
        return state.notices.count('text', entry.body.text) > 0
          ? no({ kind: 'toy-said-already' })
          : ok()
    }
  },
  fold: {
    'toy/need': (state, { ref, by, body }) =>
      state.needs.put(ref, { ...body, by, left: body.amount }),
    'toy/offer'(state, { ref, by, body }) {
      const need = state.needs.get(body.need)!
      state.needs.put(body.need, { ...need, left: need.left - body.amount })
      state.offers.put(ref, { ...body, by, thanked: false })
    },
    'toy/withdraw'(state, { body }) {
      const offer = state.offers.get(body.offer)!
      const need = state.needs.get(offer.need)!
      state.needs.put(offer.need, { ...need, left: need.left + offer.amount })
      state.offers.delete(body.offer)
    },
    'toy/thanks'(state, { body }) {
      state.offers.put(body.offer, { ...state.offers.get(body.offer)!, thanked: true })
    },
    'toy/notice': (state, { ref, by, body }, { membership }) =>
      state.notices.put(ref, { text: body.text, steward: membership.memberName(by) ?? '' }),
  },
}
