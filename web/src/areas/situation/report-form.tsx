// The form of a report, for writing one and for correcting one.

import type { Content, ReportInput } from '@folkmoot/areas/situation'
import type { Result } from '@folkmoot/kernel/base'
import { type ReactNode, useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { Choice, Select, TextArea, TextField } from '../../kit/fields.tsx'
import { Form } from '../../kit/form.tsx'
import { Refused } from '../../kit/notice.tsx'
import type { Line } from '../../shell/line.ts'
import { type Act, useAct, useLine } from '../../shell/line-hooks.ts'
import { PhotoField } from './photo-field.tsx'
import type { Photo } from './photos.ts'
import { PlaceField } from './place-field.tsx'
import { inputOf, localText, type ReportFields } from './report-fields.ts'
import { useSituationWords } from './words/index.ts'

const KNOWN = ['saw', 'told', 'forwarded'] as const
const SOURCE_KINDS = ['person', 'organisation', 'feed', 'channel', 'sensor', 'document'] as const

interface Part {
  readonly fields: ReportFields
  readonly onFields: (fields: ReportFields) => void
}

/** New photos are stored first; their keys then travel inside the entry. */
async function attachAll(line: Line, photos: readonly Photo[]): Promise<Result<Content['photos']>> {
  const bodies: Content['photos'][number][] = []
  for (const photo of photos) {
    if (photo.kind === 'kept') bodies.push(photo.body)
    else {
      const meta = { name: 'photo.jpg', type: 'image/jpeg' }
      const attached = await line.ask('entry/attach', { bytes: photo.bytes, ...meta })
      if (!attached.ok) return attached
      bodies.push(attached.value.body as Content['photos'][number])
    }
  }
  return { ok: true, value: bodies }
}

function When({ fields, onFields }: Part) {
  const words = useSituationWords().form
  const pick = (when: ReportFields['when']): void => {
    const now = localText(Date.now())
    const { from, to } = fields
    onFields({ ...fields, when, from: from || now, to: to || now })
  }
  return (
    <>
      <Choice
        legend={words.whenLegend}
        value={fields.when}
        options={(['now', 'range'] as const).map((value) => ({ value, label: words.when[value] }))}
        onPick={pick}
      />
      {fields.when === 'range' && (
        <div className="inner pair">
          <TextField
            label={words.from}
            type="datetime-local"
            value={fields.from}
            onText={(from) =>
              // The latest follows, so that a single moment needs one field.
              onFields({ ...fields, from, to: fields.to < from ? from : fields.to })
            }
          />
          <TextField
            label={words.to}
            type="datetime-local"
            value={fields.to}
            onText={(to) => onFields({ ...fields, to })}
          />
        </div>
      )}
    </>
  )
}

function Details({ fields, onFields }: Part) {
  const words = useSituationWords().form
  const set = fields.title !== '' || fields.source !== '' || fields.categories !== ''
  return (
    <details open={set}>
      <summary>{words.more}</summary>
      <div className="stack">
        <TextField
          label={words.headline}
          value={fields.title}
          maxLength={200}
          dir="auto"
          onText={(title) => onFields({ ...fields, title })}
        />
        <TextField
          label={words.categories}
          hint={words.categoriesHint}
          value={fields.categories}
          dir="auto"
          onText={(categories) => onFields({ ...fields, categories })}
        />
        <TextField
          label={words.source}
          hint={words.sourceHint}
          value={fields.source}
          maxLength={120}
          dir="auto"
          onText={(source) => onFields({ ...fields, source })}
        />
        {fields.source.trim() !== '' && (
          <Select
            label={words.sourceKind}
            value={fields.sourceKind}
            options={SOURCE_KINDS.map((value) => ({ value, label: words.sourceKinds[value] }))}
            onPick={(sourceKind) => onFields({ ...fields, sourceKind })}
          />
        )}
      </div>
    </details>
  )
}

function Fields({ fields, onFields, wrong }: Part & { readonly wrong: boolean }) {
  const words = useSituationWords()
  return (
    <>
      <TextArea
        label={words.form.text}
        hint={words.form.textHint}
        value={fields.text}
        maxLength={8_000}
        dir="auto"
        onText={(text) => onFields({ ...fields, text })}
      />
      <Choice
        legend={words.known.legend}
        value={fields.known}
        options={KNOWN.map((value) => ({
          value,
          label: words.known[value],
          hint: words.known.hints[value],
        }))}
        wrong={wrong && fields.known === undefined ? words.known.missing : undefined}
        onPick={(known) => onFields({ ...fields, known })}
      />
      <When fields={fields} onFields={onFields} />
      <PlaceField fields={fields} onFields={onFields} />
      <PhotoField photos={fields.photos} onPhotos={(photos) => onFields({ ...fields, photos })} />
      <Details fields={fields} onFields={onFields} />
    </>
  )
}

export function ReportForm({
  start,
  send,
  onSend,
  onFields,
  children,
}: {
  readonly start: ReportFields
  /** What the button says. */
  readonly send: string
  readonly onSend: (input: ReportInput, act: Act) => Promise<Result<unknown>>
  /** Told of each change, so that nothing typed is lost on the way to another screen. */
  readonly onFields?: (fields: ReportFields) => void
  readonly children?: ReactNode
}) {
  const line = useLine()
  const act = useAct()
  const [fields, setFields] = useState(start)
  const [wrong, setWrong] = useState(false)
  const change = (next: ReportFields): void => {
    setFields(next)
    onFields?.(next)
  }
  const submit = async (): Promise<void> => {
    setWrong(fields.known === undefined)
    if (act.busy || fields.known === undefined) return
    await act.run(async () => {
      const photos = await attachAll(line, fields.photos)
      return photos.ok ? onSend(inputOf(fields, photos.value), act) : photos
    })
  }
  return (
    <Form onSend={() => void submit()}>
      <Fields fields={fields} onFields={change} wrong={wrong} />
      {children}
      <Refused refusal={act.refusal} />
      <Button type="submit" look="main" busy={act.busy}>
        {send}
      </Button>
    </Form>
  )
}
