// Beside a result: how the votes of delegates stood to their mandates, and who voted for whom. Shown
// with the reason where a vote does not count.

import { isolated } from '../../../kit/isolated.ts'
import { useAreaWords } from '../words/area.ts'
import type { BesideShown } from './result-view.ts'
import { useBodyWords } from './words/index.ts'
import './bodies.css'

export function Beside({ beside }: { readonly beside: BesideShown }) {
  const { delegates: said } = useBodyWords()
  const area = useAreaWords()
  const { delegates, standIns } = beside
  return (
    <>
      {delegates.length > 0 && (
        <section>
          <h2>{said.marks}</h2>
          <ul className="bare">
            {delegates.map(({ key, name, mark, counts }) => (
              <li key={key}>
                <strong>
                  <bdi>{name}</bdi>
                </strong>{' '}
                <span className={`chip ${mark === 'within' ? 'sure' : 'warm'}`}>
                  {area.marks[mark]}
                </span>{' '}
                {!counts && <span>{said.notCounted}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {standIns.length > 0 && (
        <section>
          <h2>{said.standIns}</h2>
          <ul className="bare">
            {standIns.map(({ key, holder, absent, why }) => (
              <li key={key}>
                {said.standIn(isolated(holder), isolated(absent))}
                {why && (
                  <>
                    {' '}
                    <span className="chip warm">{said.notCounted}</span> {said.whyNot[why]}
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
