// A list of members as people to invite.

import { utf8 } from '@folkmoot/kernel/base'
import { describe, expect, it } from 'vitest'
import {
  MEMBER_LIST_BYTES_MAX,
  MEMBER_LIST_ROWS_MAX,
  type MemberList,
  readMemberList,
} from './import-members.ts'

const listIn = (text: string): MemberList => {
  const list = readMemberList(text)
  if (!list.ok) throw new Error(list.refusal.kind)
  return list.value
}
const kindOf = (given: string | Uint8Array): string => {
  const list = readMemberList(given)
  return list.ok ? 'read' : list.refusal.kind
}

describe('a list of members', () => {
  it('[I1] becomes names, roles and notes; whatever else stands there stays in the file', () => {
    const text =
      '\ufeffName;Phone;E-mail;Role;Note\r\nAna;+358 40 1234567;ana@lake.example;steward;Mill street\r\nБорис;;;;\r\n'
    const list = listIn(text)
    expect(list.people).toEqual([
      { name: 'Ana', role: 'steward', note: 'Mill street', line: 2 },
      { name: 'Борис', role: 'member', note: '', line: 3 },
    ])
    expect(list.leftOut).toEqual(['Phone', 'E-mail'])
    expect(JSON.stringify(list.people)).not.toMatch(/1234567|example/)
  })

  it.each([
    ['ФИО,Роль\nАнна,распорядитель', 'steward'],
    ['Ім’я\tРоль\nГанна\tучасниця', 'member'],
    ['姓名,角色\n王芳,管事人', 'steward'],
    ['Nombre;Función\nAna;miembro', 'member'],
  ])('[I1] knows the columns in every language: %s', (text, role) => {
    expect(listIn(text).people.map((person) => person.role)).toEqual([role])
  })

  it('[I2] each wrong row is told with its line and its reason, and the others are taken', () => {
    const rows = [
      'name,role,note',
      ',member,x',
      'Ana,boss,',
      `${'x'.repeat(61)},,`,
      `Vera,,${'x'.repeat(121)}`,
      'Gleb,,call 040 123 45 67',
      'gleb@lake.example,,',
      'Dina,,,extra',
      '"Egor"x,,',
      'Zoya,,',
      'zoya,,',
      'Zoya,,the baker',
    ]
    const { people, wrong } = listIn(rows.join('\n'))
    expect(people.map(({ name, line }) => [name, line])).toEqual([
      ['Zoya', 10],
      ['Zoya', 12],
    ])
    expect(wrong.map(({ line, refusal }) => [line, refusal.kind])).toEqual([
      [2, 'members-row-nameless'],
      [3, 'members-role-unknown'],
      [4, 'members-name-long'],
      [5, 'members-note-long'],
      [6, 'members-contact'],
      [7, 'members-contact'],
      [8, 'members-row-long'],
      [9, 'members-row-quote'],
      [11, 'members-row-repeated'],
    ])
    expect(wrong.at(-1)?.refusal).toEqual({ kind: 'members-row-repeated', line: 10 })
  })

  it('[I3] what is no list is refused as a whole', () => {
    expect(kindOf('')).toBe('members-empty')
    expect(kindOf('name\n')).toBe('members-empty')
    expect(kindOf('colour,shape\nred,round')).toBe('members-no-names')
    expect(kindOf(new Uint8Array([0xff, 0xfe, 0, 1]))).toBe('members-not-text')
    expect(kindOf('name\nA\0')).toBe('members-not-text')
    expect(kindOf(utf8('name\nAna'))).toBe('read')
    expect(kindOf('x'.repeat(MEMBER_LIST_BYTES_MAX + 1))).toBe('members-large')
    expect(kindOf('name\n"Ana')).toBe('import-quote-open')
    const many = Array.from({ length: MEMBER_LIST_ROWS_MAX + 2 }, (_, at) => `Person ${at}`)
    expect(kindOf(['name', ...many].join('\n'))).toBe('import-rows-many')
  })
})
