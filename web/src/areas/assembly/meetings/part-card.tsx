// One part of a screen under a heading. A button that goes when it has been pressed ("I am here") leaves
// the focus to the heading of its part, so that whoever uses a keyboard stays where they are.

import { type ReactNode, useEffect, useId, useRef } from 'react'

/** Whether the focus was last within. */
function useFocusWithin() {
  const box = useRef<HTMLElement>(null)
  const within = useRef(false)
  useEffect(() => {
    const note = (event: FocusEvent): void => {
      within.current = box.current?.contains(event.target as Node) ?? false
    }
    document.addEventListener('focusin', note)
    return () => document.removeEventListener('focusin', note)
  }, [])
  return { box, within }
}

export function PartCard({
  title,
  className = '',
  titleClass,
  children,
}: {
  readonly title: string
  readonly className?: string
  readonly titleClass?: string
  readonly children: ReactNode
}) {
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const { box, within } = useFocusWithin()
  // After each change: what had the focus may have gone with it.
  useEffect(() => {
    if (within.current && document.activeElement === document.body) heading.current?.focus()
  })
  return (
    <section ref={box} className={`card ${className}`} aria-labelledby={id}>
      <h2 ref={heading} id={id} tabIndex={-1} className={titleClass}>
        {title}
      </h2>
      {children}
    </section>
  )
}
