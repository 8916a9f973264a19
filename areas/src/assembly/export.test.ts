// What leaves the assembly as files and pages.

import { parseCsv, readComments, readPolis, readPool } from '@folkmoot/methods/formats'
import { pretendSpace } from '@folkmoot/kernel/testing'
import { describe, expect, it } from 'vitest'
import { assembly } from './area.ts'
import { exportCsv, exportJson, exportSections } from './export-assembly.ts'
import { writePoolCsv, writeStatementsCsv, writeVotesCsv } from './export-opinion.ts'
import { printBallot, printProposal, printResult, type Printing } from './print-assembly.ts'
import { answersIn } from './queries-opinion.ts'
import type { VoteResult } from './deciding.ts'
import { putCharter } from './state.ts'
import { FOUNDING_CHARTER } from './templates.ts'
import { assemblyWords } from './words/index.ts'

const [ana, boris] = ['a', 'b'].map((letter) => letter.repeat(32)) as [string, string]
const EVIL = '<script>alert("1")</script>'
const BYTES = new Uint8Array(32)

function town() {
  const space = pretendSpace(assembly, { members: [ana, boris] })
  const write = (by: string, kind: string, body: object): string => {
    const answer = space.write(by, { kind: `assembly/${kind}`, body: body as never })
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
    return answer.value
  }
  const proposal = write(ana, 'proposed', {
    matter: 'ordinary',
    title: `=A well ${EVIL}`,
    articles: [{ id: 'a', text: `Dig.\nDeep & wide ${EVIL}` }],
    doers: [{ who: boris, what: 'dig', by: 1_700_000_000_000 }],
    budget: { amount: 900, unit: 'EUR' },
  })
  const vote = write(ana, 'opened', {
    proposal,
    charter: 0,
    round: 1,
    options: [],
    seats: 1,
    seed: { bytes: BYTES, how: 'device' },
    frontier: BYTES,
  })
  write(boris, 'ballot-cast', { vote, answer: 'yes', reason: '@home, "dry"' })
  const said = write(boris, 'said', { proposal, says: 'remark', text: 'Hidden one.' })
  write(ana, 'hidden', { said, reason: 'Off topic.' })
  const conversation = write(ana, 'conversation-begun', { question: 'Why?', writing: 'everybody' })
  const [dig, wait] = ['Dig.', 'Wait, "please".'].map((text) =>
    write(ana, 'stated', { conversation, text }),
  ) as [string, string]
  write(ana, 'answered', { statement: dig, stance: 'agree' })
  write(boris, 'answered', { statement: dig, stance: 'pass' })
  write(boris, 'answered', { statement: wait, stance: 'disagree' })
  write(ana, 'statement-hidden', { statement: wait, reason: 'x' })
  const { state } = space
  return { state, write, proposal, vote, conversation }
}
const nameOf = (id: string): string => (id === ana ? 'Ana' : 'Boris')
const printing = (state: ReturnType<typeof town>['state']): Printing => ({
  state,
  words: assemblyWords.en,
  language: 'en',
  nameOf,
  dayText: () => '2 May',
})

