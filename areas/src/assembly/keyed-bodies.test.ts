// Bodies that decide in a space of their own: what comes of their certificates here.

import { describe, expect, it } from 'vitest'
import { certificateOf, writeCertificate } from './certificate.ts'
import type { Policy } from './charter.ts'
import { citationDraft } from './citation.ts'
import type { Act } from './entries.ts'
import type { Mandate } from './entries-mandates.ts'
import { citedBy, mandatesOf } from './queries-delegates.ts'
import { bodyKey, isSeated, standingHolds } from './state.ts'
import { charterFrom, commissionFor, FOUNDING_CHARTER } from './templates.ts'
import { chartered, createTown, founded, PEOPLE, ports, type Town, yes } from './testing/town.ts'

describe('bodies with a key of their own', () => {
  const KEYS = ['olga', 'rita', 'tanya', 'zoya']
  const keyOf = (town: Town, name: string) => new Uint8Array(Buffer.from(town.logOf(name), 'hex'))

  /** A commission that decides in a space of its own, four attesters, and a town that knows its keys. */
  function twoTowns() {
    const far = createTown(KEYS, 9)
    const attesters = KEYS.map(far.idOf)
    const charter = charterFrom('small-group', { version: 1, attesters })
    far.act('olga', { charter }, { matter: 'charter' })
    const town = chartered()
    const keys = KEYS.map((name) => keyOf(far, name))
    const terms = { kind: 'independent', joining: 'own', space: far.space, keys } as const
    const body = founded(town, terms)
    const suspensive = [{ body, matters: ['ordinary'], days: 14 }]
    const [policy] = FOUNDING_CHARTER.policies as [Policy]
    const next = {
      ...FOUNDING_CHARTER,
      version: 2,
      policies: [
        { ...policy, consents: [] },
        { ...policy, name: 'charter' },
        { ...policy, name: 'rivers', consents: [body] },
      ],
      attesters: [town.idOf('ana')],
      suspensive,
    }
    town.act('ana', { charter: next }, { matter: 'charter' })
    /** Decided over there by all, signed by so many. */
    const word = (act: Act, signers = 3): string => {
      const vote = far.open('olga', far.propose('olga', { articles: [], act, title: 'Our word' }))
      far.meetAll()
      for (const name of KEYS) far.vote(name, vote, yes)
      far.meetAll()
      const closing = far.close('olga', vote)
      far.meetAll()
      for (const name of KEYS.slice(0, signers)) far.attest(name, closing)
      far.meetAll()
      const certificate = certificateOf(far.state('olga'), far.space, far.result('olga', closing))
      if (!certificate.ok) throw new Error(certificate.refusal.kind)
      return writeCertificate(certificate.value)
    }
    const draft = (by: string, file: string) => {
      const hand = town.hand(by)
      return citationDraft(file, hand, { ...hand, areas: {}, ports })
    }
    const cite = (by: string, file: string): string => {
      const made = draft(by, file)
      if (!made.ok) return made.refusal.kind
      town.put(by, made.value.kind, made.value.body)
      town.meetAll()
      return 'counts'
    }
    return { far, town, body, word, cite, draft, keys }
  }

  it('[KB1] its terms name its space and the keys of 3f + 1 devices', () => {
    const town = chartered()
    const terms = { ...commissionFor('nature', 'Women'), space: town.space }
    const tried = (changes: object) =>
      town.refusalOf(() =>
        town.propose('ana', { matter: 'charter', act: { found: [{ ...terms, ...changes }] } }),
      )
    const key = (mark: number) => new Uint8Array(32).fill(mark)
    expect(tried({ keys: [1, 2, 3, 4].map(key) })).toBe('counts')
    expect(tried({ keys: [1, 2].map(key) })).toBe('assembly-keys-number')
    expect(tried({ keys: [1, 2, 3, 3].map(key) })).toBe('assembly-keys-number')
    expect(
      town.refusalOf(() =>
        town.propose('ana', {
          matter: 'charter',
          act: { found: [{ ...commissionFor('nature', 'Women'), keys: [key(1)] }] },
        }),
      ),
    ).toBe('assembly-keys-number')
  })

  it('[KB2] a certificate counts with enough signatures of the named keys, over its own text', () => {
    const { town, word, cite, draft, far, body } = twoTowns()
    const consent = { proposal: town.propose('ana'), space: town.space }
    const file = word({ consent })
    expect(
      far.refusalOf(() =>
        far.propose('olga', { act: { consent: { proposal: consent.proposal } } }),
      ),
    ).toBe('assembly-act-body')
    const made = draft('boris', file)
    if (!made.ok) throw new Error(made.refusal.kind)
    const put = (changes: object) => {
      const ref = town.put('vera', 'assembly/certificate-cited', {
        ...made.value.body,
        ...changes,
      })
      const aside = town.deviceOf('vera').projection.setAside()
      return aside.find((one) => one.ref === ref)?.refusal
    }
    const { signatures, text, statement } = made.value.body
    expect(put({ signatures: signatures.slice(0, 2) })).toEqual({
      kind: 'certificate-signatures-few',
      have: 2,
      need: 3,
    })
    const again = [signatures[0], signatures[0], signatures[1]]
    expect(put({ signatures: again })).toMatchObject({ have: 2 })
    expect(put({ text: { ...text, title: 'Another word' } })).toMatchObject({
      kind: 'certificate-text-differs',
    })
    expect(put({ statement: { ...statement, outcome: 'tied' } })).toMatchObject({
      kind: 'assembly-cited-not-adopted',
    })
    expect(put({ statement: { ...statement, voters: 9 } })).toMatchObject({ have: 0 })
    expect(cite('boris', file)).toBe('counts')
    expect(cite('gleb', file)).toBe('assembly-already-so')
    for (const name of PEOPLE)
      expect(citedBy(town.state(name), bodyKey(body)).map(({ row }) => row.text.title)).toEqual([
        'Our word',
      ])
    expect(cite('boris', '{}')).toBe('certificate-unreadable')
  })

  it('[KB2] keys that the terms do not name sign nothing', () => {
    const { town, cite } = twoTowns()
    const other = twoTowns()
    const consent = { proposal: town.propose('ana'), space: town.space }
    expect(cite('ana', other.word({ consent }))).toBe('certificate-signatures-few')
  })

  it('[KB3] it suspends and lifts as a body inside does, and does nothing that is not its own', () => {
    const { town, word, cite, body } = twoTowns()
    const decision = town.decide('boris', {})
    const because = 'The spring dries up.'
    expect(
      cite(
        'vera',
        word({ suspend: { decision, because, resolves: 'Dig elsewhere.', space: town.space } }),
      ),
    ).toBe('counts')
    for (const name of PEOPLE)
      expect(standingHolds(town.state(name), decision)).toMatchObject([
        { commission: bodyKey(body), because, days: 14 },
      ])
    const hold = standingHolds(town.state(), decision)[0]
    expect(
      town.refusalOf(() =>
        town.write('ana', 'assembly/term-ended', { decision, suspended: hold?.by ?? '' }),
      ),
    ).toBe('counts')
    expect(standingHolds(town.state(), decision)).toEqual([])
    const next = town.decide('boris', {})
    cite('vera', word({ suspend: { decision: next, because, resolves: 'x', space: town.space } }))
    expect(standingHolds(town.state(), next)).toHaveLength(1)
    cite('gleb', word({ lift: { decision: next, because: 'A new study.', space: town.space } }))
    expect(standingHolds(town.state(), next)).toEqual([])
    cite('gleb', word({ show: '0'.repeat(32) }))
    expect(citedBy(town.state(), bodyKey(body))[0]?.row.unapplied).toBe('not-theirs')
  })

  it('[KB4] its consent, where the policy wants it, comes by certificate', () => {
    const { town, word, cite } = twoTowns()
    const proposal = town.propose('ana', { matter: 'rivers' })
    expect(town.refusalOf(() => town.open('ana', proposal))).toBe('assembly-consent-missing')
    cite('ana', word({ consent: { proposal, space: town.space } }))
    expect(town.refusalOf(() => town.open('ana', proposal))).toBe('counts')
  })

  it('[KB5] new keys come by the assembly, or by a certificate of the old ones', () => {
    const { town, word, cite, body, keys } = twoTowns()
    const consent = (title: string) => ({
      consent: { proposal: town.propose('ana', { title }), space: town.space },
    })
    const fresh = keys.toReversed().map((key) => key.toReversed())
    expect(
      town.refusalOf(() => town.propose('ana', { act: { keys: { body, keys: fresh } } })),
    ).toBe('assembly-act-matter')
    const before = word(consent('One'))
    town.act('ana', { keys: { body, keys: fresh } }, { matter: 'charter' })
    expect(cite('ana', before)).toBe('certificate-signatures-few')
    town.act('ana', { keys: { body, keys } }, { matter: 'charter' })
    expect(cite('ana', before)).toBe('counts')
  })

  it('[D2] it sends its delegates by certificate, and recalls them by another', () => {
    const { town, word, cite, body } = twoTowns()
    const who = '0'.repeat(32)
    const there = town.idOf('gleb')
    const given: Mandate = {
      delegates: [{ who, there }],
      elsewhere: { name: 'The town', space: town.space },
      matters: [],
      instruction: 'Water first.',
      positions: [],
    }
    expect(cite('ana', word({ mandate: given }))).toBe('counts')
    const [row] = mandatesOf(town.state('vera'))
    expect(row?.row).toMatchObject({ delegate: there, giver: bodyKey(body), cited: true, body: '' })
    expect(isSeated(town.state(), bodyKey(body), there)).toBe(true)
    const recall = { mandate: row?.row.decision ?? '', delegates: [], because: 'Enough.' }
    expect(cite('ana', word({ recall }))).toBe('counts')
    expect(mandatesOf(town.state('vera')).map(({ over }) => over)).toEqual(['recalled'])
  })
})
