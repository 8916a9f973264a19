// Any file of ballots: the ending of its name says what it is, or else its first words.

import type { Result } from '@folkmoot/kernel/base'
import type { Profile } from '../counting/profile.ts'
import { readAbcYaml } from './abc-yaml.ts'
import { readBlt } from './blt.ts'
import { type BallotKind, readCsvBallots } from './csv-ballots.ts'
import { isDebianTally, readDebianTally } from './debian-tally.ts'
import { refuseFormat, textOf } from './lines.ts'
import { readPabulib } from './pabulib.ts'
import { readPrefLib } from './preflib.ts'
import type { FormatRefusal } from './refusals.ts'

type Reader = (text: string, kind: BallotKind) => Result<Profile, FormatRefusal>

const READERS: readonly (readonly [RegExp, Reader])[] = [
  [/\.(blt|hil)$/i, readBlt],
  [/\.(soc|soi|toc|toi)$/i, readPrefLib],
  [/\.pb$/i, readPabulib],
  [/\.ya?ml$/i, readAbcYaml],
  [/\.(csv|tsv)$/i, readCsvBallots],
]

/** `kind` says how the cells of a table are meant; the other formats say it themselves. */
export function readProfile(
  bytes: Uint8Array,
  { name, kind }: { readonly name: string; readonly kind: BallotKind },
): Result<Profile, FormatRefusal> {
  const text = textOf(bytes)
  if (!text.ok) return text
  if (text.value.trim() === '') return refuseFormat({ kind: 'format-empty' })
  const reader = READERS.find(([ending]) => ending.test(name))?.[1] ?? readerFor(text.value)
  return reader ? reader(text.value, kind) : refuseFormat({ kind: 'format-unknown' })
}

function readerFor(text: string): Reader | undefined {
  if (isDebianTally(text)) return readDebianTally
  if (/^\s*META\b/.test(text)) return readPabulib
  if (/^#\s*NUMBER ALTERNATIVES:/m.test(text)) return readPrefLib
  if (/^profile:\s*\[/m.test(text)) return readAbcYaml
  if (/^\s*\d+[ \t]+\d+\s*$/m.test(text)) return readBlt
  return undefined
}
