// Chooses what a person stands in front of: the stage of the device first, then the address.

import { lazy, Suspense, useMemo, useState, useTransition } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { Toasts } from '../kit/toast.tsx'
import type { Stage } from '../worker/protocol.ts'
import { LanguageContext } from '../words/catalogue.ts'
import { keepLanguage, type Language } from '../words/language.ts'
import { shellWords } from '../words/shell.ts'
import { Guard } from './guard.tsx'
import { useStage } from './line-hooks.ts'
import { Broken, Starting } from './splash.tsx'
import { Start } from './start.tsx'

const Community = lazy(async () => ({ default: (await import('./community.tsx')).Community }))
const Unlock = lazy(async () => ({ default: (await import('./unlock.tsx')).Unlock }))
const Create = lazy(async () => ({ default: (await import('./create.tsx')).Create }))
const Join = lazy(async () => ({ default: (await import('./join.tsx')).Join }))
const Limits = lazy(async () => ({ default: (await import('./limits.tsx')).Limits }))
const Recover = lazy(async () => ({ default: (await import('./recover.tsx')).Recover }))
const Elsewhere = lazy(async () => ({ default: (await import('./elsewhere.tsx')).Elsewhere }))

function Beginning({ stage }: { readonly stage: Stage }) {
  return (
    <Switch>
      <Route path="/create">
        <Create needsPassphrase={stage.at === 'new'} />
      </Route>
      <Route path="/join">
        <Join needsPassphrase={stage.at === 'new'} />
      </Route>
      <Route path="/recover">
        <Recover needsPassphrase={stage.at === 'new'} />
      </Route>
      <Route path="/limits">
        <Limits back="/" />
      </Route>
      <Route path="/">
        <Start />
      </Route>
      <Route>
        <Redirect to="/" replace />
      </Route>
    </Switch>
  )
}

function Screen() {
  const stage = useStage()
  switch (stage.at) {
    case 'starting':
      return <Starting />
    case 'broken':
      return <Broken fault={stage.fault} />
    case 'elsewhere':
      return <Elsewhere wasOpen={stage.wasOpen} />
    case 'locked':
      return <Unlock />
    case 'new':
      return <Beginning stage={stage} />
    case 'open':
      return stage.communities.length === 0 ? (
        <Beginning stage={stage} />
      ) : (
        <Community stage={stage} />
      )
  }
}

export function App({ start }: { readonly start: Language }) {
  const [language, setLanguage] = useState(start)
  const [, startTransition] = useTransition()
  const choice = useMemo(
    () => ({
      language,
      choose: (next: Language) => {
        keepLanguage(next)
        startTransition(async () => {
          await shellWords.load(next)
          startTransition(() => setLanguage(next))
        })
      },
    }),
    [language],
  )
  return (
    <LanguageContext value={choice}>
      <Guard>
        <Toasts>
          <Suspense fallback={<Starting />}>
            <Screen />
          </Suspense>
        </Toasts>
      </Guard>
    </LanguageContext>
  )
}
