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
  const put = useRef(false)
  // Closed while it still stands in the page: only then does the focus go back to what opened it. That
  // is so as well when the screen waits for a part of itself for a moment and comes back: nobody has
  // closed it then, and it stands there again.
  useLayoutEffect(() => {
    const shown = dialog.current
    if (!shown?.open) shown?.showModal()
    return () => {
      put.current = shown?.open ?? false
      shown?.close()
    }
  }, [])
  const closed = (): void => {
    if (put.current) put.current = false
    else onClose()
  }
  return (
    <dialog ref={dialog} aria-labelledby={id} onClose={closed}>
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
