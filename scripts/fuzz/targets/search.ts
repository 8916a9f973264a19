// What people type into the search field, and the texts that it looks through.

import { PRETEND_START, pretendSpace } from '../../../kernel/src/testing/pretend-space.ts'
import { situation } from '../../../areas/src/situation/area.ts'
import { reportDraft } from '../../../areas/src/situation/commands.ts'
import { createSearchIndex } from '../../../areas/src/situation/search-index.ts'
import { queryTermsOf, tokensOf } from '../../../areas/src/situation/search-terms.ts'
import { type MakeTarget, must } from '../target.ts'
import { varyText } from '../vary-text.ts'
import { asBytes, asText } from './shared-ports.ts'

const TEXTS = [
  'Pénurie d’eau à l’hôpital',
  'Вода поднялась',
  '老桥已经关闭',
  'บ้านน้ำท่วม',
  'Bridges closed',
]

export const target: MakeTarget = () => {
  const space = pretendSpace(situation, { members: ['ana'] })
  for (const text of TEXTS) {
    const draft = reportDraft({ text }, { now: PRETEND_START })
    must(draft.ok && space.write('ana', draft.value).ok, 'a report can be written')
  }
  const index = createSearchIndex()
  index.update(space.state)
  return {
    sources: ['areas/src/situation/search-'],
    seeds: [...TEXTS, 'bridge water', '关闭 вода'].map(asBytes),
    bytesMax: 8_192,
    vary: varyText,
    run(bytes) {
      const text = asText(bytes)
      must(queryTermsOf(text).length <= 20, 'a search has an end')
      for (const token of tokensOf(text)) must(token !== '', 'no empty words')
      const found = index.search(text)
      must(found.length <= TEXTS.length, 'each report once')
      return found.length > 0
    },
  }
}
