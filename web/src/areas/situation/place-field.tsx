// Where it happened: nowhere, by name, on the map, by coordinates; the device's own place only when asked.

import { lazy, Suspense, useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { Choice, Select, TextField } from '../../kit/fields.tsx'
import { Icon } from '../../kit/icons.tsx'
import { pointAsText, RADII, type ReportFields } from './report-fields.ts'
import { useSituationWords } from './words/index.ts'

const PlacePicker = lazy(async () => ({ default: (await import('./map.tsx')).PlacePicker }))

interface Props {
  readonly fields: ReportFields
  readonly onFields: (fields: ReportFields) => void
}

function Here({ onPoint }: { readonly onPoint: (text: string) => void }) {
  const words = useSituationWords().form
  const [looking, setLooking] = useState(false)
  const [failed, setFailed] = useState(false)
  const locate = (): void => {
    setLooking(true)
    setFailed(false)
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setLooking(false)
        onPoint(pointAsText(coords.latitude, coords.longitude))
      },
      () => {
        setLooking(false)
        setFailed(true)
      },
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 },
    )
  }
  return (
    <div>
      <Button busy={looking} onClick={locate}>
        <Icon name="place" />
        {looking ? words.locating : words.here}
      </Button>
      <div role="alert">{failed && <p className="wrong">{words.noPosition}</p>}</div>
    </div>
  )
}

function Point({ fields, onFields }: Props) {
  const words = useSituationWords().form
  const choose = (coordinates: string): void => onFields({ ...fields, coordinates })
  return (
    <>
      {fields.where === 'map' && (
        <Suspense fallback={<div className="map small" aria-busy="true" />}>
          <PlacePicker
            chosen={fields.coordinates}
            radius={Number(fields.radius)}
            onPick={(north, east) => choose(pointAsText(north, east))}
          />
        </Suspense>
      )}
      {fields.where === 'coordinates' && (
        <TextField
          label={words.coordinates}
          hint={words.coordinatesHint}
          value={fields.coordinates}
          inputMode="text"
          dir="ltr"
          onText={choose}
        />
      )}
      <Here onPoint={choose} />
      <p role="status" className="hint">
        {fields.coordinates ? (
          <>
            {words.chosen}: <span dir="ltr">{fields.coordinates}</span>
          </>
        ) : (
          fields.where === 'map' && words.tap
        )}
      </p>
      <Select
        label={words.radius}
        hint={words.radiusHint}
        value={fields.radius}
        options={RADII.map((value) => ({ value, label: words.radii[value] }))}
        onPick={(radius) => onFields({ ...fields, radius })}
      />
    </>
  )
}

export function PlaceField({ fields, onFields }: Props) {
  const words = useSituationWords().form
  return (
    <>
      <Choice
        legend={words.whereLegend}
        value={fields.where}
        options={(['none', 'name', 'map', 'coordinates'] as const).map((value) => ({
          value,
          label: words.where[value],
        }))}
        onPick={(where) => onFields({ ...fields, where })}
      />
      {fields.where !== 'none' && (
        <div className="inner stack">
          {fields.where !== 'name' && <Point fields={fields} onFields={onFields} />}
          <TextField
            label={words.placeName}
            hint={words.placeNameHint}
            value={fields.placeName}
            maxLength={200}
            dir="auto"
            onText={(placeName) => onFields({ ...fields, placeName })}
          />
        </div>
      )}
    </>
  )
}
