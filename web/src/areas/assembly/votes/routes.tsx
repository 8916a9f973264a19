// The screens of votes, and the style sheet that only they need.

import { lazy } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { OpenVote } from './open-vote.tsx'
import { VotePage } from './vote-page.tsx'
import './votes.css'

const ResultPage = lazy(async () => ({
  default: (await import('./result/result-page.tsx')).ResultPage,
}))

export function Votes() {
  return (
    <Switch>
      <Route path="/decide/proposal/:ref/open">
        {({ ref }) => <OpenVote key={ref} proposal={ref} />}
      </Route>
      <Route path="/decide/vote/:ref">{({ ref }) => <VotePage key={ref} voteRef={ref} />}</Route>
      <Route path="/decide/vote/:ref/result">
        {({ ref }) => <ResultPage key={ref} voteRef={ref} />}
      </Route>
      <Route>
        <Redirect to="/decide" replace />
      </Route>
    </Switch>
  )
}
