// Not a parser of ours: a fault that the fuzzer must find (fuzz.test.ts).

import type { MakeTarget } from '../target.ts'
import { readToy } from '../toy-parser.ts'

export const target: MakeTarget = () => ({
  sources: ['scripts/fuzz/toy-'],
  seeds: [new Uint8Array(16)],
  run: (bytes) => readToy(bytes) !== undefined,
})
