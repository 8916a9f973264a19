// Panic: two presses, then everything on this device is gone: keys first, then data, caches, settings.

import { useState } from 'react'
import { Confirm } from '../kit/dialog.tsx'
import { Notice } from '../kit/notice.tsx'
import { useWords } from '../words/shell.ts'
import { useLine } from './line-hooks.ts'

/** What lies beside the store, such as a map file that says where somebody lives. */
async function emptyFiles(): Promise<void> {
  try {
    const root = await navigator.storage.getDirectory()
    for await (const name of root.keys()) {
      // What the worker still holds open it has emptied itself.
      await root.removeEntry(name, { recursive: true }).catch(() => undefined)
    }
  } catch {
    // A browser without such a file system has nothing in it.
  }
}

async function clearBrowser(): Promise<void> {
  localStorage.clear()
  sessionStorage.clear()
  await emptyFiles()
  const names = (await globalThis.caches?.keys()) ?? []
  await Promise.all(names.map((name) => caches.delete(name)))
  const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? []
  await Promise.all(registrations.map((one) => one.unregister()))
}

export function Wipe({ onClose }: { readonly onClose: () => void }) {
  const words = useWords().wipe
  const line = useLine()
  const [sure, setSure] = useState(false)
  const [busy, setBusy] = useState(false)
  const wipe = async (): Promise<void> => {
    setBusy(true)
    try {
      await line.ask('vault/wipe', undefined)
    } finally {
      await clearBrowser()
      location.replace('/')
    }
  }
  return (
    <Confirm
      key={String(sure)}
      title={sure ? words.lastTitle : words.title}
      yes={sure ? words.now : words.goOn}
      look="danger"
      busy={busy}
      onYes={() => (sure ? void wipe() : setSure(true))}
      onClose={onClose}
    >
      <p>{sure ? words.lastText : words.text}</p>
      {!sure && <Notice look="warm">{words.others}</Notice>}
    </Confirm>
  )
}
