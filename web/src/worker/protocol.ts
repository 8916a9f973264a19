// What passes between the page and the worker that keeps the log: plain messages, structured clone.

/** What the person is standing in front of. */
export type Stage =
  | { readonly at: 'starting' }
  /** Another tab keeps the log; see `device/take-over`. */
  | { readonly at: 'elsewhere'; readonly wasOpen: boolean }
  /** Nothing on this device yet. */
  | { readonly at: 'new'; readonly storage: Storage }
  | { readonly at: 'locked'; readonly storage: Storage }
  | {
      readonly at: 'open'
      readonly storage: Storage
      readonly example: boolean
      readonly communities: readonly CommunityName[]
      /** The one on the screen. */
      readonly current: string | undefined
    }
  | { readonly at: 'broken'; readonly fault: string }

/** Where entries are kept: a file system, a database, or nowhere once the tab is closed. */
export type Storage = 'files' | 'database' | 'memory'

export interface CommunityName {
  readonly id: string
  readonly name: string
  readonly me: 'waiting' | 'member' | 'suspended' | 'removed'
}

export type ToWorker =
  | { readonly do: 'ask'; readonly id: number; readonly name: string; readonly args: unknown }
  | { readonly do: 'cancel'; readonly id: number }
  | { readonly do: 'watch'; readonly id: number; readonly name: string; readonly args: unknown }
  | { readonly do: 'unwatch'; readonly id: number }

export type ToPage =
  | { readonly is: 'stage'; readonly stage: Stage }
  | { readonly is: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly is: 'fault'; readonly id: number; readonly name: string; readonly message: string }
  | {
      readonly is: 'progress'
      readonly id: number
      readonly done: number
      readonly all: number
    }
  | { readonly is: 'view'; readonly id: number; readonly value: unknown }
