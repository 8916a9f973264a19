// What the screens of lots may do.

import {
  type BodyOf,
  drawnBy,
  fixingDraft,
  panelsDigest,
  poolAt,
  sealingDraft,
  type ShareAsked,
  shareDraft,
  writePoolCsv,
} from '@folkmoot/areas/assembly'
import { ok, refuse, type Result, utf8Text } from '@folkmoot/kernel/base'
import { idBytes } from '@folkmoot/kernel/log'
import type { Community } from '@folkmoot/kernel/replica'
import { type Asking, inCommunity } from '../../../worker/asking.ts'
import { stateOf, writeFact, writeSeeing } from '../acting.ts'
import { recountOf } from '../votes/kept.ts'
import { drawn, type ShownDraw } from './views.ts'

interface Of {
  readonly lot: string
}
interface WithFile extends Of {
  readonly bytes: Uint8Array
}

const shareOf = (community: Community, lot: string): ShareAsked => ({
  space: idBytes(community.id),
  lot,
  sha256: recountOf(community).sha256,
})

type Panels = readonly (readonly string[])[]
const UNREADABLE = { kind: 'assembly-lot-file-unreadable' } as const

/** What `folkmoot draw --json` writes: an object with `panels`, or the list alone. */
function panelsIn(bytes: Uint8Array): Result<Panels, typeof UNREADABLE> {
  const text = utf8Text(bytes)
  const parsed = text === undefined ? undefined : jsonIn(text)
  const list = Array.isArray(parsed) ? parsed : (parsed as { panels?: unknown } | null)?.panels
  const fits =
    Array.isArray(list) &&
    list.length > 0 &&
    list.every((panel) => Array.isArray(panel) && panel.every((key) => typeof key === 'string'))
  return fits ? ok(list as Panels) : refuse(UNREADABLE)
}

/** JSON.parse throws on what a person may well have chosen. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export const lotCalls = {
  'lots/call': (asking: Asking, body: BodyOf<'assembly/lot-called'>) =>
    writeFact(asking, 'assembly/lot-called', body),
  'lots/enter': (asking: Asking, body: BodyOf<'assembly/lot-entered'>) =>
    writeFact(asking, 'assembly/lot-entered', body),
  'lots/roll': (asking: Asking, body: BodyOf<'assembly/dice-rolled'>) =>
    writeFact(asking, 'assembly/dice-rolled', body),
  'lots/witness': (asking: Asking, body: BodyOf<'assembly/dice-witnessed'>) =>
    writeFact(asking, 'assembly/dice-witnessed', body),
  'lots/decline': (asking: Asking, body: BodyOf<'assembly/place-declined'>) =>
    writeFact(asking, 'assembly/place-declined', body),

  'lots/fix': (asking: Asking, { lot }: Of) =>
    writeSeeing(asking, (acting, seeing) => fixingDraft(lot, acting, seeing)),
  'lots/seal': (asking: Asking, { lot }: Of) =>
    writeSeeing(asking, (acting, seeing, community) =>
      sealingDraft(shareOf(community, lot), acting, seeing),
    ),
  'lots/open': (asking: Asking, { lot }: Of) =>
    writeSeeing(asking, (acting, seeing, community) =>
      shareDraft(shareOf(community, lot), acting, seeing),
    ),

  /** For `folkmoot draw --pool`, once it is fixed. */
  'lots/pool': (asking: Asking, { lot }: Of) =>
    inCommunity(asking, async (community) => {
      const row = stateOf(community).lots.get(lot)
      const known = row?.fixed && recountOf(community).at(row.fixed)
      const draw = row?.content.draw
      if (!draw || !known) return refuse({ kind: 'assembly-lot-not-fixed' })
      return known.ok ? ok(writePoolCsv(poolAt(known.value, lot, draw))) : known
    }),

  'lots/publish': async (asking: Asking, { lot, bytes }: WithFile) => {
    const panels = panelsIn(bytes)
    if (!panels.ok) return panels
    const digest = await inCommunity(asking, async (community) =>
      ok(panelsDigest(panels.value, recountOf(community).sha256)),
    )
    if (!digest.ok) return digest
    const body = { lot, digest: digest.value, panels: panels.value.length }
    return writeFact(asking, 'assembly/panels-published', body)
  },

  /** Draws again from the published list. */
  'lots/check': (asking: Asking, { lot, bytes }: WithFile): Promise<Result<ShownDraw>> =>
    inCommunity(asking, async (community) => {
      const panels = panelsIn(bytes)
      return panels.ok ? drawn(community, lot, panels.value) : panels
    }),

  /** Tells everybody what the list gives, so that those without the file see it. */
  'lots/tell': async (asking: Asking, { lot, bytes }: WithFile) => {
    const panels = panelsIn(bytes)
    if (!panels.ok) return panels
    const found = await inCommunity(asking, async (community) => {
      const { at, sha256, now } = recountOf(community)
      return drawnBy({ state: now, at, sha256, panels: panels.value }, lot)
    })
    if (!found.ok) return found
    const { number = 1, drawn: panel } = found.value
    return writeFact(asking, 'assembly/panel-drawn', { lot, number, panel })
  },
}
