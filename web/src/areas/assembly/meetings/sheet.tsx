// Agenda and minutes as one sheet: on screen, on paper, in a file.

import { type Minutes, type Reader, type Sheet, sheetText } from '@folkmoot/areas/assembly'
import { useMemo } from 'react'
import { Button } from '../../../kit/button.tsx'
import { isolated } from '../../../kit/isolated.ts'
import { useMoments } from '../../../kit/moments.ts'
import { saveFile } from '../../../ports/save-file.ts'
import { useLanguage } from '../../../words/catalogue.ts'
import { useAreaWords } from '../words/area.ts'
import { useMeetingWords } from './words/index.ts'

/** `plain`: for a file, without signs that only a screen needs. */
export function useReader(names: Readonly<Record<string, string>>, plain = false): Reader {
  const words = useAreaWords()
  const moments = useMoments()
  const { language } = useLanguage()
  return useMemo(() => {
    const clock = new Intl.DateTimeFormat(language, { timeStyle: 'short' })
    return {
      words,
      name: (id) => (plain ? (names[id] ?? '…') : isolated(names[id] ?? '…')),
      day: (ms) => moments.moment(ms),
      clock: (ms) => clock.format(ms),
    }
  }, [words, moments, language, names, plain])
}

/** Neighbours on paper are told apart by the place of their heading, not by a colour. */
export const SheetView = ({ sheet: { title, lines, parts } }: { readonly sheet: Sheet }) => (
  <div className="sheet to-print">
    <h2 dir="auto">{title}</h2>
    <Lines lines={lines} />
    {parts.map((part) => (
      <div key={part.heading}>
        <h3 dir="auto">{part.heading}</h3>
        <Lines lines={part.lines} />
      </div>
    ))}
  </div>
)

const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul>
    {lines.map((line, at) => (
      // Two lines may say the same; none ever changes places.
      // oxlint-disable-next-line react/no-array-index-key
      <li key={at} dir="auto">
        {line}
      </li>
    ))}
  </ul>
)

const SIGNS = /[\u2066-\u2069]/g

/** A name for a file that every system takes. */
const fileName = (kind: string, title: string): string =>
  `${kind}-${title.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60)}.md`

export function Paper({
  text,
  title,
  kind,
}: {
  readonly text: string
  readonly title: string
  readonly kind: 'agendaFile' | 'minutesFile'
}) {
  const words = useMeetingWords().paper
  const save = (): void =>
    saveFile(
      new TextEncoder().encode(text.replace(SIGNS, '')),
      fileName(words[kind], title),
      'text/markdown',
    )
  return (
    <div className="actions no-print">
      <Button onClick={() => print()}>{words.print}</Button>
      <Button onClick={save}>{words.save}</Button>
    </div>
  )
}

export const useSheet = (
  minutes: Minutes,
  names: Readonly<Record<string, string>>,
  make: (minutes: Minutes, reader: Reader) => Sheet,
): { readonly sheet: Sheet; readonly text: string } => {
  const reader = useReader(names)
  const writer = useReader(names, true)
  return { sheet: make(minutes, reader), text: sheetText(make(minutes, writer)) }
}
