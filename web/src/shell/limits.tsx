// What the app protects and what it cannot, in plain words (security.md §2.4, promise P-plain).

import { Page } from '../kit/page.tsx'
import { useWords } from '../words/shell.ts'

export function Limits({ back }: { readonly back: string }) {
  const words = useWords().limits
  return (
    <Page title={words.title} back={back} alone={back === '/'}>
      <p className="lead">{words.lead}</p>
      <ul className="plain-list">
        {words.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <h2>{words.reviewTitle}</h2>
      <p>{words.review}</p>
    </Page>
  )
}
