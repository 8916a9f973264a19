// Inside a community: the bar below (or beside), the name and the state of safety above, one screen.

import { lazy, type ReactNode, Suspense } from 'react'
import { Link, Redirect, Route, Switch, useLocation } from 'wouter'
import { Button } from '../kit/button.tsx'
import { Icon, type IconName } from '../kit/icons.tsx'
import { useWords } from '../words/shell.ts'
import type { Stage } from '../worker/protocol.ts'
import { arrivedInvitation } from './invitation.ts'
import { useLine } from './line-hooks.ts'
import { LockButton, useAutoLock } from './lock.tsx'
import { SafetyLine } from './safety.tsx'
import { UpdateNotice } from './update-notice.tsx'

const Situation = lazy(async () => ({
  default: (await import('../areas/situation/routes.tsx')).Situation,
}))
const Assembly = lazy(async () => ({
  default: (await import('../areas/assembly/routes.tsx')).Assembly,
}))
const More = lazy(async () => ({ default: (await import('./more-routes.tsx')).MoreRoutes }))
const Waiting = lazy(async () => ({ default: (await import('./waiting.tsx')).Waiting }))
const Coming = lazy(async () => ({ default: (await import('./coming.tsx')).Coming }))

const PLACES = ['now', 'decide', 'provide', 'plans', 'more'] as const
type Place = (typeof PLACES)[number]

function Bar() {
  const words = useWords().bar
  const [path] = useLocation()
  const here = (place: Place): boolean => path === `/${place}` || path.startsWith(`/${place}/`)
  return (
    <nav className="bar" aria-label={words.label}>
      {PLACES.map((place) => (
        <Link key={place} href={`/${place}`} aria-current={here(place) ? 'page' : undefined}>
          <Icon name={place satisfies IconName} />
          <span>{words[place]}</span>
        </Link>
      ))}
    </nav>
  )
}

function Frame({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const words = useWords()
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {words.common.skip}
      </a>
      <header className="top">
        <Link href="/more/communities" className="top-name">
          <bdi>{name}</bdi>
        </Link>
        <SafetyLine />
        <LockButton />
      </header>
      <Bar />
      <main id="content" tabIndex={-1}>
        <UpdateNotice />
        {children}
      </main>
    </div>
  )
}

function ExampleBanner() {
  const words = useWords().start
  const line = useLine()
  const [, go] = useLocation()
  const leave = async (): Promise<void> => {
    await line.ask('vault/lock', undefined)
    go('/')
  }
  return (
    <p className="notice warm example no-print">
      <span>{words.exampleBanner}</span>
      <Button look="quiet" onClick={() => void leave()}>
        {words.exampleLeave}
      </Button>
    </p>
  )
}

export function Community({ stage }: { readonly stage: Extract<Stage, { at: 'open' }> }) {
  useAutoLock()
  const words = useWords()
  const here = stage.communities.find((one) => one.id === stage.current) ?? stage.communities[0]
  if (!here) return null
  const waiting = here.me === 'waiting'
  return (
    // Another community is another screen: nothing of the one before may stay in it.
    <Frame key={here.id} name={here.name || words.join.unnamed}>
      {stage.example && <ExampleBanner />}
      {(here.me === 'suspended' || here.me === 'removed') && (
        <p className="notice bad">{words.standing[here.me]}</p>
      )}
      <Suspense fallback={<p className="loading">{words.common.loading}</p>}>
        <Switch>
          <Route path="/more/*?">
            <More stage={stage} />
          </Route>
          {waiting && (
            <Route>
              <Waiting />
            </Route>
          )}
          <Route path="/now/*?">
            <Situation />
          </Route>
          <Route path="/decide/*?">
            <Assembly />
          </Route>
          <Route path="/provide">
            <Coming place="provide" />
          </Route>
          <Route path="/plans">
            <Coming place="plans" />
          </Route>
          <Route>
            <Redirect to={arrivedInvitation() === undefined ? '/now' : '/more/join'} replace />
          </Route>
        </Switch>
      </Suspense>
    </Frame>
  )
}
