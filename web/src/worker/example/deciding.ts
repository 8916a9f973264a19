// The living assembly of the example: all that its people did about decisions.

import { alders, place, recall, sand } from './decided.ts'
import type { Doing } from './doing.ts'
import { founding } from './founding.ts'
import type { Tale } from './tale.ts'
import { thinking } from './thinking.ts'
import { aldersAgain, corner, ferry, money, night } from './undecided.ts'

const SCENES = [
  founding,
  sand,
  alders,
  recall,
  place,
  money,
  night,
  ferry,
  corner,
  aldersAgain,
  thinking,
] as const

export const decidingStory = (tale: Tale): readonly Doing[] =>
  SCENES.flatMap((scene) => scene(tale))
