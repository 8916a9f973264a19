// Consent in rounds, and the certificate that somebody outside can check.

import { createPublicKey, verify } from 'node:crypto'
import { sha256 } from '@folkmoot/kernel/testing'
import { describe, expect, it } from 'vitest'
import { chartered as charteredTown, createTown, no, PEOPLE, yes } from './testing/town.ts'
import { certificateOf, checkCertificate, writeCertificate } from './certificate.ts'
import type { Policy } from './charter.ts'
import { voteEnds } from './queries.ts'

const SPACE = new Uint8Array(32).fill(7)
const NOBODY = '0'.repeat(32)

const objection = { reason: 'The spring dries up.', resolves: 'Dig elsewhere.' }

/** A town whose charter says what a test needs, adopted by consent of all. */
const chartered = (
  policies: readonly Partial<Policy>[],
  { names = PEOPLE, attesters = ['ana'] }: { names?: string[]; attesters?: string[] } = {},
) => charteredTown(policies, (town) => ({ attesters: attesters.map(town.idOf) }), names)

describe('certificates', () => {
  it('[V14] a certificate is checked from a file, and shows every change', () => {
    const town = chartered([{}], { attesters: PEOPLE })
    const opened = town.open('boris', town.propose('boris'))
    town.meetAll()
    for (const name of PEOPLE) town.vote(name, opened, name === 'gleb' ? no : yes)
    town.meetAll()
    const closing = town.close('vera', opened)
    town.meetAll()
    const early = certificateOf(town.state('ana'), SPACE, town.result('ana', closing))
    expect(early).toEqual({ ok: false, refusal: { kind: 'assembly-not-certified' } })
    for (const name of ['ana', 'boris', 'vera']) town.attest(name, closing)
    town.meetAll()
    const made = certificateOf(town.state('gleb'), SPACE, town.result('gleb', closing))
    if (!made.ok) throw new Error(made.refusal.kind)
    const file = writeCertificate(made.value)
    const ports = { sha256, verify: verifies }
    const checked = checkCertificate(file, ports)
    if (!checked.ok) throw new Error(JSON.stringify(checked.refusal))
    expect(checked.value.count).toMatchObject({ outcome: 'adopted', voters: 4 })
    const signers = ['ana', 'boris', 'vera'].map((name) => town.logOf(name))
    expect(checked.value.keys).toEqual(signers.toSorted())
    // No name is in it but those of the attesters, and nobody's ballot.
    expect(file).not.toContain(town.idOf('gleb'))

    const changed = (change: (read: Mutable) => void): string => {
      const read = JSON.parse(file)
      change(read)
      const answer = checkCertificate(JSON.stringify(read), ports)
      return answer.ok ? 'passes' : answer.refusal.kind
    }
    expect(changed(() => {})).toBe('passes')
    expect(changed((read) => (read.text.title = 'A pool'))).toBe('certificate-text-differs')
    expect(changed((read) => read.box.choices.pop())).toBe('certificate-box-differs')
    expect(changed((read) => (read.statement.outcome = 'not-adopted'))).toBe(
      'certificate-count-differs',
    )
    expect(changed((read) => (read.statement.closing = NOBODY))).toBe('certificate-signatures-few')
    expect(changed((read) => read.signatures.pop())).toBe('certificate-signatures-few')
    expect(changed((read) => (read.signatures[2] = read.signatures[1]))).toBe(
      'certificate-signatures-few',
    )
    expect(changed((read) => (read.space = { hex: '00'.repeat(32) }))).toBe(
      'certificate-signatures-few',
    )
    expect(changed((read) => (read.attesters = 'four'))).toBe('certificate-misfit')
    for (const choice of [
      { approves: [99] },
      { ranking: [[99]] },
      {},
      { answer: 'no', points: [] },
    ])
      expect(changed((read) => (read.box.choices[0] = choice))).toBe('certificate-misfit')
    expect(changed((read) => (read.box.policy.method = 'equal-shares'))).toBe('certificate-misfit')
    expect(changed((read) => (read.box.electors = 1))).toBe('certificate-misfit')
    for (const junk of ['', '{}', '[]', 'null', '{"format":"folkmoot/certificate/2"}'])
      expect(checkCertificate(junk, ports)).toEqual({
        ok: false,
        refusal: { kind: 'certificate-unreadable' },
      })
  })
})

