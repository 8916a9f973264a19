// What a link leads to may not have arrived here.

import { Page } from '../../../kit/page.tsx'
import { useBodyWords } from './words/index.ts'

export function Gone({ back }: { readonly back: string }) {
  const words = useBodyWords()
  return (
    <Page title={words.gone} back={back}>
      <p className="lead">{words.goneText}</p>
    </Page>
  )
}
