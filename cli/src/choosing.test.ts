// Who is meant: by name, by words, by the beginning of an id; and what is said when it is unclear.

import type { JoinRequest } from '@folkmoot/kernel/replica'
import type { Member, SpaceState } from '@folkmoot/kernel/space'
import { expect, it } from 'vitest'
import { findMember, findRequest } from './choosing.ts'

const member = (name: string, id: string, standing: Member['standing'] = 'member') =>
  ({ id: id.padEnd(32, '0'), name, standing, role: 'member', devices: [] }) as unknown as Member

const state = (...members: Member[]) =>
  ({ members: new Map(members.map((each) => [each.id, each])) }) as unknown as SpaceState

it('finds a member by name, by other letters, by the beginning of the id', () => {
  const all = state(member('Ana', 'aa11'), member('ANA', 'bb22'), member('Boris', 'cc33'))
  expect(findMember(all, 'Ana')).toMatchObject({ ok: true, value: { name: 'Ana' } })
  expect(findMember(all, 'boris')).toMatchObject({ ok: true, value: { name: 'Boris' } })
  expect(findMember(all, 'bb22')).toMatchObject({ ok: true, value: { name: 'ANA' } })
  expect(findMember(all, 'aNa')).toMatchObject({ refusal: { kind: 'cli-member-unclear' } })
  expect(findMember(all, 'bb')).toMatchObject({ refusal: { kind: 'cli-member-unknown' } })
  expect(findMember(all, '')).toMatchObject({ refusal: { kind: 'cli-member-unknown' } })
})

it('prefers those who are here to those who have left', () => {
  const all = state(member('Ana', 'aa11', 'removed'), member('Ana', 'bb22'))
  expect(findMember(all, 'Ana')).toMatchObject({ value: { standing: 'member' } })
  expect(findMember(state(member('Ana', 'aa11', 'removed')), 'Ana')).toMatchObject({ ok: true })
})

it('tells apart two people of one name who ask, by their words or their log', () => {
  const ask = (log: string, words: string) =>
    ({ log: log.padEnd(64, '0'), name: 'Ana', words: words.split(' ') }) as unknown as JoinRequest
  const all = [ask('aa11', 'maple river lantern seven'), ask('bb22', 'maple stone cloud owl')]
  expect(findRequest(all, 'Ana')).toMatchObject({ refusal: { kind: 'cli-request-unclear' } })
  expect(findRequest(all, 'maple stone cloud owl')).toMatchObject({ value: all[1] })
  expect(findRequest(all, 'Maple, River')).toMatchObject({ value: all[0] })
  expect(findRequest(all, 'maple')).toMatchObject({ refusal: { kind: 'cli-request-unclear' } })
  expect(findRequest(all, 'river')).toMatchObject({ refusal: { kind: 'cli-request-unknown' } })
  expect(findRequest(all, 'bb22')).toMatchObject({ value: all[1] })
})
