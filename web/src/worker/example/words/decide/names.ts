// What the made-up people propose, say and vote on: the names of the texts, so that no language lacks
// one.

export interface ProposalTexts {
  readonly title: string
  readonly articles: readonly string[]
}
export type ProposalName =
  | 'bodies'
  | 'charter'
  | 'sand'
  | 'alders'
  | 'suspension'
  | 'aldersAgain'
  | 'delegates'
  | 'recall'
  | 'place'
  | 'money'
  | 'night'
  | 'ferry'
  | 'corner'
export type AmendmentName = 'half' | 'path' | 'evening' | 'eleven' | 'nine'
export type SaidName =
  | 'absent'
  | 'absentAnswer'
  | 'charterFor'
  | 'sandFor'
  | 'aldersFor'
  | 'aldersAgainst'
  | 'aldersQuestion'
  | 'aldersAnswer'
  | 'rude'
  | 'againFor'
  | 'recallFor'
  | 'recallAgainst'
  | 'moneyFor'
  | 'moneyQuestion'
  | 'moneyAnswer'
  | 'ferryFor'
  | 'ferryAgainst'
  | 'nightFor'

export interface BodyTexts {
  readonly name: string
  readonly charge: string
}
interface Objecting {
  readonly reason: string
  readonly resolves: string
}

export interface DecideWords {
  readonly charter: string
  readonly bodies: {
    readonly nature: BodyTexts
    readonly women: BodyTexts
    readonly supplies: BodyTexts
  }
  readonly proposals: Readonly<Record<ProposalName, ProposalTexts>>
  readonly amendments: Readonly<
    Record<AmendmentName, { readonly text: string; readonly reason: string }>
  >
  /** Why the rule of the charter is amended with its text. */
  readonly halfAct: string
  readonly said: Readonly<Record<SaidName, string>>
  readonly objection: Objecting
  readonly suspend: { readonly because: string; readonly resolves: string }
  readonly council: {
    readonly name: string
    readonly instruction: string
    readonly question: string
    readonly report: string
    readonly because: string
  }
  readonly meeting: {
    readonly title: string
    readonly where: string
    readonly about: string
    readonly items: readonly [string, string, string]
    readonly guest: string
    readonly task: string
    readonly minutes: string
    readonly next: string
    readonly nextWhere: string
  }
  readonly sandConcern: string
  readonly tasks: readonly [string, string, string]
  readonly carried: { readonly filled: string; readonly scrapers: string; readonly salt: string }
  readonly places: readonly [string, string, string, string]
  readonly money: readonly [string, string, string, string, string, string]
  readonly unit: string
  readonly fund: string
  readonly night: readonly [string, string, string]
  readonly hiding: { readonly reason: string; readonly appeal: string }
  readonly lot: { readonly title: string; readonly where: string }
  readonly opinion: {
    readonly question: string
    readonly about: string
    readonly statements: readonly string[]
  }
  readonly ballots: { readonly yes: string; readonly no: string }
}
