// The frame of one screen: a heading that takes the focus when the screen opens, and a way back.

import { type ReactNode, useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { useWords } from '../words/shell.ts'
import { Icon } from './icons.tsx'

interface PageProps {
  readonly title: string
  readonly back?: string
  readonly beside?: ReactNode
  readonly children: ReactNode
  /** Screens outside the frame are their own landmark. */
  readonly alone?: boolean
}

/** The first screen after loading leaves the focus where the browser put it. */
let firstScreen = true

export function Page({ title, back, beside, children, alone = false }: PageProps) {
  const words = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · Folkmoot`
  }, [title])
  useEffect(() => {
    if (!firstScreen) heading.current?.focus({ preventScroll: true })
    firstScreen = false
    window.scrollTo(0, 0)
  }, [])
  const inner = (
    <>
      <header className="page-head">
        {back && (
          <Link href={back} className="button quiet square" aria-label={words.common.back}>
            <Icon name="back" />
          </Link>
        )}
        <h1 ref={heading} tabIndex={-1}>
          <bdi>{title}</bdi>
        </h1>
        {beside}
      </header>
      {children}
    </>
  )
  return alone ? <main className="page alone">{inner}</main> : <div className="page">{inner}</div>
}

export const Empty = ({
  title,
  children,
  action,
}: {
  readonly title: string
  readonly children: ReactNode
  readonly action?: ReactNode
}) => (
  <section className="empty">
    <h2>{title}</h2>
    {children}
    {action && <div className="actions">{action}</div>}
  </section>
)
