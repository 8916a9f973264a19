// Search and filters above the list, the same for list, timeline and map.

import { useEffect, useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { Check, Select } from '../../kit/fields.tsx'
import { Icon } from '../../kit/icons.tsx'
import type { Looking } from './front.tsx'
import type { Wanted } from './views.ts'
import { useSituationWords } from './words/index.ts'

const TYPING_MS = 200
/** Marks the empty category, whose own value is the empty text. */
const ANY = '*'
const KNOWN = ['saw', 'told', 'forwarded'] as const

function Search({ wanted, want }: Looking) {
  const words = useSituationWords()
  const given = wanted.words ?? ''
  // `known` is what was last given or asked: only a change from elsewhere goes into the field, so that
  // nothing is taken out of the hands of whoever is typing.
  const [{ typed, known }, set] = useState({ typed: given, known: given })
  if (given !== known) set({ typed: given, known: given })
  useEffect(() => {
    if (typed === given) return undefined
    const timer = setTimeout(() => {
      set((now) => ({ ...now, known: typed }))
      want({ ...wanted, words: typed })
    }, TYPING_MS)
    return () => clearTimeout(timer)
  }, [typed, given, wanted, want])
  return (
    <div className="search">
      <Icon name="search" />
      <input
        type="search"
        aria-label={words.search}
        placeholder={words.search}
        value={typed}
        dir="auto"
        onChange={(event) => set({ typed: event.target.value, known })}
      />
    </div>
  )
}

export function without(wanted: Wanted, name: keyof Wanted): Wanted {
  const { [name]: _, ...rest } = wanted
  return rest
}

export function Filters({
  wanted,
  want,
  categories,
}: Looking & {
  readonly categories: readonly { readonly category: string; readonly count: number }[]
}) {
  const words = useSituationWords()
  const { words: _, ...set } = wanted
  const count = Object.values(set).filter((value) => value !== undefined && value !== false).length
  return (
    <div className="filters">
      <Search wanted={wanted} want={want} />
      <details>
        <summary>
          <Icon name="filter" />
          {count > 0 ? words.filtersOn(count) : words.filters}
        </summary>
        <div className="filter-fields">
          <Select
            label={words.category}
            value={wanted.category ?? ANY}
            options={[
              { value: ANY, label: words.anyCategory },
              ...categories.map((one) => ({
                value: one.category,
                label: `${one.category || words.noCategory} (${one.count})`,
              })),
            ]}
            onPick={(category) =>
              want(category === ANY ? without(wanted, 'category') : { ...wanted, category })
            }
          />
          <Select
            label={words.known.legend}
            value={wanted.known ?? ANY}
            options={[
              { value: ANY, label: words.known.any },
              ...KNOWN.map((value) => ({ value, label: words.known[value] })),
            ]}
            onPick={(known) => {
              const chosen = KNOWN.find((one) => one === known)
              want(chosen ? { ...wanted, known: chosen } : without(wanted, 'known'))
            }}
          />
          <Check
            label={words.withdrawnToo}
            checked={wanted.withdrawn ?? false}
            onCheck={(withdrawn) => want({ ...wanted, withdrawn })}
          />
          {wanted.changedSince !== undefined && (
            <Check
              label={words.since.only}
              checked
              onCheck={() => want(without(wanted, 'changedSince'))}
            />
          )}
          <div>
            <Button onClick={() => want({})}>{words.clear}</Button>
          </div>
        </div>
      </details>
    </div>
  )
}
