// Whether those who were there say that exactly this text is right.

import { useState } from 'react'
import { Button } from '../../../kit/button.tsx'
import { Select } from '../../../kit/fields.tsx'
import { isolated } from '../../../kit/isolated.ts'
import { Notice } from '../../../kit/notice.tsx'
import type { Act } from '../../../shell/line-hooks.ts'
import { PartCard } from './part-card.tsx'
import { useFacts } from './use-facts.ts'
import type { MinutesShown } from './views.ts'
import { useMeetingWords } from './words/index.ts'

interface Approving {
  readonly of: string
  readonly shown: MinutesShown
  readonly act: Act
}

function Names({ label, names }: { readonly label: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <p>
      {label}: {names.map(isolated).join(', ')}
    </p>
  )
}

function Enter({ of, shown, act }: Approving) {
  const all = useMeetingWords()
  const words = all.minutes
  const write = useFacts({ act })
  const [who, setWho] = useState('')
  const enter = async (): Promise<void> => {
    const body = { meeting: of, versions: shown.versions, approves: true, who }
    if (await write('meetings/approve', body)) setWho('')
  }
  if (!shown.conducts || shown.mayEnterFor.length === 0) return null
  return (
    <details>
      <summary>{words.enter}</summary>
      <div className="stack">
        <Select
          label={words.enterWho}
          value={who}
          options={[
            { value: '', label: all.here.pick },
            ...shown.mayEnterFor.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onPick={setWho}
        />
        <Button busy={act.busy} disabled={who === ''} onClick={() => void enter()}>
          {words.enterDo}
        </Button>
      </div>
    </details>
  )
}

export function ApprovalCard(approving: Approving) {
  const { of, shown, act } = approving
  const words = useMeetingWords().minutes
  const write = useFacts({ act })
  const { approved, needed, approve, decline, entered } = shown.approval
  const say = (approves: boolean): void =>
    void write('meetings/approve', { meeting: of, versions: shown.versions, approves })
  return (
    <PartCard title={words.approval}>
      {approved && <Notice>{words.approved}</Notice>}
      <div className="enough">
        <meter
          aria-label={words.meter}
          min={0}
          max={needed}
          value={Math.min(approve.length, needed)}
        />
        <p>{words.open(approve.length, needed)}</p>
      </div>
      <Names label={words.approve} names={approve} />
      <Names label={words.decline} names={decline} />
      <Names label={words.entered} names={entered} />
      <p className="hint no-print">{words.rule}</p>
      {shown.wasHere ? (
        <div className="actions no-print">
          {shown.word !== 'yes' && (
            <Button look="main" busy={act.busy} onClick={() => say(true)}>
              {words.yes}
            </Button>
          )}
          {shown.word !== 'no' && (
            <Button busy={act.busy} onClick={() => say(false)}>
              {words.no}
            </Button>
          )}
        </div>
      ) : (
        <p className="hint no-print">{words.notThere}</p>
      )}
      {words.said[shown.word] && <p className="no-print">{words.said[shown.word]}</p>}
      <div className="no-print">
        <Enter {...approving} />
      </div>
    </PartCard>
  )
}
