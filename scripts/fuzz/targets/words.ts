// Twelve words as people type them.

import { loadWords } from '../../../kernel/src/crypto/index.ts'
import { type MakeTarget, must } from '../target.ts'
import { varyText } from '../vary-text.ts'
import { asBytes, asText } from './shared-ports.ts'

export const target: MakeTarget = async () => {
  const words = await loadWords()
  const spoken = (byte: number): string =>
    words.paperKeyWords(new Uint8Array(16).fill(byte)).join(' ')
  return {
    sources: ['kernel/src/crypto/words.ts'],
    seeds: [spoken(0), spoken(7).toUpperCase(), `  ${spoken(200)}\n`, 'zoo zoo'].map(asBytes),
    vary: varyText,
    run(bytes) {
      const text = asText(bytes)
      const key = words.paperKeyFromWords(text)
      if (!key) return false
      must(key.length === 16, 'sixteen bytes')
      const again = words.paperKeyFromWords(words.paperKeyWords(key).join(' '))
      must(again && again.join() === key.join(), 'the words of a key stand for it')
      return true
    },
  }
}
