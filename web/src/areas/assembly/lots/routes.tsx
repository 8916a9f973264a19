// The screens of lots.

import { Redirect, Route, Switch } from 'wouter'
import { CallLot } from './call-lot.tsx'
import { LotList } from './list.tsx'
import { LotScreen } from './lot.tsx'
import './lots.css'

export function Lots() {
  return (
    <Switch>
      <Route path="/decide/lots">
        <LotList />
      </Route>
      <Route path="/decide/lots/new/:instead?">
        {({ instead }) => <CallLot instead={instead} />}
      </Route>
      <Route path="/decide/lots/:ref">{({ ref }) => <LotScreen key={ref} lot={ref} />}</Route>
      <Route>
        <Redirect to="/decide/lots" replace />
      </Route>
    </Switch>
  )
}
