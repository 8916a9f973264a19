// The suite on an area without faults; planted ones are in area-mutants.test.ts and kernel-mutants.test.ts.

import { describeArea } from './describe-area.ts'
import { toyArea } from './toy-area.ts'

describeArea(toyArea, {
  vectors: () => [
    { name: 'need', kind: 'toy/need', body: { what: 'water', amount: 2, tags: ['drink'] } },
  ],
})
