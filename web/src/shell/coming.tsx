// A part that is not built yet says what it will do and what to do until then.

import { Empty, Page } from '../kit/page.tsx'
import { useWords } from '../words/shell.ts'

export function Coming({ place }: { readonly place: 'provide' | 'plans' }) {
  const words = useWords()
  const coming = words.coming[place]
  return (
    <Page title={words.bar[place]}>
      <Empty title={words.coming.title}>
        <p>{coming.will}</p>
        <ul className="plain-list">
          {coming.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
        <p>{coming.meanwhile}</p>
      </Empty>
    </Page>
  )
}