describe('exports', () => {
  it('[X1] JSON holds every table under a format with a version, the same to the byte each time', () => {
    const { state } = town()
    const text = exportJson({ state, nameOf })
    expect(exportJson({ state: town().state, nameOf })).toBe(text)
    const { format, version, tables } = JSON.parse(text) as {
      format: string
      version: number
      tables: Record<string, Record<string, unknown>[]>
    }
    expect([format, version]).toEqual(['folkmoot-assembly', 1])
    expect(Object.keys(tables)).toEqual(exportSections.map(({ name }) => name))
    expect(new Set(Object.keys(tables)).size).toBe(exportSections.length)
    expect(tables['proposals']?.[0]).toMatchObject({
      title: `=A well ${EVIL}`,
      by: 'Ana',
      stage: 'voting',
    })
    expect(tables['talk']?.[0]).toMatchObject({ text: 'Hidden one.', hidden: true })
    expect(tables['statements']?.map(({ agree, pass }) => [agree, pass])).toContainEqual([1, 1])
    for (const rows of Object.values(tables))
      for (const row of rows) expect(Object.values(row)).not.toContain(undefined)
  })

  it('[X1] meetings, their minutes and proxies are among the tables', () => {
    const { state, write, vote } = town()
    const meeting = write(ana, 'meeting-called', {
      title: 'May',
      when: 1_700_000_000_000,
      where: 'School',
      speakers: 'first-come',
    })
    write(ana, 'item-added', { meeting, title: 'Water', minutes: 10, aim: 'decide' })
    write(ana, 'minutes-written', { meeting, base: [], text: 'We met.' })
    write(ana, 'proxy-named', { to: boris, gives: true, vote, note: 'I am away.' })
    const { tables } = JSON.parse(exportJson({ state, nameOf })) as {
      tables: Record<string, Record<string, unknown>[]>
    }
    expect(tables['meetings']?.[0]).toMatchObject({ title: 'May', stage: 'coming', by: 'Ana' })
    expect(tables['agenda']?.[0]).toMatchObject({ title: 'Water', minutesPlanned: 10 })
    expect(tables['minutes']?.[0]).toMatchObject({ text: 'We met.', approved: false })
    expect(tables['proxies']?.[0]).toMatchObject({ by: 'Ana', to: 'Boris', gives: true })
  })

  it('[X2] CSV is a file a table, and no cell is one that a spreadsheet would run', () => {
    const { state, write, proposal } = town()
    write(boris, 'endorsed', { proposal, endorses: true })
    const files = exportCsv({ state, nameOf })
    expect(files.map(({ name }) => name)).toEqual(exportSections.map(({ name }) => `${name}.csv`))
    for (const { text } of files) {
      const rows = parseCsv(text.replaceAll('\r\n', '\n'), { delimiter: ',', rowsMax: 1_000 })
      if (!rows.ok) throw new Error('unreadable')
      const [head] = rows.value
      for (const { fields } of rows.value) {
        expect(fields).toHaveLength(head?.fields.length ?? 0)
        for (const field of fields) expect(field).not.toMatch(/^[=+@\t\r]/)
      }
    }
    expect(files.find(({ name }) => name === 'proposals.csv')?.text).toContain("'=A well")
  })

  it('[X3] what a blind vote holds back stays out until the close', () => {
    const { state, write, proposal } = town()
    const policies = FOUNDING_CHARTER.policies.map((policy) => ({ ...policy, blind: true }))
    putCharter(state, { ...FOUNDING_CHARTER, version: 1, policies }, proposal)
    const vote = write(ana, 'opened', {
      proposal,
      charter: 1,
      round: 1,
      options: [],
      seats: 1,
      seed: { bytes: BYTES, how: 'device' },
      frontier: BYTES,
    })
    write(boris, 'ballot-cast', { vote, answer: 'no', reason: 'Sealed words.' })
    expect(exportJson({ state, nameOf })).not.toContain('Sealed words.')
    write(ana, 'closed', { vote, frontier: BYTES })
    expect(exportJson({ state, nameOf })).toContain('Sealed words.')
  })

  it('[X4] the map and a draw can be repeated from files, without a name in the answers', () => {
    const { state, conversation } = town()
    const answers = answersIn(state, conversation)
    const [votes, statements] = [
      writeVotesCsv(answers),
      writeStatementsCsv(state, conversation, answers),
    ]
    expect(votes + statements).not.toMatch(/aaaa|bbbb|Ana|Boris/)
    const table = readPolis(votes, statements)
    if (!table.ok) throw new Error(JSON.stringify(table.refusal))
    expect(table.value.votes).toEqual(answers.table.votes)
    expect(table.value.isHidden).toEqual(answers.table.isHidden)
    const comments = readComments(statements)
    expect(comments.ok && comments.value.map(({ text }) => text)).toEqual([
      'Dig.',
      'Wait, "please".',
    ])
    const members = [
      { key: ana, features: { street: 'Mill, old' } },
      { key: boris, features: { street: 'Lake' } },
    ]
    const pool = readPool(writePoolCsv({ members, incomplete: [] }))
    expect(pool.ok && pool.value.members).toEqual(
      members.map(({ key, features }) => ({ key, features: { id: key, ...features } })),
    )
  })

  it('[X5] pages for paper have no script, and nothing that people wrote becomes markup', () => {
    const { state, proposal, vote } = town()
    const pages = [
      printProposal(printing(state), proposal),
      printBallot(printing(state), vote),
      printResult(
        printing(state),
        state.votes.get(vote)!,
        {
          wording: { title: EVIL },
          statement: { voters: 1, electors: 2, outcome: 'not-adopted', winners: [] },
          late: ['x'],
        } as unknown as VoteResult,
        [EVIL],
      ),
    ]
    for (const page of pages) {
      expect(page).toMatch(/^<!doctype html><html lang="en">/)
      expect(page).not.toContain('<script')
      expect(page).toContain('&lt;script&gt;')
      expect(page).not.toMatch(/\{\w+\}|undefined|\[object/)
    }
    expect(pages[0]).toContain('Dig.<br>Deep &amp; wide')
    expect(pages[0]).toContain('Boris: dig · by 2 May')
    expect(pages[1]).toContain('What would resolve it')
    expect(pages[2]).toContain('1 of 2 who may vote took part. 1 came too late')
    expect(printProposal(printing(state), ana)).toBeUndefined()
    expect(printBallot(printing(state), ana)).toBeUndefined()
  })
})
