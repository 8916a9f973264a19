// Español.

import { inside } from './es/inside.ts'
import { outside } from './es/outside.ts'
import type { ShellWords } from './shell.ts'

export const es: ShellWords = { ...outside, ...inside }
