// The screens of conversations.

import { Redirect, Route, Switch } from 'wouter'
import { BeginConversation } from './begin.tsx'
import { ConversationScreen } from './conversation.tsx'
import { ConversationList } from './list.tsx'
import './opinions.css'

export function Opinions() {
  return (
    <Switch>
      <Route path="/decide/opinions">
        <ConversationList />
      </Route>
      <Route path="/decide/opinions/new">
        <BeginConversation />
      </Route>
      <Route path="/decide/opinions/:ref/:part?">
        {({ ref, part }) => <ConversationScreen key={ref} conversation={ref} part={part} />}
      </Route>
      <Route>
        <Redirect to="/decide/opinions" replace />
      </Route>
    </Switch>
  )
}
