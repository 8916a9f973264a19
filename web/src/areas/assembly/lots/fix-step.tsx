// Fixing who can be drawn; and with quotas the list of panels, which is made on a computer.

import { Button } from '../../../kit/button.tsx'
import { FileButton } from '../../../kit/file-drop.tsx'
import { Refused } from '../../../kit/notice.tsx'
import { useAct, useLine } from '../../../shell/line-hooks.ts'
import type { Lot } from './lot.tsx'
import { SavePool } from './save-pool.tsx'
import { useLotsWords } from './words/index.ts'

export function FixStep({ lot }: { readonly lot: Lot }) {
  const words = useLotsWords().fix
  const line = useLine()
  const act = useAct()
  if (lot.fixed) return null
  if (lot.mineElsewhere) return <p>{words.elsewhere}</p>
  if (!lot.caller) return <p>{words.waits(lot.by)}</p>
  const few = lot.shares && lot.shares.sealed.length < 3
  return (
    <>
      <p>{few ? words.few : words.text}</p>
      <Refused refusal={act.refusal} />
      <div className="actions">
        {!few && (
          <Button
            look="main"
            busy={act.busy}
            onClick={() => void act.run(() => line.ask('lots/fix', { lot: lot.ref }))}
          >
            {words.button}
          </Button>
        )}
      </div>
    </>
  )
}

export function PanelsStep({ lot }: { readonly lot: Lot }) {
  const words = useLotsWords()
  const line = useLine()
  const act = useAct()
  if (lot.published !== undefined) return <p>{words.panels.published(lot.published)}</p>
  if (!lot.caller) return <p>{words.fix.waits(lot.by)}</p>
  const publish = async (file: File): Promise<void> => {
    const bytes = new Uint8Array(await file.arrayBuffer())
    await act.run(() => line.ask('lots/publish', { lot: lot.ref, bytes }))
  }
  return (
    <>
      <p>{words.panels.text}</p>
      <p className="lot-command" dir="ltr">
        <code>
          folkmoot draw --pool pool.csv --quotas quotas.csv --size {lot.size} --seed 00 --json
        </code>
      </p>
      <Refused refusal={act.refusal} />
      <div className="actions">
        <SavePool lot={lot} />
        <FileButton
          label={words.panels.choose}
          accept=".json,application/json"
          disabled={act.busy}
          onFile={(file) => void publish(file)}
        />
      </div>
    </>
  )
}
