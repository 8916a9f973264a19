// Українська.

import { inside } from './uk/inside.ts'
import { outside } from './uk/outside.ts'
import type { ShellWords } from './shell.ts'

export const uk: ShellWords = { ...outside, ...inside }
