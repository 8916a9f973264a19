// What the assembly has before it, and what needs you.

import { Page } from '../../kit/page.tsx'
import { useWords } from '../../words/shell.ts'

export function Home() {
  const words = useWords()
  return <Page title={words.bar.decide}>{null}</Page>
}
