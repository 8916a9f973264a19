// Choosing photos for a report, and showing those that it has.

import { useEffect, useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { Icon } from '../../kit/icons.tsx'
import { useLine } from '../../shell/line-hooks.ts'
import { type Photo, type PhotoBody, photoFrom } from './photos.ts'
import { useSituationWords } from './words/index.ts'

const PHOTOS_MAX = 4
const LOOK_AGAIN_MS = 5_000

/** A photo of an entry; looks again now and then while its parts have not arrived. */
export function KeptPhoto({
  body: given,
  label,
}: {
  readonly body: PhotoBody
  readonly label: string
}) {
  const words = useSituationWords().detail
  const line = useLine()
  // Each change of the report brings its photos as new objects: only another picture is read anew.
  const [body, setBody] = useState(given)
  if (String(body.hash) !== String(given.hash)) setBody(given)
  const [address, setAddress] = useState<string>()
  const [away, setAway] = useState(false)
  useEffect(() => {
    let made: string | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    let closed = false
    const look = async (): Promise<void> => {
      const bytes = await line.ask('entry/attachment', { body })
      if (closed) return
      setAway(!bytes)
      if (!bytes) timer = setTimeout(() => void look(), LOOK_AGAIN_MS)
      else {
        // Whatever came through the worker's messages lies in an ordinary buffer.
        const part = bytes as Uint8Array<ArrayBuffer>
        made = URL.createObjectURL(new Blob([part], { type: body.type }))
        setAddress(made)
      }
    }
    void look()
    return () => {
      closed = true
      clearTimeout(timer)
      if (made) URL.revokeObjectURL(made)
    }
  }, [line, body])
  if (away) return <p className="photo-away">{words.photoAway}</p>
  if (!address) return <div className="photo-away" aria-busy="true" />
  return <img className="photo" src={address} alt={label} />
}

export function PhotoField({
  photos,
  onPhotos,
}: {
  readonly photos: readonly Photo[]
  readonly onPhotos: (photos: readonly Photo[]) => void
}) {
  const words = useSituationWords()
  const [failed, setFailed] = useState(false)
  const add = async (files: FileList | null): Promise<void> => {
    const read = await Promise.all([...(files ?? [])].map(photoFrom))
    const good = read.filter((photo) => photo !== undefined)
    setFailed(good.length < read.length)
    onPhotos([...photos, ...good].slice(0, PHOTOS_MAX))
  }
  return (
    <div className="field">
      <p className="label">{words.form.photos}</p>
      <p className="hint">{words.form.photosHint}</p>
      {photos.length > 0 && (
        <ul className="photos">
          {photos.map((photo, at) => {
            const label = words.detail.photo(at + 1)
            return (
              <li key={photo.kind === 'new' ? photo.address : photo.body.name + String(at)}>
                {photo.kind === 'new' ? (
                  <img className="photo" src={photo.address} alt={label} />
                ) : (
                  <KeptPhoto body={photo.body} label={label} />
                )}
                <Button
                  look="plain"
                  className="square"
                  aria-label={words.form.removePhoto(at + 1)}
                  onClick={() => onPhotos(photos.filter((other) => other !== photo))}
                >
                  <Icon name="close" />
                </Button>
              </li>
            )
          })}
        </ul>
      )}
      {photos.length < PHOTOS_MAX && (
        <label className="button plain file">
          <Icon name="photo" />
          <span>{words.form.addPhoto}</span>
          <input
            type="file"
            accept="image/*"
            multiple
            onChange={(event) => {
              void add(event.target.files)
              event.target.value = ''
            }}
          />
        </label>
      )}
      <div role="alert">{failed && <p className="wrong">{words.form.photoFailed}</p>}</div>
    </div>
  )
}
