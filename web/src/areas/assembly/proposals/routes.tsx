// The screens of one proposal.

import { Redirect, Route, Switch } from 'wouter'
import { AmendPage } from './amend-page.tsx'
import { NewProposal } from './new-proposal.tsx'
import { ProposalPage } from './proposal-page.tsx'

export function Proposals() {
  return (
    <Switch>
      <Route path="/decide/new">
        <NewProposal />
      </Route>
      <Route path="/decide/proposal/:ref/amend/:article">
        {({ ref, article }) => (
          <AmendPage key={`${ref}/${article}`} proposalRef={ref} articleId={article} />
        )}
      </Route>
      <Route path="/decide/proposal/:ref/add">
        {({ ref }) => <AmendPage key={ref} proposalRef={ref} />}
      </Route>
      <Route path="/decide/proposal/:ref">
        {({ ref }) => <ProposalPage key={ref} proposalRef={ref} />}
      </Route>
      <Route>
        <Redirect to="/decide" replace />
      </Route>
    </Switch>
  )
}
