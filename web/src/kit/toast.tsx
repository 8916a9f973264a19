// A sentence at the bottom that says what was done, with a way to take it back where there is one.

import { createContext, type ReactNode, use, useCallback, useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { Button } from './button.tsx'

const SHOWN_MS = 7_000
/** What is said on leaving a screen is read on the next one; on the one after that it is in the way. */
const MOVING_MS = 500

interface Toast {
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void }
}

const ToastContext = createContext<(toast: Toast) => void>(() => undefined)

export const useToast = (): ((toast: Toast) => void) => use(ToastContext)

export function Toasts({ children }: { readonly children: ReactNode }) {
  const [toast, setToast] = useState<Toast>()
  const [path] = useLocation()
  const shown = useRef({ path, at: 0, moves: 0 })
  const show = useCallback((next: Toast) => {
    shown.current = { ...shown.current, at: performance.now(), moves: 0 }
    setToast(next)
  }, [])
  useEffect(() => {
    const { current } = shown
    if (current.path === path) return
    current.path = path
    current.moves++
    if (current.moves > 1 || performance.now() - current.at > MOVING_MS) setToast(undefined)
  }, [path])
  useEffect(() => {
    if (!toast) return undefined
    const timer = setTimeout(() => setToast(undefined), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [toast])
  return (
    <ToastContext value={show}>
      {children}
      <div className="toasts" role="status">
        {toast && (
          <div className="toast">
            <span>{toast.text}</span>
            {toast.action && (
              <Button
                look="quiet"
                onClick={() => {
                  toast.action?.run()
                  setToast(undefined)
                }}
              >
                {toast.action.label}
              </Button>
            )}
          </div>
        )}
      </div>
    </ToastContext>
  )
}
