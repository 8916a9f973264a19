// Lots: people drawn for seats, or the seed for a tie, by dice before witnesses or by sealed shares.

import {
  drawnBy,
  fixingDraft,
  type Lot,
  recountIn,
  sealingDraft,
  seedOf,
  shareDraft,
  type BodyOf,
  type Found,
} from '@folkmoot/areas/assembly'
import { hex, ok, type Refusal, type Result } from '@folkmoot/kernel/base'
import { idBytes } from '@folkmoot/kernel/log'
import { bodyGiven, findOnly, findProposal, rowsOf } from '../assembly/finding.ts'
import { type House, inHouse, write, writeSeeing } from '../assembly/house.ts'
import { shortId } from '../choosing.ts'
import type { Run } from '../command.ts'
import { sentenceFor } from '../sentences.ts'
import { columns, shown } from '../terminal.ts'

export const lots: Run = (call) =>
  inHouse(call, async (house) => {
    const all = [...house.state.lots.rows()]
    const { thinking: words } = call.words
    if (call.flags.is('json'))
      call.terminal.json(
        all.map(([ref, { content, fixed }]) => ({ ref, ...content, fixed: fixed !== undefined })),
      )
    else if (all.length === 0) call.terminal.say(words.noLots)
    else {
      const rows = all.map(([ref, { content }]) => [shortId(ref), shown(content.title)])
      for (const line of columns(rows)) call.terminal.out(line)
    }
    return ok()
  })

export const lotCall: Run = (call) =>
  inHouse(call, async (house) => {
    const what = purposeGiven(house)
    if (!what.ok) return what
    const body: BodyOf<'assembly/lot-called'> = {
      title: call.given['TITLE'] ?? '',
      way: call.flags.is('shares') ? 'shares' : 'dice',
      ...what.value,
    }
    return write(house, 'assembly/lot-called', body, { say: call.words.thinking.lotCalled })
  })

/** A draw of --size people, or a --tie between the options of a vote that will be opened. */
function purposeGiven(
  house: House,
): Result<Pick<BodyOf<'assembly/lot-called'>, 'draw' | 'tie'>, Refusal> {
  const { flags } = house.call
  const tie = flags.text('tie')
  if (tie !== undefined) {
    const proposal = findProposal(house, tie)
    if (!proposal.ok) return proposal
    const count = flags.int('options') ?? 2
    const options = Array.from({ length: count }, (_, at) => `o${at + 1}`)
    return ok({ tie: { proposal: proposal.value.ref, options } })
  }
  const of = bodyGiven(house)
  if (!of.ok) return of
  const pool = flags.is('volunteers') ? ('volunteers' as const) : ('members' as const)
  const size = flags.int('size') ?? 1
  return ok({ draw: { pool, size, ...(of.value ? { of: of.value.name } : {}) } })
}

const onLot =
  (work: (house: House, lot: Found<Lot>) => Promise<Result<void, Refusal>>): Run =>
  (call) =>
    inHouse(call, async (house) => {
      const all = rowsOf(house.state.lots, ({ content }) => content.title)
      const found = findOnly('lot', call.given['REF'] ?? '', all)
      return found.ok ? work(house, found.value) : found
    })

export const lotEnter = onLot(async (house, { ref: lot }) => {
  const takes = !house.call.flags.is('not')
  const { entered, notEntered } = house.call.words.thinking
  return write(
    house,
    'assembly/lot-entered',
    { lot, takes },
    {
      say: () => (takes ? entered : notEntered),
      ref: lot,
    },
  )
})

const shareAsked = ({ community }: House, lot: string) => ({
  space: idBytes(community.id),
  lot,
  sha256: recountIn(community).sha256,
})

export const lotSeal = onLot(async (house, { ref }) =>
  writeSeeing(house, (seen) => sealingDraft(shareAsked(house, ref), house.acting, seen), {
    say: () => house.call.words.thinking.sealed,
    ref,
  }),
)
export const lotOpen = onLot(async (house, { ref }) =>
  writeSeeing(house, (seen) => shareDraft(shareAsked(house, ref), house.acting, seen), {
    say: () => house.call.words.thinking.shareOpened,
    ref,
  }),
)
export const lotFix = onLot(async (house, { ref }) =>
  writeSeeing(house, (seen) => fixingDraft(ref, house.acting, seen), {
    say: () => house.call.words.thinking.fixed,
    ref,
  }),
)

export const lotRoll = onLot(async (house, { ref: lot }) => {
  const where = house.call.flags.text('where')
  const rolls = (house.call.given['DIGITS'] ?? '').replace(/\s+/g, '')
  const body = { lot, rolls, ...(where === undefined ? {} : { where }) }
  return write(house, 'assembly/dice-rolled', body, {
    say: () => house.call.words.thinking.rolled,
    ref: lot,
  })
})

export const lotWitness = onLot(async (house, { ref: lot }) => {
  const note = house.call.flags.text('note')
  const right = !house.call.flags.is('wrong')
  const body = { lot, right, ...(note === undefined ? {} : { note }) }
  return write(house, 'assembly/dice-witnessed', body, {
    say: () => house.call.words.assembly.witnessed,
    ref: lot,
  })
})

export const lotDecline = onLot(async (house, { ref: lot }) => {
  const reason = house.call.flags.text('reason')
  const body = { lot, ...(reason === undefined ? {} : { reason }) }
  return write(house, 'assembly/place-declined', body, {
    say: () => house.call.words.thinking.placeDeclined,
    ref: lot,
  })
})

/** Who was drawn and who follows, or what is still missing. */
export const lotShow = onLot(async (house, { ref, row }) => {
  const { call, state, community } = house
  const { terminal } = call
  const { thinking: words } = call.words
  const asked = { state, ...recountIn(community) }
  const drawn = row.content.draw ? drawnBy(asked, ref) : undefined
  const seed = seedOf(asked, ref)
  const missing = drawn && !drawn.ok ? drawn.refusal : seed.ok ? undefined : seed.refusal
  if (call.flags.is('json')) {
    const result = drawn?.ok ? { ...drawn.value, seed: hex(drawn.value.seed.bytes) } : null
    const found = seed.ok ? hex(seed.value.bytes) : null
    terminal.json({ ref, ...row.content, seed: found, missing: missing?.kind ?? null, result })
    return ok()
  }
  terminal.out(terminal.bold(shown(row.content.title)))
  if (seed.ok) terminal.out(words.seed(hex(seed.value.bytes)))
  if (drawn?.ok) {
    terminal.out(words.drawn(drawn.value.seated.map(house.nameOf).join(', ')))
    const next = drawn.value.next.map(house.nameOf).join(', ')
    if (next !== '') terminal.out(words.next(next))
  } else if (missing) terminal.say(await sentenceFor(call.language, call.words, missing))
  return ok()
})
