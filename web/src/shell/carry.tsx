// Carrying everything by hand: a file out, a file in, when there is no network at all.

import { useState } from 'react'
import { Button } from '../kit/button.tsx'
import { FileButton, FileDrop } from '../kit/file-drop.tsx'
import { Notice, Progress, Refused } from '../kit/notice.tsx'
import { Page } from '../kit/page.tsx'
import { useToast } from '../kit/toast.tsx'
import { useWords } from '../words/shell.ts'
import { saveFile } from '../ports/save-file.ts'
import { useAct, useLine } from './line-hooks.ts'

interface Taken {
  readonly newEntries: number
  readonly knownEntries: number
  readonly refused: readonly unknown[]
}

function Out() {
  const words = useWords().carry
  const line = useLine()
  const act = useAct()
  const toast = useToast()
  const save = async (): Promise<void> => {
    await act.run(async () => {
      const made = await line.ask('bundle/export', undefined)
      if (made.ok) {
        const day = new Date().toISOString().slice(0, 10)
        saveFile(made.value, `folkmoot-${day}.moot`, 'application/octet-stream')
        toast({ text: words.saved })
      }
      return made
    })
  }
  return (
    <section className="card">
      <h2>{words.out}</h2>
      <p>{words.outText}</p>
      <Refused refusal={act.refusal} />
      <div className="actions">
        <Button look="main" busy={act.busy} onClick={() => void save()}>
          {words.save}
        </Button>
      </div>
    </section>
  )
}

function In() {
  const words = useWords().carry
  const line = useLine()
  const act = useAct()
  const [made, setMade] = useState<readonly [number, number]>()
  const [taken, setTaken] = useState<Taken>()
  const read = async (file: File): Promise<void> => {
    setTaken(undefined)
    await act.run(async () => {
      const bytes = new Uint8Array(await file.arrayBuffer())
      setMade([0, 0])
      const progress = (done: number, all: number): void => setMade([done, all])
      const done = await line.ask('bundle/import', { bytes }, { progress })
      if (done.ok) setTaken(done.value)
      return done
    })
    setMade(undefined)
  }
  return (
    <FileDrop label={words.in} onFile={(file) => void read(file)}>
      <h2>{words.in}</h2>
      <p>{words.inText}</p>
      <FileButton
        label={words.choose}
        accept=".moot,application/octet-stream"
        onFile={(file) => void read(file)}
      />
      {made && <Progress label={words.reading} done={made[0]} all={made[1]} />}
      <div role="status">
        {taken && (
          <Notice>
            <p>{words.taken(taken.newEntries)}</p>
            {taken.refused.length > 0 && <p>{words.refused(taken.refused.length)}</p>}
          </Notice>
        )}
      </div>
      <Refused refusal={act.refusal} />
    </FileDrop>
  )
}

export function Carry() {
  const words = useWords()
  return (
    <Page title={words.more.carry} back="/more">
      <p className="lead">{words.carry.lead}</p>
      <Out />
      <In />
    </Page>
  )
}
