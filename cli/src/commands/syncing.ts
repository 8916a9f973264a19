// Exchanging with hubs: once until both sides have the same, or for as long as it is left running.

import { ok, type Refusal, refuse, type Result } from '@folkmoot/kernel/base'
import type { Community, JoinRequest, OpenSession, SpaceStatus } from '@folkmoot/kernel/replica'
import { connectHub, systemChance } from '@folkmoot/node'
import { requestsOf } from '../asking.ts'
import type { Call, Run } from '../command.ts'
import { withSpace } from '../home.ts'
import { FULLY, hubsOf, type Meeting, meetHubs } from '../hubs.ts'
import { sentenceFor } from '../sentences.ts'
import { shown } from '../terminal.ts'
import { keepTicking } from '../ticking.ts'
import type { Words } from '../words/index.ts'

const TEND_MS = 60_000
const KILOBYTE = 1024

export const sync: Run = (call) =>
  withSpace(call, async (community) => {
    const hubs = await hubsOf(community)
    if (hubs.length === 0) return refuse({ kind: 'cli-no-hub' })
    return call.flags.is('watch') ? watch(call, community) : once(call, community)
  })

async function once(call: Call, community: Community): Promise<Result<void, Refusal>> {
  const before = await community.status()
  const progress = call.terminal.progress(call.words.said.syncing)
  const options = { ...FULLY, moved: (bytes: number) => progress.step(Math.ceil(bytes / KILOBYTE)) }
  let meetings = await meetHubs(community, options)
  if ((await hasChores(community)) && meetings.some(isReached))
    meetings = await meetHubs(community, options)
  progress.end()
  const after = await community.status()
  await sayOutcome(call, community, { before, after, meetings })
  if (meetings.some(isReached)) return ok()
  const refused = meetings.find(({ outcome }) => outcome === 'refused')?.refusal
  if (refused) return refuse(refused)
  return refuse({ kind: 'cli-hubs-away', urls: meetings.map(({ url }) => url).join(', ') })
}

const isReached = ({ outcome }: Meeting): boolean => outcome === 'complete' || outcome === 'partly'

/** What the clock asks for (expiry, keys without those who left); true when it wrote something. */
async function hasChores(community: Community): Promise<boolean> {
  const before = await community.status()
  await community.tend()
  return (await community.status()).root !== before.root
}

interface Outcome {
  readonly before: SpaceStatus
  readonly after: SpaceStatus
  readonly meetings: readonly Meeting[]
}

async function sayOutcome(
  call: Call,
  community: Community,
  { before, after, meetings }: Outcome,
): Promise<void> {
  const { flags, terminal, words } = call
  const fresh = after.entries - before.entries
  const requests = await requestsOf(community)
  if (flags.is('json')) {
    const { entries, me, root, state } = after
    return terminal.json({ entries, fresh, me, root, state, hubs: meetings, requests })
  }
  for (const meeting of meetings) terminal.say(await meetingLine(call, meeting))
  if (meetings.some(isReached)) terminal.out(words.said.synced(after.entries, fresh))
  saySelf(call, before, after)
  for (const { kind, name, words: theirs } of requests)
    terminal.out(askingLine(words, { kind, name, words: theirs }))
}

function askingLine(
  { said }: Words,
  { kind, name, words }: Pick<JoinRequest, 'kind' | 'name' | 'words'>,
): string {
  const say = kind === 'device' ? said.deviceAsks : said.someoneAsks
  return say(shown(name), words.join(' '))
}

async function meetingLine({ words, language }: Call, meeting: Meeting): Promise<string> {
  const { url, outcome, refusal } = meeting
  const { said } = words
  if (outcome === 'complete') return said.hubCaughtUp(url)
  if (outcome === 'away') return said.hubAway(url)
  return said.hubRefused(url, refusal ? await sentenceFor(language, words, refusal) : '…')
}

function saySelf({ terminal, words: { said } }: Call, before: SpaceStatus, after: SpaceStatus) {
  if (after.me === 'waiting') terminal.out(said.stillWaiting)
  else if (before.me === 'waiting') terminal.out(said.youAreIn(shown(after.name)))
  else if (after.me !== 'member') terminal.out(said.me[after.me])
}

/** Until SIGINT or SIGTERM; the folder stays locked so long. */
async function watch(call: Call, community: Community): Promise<Result<void, Refusal>> {
  const { terminal, words } = call
  const stopped = new Promise<void>((resolve) =>
    process.once('SIGINT', () => resolve()).once('SIGTERM', () => resolve()),
  )
  const sessions = new Set<OpenSession>()
  const connections = (await hubsOf(community)).map(({ url }) =>
    connectHub(url, {
      chance: systemChance,
      onLink: (link) => {
        const session = keepTicking(community.connect(link, { url }))
        sessions.add(session)
        void session.done.finally(() => sessions.delete(session))
      },
      onState: (state) => {
        if (state === 'away') terminal.say(words.said.hubAway(url))
      },
    }),
  )
  terminal.say(words.said.watching)
  const unsubscribe = community.subscribe(tellNews(call, community))
  const tending = setInterval(() => void community.tend(), TEND_MS)
  await stopped
  clearInterval(tending)
  unsubscribe()
  // A hub that has frozen keeps nobody waiting: the session ends on this side.
  const ends = [...sessions].map(({ done }) => done)
  for (const session of sessions) session.close()
  for (const connection of connections) connection.close()
  await Promise.all(ends)
  return ok()
}

const NEWS_MS = 200

/** One line for what came together. */
function tellNews({ terminal, words }: Call, community: Community): () => void {
  const { said } = words
  let timer: NodeJS.Timeout | undefined
  let known: SpaceStatus | undefined
  const asking = new Set<string>()
  const tell = async (): Promise<void> => {
    const now = await community.status()
    const fresh = known ? now.entries - known.entries : 0
    if (fresh > 0) terminal.out(said.arrived(fresh, now.entries))
    if (known?.me === 'waiting' && now.me === 'member') terminal.out(said.youAreIn(shown(now.name)))
    for (const request of await requestsOf(community)) {
      if (!asking.has(request.log)) terminal.out(askingLine(words, request))
      asking.add(request.log)
    }
    known = now
  }
  void tell()
  return () => {
    clearTimeout(timer)
    timer = setTimeout(() => void tell(), NEWS_MS)
  }
}
