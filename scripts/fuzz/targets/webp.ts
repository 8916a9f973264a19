// A Webp picture that somebody attaches.

import { stripWebp } from '../../../kernel/src/keys/strip-webp.ts'
import type { MakeTarget } from '../target.ts'
import { mustStayClean, webps } from './shared-pictures.ts'

export const target: MakeTarget = () => ({
  sources: ['kernel/src/keys/strip-webp.ts'],
  seeds: webps,
  run: (bytes) => mustStayClean(stripWebp, bytes),
})
