// The worker's entry: takes the page's messages, answers calls, keeps views up to date.

import { clock } from '../ports/chance.ts'
import type { Asking } from './asking.ts'
import { calls, type CallName, views, type ViewName } from './contents.ts'
import { createKeeper, currentCommunity, moveTo } from './keeper.ts'
import { listenToTabs, takeTab } from './one-tab.ts'
import type { ToPage, ToWorker } from './protocol.ts'

const REFRESH_MS = 40

interface Watch {
  readonly name: ViewName
  readonly args: never
}

const post = (message: ToPage, transfer: Transferable[] = []): void =>
  self.postMessage(message, { transfer })

const watches = new Map<number, Watch>()
const cancelled = new Set<number>()
let pending: Set<string> | 'all' | undefined

const keeper = createKeeper(clock, {
  staged: (stage) => post({ is: 'stage', stage }),
  changed: (names) => {
    const first = pending === undefined
    if (names.size === 0) pending = 'all'
    else if (pending !== 'all') pending = new Set([...(pending ?? []), ...names])
    if (first) setTimeout(refresh, REFRESH_MS)
  },
})

function refresh(): void {
  const names = pending
  pending = undefined
  for (const [id, watch] of watches) {
    const { touches } = views[watch.name]
    if (names === 'all' || touches.length === 0 || touches.some((name) => names?.has(name)))
      void show(id, watch)
  }
}

async function show(id: number, { name, args }: Watch): Promise<void> {
  const community = currentCommunity(keeper)
  if (!community) return
  try {
    const value: unknown = await views[name].read(community, args, keeper)
    if (watches.has(id)) post({ is: 'view', id, value })
  } catch (fault) {
    tellFault(id, fault)
  }
}

function tellFault(id: number, fault: unknown): void {
  const { name, message } = fault instanceof Error ? fault : new Error(String(fault))
  post({ is: 'fault', id, name, message })
}

async function answer(id: number, name: string, args: unknown): Promise<void> {
  const asking: Asking = {
    keeper,
    progress: (done, all) => post({ is: 'progress', id, done, all }),
    cancelled: () => cancelled.has(id),
  }
  try {
    const call = calls[name as CallName] as (asking: Asking, args: unknown) => unknown
    post({ is: 'answer', id, value: await call(asking, args) })
  } catch (fault) {
    tellFault(id, fault)
  } finally {
    cancelled.delete(id)
  }
}

self.addEventListener('message', (event: MessageEvent<ToWorker>) => {
  const message = event.data
  switch (message.do) {
    case 'ask':
      return void answer(message.id, message.name, message.args)
    case 'cancel':
      return void cancelled.add(message.id)
    case 'watch': {
      const watch = { name: message.name as ViewName, args: message.args as never }
      watches.set(message.id, watch)
      return void show(message.id, watch)
    }
    case 'unwatch':
      return void watches.delete(message.id)
  }
})

listenToTabs(keeper)
takeTab(keeper, 'if-free').catch((fault: unknown) =>
  moveTo(keeper, { at: 'broken', fault: fault instanceof Error ? fault.message : String(fault) }),
)
