// The screens of charter, bodies and delegates, and the style sheet that only they need.

import { lazy } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { BodiesPage } from './bodies-page.tsx'
import { BodyPage } from './body-page.tsx'
import { CharterPage } from './charter-page.tsx'
import { DelegatesPage } from './delegates-page.tsx'
import { MandatePage, RecallPage } from './mandate-page.tsx'
import './bodies.css'

const ChangeCharter = lazy(async () => ({
  default: (await import('./charter-form.tsx')).ChangeCharter,
}))
const TemplatesPage = lazy(async () => ({
  default: (await import('./templates-page.tsx')).TemplatesPage,
}))
const FoundBody = lazy(async () => ({ default: (await import('./found-page.tsx')).FoundBody }))
const SuspendPage = lazy(async () => ({ default: (await import('./hold-page.tsx')).SuspendPage }))
const LiftPage = lazy(async () => ({ default: (await import('./hold-page.tsx')).LiftPage }))
const SendDelegate = lazy(async () => ({
  default: (await import('./mandate-form.tsx')).SendDelegate,
}))
const CastFor = lazy(async () => ({ default: (await import('./cast-for.tsx')).CastFor }))
const ProxyForm = lazy(async () => ({ default: (await import('./proxy-form.tsx')).ProxyForm }))

export function Bodies() {
  return (
    <Switch>
      <Route path="/decide/charter">
        <CharterPage />
      </Route>
      <Route path="/decide/charter/templates">
        <TemplatesPage />
      </Route>
      <Route path="/decide/charter/change/:template?">
        {({ template }) => <ChangeCharter key={template ?? ''} template={template} />}
      </Route>
      <Route path="/decide/bodies">
        <BodiesPage />
      </Route>
      <Route path="/decide/bodies/new/:topic">
        {({ topic }) => <FoundBody key={topic} topic={topic} />}
      </Route>
      <Route path="/decide/bodies/:founded/:at">
        {({ founded, at }) => <BodyPage key={founded} bodyKey={`${founded}/${at}`} />}
      </Route>
      <Route path="/decide/bodies/:founded/:at/suspend">
        {({ founded, at }) => <SuspendPage bodyKey={`${founded}/${at}`} />}
      </Route>
      <Route path="/decide/bodies/:founded/:at/lift/:decision">
        {({ founded, at, decision }) => (
          <LiftPage bodyKey={`${founded}/${at}`} decision={decision} />
        )}
      </Route>
      <Route path="/decide/delegates">
        <DelegatesPage />
      </Route>
      <Route path="/decide/delegates/new">
        <SendDelegate />
      </Route>
      <Route path="/decide/delegates/stand-in">
        <ProxyForm />
      </Route>
      <Route path="/decide/delegates/for/:vote/:absent">
        {({ vote, absent }) => <CastFor key={absent} voteRef={vote} absent={absent} />}
      </Route>
      <Route path="/decide/delegates/of/:decision/:who">
        {({ decision, who }) => <MandatePage key={who} mandateKey={`${decision}/${who}`} />}
      </Route>
      <Route path="/decide/delegates/of/:decision/:who/again">
        {({ decision, who }) => <SendDelegate key={decision} from={`${decision}/${who}`} />}
      </Route>
      <Route path="/decide/delegates/of/:decision/:who/recall">
        {({ decision, who }) => <RecallPage mandateKey={`${decision}/${who}`} />}
      </Route>
      <Route>
        <Redirect to="/decide" replace />
      </Route>
    </Switch>
  )
}
