// A certificate, which comes from anybody. Half of the inputs get their digests and their result made
// right again, so that the count behind them is reached.

import { utf8 } from '../../../kernel/src/base/index.ts'
import {
  boxDigest,
  checkCertificate,
  countBox,
  readCertificate,
  textDigest,
  writeCertificate,
  type Box,
  type Certificate,
} from '../../../areas/src/assembly/index.ts'
import { type MakeTarget, must } from '../target.ts'
import { varyText } from '../vary-text.ts'
import { asText, crypto } from './shared-ports.ts'

const { sha256 } = crypto

const PLAIN = {
  name: 'ordinary',
  method: 'yes-no',
  rounds: 0,
  phases: [],
  tie: 'lot',
  propose: 'members',
  endorsements: 0,
  heard: [],
  consents: [],
  blind: false,
  tallies: 'counted',
} as const
const REF = '0'.repeat(32)
const TEXT = {
  title: 'A well',
  articles: [{ id: 'a', text: 'Dig.', alternatives: [], versions: [] }],
  act: undefined,
}
const options = ['1', '2', '3'].map((id) => ({ id, name: `Option ${id}` }))
const asked = { round: 1, seats: 1, seed: new Uint8Array(16), electors: 9, rooms: [] } as const
const BOXES: readonly Box[] = [
  {
    ...asked,
    policy: { ...PLAIN, quorum: { over: 1, under: 3 } },
    options: [],
    choices: [{ answer: 'yes' }, { answer: 'no' }, { answer: 'yes' }],
  },
  {
    ...asked,
    policy: { ...PLAIN, method: 'consent', rounds: 2 },
    options: [],
    choices: [{ answer: 'no', objection: { reason: 'Noise.', resolves: 'Quiet.' } }],
  },
  {
    ...asked,
    policy: { ...PLAIN, method: 'scottish-stv' },
    options,
    choices: [{ ranking: [[1], [2]] }, { ranking: [[3]] }, { ranking: [] }],
  },
  {
    ...asked,
    policy: {
      ...PLAIN,
      method: 'equal-shares',
      shares: { utility: 'cost', completion: 'add1', fill: true },
    },
    options: options.map((option) => ({ ...option, cost: 10 })),
    limit: 25,
    choices: [{ approves: [1, 2] }, { approves: [3] }],
  },
]

function certificateFor(box: Box, text: Certificate['text']): Certificate | undefined {
  const count = countBox(box, sha256)
  if (!count.ok) return undefined
  const { outcome, winners, voters } = count.value
  return {
    space: new Uint8Array(32),
    text,
    box,
    attesters: 1,
    statement: {
      vote: REF,
      closing: REF,
      opened: new Uint8Array(32),
      closed: new Uint8Array(32),
      text: textDigest(text, sha256),
      box: boxDigest(box, sha256),
      electors: box.electors,
      voters,
      outcome,
      winners,
    },
    signatures: [{ member: REF, key: new Uint8Array(32), signature: new Uint8Array(64) }],
  }
}

/** Larger counts are the methods' own affair, and slow. */
const isSmall = ({ options, choices, limit = 0 }: Box): boolean =>
  options.length < 12 && choices.length < 60 && limit < 10_000

/** Signatures are another target's: here each is good, so that what lies behind is reached. */
const PORTS = { sha256, verify: () => true }

export const target: MakeTarget = () => ({
  sources: ['areas/src/assembly/certificate', 'areas/src/assembly/box.ts'],
  seeds: BOXES.flatMap((box) => {
    const made = certificateFor(box, TEXT)
    return made ? [utf8(writeCertificate(made))] : []
  }),
  vary: varyText,
  bytesMax: 20_000,
  repair(bytes) {
    const read = readCertificate(asText(bytes))
    if (!read.ok || !isSmall(read.value.box)) return bytes
    try {
      const made = certificateFor(read.value.box, read.value.text)
      return made ? utf8(writeCertificate(made)) : bytes
    } catch {
      // A box that no vote could have left: the check refuses it before any method is asked.
      return bytes
    }
  },
  run(bytes) {
    const text = asText(bytes)
    const read = readCertificate(text)
    if (read.ok && !isSmall(read.value.box)) return false
    const checked = checkCertificate(text, PORTS)
    if (!checked.ok) return false
    const { certificate, count, keys, needed } = checked.value
    must(count.outcome === certificate.statement.outcome, 'the result is the one that was signed')
    must(keys.length >= needed, 'enough have signed')
    const again = checkCertificate(writeCertificate(certificate), PORTS)
    must(again.ok, 'what was checked is written to a file that holds')
    return true
  },
})
