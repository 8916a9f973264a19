// The picture of a conversation: first what all share, then the groups and what each is about, and how to
// check it. It is made when asked for, because with many people it takes seconds.

import { useCallback, useEffect, useRef, useState } from 'react'
import { Button } from '../../../kit/button.tsx'
import { Notice, Progress, Refused } from '../../../kit/notice.tsx'
import { saveFile } from '../../../ports/save-file.ts'
import { useAct, useLine } from '../../../shell/line-hooks.ts'
import type { ShownMap } from './calls.ts'
import type { Conversation } from './conversation.tsx'
import { GroupPicture } from './group-picture.tsx'
import { letterOf, Mark } from './marks.tsx'
import { useOpinionsWords } from './words/index.ts'

type Texts = ReadonlyMap<string, string>
type Stand = ShownMap['common'][number]

function Stands({ stands, texts }: { readonly stands: readonly Stand[]; readonly texts: Texts }) {
  const words = useOpinionsWords().map
  return (
    <ul className="opinion-stands">
      {stands.map(({ statement, side, votes, seen }) => (
        <li key={`${statement} ${side}`}>
          <bdi>{texts.get(statement)}</bdi> <small>{words.says[side](votes, seen)}</small>
        </li>
      ))}
    </ul>
  )
}

function SharedByAll({ map, texts }: { readonly map: ShownMap; readonly texts: Texts }) {
  const words = useOpinionsWords().map
  const many = map.groups.length > 1
  return (
    <>
      {many && (
        <section className="card opinion-shared">
          <h2>{words.shared}</h2>
          {map.shared.length === 0 && <p>{words.sharedNone}</p>}
          <ul className="opinion-stands">
            {map.shared.map((ref) => (
              <li key={ref}>
                <bdi>{texts.get(ref)}</bdi>
              </li>
            ))}
          </ul>
        </section>
      )}
      {map.common.length > 0 && (
        <section className="card">
          <h2>{words.common}</h2>
          <Stands stands={map.common} texts={texts} />
        </section>
      )}
    </>
  )
}

function Groups({ map, texts }: { readonly map: ShownMap; readonly texts: Texts }) {
  const words = useOpinionsWords().map
  if (map.groups.length < 2) return null
  return (
    <>
      <h2>{words.groups}</h2>
      <ul className="cards">
        {map.groups.map((group) => (
          <li key={group.id} className="card">
            <h3>
              <svg className="opinion-mark" viewBox="-6 -6 12 12" aria-hidden="true">
                <Mark group={group.id} x={0} y={0} size={4} />
              </svg>
              {words.group(letterOf(group.id))} <small>{words.size(group.size)}</small>
            </h3>
            {group.mine && (
              <p>
                <span className="chip">{words.mine}</span>
              </p>
            )}
            <p className="hint">{group.stands.length > 0 ? words.about : words.aboutNone}</p>
            <Stands stands={group.stands} texts={texts} />
          </li>
        ))}
      </ul>
    </>
  )
}

function CheckIt({ conversation }: { readonly conversation: Conversation }) {
  const words = useOpinionsWords().map
  const line = useLine()
  const act = useAct()
  const save = (which: 'votes' | 'statements', name: string): Promise<boolean> =>
    act.run(async () => {
      const files = await line.ask('opinions/files', { conversation: conversation.ref })
      if (files.ok) saveFile(new TextEncoder().encode(files.value[which]), name, 'text/csv')
      return files
    })
  return (
    <details>
      <summary>{words.check}</summary>
      <div className="stack">
        <p>{words.checkText}</p>
        <p className="opinion-command" dir="ltr">
          <code>folkmoot opinion votes.csv --comments comments.csv</code>
        </p>
        <Refused refusal={act.refusal} />
        <div className="actions">
          <Button onClick={() => void save('votes', 'votes.csv')}>{words.saveVotes}</Button>
          <Button onClick={() => void save('statements', 'comments.csv')}>
            {words.saveStatements}
          </Button>
        </div>
      </div>
    </details>
  )
}

/** The picture, and of how many answers it was made. */
function useMap({ ref, answers }: Conversation) {
  const line = useLine()
  const act = useAct()
  const [made, setMade] = useState<{ readonly map: ShownMap; readonly of: number }>()
  const [step, setStep] = useState<readonly [number, number]>([0, 0])
  const { run } = act
  const make = useCallback(
    () =>
      run(async () => {
        const progress = (done: number, all: number): void => setStep([done, all])
        const map = await line.ask('opinions/map', { conversation: ref }, { progress })
        if (map.ok) setMade({ map: map.value, of: answers })
        return map
      }),
    [run, line, ref, answers],
  )
  return { made, make, step, act }
}

export function MapPart({ conversation }: { readonly conversation: Conversation }) {
  const words = useOpinionsWords().map
  const { made, make, step, act } = useMap(conversation)
  // Once by itself; again only when somebody asks, so that nothing jumps while they read.
  const asked = useRef(false)
  useEffect(() => {
    if (asked.current) return
    asked.current = true
    void make()
  }, [make])
  const texts = new Map(conversation.statements.map(({ ref, text }) => [ref, text]))
  return (
    <>
      {act.busy && <Progress label={words.making} done={step[0]} all={step[1]} />}
      <Refused refusal={act.refusal} />
      {made && made.of !== conversation.answers && (
        <Notice>
          {words.changed}{' '}
          <Button look="quiet" busy={act.busy} onClick={() => void make()}>
            {words.again}
          </Button>
        </Notice>
      )}
      {made && (
        <>
          {made.map.warnings.map((warning) => (
            <Notice key={warning} look="warm">
              {words.warnings[warning]}
            </Notice>
          ))}
          <SharedByAll map={made.map} texts={texts} />
          <GroupPicture map={made.map} />
          <Groups map={made.map} texts={texts} />
          <CheckIt conversation={conversation} />
        </>
      )}
    </>
  )
}
