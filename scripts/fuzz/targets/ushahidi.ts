// A CSV file of another program: each row is a report that could be written, or is listed.

import { fits } from '../../../kernel/src/base/index.ts'
import { situationKinds } from '../../../areas/src/situation/entries.ts'
import { readUshahidiCsv } from '../../../areas/src/situation/import-ushahidi.ts'
import { allowsContent } from '../../../areas/src/situation/rules.ts'
import { type MakeTarget, must } from '../target.ts'
import { varyText } from '../vary-text.ts'
import { asBytes, crypto } from './shared-ports.ts'

const CSV = `#,INCIDENT TITLE,INCIDENT DATE,LOCATION,DESCRIPTION,CATEGORY,LATITUDE,LONGITUDE,APPROVED,VERIFIED
4052,* URGENT,01/17/2010 21:50,"Jérémie, Haïti","People need ""water""
and food","2b. Penurie d'eau, 1. Urgences, ",18.652,-74.115,YES,NO
4051,Bridge,5/7/2010 3:26 PM,Petionville,closed,,18.5,-72.2,NO,
`
const SEMICOLON = CSV.replaceAll(',', ';').replace('01/17/2010', '2010-01-17')

export const target: MakeTarget = () => ({
  sources: [
    'areas/src/situation/import-ushahidi.ts',
    'areas/src/situation/ushahidi-row.ts',
    'areas/src/situation/day-order.ts',
    'methods/src/formats/csv.ts',
  ],
  seeds: [CSV, SEMICOLON, CSV.slice(0, 300)].map(asBytes),
  bytesMax: 4_096,
  vary: varyText,
  run(bytes) {
    const read = readUshahidiCsv(bytes, { sha256: crypto.sha256 })
    if (!read.ok) return false
    const { drafts, rejected, counts } = read.value
    must(drafts.length + rejected.length === counts.rows, 'no row is lost')
    for (const { kind, body } of drafts) {
      must(fits(situationKinds[kind], body), 'a draft has the shape of a report')
      must(allowsContent(body).ok, 'a draft may be written')
    }
    return true
  },
})
