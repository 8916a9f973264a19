// Bodies: which there are, founding one, coming and going, and who is seated by decision.

import { type BodyTerms, membersOf } from '@folkmoot/areas/assembly'
import { ok, type Result } from '@folkmoot/kernel/base'
import { findBody, findMembers } from '../assembly/finding.ts'
import { type House, inHouse, write } from '../assembly/house.ts'
import { shortId } from '../choosing.ts'
import type { Run } from '../command.ts'
import { columns, shown } from '../terminal.ts'
import { writeProposal } from './proposing.ts'

export const bodies: Run = (call) =>
  inHouse(call, async (house) => {
    const all = [...house.state.bodies.rows()]
    if (call.flags.is('json')) call.terminal.json(all.map((one) => told(house, one)))
    else if (all.length === 0) call.terminal.say(call.words.assembly.noBodies)
    else for (const line of columns(all.map((one) => row(house, one)))) call.terminal.out(line)
    return ok()
  })

type Row = readonly [key: string, row: { readonly terms: BodyTerms }]

function told({ state, nameOf }: House, [key, { terms }]: Row) {
  const members = membersOf(state, key)
  const { name, kind, topic, charge, joining, attesters } = terms
  const names = members.map(nameOf)
  return { id: key, name, kind, topic, charge, joining, members, names, attesters }
}

function row({ state, area, call, nameOf }: House, [key, { terms }]: Row): readonly string[] {
  const { assembly } = call.words
  const members = membersOf(state, key).map(nameOf)
  return [
    shortId(key),
    shown(terms.name),
    assembly.bodyKinds[terms.kind],
    area.topics[terms.topic],
    members.join(', '),
  ]
}

export const bodyFound: Run = (call) =>
  inHouse(call, async (house) => {
    const { flags } = call
    const members = findMembers(house, flags.all('member'))
    if (!members.ok) return members
    const attesters = findMembers(house, flags.all('attester'))
    if (!attesters.ok) return attesters
    const name = call.given['NAME'] ?? ''
    const terms: BodyTerms = {
      name,
      kind: (flags.text('kind') ?? 'commission') as BodyTerms['kind'],
      topic: (flags.text('topic') ?? 'other') as BodyTerms['topic'],
      charge: flags.text('charge') ?? '',
      joining: (flags.text('joining') ?? 'open') as BodyTerms['joining'],
      members: [...members.value],
      attesters: [...attesters.value],
    }
    const title = call.words.assembly.found(name)
    return writeProposal(house, { title, matter: 'charter', act: { found: [terms] } })
  })

const coming =
  (joins: boolean): Run =>
  (call) =>
    inHouse(call, async (house): Promise<Result<void>> => {
      const body = findBody(house, call.given['NAME'] ?? '')
      if (!body.ok) return body
      const { joined, left } = call.words.assembly
      const say = (): string => (joins ? joined : left)(shown(body.value.title))
      return write(house, 'assembly/joined', { body: body.value.name, joins }, { say })
    })
export const bodyJoin = coming(true)
export const bodyLeave = coming(false)

export const bodySeat: Run = (call) =>
  inHouse(call, async (house) => {
    const { flags } = call
    const body = findBody(house, call.given['NAME'] ?? '')
    if (!body.ok) return body
    const seats = findMembers(house, flags.all('in'))
    if (!seats.ok) return seats
    const leaves = findMembers(house, flags.all('out'))
    if (!leaves.ok) return leaves
    const title = flags.text('title') ?? call.words.assembly.seatsIn(body.value.title)
    const reason = flags.text('reason')
    const seat = { body: body.value.name, seats: [...seats.value], leaves: [...leaves.value] }
    return writeProposal(house, {
      title,
      articles: reason === undefined ? [] : [{ id: 'a1', text: reason }],
      act: { seat },
    })
  })