describe('consent', () => {
  /** All answer; the objectors say why. */
  const asked = (town: ReturnType<typeof createTown>, opened: string, objectors: string[]) => {
    town.meetAll()
    for (const name of PEOPLE)
      town.vote(name, opened, objectors.includes(name) ? { ...no, objection } : yes)
    town.meetAll()
    return town.close('ana', opened)
  }

  it('[C1] without an objection the proposal is adopted', () => {
    const town = createTown(PEOPLE)
    const closing = asked(town, town.open('ana', town.propose('ana')), [])
    expect(town.result('ana', closing).statement.outcome).toBe('adopted')
    // Silence of most is no consent: the quorum holds here too.
    const quiet = town.open('ana', town.propose('ana'))
    town.vote('ana', quiet, yes)
    expect(town.result('ana', town.close('ana', quiet)).statement.outcome).toBe('no-quorum')
  })

  it('[C2] an objection says why, and what would resolve it', () => {
    const town = createTown(PEOPLE)
    const opened = town.open('ana', town.propose('ana'))
    const tried = (changes: object) =>
      town.refusalOf(() =>
        town.vote('ana', opened, { ...no, objection: { ...objection, ...changes } }),
      )
    expect(tried({ reason: ' ' })).toBe('assembly-objection-incomplete')
    expect(tried({ resolves: '' })).toBe('assembly-objection-incomplete')
    expect(town.refusalOf(() => town.vote('ana', opened, { ...yes, objection }))).toBe(
      'assembly-ballot-wrong',
    )
    expect(tried({})).toBe('counts')
  })

  it('[C3] an objection asks for another round; after the last one the majority decides', () => {
    const town = createTown(PEOPLE)
    const proposal = town.propose('ana')
    let follows: string | undefined
    const outcomes: string[] = []
    for (let round = 1; round <= 3; round++) {
      const opened: string = town.open('ana', proposal, {
        round,
        ...(follows === undefined ? {} : { follows }),
      })
      const closing = asked(town, opened, ['gleb'])
      town.attest('ana', closing)
      outcomes.push(town.result('ana', closing).statement.outcome)
      follows = opened
    }
    expect(outcomes).toEqual(['another-round', 'another-round', 'adopted'])
    expect(
      town.refusalOf(() => town.open('ana', proposal, { round: 4, follows: follows ?? '' })),
    ).toBe('assembly-round-wrong')
  })

  it('[C4] a round follows the one before, once that is closed and asks for it', () => {
    const town = createTown(PEOPLE)
    const proposal = town.propose('boris')
    const other = town.propose('ana')
    town.meetAll()
    const first = town.open('ana', proposal)
    const tried = (of: string, changes: object) =>
      town.refusalOf(() => town.open('ana', of, { round: 2, follows: first, ...changes }))
    expect(tried(proposal, {})).toBe('assembly-round-early')
    expect(tried(other, {})).toBe('assembly-round-wrong')
    const closing = asked(town, first, ['vera'])
    expect(tried(proposal, { round: 3 })).toBe('assembly-round-wrong')
    // Closed, and not certified yet.
    expect(tried(proposal, {})).toBe('assembly-round-early')
    expect(voteEnds(town.state('ana'), first)).toBe(
      (town.state('ana').votes.get(first)?.written ?? 0) + 4 * 86_400_000,
    )
    // The text of the next round is the amended one.
    town.write('vera', 'assembly/amended', {
      proposal,
      article: 'a',
      base: [],
      text: 'Dig elsewhere.',
      reason: 'The spring.',
    })
    town.attest('ana', closing)
    town.meetAll()
    const second = town.open('ana', proposal, { round: 2, follows: first })
    const result = town.result('ana', asked(town, second, []))
    expect(result.statement.outcome).toBe('adopted')
    expect(result.wording.articles[0]?.text).toBe('Dig elsewhere.')
    expect(town.result('ana', closing).wording.articles[0]?.text).toBe('Dig.')
  })
})

// oxlint-disable-next-line typescript/no-explicit-any -- a file that a test damages
type Mutable = any

/** A public key as Node wants it: a fixed beginning before the 32 bytes. */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')
function verifies(key: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  const der = { key: Buffer.concat([SPKI, key]), format: 'der', type: 'spki' } as const
  return verify(null, message, createPublicKey(der), signature)
}
