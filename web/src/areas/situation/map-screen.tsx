// Reports on the map, and the map file that brings streets.

import { useEffect, useRef, useState } from 'react'
import { Page } from '../../kit/page.tsx'
import { useView } from '../../shell/line-hooks.ts'
import { Filters } from './filters.tsx'
import { type Looking, ReportButton, Ways } from './front.tsx'
import { ReportMap } from './map.tsx'
import { keepMapFile, keptMapFile, openMapFile } from './map-file.ts'
import type { MapFile } from './map-style.ts'
import { ReportRow } from './report-list.tsx'
import { useSituationWords } from './words/index.ts'

function Streets({
  file,
  onFile,
}: {
  readonly file: MapFile | undefined
  readonly onFile: (file: MapFile) => void
}) {
  const words = useSituationWords().map
  const [bad, setBad] = useState(false)
  const open = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return
    const opened = await openMapFile(chosen)
    setBad(!opened)
    if (!opened) return
    onFile(opened)
    await keepMapFile(chosen)
  }
  return (
    <details>
      <summary>{words.streets}</summary>
      <div className="stack">
        <p>{file ? words.opened(file.name) : words.streetsText}</p>
        <p className="hint">{words.noBorders}</p>
        <label className="button plain file">
          <span>{words.open}</span>
          <input
            type="file"
            accept=".pmtiles"
            onChange={(event) => void open(event.target.files?.[0])}
          />
        </label>
        <div role="alert">{bad && <p className="wrong">{words.bad}</p>}</div>
      </div>
    </details>
  )
}

/** What was tapped, under the map. */
function Tapped({ refs }: { readonly refs: readonly string[] }) {
  const words = useSituationWords()
  const rows = useView('situation/rows', { refs })
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    if (rows) box.current?.scrollIntoView({ block: 'nearest' })
  }, [rows])
  return (
    <section ref={box} aria-live="polite" className="tapped">
      {rows && (
        <>
          <h2>{words.found(rows.length)}</h2>
          <ul className="reports">
            {rows.map((row) => (
              <ReportRow key={row.ref} row={row} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** `at`: a report whose place is shown, whatever else is filtered. */
export function MapScreen({ wanted, want, at }: Looking & { readonly at?: string | undefined }) {
  const words = useSituationWords()
  const [tapped, setTapped] = useState<readonly string[]>(at === undefined ? [] : [at])
  const front = useView('situation/front', { since: 0 })
  const points = useView('situation/points', { wanted: at === undefined ? wanted : {} })
  const [file, setFile] = useState<MapFile>()
  useEffect(() => void keptMapFile().then((kept) => kept && setFile(kept)), [])
  return (
    <Page title={words.title} beside={<ReportButton />}>
      <Ways here="map" />
      <Filters wanted={wanted} want={want} categories={front?.categories ?? []} />
      {points && (
        <>
          <p className="count" role="status">
            {points.length === 0 ? words.map.none : words.map.points(points.length)}
          </p>
          <ReportMap
            label={words.map.label}
            points={points}
            file={file}
            look="large"
            focus={points.find((point) => point.ref === at)}
            onReports={setTapped}
          />
          {tapped.length > 0 && <Tapped refs={tapped} />}
        </>
      )}
      <Streets file={file} onFile={setFile} />
    </Page>
  )
}
