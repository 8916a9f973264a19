// Whom I have named to vote for me, and for whom I may vote.

import { Link } from 'wouter'
import { Button, ButtonLink } from '../../../kit/button.tsx'
import { isolated } from '../../../kit/isolated.ts'
import { Refused } from '../../../kit/notice.tsx'
import { useToast } from '../../../kit/toast.tsx'
import { useAct, useLine } from '../../../shell/line-hooks.ts'
import type { DelegatesShown } from './delegates-view.ts'
import { useBodyWords } from './words/index.ts'

type Given = DelegatesShown['proxies'][number]

function TakeBack({ given }: { readonly given: Given }) {
  const { delegates: said } = useBodyWords()
  const line = useLine()
  const act = useAct()
  const toast = useToast()
  const { vote, meeting, to } = given
  const what = vote === undefined ? {} : { vote }
  const where = meeting ? { meeting: { ...meeting, proposals: [] } } : {}
  const back = async (): Promise<void> => {
    const body = { to, gives: false, note: '', ...what, ...where }
    if (await act.run(() => line.ask('assembly/name-proxy', body))) toast({ text: said.takenBack })
  }
  return (
    <>
      <Button
        busy={act.busy}
        aria-label={`${said.takeBack}: ${given.name}`}
        onClick={() => void back()}
      >
        {said.takeBack}
      </Button>
      <Refused refusal={act.refusal} />
    </>
  )
}

function Where({
  title,
  vote,
  meeting,
}: {
  readonly title: string
  readonly vote: string | undefined
  readonly meeting: string | undefined
}) {
  const { delegates: said } = useBodyWords()
  if (vote === undefined) return <>{said.inMeeting(isolated(meeting ?? ''))}</>
  return <Link href={`/decide/vote/${vote}`}>{said.inVote(isolated(title))}</Link>
}

export function Proxies({ shown }: { readonly shown: DelegatesShown }) {
  const { delegates: said } = useBodyWords()
  const { proxies, forMe, mayVote } = shown
  // Of a meeting whose votes are not open yet.
  const waiting = forMe.filter(({ meeting }) => meeting !== undefined)
  return (
    <section className="card">
      <h2>{said.proxies}</h2>
      <p className="hint">{said.proxiesHint}</p>
      {proxies.length + forMe.length === 0 && <p className="hint">{said.noProxies}</p>}
      <ul className="bare">
        {proxies.map((given) => (
          <li key={given.ref} className="row">
            <p>
              <strong>{said.given(isolated(given.name))}</strong>{' '}
              <Where title={given.title} vote={given.vote} meeting={given.meeting?.name} />
            </p>
            <TakeBack given={given} />
          </li>
        ))}
        {mayVote.map(({ vote, absent, name, title, voted }) => (
          <li key={`${vote} ${absent}`} className="row">
            <p>
              <strong>{said.held(isolated(name))}</strong>{' '}
              <Link href={`/decide/vote/${vote}`}>{said.inVote(isolated(title))}</Link>
            </p>
            <Link
              href={`/decide/delegates/for/${vote}/${absent}`}
              className={voted ? 'button plain' : 'button main'}
              aria-label={`${said.vote}: ${isolated(name)}, ${isolated(title)}`}
            >
              {said.vote}
            </Link>
          </li>
        ))}
        {waiting.map((held) => (
          <li key={`${held.name} ${held.vote} ${held.meeting}`} className="row">
            <p>
              <strong>{said.held(isolated(held.name))}</strong> <Where {...held} />
            </p>
          </li>
        ))}
      </ul>
      <div className="actions">
        <ButtonLink to="/decide/delegates/stand-in">{said.name}</ButtonLink>
      </div>
    </section>
  )
}
