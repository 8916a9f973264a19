// Files of ballots in the formats of other programs, told apart by their first words.

import { readProfile } from '../../../methods/src/formats/index.ts'
import { type MakeTarget, must } from '../target.ts'
import { varyText } from '../vary-text.ts'
import { asBytes } from './shared-ports.ts'

const BLT = '4 2\n-2\n3 1 3 4 0\n4 1=3 2 0\n2 4 - 0\n0\n"Ana"\n"Boris"\n"Chen"\n"Dina"\n"Council"\n'
const SOI = `# FILE NAME: a.soi
# DATA TYPE: soi
# NUMBER ALTERNATIVES: 3
# NUMBER VOTERS: 5
# NUMBER UNIQUE ORDERS: 2
# ALTERNATIVE NAME 1: Well
# ALTERNATIVE NAME 2: Roof
# ALTERNATIVE NAME 3: Road
3: 1,2,3
2: {2,3}
`
const PB = `META
key;value
description;A square
num_projects;2
num_votes;2
budget;100
vote_type;approval
rule;greedy
PROJECTS
project_id;cost;name
7;60;Well
9;50;Roof
VOTES
voter_id;age;vote
1;30;7,9
2;41;9
`
const YAML =
  'num_cand: 3\ncommitteesize: 2\nprofile: [{0,1}, [2], {}, {0,2}]\nweights: [1, 2, 1/3, 1]\n'
const CSV = 'voter,Well,Roof,Road\n1,1,2,3\n2,,1,2\n"3, the third",2,2,1\n'

const KINDS = ['ranked', 'approval', 'score', 'yes-no'] as const

export const target: MakeTarget = () => ({
  sources: ['methods/src/formats/'],
  seeds: [BLT, SOI, PB, YAML, CSV].map(asBytes),
  bytesMax: 4_096,
  vary: varyText,
  run(bytes) {
    const name = bytes.length % 2 === 0 ? 'ballots' : 'ballots.csv'
    const read = readProfile(bytes, { name, kind: KINDS[bytes.length % KINDS.length] ?? 'ranked' })
    if (!read.ok) {
      must(
        read.refusal.kind.startsWith('format-'),
        'what cannot be read is refused with its reason',
      )
      return false
    }
    const profile = read.value
    if (profile.kind === 'yes-no') return true
    const { starts, marks, weights, count } = profile.ballots
    must(starts[count] === undefined || starts[count] <= marks.length, 'marks end where they end')
    must(
      weights.subarray(0, count).every((weight) => weight >= 0),
      'no ballot counts against',
    )
    const step = profile.kind === 'score' ? 2 : 1
    for (let at = 0; at < (starts[count] ?? 0); at += step) {
      const option = profile.kind === 'ranked' ? (marks[at] ?? 0) >> 1 : (marks[at] ?? 0)
      must(option >= 0 && option < profile.options.length, 'a mark is for an option')
    }
    return true
  },
})
