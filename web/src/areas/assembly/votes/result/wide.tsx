// What may be wider than the screen moves inside a box of its own, by finger and by arrow keys.

import type { ReactNode } from 'react'

export const Wide = ({
  label,
  children,
}: {
  readonly label: string
  readonly children: ReactNode
}) => (
  // Whoever has only a keyboard moves it with the arrows, so it must take the focus (axe: scrollable-region-focusable).
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
  <div className="wide" role="region" aria-label={label} tabIndex={0}>
    {children}
  </div>
)
