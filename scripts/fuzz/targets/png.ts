// A Png picture that somebody attaches.

import { stripPng } from '../../../kernel/src/keys/strip-png.ts'
import type { MakeTarget } from '../target.ts'
import { mustStayClean, pngs, withChecksums } from './shared-pictures.ts'

export const target: MakeTarget = () => ({
  sources: ['kernel/src/keys/strip-png.ts'],
  seeds: pngs,
  repair: withChecksums,
  run: (bytes) => mustStayClean(stripPng, bytes),
})
