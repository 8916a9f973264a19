// Three charters to start from, each explained, with all that it says.

import { Link } from 'wouter'
import { Page } from '../../../kit/page.tsx'
import { useView } from '../../../shell/line-hooks.ts'
import { useAreaWords } from '../words/area.ts'
import { Told } from './charter-page.tsx'
import type { CharterShown } from './charter-view.ts'
import { useSpeaking } from './speaking.ts'

export function TemplatesPage() {
  const shown = useView('assembly/charter', {})
  return shown ? <Templates shown={shown} /> : null
}

function Templates({ shown }: { readonly shown: CharterShown }) {
  const area = useAreaWords()
  const speaking = useSpeaking(shown)
  const { templates: words, charter } = speaking.words
  return (
    <Page title={words.title} back="/decide/charter">
      <p className="lead">{charter.startHint}</p>
      {shown.templates.map((template) => (
        <section key={template.name} className="card">
          <h2>{area.templates[template.name]}</h2>
          <p>{words.about[template.name]}</p>
          <details>
            <summary>{words.more}</summary>
            <div className="inside">
              <Told charter={template.charter} speaking={speaking} />
            </div>
          </details>
          <div className="actions">
            <Link
              href={`/decide/charter/change/${template.name}`}
              className="button main"
              aria-label={`${words.take}: ${area.templates[template.name]}`}
            >
              {words.take}
            </Link>
          </div>
        </section>
      ))}
    </Page>
  )
}
