// A hub in the foreground: says where it listens, and stops cleanly when asked to.

import { resolve } from 'node:path'
import { type RunningHub, startHub, type StartOptions } from '@folkmoot/hub'
import { ok, type Refusal, refuse, type Result } from '@folkmoot/kernel/base'
import type { Call, Run } from '../command.ts'

const PORT = 7777
const DATA = './folkmoot-data'
/** Members reconnect by themselves; a person at a prompt waits no half minute. */
const DRAIN_MS = 1_000

/** Where the hub's store is: --data, FOLKMOOT_HUB_DATA, or a folder beside the caller. */
export const hubData = ({ flags, environment }: Call): string =>
  resolve(flags.text('data') ?? (environment['FOLKMOOT_HUB_DATA'] || DATA))

export const hub: Run = async (call) => {
  const started = await open(call, {
    dataDir: hubData(call),
    newSpaces: call.flags.is('closed') ? 'closed' : 'open',
  })
  if (!started.ok) return started
  call.terminal.out(call.words.said.hubReady(started.value.url))
  call.terminal.say(call.words.said.hubBlind)
  await untilStopped(call, started.value)
  return ok()
}

/** A port that is taken and the like are refusals; the rest is a fault of the machine. */
export async function open(
  { flags }: Call,
  options: Omit<StartOptions, 'port' | 'host'>,
): Promise<Result<RunningHub, Refusal>> {
  const port = flags.int('port') ?? PORT
  const host = flags.text('host') ?? '127.0.0.1'
  try {
    return ok(await startHub({ ...options, port, host, drainMs: DRAIN_MS }))
  } catch (fault) {
    const refusal = refusalOf(fault, port, host)
    if (refusal) return refuse(refusal)
    // The folder in question is the hub's, not the person's.
    throw Object.assign(fault instanceof Error ? fault : new Error(String(fault)), {
      path: options.dataDir,
    })
  }
}

function refusalOf(fault: unknown, port: number, host: string): Refusal | undefined {
  const cause = (fault as { readonly cause?: NodeJS.ErrnoException }).cause
  switch (cause?.code) {
    case 'EADDRINUSE':
      return { kind: 'cli-port-taken', port } as Refusal
    case 'EACCES':
      return { kind: 'cli-port-denied', port } as Refusal
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return { kind: 'cli-host-unknown', host } as Refusal
    default:
      return undefined
  }
}

/** A second signal ends at once. */
export async function untilStopped(call: Call, running: RunningHub): Promise<void> {
  await new Promise<void>((resolve) =>
    process.once('SIGINT', () => resolve()).once('SIGTERM', () => resolve()),
  )
  await running.close()
  call.terminal.say(call.words.said.hubStopped)
}
