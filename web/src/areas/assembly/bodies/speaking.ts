// What sentences about a charter need of a screen: words, names, and how the language joins a list.

import type { BodyName } from '@folkmoot/areas/assembly'
import { useMemo } from 'react'
import { isolated } from '../../../kit/isolated.ts'
import { useLanguage } from '../../../words/catalogue.ts'
import type { BodyNamed, Named } from './names.ts'
import type { Speaking } from './sentences.ts'
import { useBodyWords } from './words/index.ts'

export const keyOf = ({ founded, at }: BodyName): string => `${founded}/${at}`

/** "Ana, Boris and Vera", as the language writes it. */
export function useJoin(): (names: readonly string[]) => string {
  const { language } = useLanguage()
  return useMemo(() => {
    const list = new Intl.ListFormat(language, { type: 'conjunction' })
    return (names) => list.format(names)
  }, [language])
}

export function useSpeaking({
  people,
  names,
  bodies,
}: {
  readonly people: readonly Named[]
  readonly names: readonly Named[]
  readonly bodies: readonly BodyNamed[]
}): Speaking {
  const words = useBodyWords()
  const join = useJoin()
  return useMemo(() => {
    const byId = new Map([...names, ...people].map(({ id, name }) => [id, name]))
    const byKey = new Map(bodies.map(({ key, name }) => [key, name]))
    return {
      words,
      join,
      person: (id) => isolated(byId.get(id) ?? '…'),
      body: (body) => isolated(byKey.get(keyOf(body)) ?? '…'),
    }
  }, [words, join, people, names, bodies])
}
