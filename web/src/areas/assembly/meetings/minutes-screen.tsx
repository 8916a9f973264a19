// The minutes: what was recorded by itself, the text that people make of it, and its approval.

import { minutesSheet } from '@folkmoot/areas/assembly'
import { useState } from 'react'
import { Button } from '../../../kit/button.tsx'
import { Select } from '../../../kit/fields.tsx'
import { isolated } from '../../../kit/isolated.ts'
import { Notice, Refused } from '../../../kit/notice.tsx'
import { Page } from '../../../kit/page.tsx'
import { useAct, useView } from '../../../shell/line-hooks.ts'
import { ApprovalCard } from './approval.tsx'
import { Gone } from './meeting-screen.tsx'
import { MinutesEditor } from './minutes-editor.tsx'
import { PartCard } from './part-card.tsx'
import { Paper, SheetView, useSheet } from './sheet.tsx'
import type { MinutesShown } from './views.ts'
import { useMeetingWords } from './words/index.ts'
import { WrittenText } from './written-text.tsx'

const SPEAKERS = ['counts', 'names', 'none'] as const
type Speakers = (typeof SPEAKERS)[number]

const named = (names: readonly string[]): string => names.map(isolated).join(', ')

function Written({
  shown,
  onEdit,
}: {
  readonly shown: MinutesShown
  readonly onEdit: (text: string) => void
}) {
  const words = useMeetingWords().minutes
  const { text, by, versions, alternatives } = shown
  if (text === undefined)
    return (
      <Notice look="warm">
        <p>
          <strong>{words.apart}</strong>
        </p>
        <p>{words.apartText}</p>
        {alternatives.map((one) => (
          <details key={one.version}>
            <summary>{words.apartOf(isolated(one.by))}</summary>
            <div className="stack">
              <WrittenText text={one.text} />
              <Button onClick={() => onEdit(one.text)}>{words.apartFrom}</Button>
            </div>
          </details>
        ))}
      </Notice>
    )
  return (
    <>
      {versions.length > 1 && <Notice look="warm">{words.merged(named(by))}</Notice>}
      <WrittenText text={text} />
      <p className="hint no-print">{words.by(named(by))}</p>
      <div className="actions no-print">
        <Button onClick={() => onEdit(text)}>{words.edit}</Button>
      </div>
    </>
  )
}

function Body({
  of,
  shown,
  speakers,
  onSpeakers,
}: {
  readonly of: string
  readonly shown: MinutesShown
  readonly speakers: Speakers
  readonly onSpeakers: (speakers: Speakers) => void
}) {
  const words = useMeetingWords().minutes
  const act = useAct()
  const [editing, edit] = useState<string>()
  const { sheet, text: recorded } = useSheet(shown.minutes, shown.names, minutesSheet)
  const written = shown.versions.length > 0
  return (
    <>
      <Refused refusal={act.refusal} />
      <Paper text={shown.text ?? recorded} title={shown.title} kind="minutesFile" />
      <PartCard title={words.text} titleClass="no-print">
        {editing !== undefined ? (
          <MinutesEditor
            meeting={of}
            versions={shown.versions}
            start={editing}
            onClose={() => edit(undefined)}
          />
        ) : written ? (
          <Written shown={shown} onEdit={edit} />
        ) : (
          <>
            <p>{words.noText}</p>
            {shown.stage === 'running' && <p className="hint">{words.stillRunning}</p>}
            <div className="actions no-print">
              <Button
                look={shown.stage === 'over' ? 'main' : 'plain'}
                onClick={() => edit(recorded)}
              >
                {words.begin}
              </Button>
            </div>
          </>
        )}
      </PartCard>
      {shown.text !== undefined && editing === undefined && (
        <ApprovalCard of={of} shown={shown} act={act} />
      )}
      <PartCard className={written ? 'no-print' : ''} titleClass="no-print" title={words.own}>
        <p className="no-print">{words.ownText}</p>
        <div className="no-print">
          <Select
            label={words.speakers}
            value={speakers}
            options={SPEAKERS.map((value) => ({ value, label: words.speakersAs[value] }))}
            onPick={onSpeakers}
          />
        </div>
        <SheetView sheet={sheet} />
      </PartCard>
    </>
  )
}

export function MinutesScreen({ of }: { readonly of: string }) {
  const words = useMeetingWords().minutes
  const [speakers, setSpeakers] = useState<Speakers>('counts')
  const [now] = useState(() => Date.now())
  const shown = useView('meetings/minutes', { ref: of, speakers, now })
  if (!shown) return null
  if (!shown.found) return <Gone />
  return (
    <Page title={words.title} back={`/decide/meetings/${of}`}>
      <Body of={of} shown={shown} speakers={speakers} onSpeakers={setSpeakers} />
    </Page>
  )
}
