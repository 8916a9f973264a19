// A sentence at the bottom that says what was done, with a way to take it back where there is one.

import { createContext, type ReactNode, use, useCallback, useEffect, useState } from 'react'
import { Button } from './button.tsx'

const SHOWN_MS = 7_000

interface Toast {
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void }
}

const ToastContext = createContext<(toast: Toast) => void>(() => undefined)

export const useToast = (): ((toast: Toast) => void) => use(ToastContext)

export function Toasts({ children }: { readonly children: ReactNode }) {
  const [toast, setToast] = useState<Toast>()
  const show = useCallback((next: Toast) => setToast(next), [])
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
