// Who does what next: one throw of the dice for each action.

import type { Dice } from '../world/dice.ts'
import { amend, attest, ballot, closeEarly, closeVote, openVote, propose } from './assembling.ts'
import {
  admit,
  invite,
  reinstate,
  remove,
  rename,
  role,
  secondDevice,
  suspend,
} from './belonging.ts'
import type { Action } from './doing.ts'
import { encounter, lock, stick, tend, visit } from './living.ts'
import { correction, many, note, place, topic } from './writing.ts'

interface Choice {
  readonly name: string
  /** In a thousand. */
  readonly weight: number
  readonly action: Action
}

export const CHOICES: readonly Choice[] = [
  { name: 'note', weight: 250, action: note },
  { name: 'topic', weight: 110, action: topic },
  { name: 'correct', weight: 40, action: correction },
  { name: 'place', weight: 50, action: place },
  { name: 'many', weight: 10, action: many },
  { name: 'visit', weight: 260, action: visit },
  { name: 'meet', weight: 80, action: encounter },
  { name: 'stick', weight: 25, action: stick },
  { name: 'tend', weight: 70, action: tend },
  { name: 'lock', weight: 8, action: lock },
  { name: 'invite', weight: 14, action: invite },
  { name: 'device', weight: 8, action: secondDevice },
  { name: 'admit', weight: 35, action: admit },
  { name: 'remove', weight: 9, action: remove },
  { name: 'suspend', weight: 6, action: suspend },
  { name: 'reinstate', weight: 8, action: reinstate },
  { name: 'role', weight: 12, action: role },
  { name: 'rename', weight: 5, action: rename },
]

/** Where people hold an assembly as well. */
const ASSEMBLING: readonly Choice[] = [
  ...CHOICES,
  { name: 'propose', weight: 60, action: propose },
  { name: 'amend', weight: 60, action: amend },
  { name: 'open', weight: 120, action: openVote },
  { name: 'ballot', weight: 500, action: ballot },
  { name: 'close', weight: 110, action: closeVote },
  { name: 'close early', weight: 10, action: closeEarly },
  { name: 'attest', weight: 220, action: attest },
]

export function choose(dice: Dice, assembly = false): Choice {
  const choices = assembly ? ASSEMBLING : CHOICES
  let at = dice.below(choices.reduce((sum, { weight }) => sum + weight, 0))
  for (const choice of choices) {
    at -= choice.weight
    if (at < 0) return choice
  }
  return CHOICES[0] as Choice
}
