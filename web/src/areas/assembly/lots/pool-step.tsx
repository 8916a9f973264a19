// Who can be drawn; each says yes or no, and what the quotas ask.

import { useState } from 'react'
import { Button } from '../../../kit/button.tsx'
import { Select } from '../../../kit/fields.tsx'
import { Refused } from '../../../kit/notice.tsx'
import { useAct, useLine } from '../../../shell/line-hooks.ts'
import type { Lot } from './lot.tsx'
import { useLotsWords } from './words/index.ts'

type Draw = NonNullable<Lot['draw']>

function People({ draw }: { readonly draw: Draw }) {
  const words = useLotsWords().pool
  const { members, incomplete } = draw.people
  return (
    <>
      {members.length > 0 ? (
        <details>
          <summary>{words.can(members.length)}</summary>
          <p>
            <bdi>{members.join(', ')}</bdi>
          </p>
        </details>
      ) : (
        <p>{words.can(0)}</p>
      )}
      {incomplete.length > 0 && <p className="hint">{words.incomplete(incomplete.join(', '))}</p>}
    </>
  )
}

export function PoolStep({ lot }: { readonly lot: Lot }) {
  const words = useLotsWords().pool
  const line = useLine()
  const act = useAct()
  const { draw } = lot
  const [chosen, choose] = useState<Readonly<Record<string, string>>>({})
  if (!draw) return null
  const features = { ...draw.entered?.features, ...chosen }
  const enter = (takes: boolean): Promise<boolean> =>
    act.run(() =>
      line.ask('lots/enter', {
        lot: lot.ref,
        takes,
        features: draw.categories.flatMap(({ name }) =>
          features[name] ? [{ category: name, feature: features[name] }] : [],
        ),
      }),
    )
  return (
    <>
      <People draw={draw} />
      <p>{draw.people.mine ? words.mineYes : words.mineNo}</p>
      {!lot.fixed && (
        <div className="stack">
          {draw.categories.map(({ name, features: all }) => (
            <Select
              key={name}
              label={name}
              hint={words.about}
              value={features[name] ?? ''}
              options={[
                { value: '', label: words.choose },
                ...all.map((feature) => ({ value: feature, label: feature })),
              ]}
              onPick={(feature) => choose({ ...chosen, [name]: feature })}
            />
          ))}
          <div className="actions">
            <Button busy={act.busy} onClick={() => void enter(true)}>
              {words.yes}
            </Button>
            <Button busy={act.busy} onClick={() => void enter(false)}>
              {words.no}
            </Button>
          </div>
          <Refused refusal={act.refusal} />
        </div>
      )}
    </>
  )
}
