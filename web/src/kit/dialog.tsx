// A native dialog: the browser keeps the focus inside, closes it on Escape and gives the focus back.

import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { useWords } from '../words/shell.ts'
import { Button, type ButtonLook } from './button.tsx'

export function Dialog({
  title,
  onClose,
  children,
}: {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  // Closed while it still stands in the page: only then does the focus go back to what opened it.
  useLayoutEffect(() => {
    const shown = dialog.current
    if (!shown?.open) shown?.showModal()
    return () => shown?.close()
  }, [])
  return (
    <dialog ref={dialog} aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  )
}

/** Says what will happen and asks once more before something that cannot be taken back. */
export function Confirm({
  title,
  yes,
  look = 'main',
  busy = false,
  onYes,
  onClose,
  children,
}: {
  readonly title: string
  readonly yes: string
  readonly look?: ButtonLook
  readonly busy?: boolean
  readonly onYes: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const words = useWords()
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      <div className="actions">
        <Button onClick={onClose}>{words.common.cancel}</Button>
        <Button look={look} busy={busy} onClick={onYes}>
          {yes}
        </Button>
      </div>
    </Dialog>
  )
}
