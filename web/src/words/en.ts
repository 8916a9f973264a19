// English: the catalogue whose type the others must fill.

import { inside } from './en/inside.ts'
import { outside } from './en/outside.ts'

export const en = { ...outside, ...inside }
