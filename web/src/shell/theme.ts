// Light, dark, or what the device says.

import { useSyncExternalStore } from 'react'

export type Theme = 'auto' | 'light' | 'dark'
const KEPT = 'folkmoot-theme'
const listeners = new Set<() => void>()

export function theme(): Theme {
  const kept = localStorage.getItem(KEPT)
  return kept === 'light' || kept === 'dark' ? kept : 'auto'
}

export function showTheme(): void {
  const chosen = theme()
  if (chosen === 'auto') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = chosen
  for (const listener of listeners) listener()
}

export function keepTheme(chosen: Theme): void {
  localStorage.setItem(KEPT, chosen)
  showTheme()
}

const night = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)')

function isDark(): boolean {
  const chosen = theme()
  return chosen === 'auto' ? night().matches : chosen === 'dark'
}

function onChange(listener: () => void): () => void {
  const asked = night()
  listeners.add(listener)
  asked.addEventListener('change', listener)
  return () => {
    listeners.delete(listener)
    asked.removeEventListener('change', listener)
  }
}

/** For what no style sheet reaches, such as the map: follows dusk, and the person's own choice. */
export const useDark = (): boolean => useSyncExternalStore(onChange, isDark)
