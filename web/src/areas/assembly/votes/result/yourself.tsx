// Recount it yourself: the ballots with the command that counts them, and the certificate.

import { Fragment } from 'react'
import { utf8 } from '@folkmoot/kernel/base'
import { Button } from '../../../../kit/button.tsx'
import { Refused } from '../../../../kit/notice.tsx'
import { useToast } from '../../../../kit/toast.tsx'
import { saveFile } from '../../../../ports/save-file.ts'
import { useAct, useLine } from '../../../../shell/line-hooks.ts'
import type { OfResult } from './outcome.tsx'
import { useResultWords } from './words/index.ts'

interface Given {
  readonly name: string
  readonly text: string
}

/** Not on pages that came unencrypted, from a hub in the neighbourhood. */
const canCopy = 'clipboard' in navigator

function Command({ command }: { readonly command: string }) {
  const words = useResultWords().yourself
  const toast = useToast()
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(command)
    toast({ text: words.copied })
  }
  return (
    <div className="command">
      <code dir="ltr">
        {command.split(' ').map((word, at) => (
          // Words of a command never change places. A line breaks only at a space outside a word.
          // oxlint-disable-next-line react/no-array-index-key
          <Fragment key={at}>
            {at > 0 && ' '}
            <span className={word.length > 24 ? 'long' : undefined}>{word}</span>
          </Fragment>
        ))}
      </code>
      {canCopy && (
        <Button look="quiet" className="no-print" onClick={() => void copy()}>
          {words.copy}
        </Button>
      )}
    </div>
  )
}

export function Yourself({ vote, result }: OfResult) {
  const words = useResultWords().yourself
  const line = useLine()
  const act = useAct()
  const toast = useToast()
  const { file } = result
  const save = async (call: 'assembly/ballots-file' | 'assembly/certificate-file') => {
    const files: Given[] = []
    const done = await act.run(async () => {
      const given = await line.ask(call, { vote: vote.ref })
      if (given.ok) files.push(given.value)
      return given
    })
    const [given] = files
    if (!done || !given) return
    saveFile(utf8(given.text), given.name, 'text/plain')
    toast({ text: words.saved })
  }
  return (
    <section className="card yourself">
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      <h3>{words.ballots}</h3>
      <p>{words.ballotsText}</p>
      {!file.exact && <p className="hint">{words.inexact}</p>}
      <Command command={file.command} />
      <div className="actions no-print">
        <Button busy={act.busy} onClick={() => void save('assembly/ballots-file')}>
          {words.ballots}
        </Button>
      </div>
      <h3>{words.certificate}</h3>
      {result.certifiedAt === undefined ? (
        <p>{words.certificateLater}</p>
      ) : (
        <>
          <p>{words.certificateText}</p>
          <Command command={`folkmoot certificate verify ${file.certificate}`} />
          <div className="actions no-print">
            <Button busy={act.busy} onClick={() => void save('assembly/certificate-file')}>
              {words.certificate}
            </Button>
          </div>
        </>
      )}
      <Refused refusal={act.refusal} />
    </section>
  )
}
