// The screens of meetings, under /decide/meetings.

import { Redirect, Route, Switch } from 'wouter'
import { AgendaPaper } from './agenda-paper.tsx'
import { CallMeeting } from './call-meeting.tsx'
import { MeetingList } from './meeting-list.tsx'
import { MeetingScreen } from './meeting-screen.tsx'
import './meetings.css'
import { MinutesScreen } from './minutes-screen.tsx'

export const Meetings = () => (
  <Switch>
    <Route path="/decide/meetings">
      <MeetingList />
    </Route>
    <Route path="/decide/meetings/new">
      <CallMeeting />
    </Route>
    <Route path="/decide/meetings/:ref">{({ ref }) => <MeetingScreen key={ref} of={ref} />}</Route>
    <Route path="/decide/meetings/:ref/agenda">
      {({ ref }) => <AgendaPaper key={ref} of={ref} />}
    </Route>
    <Route path="/decide/meetings/:ref/minutes">
      {({ ref }) => <MinutesScreen key={ref} of={ref} />}
    </Route>
    <Route>
      <Redirect to="/decide/meetings" replace />
    </Route>
  </Switch>
)
