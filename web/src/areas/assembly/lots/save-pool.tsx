// The files that a draw is repeated from on a computer.

import { Button } from '../../../kit/button.tsx'
import { Refused } from '../../../kit/notice.tsx'
import { saveFile } from '../../../ports/save-file.ts'
import { useAct, useLine } from '../../../shell/line-hooks.ts'
import type { Lot } from './lot.tsx'
import { useLotsWords } from './words/index.ts'

const quotasCsv = (lot: Lot): string =>
  [
    'category,feature,min,max',
    ...(lot.draw?.quotas ?? []).map(({ category, feature, min, max }) =>
      [category, feature, String(min), String(max)]
        .map((cell) => `"${cell.replaceAll('"', '""')}"`)
        .join(','),
    ),
  ].join('\n')

export function SavePool({ lot }: { readonly lot: Lot }) {
  const words = useLotsWords().panels
  const line = useLine()
  const act = useAct()
  const save = (): Promise<boolean> =>
    act.run(async () => {
      const pool = await line.ask('lots/pool', { lot: lot.ref })
      if (!pool.ok) return pool
      const text = new TextEncoder()
      saveFile(text.encode(pool.value), 'pool.csv', 'text/csv')
      if (lot.draw && lot.draw.quotas.length > 0)
        saveFile(text.encode(quotasCsv(lot)), 'quotas.csv', 'text/csv')
      return pool
    })
  return (
    <>
      <Button busy={act.busy} onClick={() => void save()}>
        {words.save}
      </Button>
      <Refused refusal={act.refusal} />
    </>
  )
}
