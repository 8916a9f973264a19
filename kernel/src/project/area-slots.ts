// Each area with its state, its tables and what it may see of the others.

import { assert } from '../base/index.ts'
import type { AnyArea, Context, Membership } from './port.ts'
import { createTables, type KernelTables, type TablesOptions } from './tables.ts'

export interface AreaSlot {
  readonly area: AnyArea
  readonly state: unknown
  readonly tables: KernelTables
  readonly context: Context
}

/** Read areas before their readers, so that a context never names a state that is not there yet. */
export function arrangeAreas(
  areas: readonly AnyArea[],
  membership: Membership,
  options: TablesOptions,
): ReadonlyMap<string, AreaSlot> {
  const slots = new Map<string, AreaSlot>()
  for (const area of inOrderOfReading(areas)) {
    for (const kind of Object.keys(area.kinds))
      assert(kind.startsWith(`${area.name}/`), `${kind} is not a kind of ${area.name}`)
    const tables = createTables(area.name, options)
    const read = area.reads.map((name) => [name, slots.get(name)?.state] as const)
    const context = { membership, areas: Object.fromEntries(read) }
    slots.set(area.name, { area, state: area.empty(tables), tables, context })
  }
  return slots
}

function inOrderOfReading(areas: readonly AnyArea[]): readonly AnyArea[] {
  const byName = new Map(areas.map((area) => [area.name, area]))
  assert(byName.size === areas.length, 'two areas of one name')
  const placed = new Set<AnyArea>()
  const place = (area: AnyArea, readers: readonly string[]): void => {
    assert(!readers.includes(area.name), `areas read each other: ${readers.join(', ')}`)
    for (const name of [...area.reads].sort()) {
      const read = byName.get(name)
      assert(read, `${area.name} reads ${name}, which is not here`)
      place(read, [...readers, area.name])
    }
    placed.add(area)
  }
  for (const name of [...byName.keys()].sort()) place(byName.get(name) as AnyArea, [])
  return [...placed]
}
