// Everything behind "More": people, carrying data by hand, settings, limits.

import { lazy } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import type { Stage } from '../worker/protocol.ts'
import { Carry } from './carry.tsx'
import { Communities } from './communities.tsx'
import { DataPlaces } from './data-places.tsx'
import { Devices } from './devices.tsx'
import { Invite } from './invite.tsx'
import { Join } from './join.tsx'
import { Limits } from './limits.tsx'
import { More } from './more.tsx'
import { People } from './people.tsx'
import { Settings } from './settings.tsx'

const Create = lazy(async () => ({ default: (await import('./create.tsx')).Create }))

const MemberList = lazy(async () => ({
  default: (await import('../areas/assembly/records/member-list.tsx')).MemberListScreen,
}))

export function MoreRoutes({ stage }: { readonly stage: Extract<Stage, { at: 'open' }> }) {
  return (
    <Switch>
      <Route path="/more">
        <More />
      </Route>
      <Route path="/more/people">
        <People />
      </Route>
      <Route path="/more/people/list">
        <MemberList />
      </Route>
      <Route path="/more/invite">
        <Invite />
      </Route>
      <Route path="/more/carry">
        <Carry />
      </Route>
      <Route path="/more/settings">
        <Settings />
      </Route>
      <Route path="/more/devices">
        <Devices />
      </Route>
      <Route path="/more/data">
        <DataPlaces />
      </Route>
      <Route path="/more/communities">
        <Communities stage={stage} />
      </Route>
      <Route path="/more/create">
        <Create needsPassphrase={false} />
      </Route>
      <Route path="/more/join">
        <Join needsPassphrase={false} back="/more/communities" />
      </Route>
      <Route path="/more/limits">
        <Limits back="/more" />
      </Route>
      <Route>
        <Redirect to="/more" replace />
      </Route>
    </Switch>
  )
}
