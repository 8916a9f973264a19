// The service worker: registered once; a new version waits until the person agrees to it.

import { serviceWorkerScript } from '../boot.ts'

let waiting: ServiceWorker | undefined
const listeners = new Set<() => void>()

function noticed(worker: ServiceWorker | null): void {
  // Without a controller this is the first install, which needs nobody's consent.
  if (!worker || !navigator.serviceWorker.controller) return
  waiting = worker
  for (const listener of listeners) listener()
}

async function register(): Promise<void> {
  const registration = await navigator.serviceWorker.register(serviceWorkerScript())
  noticed(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing
    coming?.addEventListener('statechange', () => {
      if (coming.state === 'installed') noticed(coming)
    })
  })
}

export function startUpdates(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  // Without it the app still works, only not offline; "where my data is" says so.
  register().catch(() => undefined)
}

export const updates = {
  waiting: (): boolean => waiting !== undefined,
  onChange(listener: () => void): () => void {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
  /** Lets the new version take over and loads it. */
  accept(): void {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload())
    waiting?.postMessage('take-over')
  },
}
