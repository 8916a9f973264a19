// Light, dark, or what the device says.

export type Theme = 'auto' | 'light' | 'dark'
const KEPT = 'folkmoot-theme'

export function theme(): Theme {
  const kept = localStorage.getItem(KEPT)
  return kept === 'light' || kept === 'dark' ? kept : 'auto'
}

export function showTheme(): void {
  const chosen = theme()
  if (chosen === 'auto') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = chosen
}

export function keepTheme(chosen: Theme): void {
  localStorage.setItem(KEPT, chosen)
  showTheme()
}
