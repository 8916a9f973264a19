// Who does what next: one throw of the dice for each action.

import type { Dice } from '../world/dice.ts'
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

const ALL = CHOICES.reduce((sum, { weight }) => sum + weight, 0)

export function choose(dice: Dice): Choice {
  let at = dice.below(ALL)
  for (const choice of CHOICES) {
    at -= choice.weight
    if (at < 0) return choice
  }
  return CHOICES[0] as Choice
}
