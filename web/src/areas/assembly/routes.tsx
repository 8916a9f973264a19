// The screens of the assembly; each folder of screens is loaded when one of its own is opened.

import { Redirect, Route, Switch } from 'wouter'
import { Home } from './home.tsx'

export function Assembly() {
  return (
    <Switch>
      <Route path="/decide">
        <Home />
      </Route>
      <Route>
        <Redirect to="/decide" replace />
      </Route>
    </Switch>
  )
}
