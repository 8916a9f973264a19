// The living assembly of the example: all that its people did about decisions.

import { alders, place, sand } from './decided.ts'
import type { Doing } from './doing.ts'
import { founding } from './founding.ts'
import { meetings } from './gathering.ts'
import { delegates } from './sending.ts'
import type { Tale } from './tale.ts'
import { drawing } from './drawing.ts'
import { thinking } from './thinking.ts'
import { aldersAgain, corner, ferry, money, night } from './undecided.ts'

const SCENES = [
  founding,
  sand,
  alders,
  delegates,
  place,
  meetings,
  money,
  night,
  ferry,
  corner,
  aldersAgain,
  thinking,
  drawing,
] as const

export const decidingStory = (tale: Tale): readonly Doing[] =>
  SCENES.flatMap((scene) => scene(tale))
