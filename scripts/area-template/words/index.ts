// The area's words; another language is a file beside en.ts that satisfies its type.

import { en, type __AreaName__Words } from './en.ts'

export type { __AreaName__Words } from './en.ts'
export const __areaName__Words = { en } as const satisfies Readonly<
  Record<string, __AreaName__Words>
>
