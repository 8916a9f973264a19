import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePlace, placeText } from './place-text.ts'

/** CPU time, not the wall's: other work on the machine must not fail a test. */
const cpuMs = (from: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(from)
  return (user + system) / 1000
}

const read = (given: string) => {
  const place = parsePlace(given)
  return place.ok ? place.value : place.refusal.kind
}
const at = (north: number, east: number, radiusMetres = 0) => ({
  point: { north, east, radiusMetres },
})

describe('a written place', () => {
  it.each([
    ['61.78,34.35~300m', at(61_780_000, 34_350_000, 300)],
    ['61.78,34.35', at(61_780_000, 34_350_000)],
    [' 61.78 34.35 ~ 2.5 km ', at(61_780_000, 34_350_000, 2_500)],
    ['-0.0000004,-180', at(0, -180_000_000)],
    ['18.233333;-72.533333', at(18_233_333, -72_533_333)],
    ['Dock Street 5', { name: 'Dock Street 5' }],
    ['5 Dock Street', { name: '5 Dock Street' }],
    ['3, rue du Port', { name: '3, rue du Port' }],
  ])('%j is read', (given, place) => {
    expect(read(given)).toEqual(place)
  })

  it.each([
    ['91,0', 'situation-place-off-earth'],
    ['0,181', 'situation-place-off-earth'],
    ['61,78 34,35', 'situation-place-unreadable'],
    ['61.78,34.35~300', 'situation-place-unreadable'],
    ['61.78,34.35~300miles', 'situation-place-unreadable'],
    ['61.78,34.35~2000km', 'situation-place-radius'],
    ['', 'situation-place-unreadable'],
    ['x'.repeat(201), 'situation-place-long'],
  ])('%j is refused as %s', (given, kind) => {
    expect(read(given)).toBe(kind)
  })

  it.each([`1${' '.repeat(100_000)}x`, `1,1${' '.repeat(100_000)}x`])(
    'is refused at once when it is endless',
    (given) => {
      const started = process.cpuUsage()
      expect(read(given)).toBe('situation-place-long')
      // Before, this took a minute.
      expect(cpuMs(started)).toBeLessThan(1_000)
    },
  )

  it('is read back from how it is shown', () => {
    const point = fc.record({
      north: fc.integer({ min: -90e6, max: 90e6 }),
      east: fc.integer({ min: -180e6, max: 180e6 }),
      radiusMetres: fc.integer({ min: 0, max: 1e6 }),
    })
    fc.assert(
      fc.property(point, (point) => {
        expect(read(placeText({ point }))).toEqual({ point })
      }),
      { seed: 3, numRuns: 1_000 },
    )
    expect(placeText({ name: 'Mill', ...at(61_780_000, -34_350_000, 1_500) })).toBe(
      'Mill (61.78,-34.35~1.5km)',
    )
    expect(placeText({ name: 'Mill' })).toBe('Mill')
  })
})
