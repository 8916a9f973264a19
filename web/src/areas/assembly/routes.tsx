// The screens of the assembly; each folder of screens is loaded when one of its own is opened.

import { lazy } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { DecideHome } from './front/front.tsx'
import './assembly.css'

const Proposals = lazy(async () => ({
  default: (await import('./proposals/routes.tsx')).Proposals,
}))

const Lots = lazy(async () => ({ default: (await import('./lots/routes.tsx')).Lots }))
const Opinions = lazy(async () => ({ default: (await import('./opinions/routes.tsx')).Opinions }))
const Bodies = lazy(async () => ({ default: (await import('./bodies/routes.tsx')).Bodies }))
const Records = lazy(async () => ({ default: (await import('./records/records.tsx')).Records }))
const Votes = lazy(async () => ({ default: (await import('./votes/routes.tsx')).Votes }))
const Meetings = lazy(async () => ({ default: (await import('./meetings/routes.tsx')).Meetings }))

export function Assembly() {
  return (
    <Switch>
      <Route path="/decide">
        <DecideHome />
      </Route>
      <Route path="/decide/new">
        <Proposals />
      </Route>
      <Route path="/decide/charter/*?">
        <Bodies />
      </Route>
      <Route path="/decide/bodies/*?">
        <Bodies />
      </Route>
      <Route path="/decide/delegates/*?">
        <Bodies />
      </Route>
      <Route path="/decide/proposal/:ref/open">
        <Votes />
      </Route>
      <Route path="/decide/proposal/*?">
        <Proposals />
      </Route>
      <Route path="/decide/vote/*">
        <Votes />
      </Route>
      <Route path="/decide/lots/*?">
        <Lots />
      </Route>
      <Route path="/decide/records">
        <Records />
      </Route>
      <Route path="/decide/opinions/*?">
        <Opinions />
      </Route>
      <Route path="/decide/meetings/*?">
        <Meetings />
      </Route>
      <Route>
        <Redirect to="/decide" replace />
      </Route>
    </Switch>
  )
}
