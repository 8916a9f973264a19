// Structured log lines: one JSON object a line, one line for each kind of event and never one for each
// entry. A value is a number, a yes or no, or one of our own words: there is no field into which an
// address, a token or an id could be put.

import { createHmac } from 'node:crypto'
import type { Chance, Clock } from '@folkmoot/kernel/base'
import type { SpaceId } from '@folkmoot/kernel/log'

export type LogEvent =
  | 'listening'
  | 'founded'
  | 'rotated'
  | 'fork'
  | 'cut-off'
  | 'lagging'
  | 'compacted'
  | 'backup'
  | 'draining'
  | 'closed'
  | 'fault'

/** 8 hex digits of a keyed hash of a space's id; the key is new at each start and is never kept. */
export type SpaceTag = string & { readonly tag: unique symbol }

export interface LogFields {
  readonly space?: SpaceTag
  readonly port?: number
  readonly count?: number
  readonly ms?: number
  readonly generation?: number
  readonly first?: boolean
  /** The name of an Error class or of a StoreFault, never its message. */
  readonly fault?: string
  readonly why?: 'faults' | 'slow' | 'signal'
}

export interface HubLog {
  event(name: LogEvent, fields?: LogFields): void
  tag(space: SpaceId): SpaceTag
}

export type WriteLine = (line: string) => void

export function createLog(
  write: WriteLine,
  ports: { readonly clock: Clock; readonly chance: Chance },
): HubLog {
  const key = ports.chance.bytes(32)
  return {
    event(name, fields = {}) {
      const time = new Date(ports.clock.now()).toISOString()
      write(JSON.stringify({ time, event: name, ...fields }))
    },
    tag: (space) => createHmac('sha256', key).update(space).digest('hex').slice(0, 8) as SpaceTag,
  }
}
