// After the twelve words were given and before anything is here: what is being waited for, the file
// that does without, and the way to begin again with other words.

import { useLocation } from 'wouter'
import { Button, ButtonLink } from '../kit/button.tsx'
import { Notice, Refused } from '../kit/notice.tsx'
import { Page } from '../kit/page.tsx'
import { useWords } from '../words/shell.ts'
import { useAct, useLine } from './line-hooks.ts'

export type Way = 'connected' | 'refused' | 'away' | 'none'

export function ComingBack({ way }: { readonly way: Way }) {
  const words = useWords().recover
  const line = useLine()
  const act = useAct()
  const [, go] = useLocation()
  const startOver = async (): Promise<void> => {
    if (await act.run(() => line.ask('space/leave', undefined))) go('/recover')
  }
  return (
    <Page title={words.waitTitle}>
      <p className="lead">{words.waitText}</p>
      <div role="status">
        <Notice look={way === 'connected' ? 'calm' : 'warm'}>{words.wait[way]}</Notice>
      </div>
      <Notice>{words.once}</Notice>
      <Refused refusal={act.refusal} />
      <div className="actions">
        <ButtonLink to="/more/carry">{words.readFile}</ButtonLink>
        <Button look="quiet" busy={act.busy} onClick={() => void startOver()}>
          {words.startOver}
        </Button>
      </div>
    </Page>
  )
}
