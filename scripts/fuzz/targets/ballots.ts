// Files of ballots in every format that is read, and every method over whatever they hold.

import {
  approval,
  equalShares,
  meekStv,
  phragmen,
  type Profile,
  rankedPairs,
  schulze,
  scottishStv,
  score,
  yesNo,
} from '../../../methods/src/counting/index.ts'
import { type BallotKind, readProfile } from '../../../methods/src/formats/index.ts'
import { type MakeTarget, must } from '../target.ts'
import { varyText } from '../vary-text.ts'
import { asBytes, crypto } from './shared-ports.ts'

const NAMES = ['a.blt', 'a.toi', 'a.pb', 'a.abc.yaml', 'a.csv', 'a.txt']
const KINDS: readonly BallotKind[] = ['ranked', 'approval', 'score', 'yes-no']
const PB =
  'META\nkey;value\nbudget;100.5\nPROJECTS\nproject_id;cost;name\na;60;"x;y"\nb;40;z\nVOTES\nvoter_id;vote\n1;a,b\n2;b\n'

/** The first letter says which file it is said to be (a: .blt), the second what its cells mean (a: ranks). */
const SEEDS = [
  'aa3 2\n-3\n4 1 2=3 0\n2 - 2 0\n0\n"A"\n"B ""b"""\n"C"\n"T"\n',
  'ba# NUMBER ALTERNATIVES: 3\n# ALTERNATIVE NAME 1: A\n2: 1,{2,3}\n1: 3\n',
  `cb${PB}`,
  `ca${PB.replace('budget', 'vote_type;ordinal\nbudget')}`,
  'dbprofile: [[0, 1], [2]]\nnum_cand: 3\ncommitteesize: 2\n',
  'eavoter,1st,2nd,weight\n1,A,B,2\n2,B,,1\n',
  'ebA;B\nx;0\n;yes\n',
  'ecA,B\n5,3\n,1\n',
  'edvote\nyes\nno\n\n',
  'faOption 1--->: A\nOption 2-->: B\nV: 12 x\nV: -1 y\n',
]

const given = { seats: 1, lot: { seed: Uint8Array.of(1), sha256: crypto.sha256 } }

/** A file of a few letters may name a thousand options: reading is quick, counting takes their cube. */
const OPTIONS_COUNTED = 50

function countAll(profile: Profile): void {
  if (profile.kind !== 'yes-no' && profile.options.length > OPTIONS_COUNTED) return
  switch (profile.kind) {
    case 'ranked':
      for (const method of [schulze, rankedPairs, scottishStv, meekStv]) {
        const result = method(profile, given)
        must(!result.ok || result.value.winners.length === 1, 'one seat has one winner')
      }
      return
    case 'approval': {
      const { lot } = given
      const policy = { utility: 'cost', completion: 'none', fill: true, lot } as const
      const bought = equalShares(profile, policy)
      if (bought.ok) must(bought.value.cost <= bought.value.budget.limit, 'nothing is overspent')
      const seated = phragmen(profile, given)
      must(!seated.ok || seated.value.winners.length === 1, 'one seat has one winner')
      must(approval(profile, given).ok === seated.ok, 'both count, or neither')
      return
    }
    case 'score':
      return void score(profile, given)
    case 'yes-no':
      return void yesNo(profile, {})
  }
}

export const target: MakeTarget = () => ({
  sources: [
    'methods/src/formats/abc-yaml.ts',
    'methods/src/formats/blt.ts',
    'methods/src/formats/csv-ballots.ts',
    'methods/src/formats/debian-tally.ts',
    'methods/src/formats/pabulib.ts',
    'methods/src/formats/preflib.ts',
    'methods/src/formats/read-profile.ts',
  ],
  bytesMax: 4_096,
  seeds: SEEDS.map(asBytes),
  vary: varyText,
  run(bytes) {
    const name = NAMES[((bytes[0] ?? 0) + 5) % NAMES.length] ?? 'a.blt'
    const kind = KINDS[((bytes[1] ?? 0) + 3) % KINDS.length] ?? 'ranked'
    const read = readProfile(bytes.subarray(2), { name, kind })
    if (!read.ok) return false
    countAll(read.value)
    return true
  },
})
