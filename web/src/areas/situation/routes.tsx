// The screens of the situation: what is happening, and how we know.
import { Page } from '../../kit/page.tsx'
export function Situation() {
  return <Page title="Now"><p>…</p></Page>
}
