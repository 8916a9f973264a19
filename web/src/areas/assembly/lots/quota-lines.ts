// Quotas as people type them: a line for each group, its parts apart by semicolons.

import type { Lot } from '@folkmoot/areas/assembly'

export type Quotas = NonNullable<NonNullable<Lot['content']['draw']>['quotas']>

/** The quotas, or the number of the first line that does not read as one. */
export function quotasIn(text: string): Quotas | number {
  const quotas: Quotas[number][] = []
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const [category = '', feature = '', min, max, ...more] = line
      .split(';')
      .map((part) => part.trim())
    const [least, most] = [Number(min), Number(max)]
    const fits = category !== '' && feature !== '' && more.length === 0 && !!min && !!max
    if (!fits || !Number.isSafeInteger(least) || !Number.isSafeInteger(most) || least > most)
      return at + 1
    quotas.push({ category, feature, min: least, max: most })
  }
  return quotas
}
