// Whether an entry cites what its author had seen.

import { equalBytes } from '@folkmoot/kernel/base'
import type { Known } from './deciding.ts'

/** V16: the past proves itself; the root names it for people outside. */
export const cites = (root: Uint8Array, { root: own, forked }: Known): boolean =>
  equalBytes(root, own) || forked.length > 0
