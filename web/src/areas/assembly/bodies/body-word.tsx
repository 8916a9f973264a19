// What a body with a key of its own has said from its own space, and bringing a decision of it here.

import { FileButton } from '../../../kit/file-drop.tsx'
import { isolated } from '../../../kit/isolated.ts'
import { useMoments } from '../../../kit/moments.ts'
import { Refused } from '../../../kit/notice.tsx'
import { useToast } from '../../../kit/toast.tsx'
import { useAct, useLine } from '../../../shell/line-hooks.ts'
import { useAreaWords } from '../words/area.ts'
import type { OfBody } from './body-page.tsx'
import { useBodyWords } from './words/index.ts'

export function BodyWord({ body }: OfBody) {
  const { body: words } = useBodyWords()
  const area = useAreaWords()
  const moments = useMoments()
  const line = useLine()
  const act = useAct()
  const toast = useToast()
  const bring = async (file: File): Promise<void> => {
    if (act.busy) return
    const done = await act.run(async () => line.ask('assembly/cite', { file: await file.text() }))
    if (done) toast({ text: words.cited })
  }
  return (
    <section className="card">
      <h2>{words.words}</h2>
      <p className="hint">{words.ownSpace}</p>
      <ul className="bare">
        {body.words.map(({ ref, title, act: kind, by, written, unapplied }) => (
          <li key={ref} className="held">
            <p>
              <strong>
                <bdi>{title}</bdi>
              </strong>{' '}
              {kind && <span className="chip">{words.kinds[kind]}</span>}
            </p>
            <p className="hint">{words.brought(isolated(by), moments.day(written))}</p>
            {unapplied && <p>{words.noEffect(area.unapplied[unapplied])}</p>}
          </li>
        ))}
      </ul>
      <p className="hint">{words.citeHint}</p>
      <Refused refusal={act.refusal} />
      <FileButton
        label={words.cite}
        accept=".json,application/json"
        disabled={act.busy}
        onFile={(file) => void bring(file)}
      />
    </section>
  )
}
