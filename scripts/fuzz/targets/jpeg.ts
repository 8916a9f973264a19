// A Jpeg picture that somebody attaches.

import { stripJpeg } from '../../../kernel/src/keys/strip-jpeg.ts'
import type { MakeTarget } from '../target.ts'
import { jpegs, mustStayClean } from './shared-pictures.ts'

export const target: MakeTarget = () => ({
  sources: ['kernel/src/keys/strip-jpeg.ts'],
  seeds: jpegs,
  run: (bytes) => mustStayClean(stripJpeg, bytes),
})
