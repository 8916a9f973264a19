// Places as people type them.

import { fits } from '../../../kernel/src/base/index.ts'
import { situationKinds } from '../../../areas/src/situation/entries.ts'
import { parsePlace, placeText } from '../../../areas/src/situation/place-text.ts'
import { type MakeTarget, must } from '../target.ts'
import { varyText } from '../vary-text.ts'
import { asBytes, asText } from './shared-ports.ts'

const report = {
  text: 'x',
  known: 'told',
  when: { from: 0, to: 0 },
  categories: [],
  photos: [],
  flags: [],
}

export const target: MakeTarget = () => ({
  sources: ['areas/src/situation/place-text.ts'],
  bytesMax: 16_384,
  seeds: ['61.78,34.35', '61.78,34.35~300m', '-61.78 +34.35 ~ 2.5km', 'Dock Street'].map(asBytes),
  vary: varyText,
  run(bytes) {
    const place = parsePlace(asText(bytes))
    if (!place.ok) return false
    if (!place.value.point) return true
    must(
      fits(situationKinds['situation/report'], { ...report, place: place.value }),
      'a place fits',
    )
    const again = parsePlace(placeText(place.value))
    must(again.ok && placeText(again.value) === placeText(place.value), 'a place is read back')
    return true
  },
})
