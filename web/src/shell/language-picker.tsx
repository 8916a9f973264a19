// Each language under its own name, so that a person finds it whatever the page speaks now.

import { useWords } from '../words/shell.ts'
import { useLanguage } from '../words/catalogue.ts'
import { type Language, LANGUAGES, languages } from '../words/language.ts'

export function LanguagePicker() {
  const { language, choose } = useLanguage()
  const words = useWords()
  return (
    <select
      className="language"
      aria-label={words.settings.language}
      value={language}
      onChange={(event) => choose(event.target.value as Language)}
    >
      {languages.map((one) => (
        <option key={one} value={one} lang={one}>
          {LANGUAGES[one]}
        </option>
      ))}
    </select>
  )
}
