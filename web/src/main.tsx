// The page's entry: the worker starts first, then the words of one language, then the screen.

import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { keeperScript } from './boot.ts'
import { App } from './shell/app.tsx'
import { takeInvitation } from './shell/invitation.ts'
import { createLine } from './shell/line.ts'
import { LineContext } from './shell/line-hooks.ts'
import { showTheme } from './shell/theme.ts'
import { startUpdates } from './shell/updates.ts'
import './styles/app.css'
import { preferredLanguage, showLanguage } from './words/language.ts'
import { shellWords } from './words/shell.ts'

takeInvitation()
const line = createLine(new Worker(keeperScript(), { type: 'module', name: 'folkmoot' }))
const language = preferredLanguage()
showLanguage(language)
showTheme()
startUpdates()

const root = document.getElementById('root')
if (root) {
  await shellWords.load(language)
  createRoot(root).render(
    <StrictMode>
      <LineContext value={line}>
        <App start={language} />
      </LineContext>
    </StrictMode>,
  )
}
