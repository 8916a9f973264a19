// `folkmoot opinion` on a conversation made up here: its keys, its words, and groups given back to it.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { run } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'folkmoot-opinion-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function said(...words: string[]) {
  let [out, err] = ['', '']
  const output = { write: (text: string) => ((out += text), true), isTTY: false }
  const aside = { write: (text: string) => ((err += text), true), isTTY: false }
  const environment = { FOLKMOOT_LANG: 'en' }
  const streams = { input: { isTTY: false }, output, aside, environment }
  const code = await run(['opinion', ...words], streams as unknown as Parameters<typeof run>[1])
  return { code, out, err }
}

const rows = ['participant,statement,vote,modified_ms']
for (let person = 0; person < 24; person++)
  for (let statement = 0; statement < 8; statement++) {
    const camp = person % 3 === 0 ? 1 : -1
    rows.push(`${person},${statement},${statement === 7 ? 1 : statement < 4 ? camp : -camp},1`)
  }
const votes = file('votes.csv', `${rows.join('\n')}\n`)
const comments = file(
  'comments.csv',
  'statement,moderated,is_meta,text\n7,1,False,"Water, first"\n6,-1,False,spam\n',
)

interface Json {
  readonly groups: readonly { id: number; size: number; members: readonly string[] }[]
  readonly [name: string]: unknown
}

describe('folkmoot opinion', () => {
  it('says what groups there are and what all share', async () => {
    const { code, out } = await said(votes, '--comments', comments, '--json')
    expect(code).toBe(0)
    const json = JSON.parse(out) as Json
    expect(Object.keys(json).slice(0, 10)).toEqual(
      'participants statements groups silhouette centre components groupVotes representative consensus groupInformedConsensus'.split(
        ' ',
      ),
    )
    expect(json).toMatchObject({ participants: 24, statements: 8, silhouette: 1 })
    expect(json.groups.map(({ size }) => size)).toEqual([16, 8])
    expect(json['groupVotes']).toMatchObject({
      0: { members: 16, votes: { 7: { A: 16, D: 0, S: 16 } } },
    })
    const plain = await said(votes, '--comments', comments)
    expect(plain.out).toMatch(
      /24 people, 8 statements\n\nWhat all groups share:\n {2}7\. Water, first\n/,
    )
    expect(plain.out).not.toContain('spam')
    expect(plain.out).not.toMatch(/undefined|NaN/)
  })

  it('describes groups that somebody else found', async () => {
    const own = await said(votes, '--json')
    const back = await said(votes, '--groups', file('own.json', own.out), '--json')
    expect(JSON.parse(back.out)).toEqual(JSON.parse(own.out))
    const listed = file('list.json', '{"0":["0","1"],"1":["2"]}')
    const listedThere = await said(votes, '--groups', listed)
    expect(listedThere.code).toBe(0)
    expect(listedThere.out).toMatch(/Group 1, 2 people/)
    for (const same of [
      '[["0","1"],["2"]]',
      '{"0":0,"1":0,"2":1}',
      '[{"id":0,"members":[0,1]},{"id":1,"members":[2]}]',
    ])
      expect((await said(votes, '--groups', file('same.json', same))).out).toBe(listedThere.out)
    const server = file(
      'server.json',
      '{"group-clusters":[{"id":0,"members":[0]},{"id":1,"members":[1,2]}],"base-clusters":{"id":[0,1,2],"members":[[0,3],[1],[2,4]]}}',
    )
    const { groups } = JSON.parse((await said(votes, '--groups', server, '--json')).out) as Json
    expect(groups).toMatchObject([
      { id: 0, members: ['0', '3'] },
      { id: 1, members: ['1', '2', '4'] },
    ])
  })

  it.each([
    ['nobody', file('none.csv', 'participant,statement,vote\n'), [], /not one vote/],
    ['something else', file('else.csv', 'a,b\n1,2\n'), [], /"participant"/],
    ['an odd vote', file('odd.csv', 'participant,statement,vote\n1,1,maybe\n'), [], /Line 2/],
    ['no groups', votes, ['--groups', file('bad.json', 'hello')], /file of groups/],
    ['a stranger', votes, ['--groups', file('far.json', '[{"id":0,"members":["zoe"]}]')], /"zoe"/],
  ])('refuses %s in one sentence', async (_, path, more, pattern) => {
    const { code, out, err } = await said(path, ...more)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(pattern)
    expect(err.trim()).toMatch(/^[^\n]+[.!?)]$/)
  })
})
