// Русский.

import { inside } from './ru/inside.ts'
import { outside } from './ru/outside.ts'
import type { ShellWords } from './shell.ts'

export const ru: ShellWords = { ...outside, ...inside }
