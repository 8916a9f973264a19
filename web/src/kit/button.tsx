// Buttons and links that look like buttons; at least 44 px high everywhere.

import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { Link } from 'wouter'

export type ButtonLook = 'main' | 'plain' | 'quiet' | 'danger'

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: ButtonLook
  readonly busy?: boolean
}

/** A busy button keeps its focus and says so; pressing it again does nothing. */
export const Button = ({ look = 'plain', busy = false, onClick, ...rest }: ButtonProps) => (
  <button
    type="button"
    {...rest}
    className={`button ${look} ${rest.className ?? ''}`}
    aria-disabled={busy || undefined}
    aria-busy={busy || undefined}
    onClick={(event) => {
      if (busy) event.preventDefault()
      else onClick?.(event)
    }}
  />
)

export const ButtonLink = ({
  to,
  look = 'plain',
  children,
}: {
  readonly to: string
  readonly look?: ButtonLook
  readonly children: ReactNode
}) => (
  <Link href={to} className={`button ${look}`}>
    {children}
  </Link>
)
