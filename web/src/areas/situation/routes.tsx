// The screens of the situation, and the style sheets that only they need.

import { lazy, useState } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { Correction } from './correction.tsx'
import { Front } from './front.tsx'
import { NewReport } from './new-report.tsx'
import { ReportDetail } from './report-detail.tsx'
import './map.css'
import './situation.css'
import './timeline.css'
import type { Wanted } from './views.ts'

const MapScreen = lazy(async () => ({ default: (await import('./map-screen.tsx')).MapScreen }))
const ImportScreen = lazy(async () => ({
  default: (await import('./import-screen.tsx')).ImportScreen,
}))
const Timeline = lazy(async () => ({ default: (await import('./timeline.tsx')).Timeline }))

export function Situation() {
  // Kept here, so that list, timeline and map show the same and a way back finds the same list.
  const [wanted, want] = useState<Wanted>({})
  return (
    <Switch>
      <Route path="/now">
        <Front wanted={wanted} want={want} />
      </Route>
      <Route path="/now/timeline">
        <Timeline wanted={wanted} want={want} />
      </Route>
      <Route path="/now/map/:ref?">
        {({ ref }) => <MapScreen key={ref ?? ''} wanted={wanted} want={want} at={ref} />}
      </Route>
      <Route path="/now/new">
        <NewReport />
      </Route>
      <Route path="/now/import">
        <ImportScreen />
      </Route>
      <Route path="/now/report/:ref">
        {({ ref }) => <ReportDetail key={ref} reportRef={ref} />}
      </Route>
      <Route path="/now/report/:ref/correct">
        {({ ref }) => <Correction key={ref} reportRef={ref} />}
      </Route>
      <Route>
        <Redirect to="/now" replace />
      </Route>
    </Switch>
  )
}
