// A file from this device: by a button, or dropped where there is a mouse.

import { type DragEvent, type ReactNode, useState } from 'react'

export const FileButton = ({
  label,
  accept,
  disabled = false,
  onFile,
}: {
  readonly label: string
  readonly accept: string
  readonly disabled?: boolean
  readonly onFile: (file: File) => void
}) => (
  <label className="button plain file">
    <span>{label}</span>
    <input
      type="file"
      accept={accept}
      disabled={disabled}
      onChange={(event) => {
        const file = event.target.files?.[0]
        // The same file may be chosen again after it was mended.
        event.target.value = ''
        if (file) onFile(file)
      }}
    />
  </label>
)

export function FileDrop({
  label,
  onFile,
  children,
}: {
  readonly label: string
  readonly onFile: (file: File) => void
  readonly children: ReactNode
}) {
  const [over, setOver] = useState(false)
  const dropped = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file) onFile(file)
  }
  return (
    // Whoever has no mouse uses the button: dropping is only a second way.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className={over ? 'card drop over' : 'card drop'}
      aria-label={label}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
    >
      {children}
    </section>
  )
}
