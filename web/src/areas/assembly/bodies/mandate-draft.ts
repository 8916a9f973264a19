// A mandate in a form, and the act that it becomes.

import type { Act, BodyName } from '@folkmoot/areas/assembly'
import type { MandateChoices } from './delegates-view.ts'

export interface PositionDraft {
  readonly question: string
  readonly proposal: string
  readonly answers: readonly ('yes' | 'no' | 'abstain')[]
  /** Names of options that may stand first; the form keeps them and makes none. */
  readonly options: readonly string[]
}
export interface MandateDraft {
  readonly who: readonly string[]
  /** Key of the body that sends; '' is the assembly. */
  readonly giver: string
  /** Key of a body, '' for the assembly, or `elsewhere`. */
  readonly place: string
  readonly placeName: string
  readonly instruction: string
  readonly positions: readonly PositionDraft[]
  readonly matters: readonly string[]
  readonly days: number | undefined
  readonly inARow: number | undefined
}

export const ELSEWHERE = 'elsewhere'
export const NO_POSITION: PositionDraft = { question: '', proposal: '', answers: [], options: [] }
export const EMPTY_MANDATE: MandateDraft = {
  who: [],
  giver: '',
  place: ELSEWHERE,
  placeName: '',
  instruction: '',
  positions: [],
  matters: [],
  days: undefined,
  inARow: undefined,
}

export const isPositionWhole = ({ question, answers, options }: PositionDraft): boolean =>
  question.trim() !== '' && answers.length + options.length > 0

export const isWhole = (draft: MandateDraft): boolean =>
  draft.who.length > 0 &&
  (draft.place !== ELSEWHERE || draft.placeName.trim() !== '') &&
  (draft.instruction.trim() !== '' || draft.positions.length > 0) &&
  draft.positions.every(isPositionWhole)

export const bodyOfKey = (bodies: MandateChoices['bodies'], wanted: string): BodyName | undefined =>
  bodies.find(({ key }) => key === wanted)?.body

export function actFrom(draft: MandateDraft, choices: MandateChoices): Act {
  const { who, place, placeName, instruction, positions, matters, days, inARow } = draft
  const here = bodyOfKey(choices.bodies, place)
  return {
    mandate: {
      delegates: who.map((one) => ({ who: one })),
      ...(here ? { for: here } : {}),
      ...(place === ELSEWHERE ? { elsewhere: { name: placeName.trim() } } : {}),
      matters,
      instruction: instruction.trim(),
      positions: positions.map(({ question, proposal, answers, options }, at) => ({
        id: `q${at + 1}`,
        question: question.trim(),
        ...(proposal === '' ? {} : { proposal: proposal }),
        answers,
        options,
      })),
      ...(days === undefined ? {} : { term: { days } }),
      ...(inARow === undefined ? {} : { inARow }),
    },
  }
}
