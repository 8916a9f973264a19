// Who was drawn, who would follow, and how to repeat it.

import { useState } from 'react'
import { Button } from '../../../kit/button.tsx'
import { Confirm } from '../../../kit/dialog.tsx'
import { FileButton } from '../../../kit/file-drop.tsx'
import { Notice, Refused, Said } from '../../../kit/notice.tsx'
import { useAct, useLine } from '../../../shell/line-hooks.ts'
import type { Lot } from './lot.tsx'
import { SavePool } from './save-pool.tsx'
import type { ShownDraw } from './views.ts'
import { useLotsWords } from './words/index.ts'

const Names = ({ names }: { readonly names: readonly string[] }) => (
  <ol className="lot-names">
    {names.map((name, at) => (
      // Two people may have one name; the order is that of the draw.
      // oxlint-disable-next-line react/no-array-index-key
      <li key={at}>
        <bdi>{name}</bdi>
      </li>
    ))}
  </ol>
)

function Drawn({ lot, result }: { readonly lot: Lot; readonly result: ShownDraw }) {
  const words = useLotsWords().result
  const line = useLine()
  const act = useAct()
  const [asking, setAsking] = useState(false)
  const decline = async (): Promise<void> => {
    if (await act.run(() => line.ask('lots/decline', { lot: lot.ref }))) setAsking(false)
  }
  return (
    <>
      {result.number !== undefined && <p>{words.panel(result.number)}</p>}
      <Names names={result.seated} />
      {result.declined.length > 0 && (
        <p className="hint">{words.declined(result.declined.join(', '))}</p>
      )}
      {result.mine && (
        <Notice>
          {words.mine}{' '}
          <Button look="quiet" onClick={() => setAsking(true)}>
            {words.decline}
          </Button>
        </Notice>
      )}
      {result.next.length > 0 && (
        <details>
          <summary>{words.next}</summary>
          <Names names={result.next} />
        </details>
      )}
      {asking && (
        <Confirm
          title={words.decline}
          yes={words.decline}
          busy={act.busy}
          onYes={() => void decline()}
          onClose={() => setAsking(false)}
        >
          <p>{words.declineText}</p>
          <Refused refusal={act.refusal} />
        </Confirm>
      )}
    </>
  )
}

/** With quotas the list travels as a file; whoever has it checks the draw. */
function FromFile({ lot }: { readonly lot: Lot }) {
  const words = useLotsWords().result
  const line = useLine()
  const act = useAct()
  const [found, setFound] = useState<{ readonly draw: ShownDraw; readonly bytes: Uint8Array }>()
  const check = async (file: File): Promise<void> => {
    const bytes = new Uint8Array(await file.arrayBuffer())
    await act.run(async () => {
      const draw = await line.ask('lots/check', { lot: lot.ref, bytes })
      setFound(draw.ok ? { draw: draw.value, bytes } : undefined)
      return draw
    })
  }
  return (
    <>
      {lot.panel && (
        <>
          <p>{words.told(lot.panel.by, lot.panel.number)}</p>
          <Names names={lot.panel.people} />
        </>
      )}
      <div className="actions">
        <FileButton
          label={words.checkFile}
          accept=".json,application/json"
          disabled={act.busy}
          onFile={(file) => void check(file)}
        />
      </div>
      <Refused refusal={act.refusal} />
      {found && (
        <>
          <Drawn lot={lot} result={found.draw} />
          <div className="actions">
            <Button
              busy={act.busy}
              onClick={() =>
                void act.run(() => line.ask('lots/tell', { lot: lot.ref, bytes: found.bytes }))
              }
            >
              {words.tell}
            </Button>
          </div>
        </>
      )}
    </>
  )
}

export function ResultStep({ lot }: { readonly lot: Lot }) {
  const words = useLotsWords().result
  const { result } = lot
  if (!result.ok)
    return (
      <>
        <p>
          <Said refusal={result.refusal} />
        </p>
        {result.refusal.kind === 'assembly-lot-file-needed' && <FromFile lot={lot} />}
      </>
    )
  return (
    <>
      <Drawn lot={lot} result={result.value} />
      <details>
        <summary>{words.check}</summary>
        <div className="stack">
          <p>{words.checkText}</p>
          <p className="lot-command" dir="ltr">
            <code>
              folkmoot draw --pool pool.csv --size {lot.size} --seed {result.value.seed}
            </code>
          </p>
          <div className="actions">
            <SavePool lot={lot} />
          </div>
        </div>
      </details>
    </>
  )
}
