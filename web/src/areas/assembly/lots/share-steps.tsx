// Secret numbers: sealed before it is fixed who can be drawn, opened after.

import { Button } from '../../../kit/button.tsx'
import { Refused } from '../../../kit/notice.tsx'
import { useAct, useLine } from '../../../shell/line-hooks.ts'
import type { Lot } from './lot.tsx'
import { useLotsWords } from './words/index.ts'

export function SealStep({ lot }: { readonly lot: Lot }) {
  const words = useLotsWords().shares
  const line = useLine()
  const act = useAct()
  const { shares } = lot
  if (!shares) return null
  return (
    <>
      {!lot.fixed && <p>{words.text}</p>}
      {shares.sealed.length > 0 && <p className="hint">{words.sealed(shares.sealed.join(', '))}</p>}
      {shares.mine && <p>{words.mine}</p>}
      {!shares.mine && !lot.fixed && (
        <div className="actions">
          <Button
            busy={act.busy}
            onClick={() => void act.run(() => line.ask('lots/seal', { lot: lot.ref }))}
          >
            {words.seal}
          </Button>
        </div>
      )}
      <Refused refusal={act.refusal} />
    </>
  )
}

export function OpenStep({ lot }: { readonly lot: Lot }) {
  const words = useLotsWords().shares
  const line = useLine()
  const act = useAct()
  const { shares } = lot
  if (!shares) return null
  const whole = shares.opened.length === shares.sealed.length
  return (
    <>
      <p>{words.opened(shares.opened.length, shares.sealed.length)}</p>
      {shares.opened.length > 0 && (
        <p className="hint">{words.openedBy(shares.opened.join(', '))}</p>
      )}
      {shares.mine && !shares.mineOpen && (
        <div className="actions">
          <Button
            look="main"
            busy={act.busy}
            onClick={() => void act.run(() => line.ask('lots/open', { lot: lot.ref }))}
          >
            {words.open}
          </Button>
        </div>
      )}
      {!whole && <p className="hint">{words.stuck}</p>}
      <Refused refusal={act.refusal} />
    </>
  )
}
