// The moment before anything is known, and the page for when something is broken.

import { Button } from '../kit/button.tsx'
import { Mark } from '../kit/icons.tsx'
import { useWords } from '../words/shell.ts'

export const Starting = () => (
  <main className="splash" aria-busy="true">
    <Mark />
  </main>
)

export function Broken({ fault }: { readonly fault: string }) {
  const words = useWords()
  return (
    <main className="page alone">
      <Mark />
      <h1>{words.broken.title}</h1>
      <p>{words.broken.text}</p>
      <p className="quoted">
        <bdi>{fault}</bdi>
      </p>
      <div className="actions">
        <Button look="main" onClick={() => location.reload()}>
          {words.broken.again}
        </Button>
      </div>
    </main>
  )
}
