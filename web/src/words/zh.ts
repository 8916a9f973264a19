// 中文.

import { inside } from './zh/inside.ts'
import { outside } from './zh/outside.ts'
import type { ShellWords } from './shell.ts'

export const zh: ShellWords = { ...outside, ...inside }
