// The data folder of a person: one store under one lock, opened for the time of one command.

import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Refusal, refuse, type Result, utf8, utf8Text } from '@folkmoot/kernel/base'
import {
  type Community,
  createReplica,
  hasVault,
  openReplica,
  type Replica,
  type ReplicaPorts,
} from '@folkmoot/kernel/replica'
import { ARGON_FLOOR, type Crypto } from '@folkmoot/kernel/crypto'
import type { Store } from '@folkmoot/kernel/store'
import {
  loadNodeCrypto,
  openSqliteStore,
  type SqliteOptions,
  systemChance,
  systemClock,
} from '@folkmoot/node'
import { areasOver } from './areas.ts'
import { chooseSpace } from './choosing.ts'
import type { Call } from './command.ts'
import { homePath } from './home-path.ts'
import { askNewPassphrase, askPassphrase } from './passphrase.ts'

/** Which community commands work on. Its id is no secret: the store files runs under it. */
const CHOSEN = 'cli-space'
const STORE_FILE = 'folkmoot.sqlite'

export interface Home {
  readonly path: string
  readonly replica: Replica
  /** The id chosen with `folkmoot use`. */
  readonly chosen: string | undefined
  choose(community: Community): Promise<void>
}

export type Work<T> = (home: Home) => Promise<Result<T, Refusal>>

export const storePath = (home: string): string => join(home, STORE_FILE)

/** Opens the folder, works, and closes it again whatever happens. `make` begins a folder. */
export async function withHome<T>(
  call: Call,
  { make = false }: { readonly make?: boolean },
  work: Work<T>,
): Promise<Result<T, Refusal>> {
  const path = homePath(call.environment)
  const isNew = !existsSync(storePath(path))
  if (isNew && !make) return refuse({ kind: 'cli-home-empty', path })
  const madeFrom = make ? mkdirSync(path, { recursive: true, mode: 0o700 }) : undefined
  const loading = loadNodeCrypto()
  const store = openSqliteStore(storePath(path), boundOf(call))
  try {
    const done = await openAndWork(call, { make, path, store, crypto: await loading }, work)
    // Nothing is written on refusal, not even an empty folder.
    if (isNew && !done.ok) await unmake(store, madeFrom)
    return done
  } finally {
    await store.close()
  }
}

const PAGES_PER_MEGABYTE = 256

/** For small disks (and for tests of full ones): FOLKMOOT_STORE_MEGABYTES is the most that is kept. */
function boundOf({ environment }: Call): SqliteOptions {
  const megabytes = Number(environment['FOLKMOOT_STORE_MEGABYTES'] ?? 0)
  return megabytes > 0 ? { pagesMax: Math.ceil(megabytes * PAGES_PER_MEGABYTE) } : {}
}

/** FOLKMOOT_VAULT_COST=least makes a vault as cheap to guess as the format allows: for tests only. */
const costOf = ({ environment }: Call) =>
  environment['FOLKMOOT_VAULT_COST'] === 'least' ? { cost: ARGON_FLOOR } : {}

async function unmake(store: Store, madeFrom: string | undefined): Promise<void> {
  await store.wipe()
  if (madeFrom !== undefined) rmSync(madeFrom, { recursive: true, force: true })
}

interface Opening {
  readonly make: boolean
  readonly path: string
  readonly store: Store
  readonly crypto: Crypto
}

async function openAndWork<T>(
  call: Call,
  { make, path, store, crypto }: Opening,
  work: Work<T>,
): Promise<Result<T, Refusal>> {
  const ports = {
    crypto,
    clock: systemClock,
    chance: systemChance,
    store,
    areas: areasOver(crypto),
  }
  const replica = await openOrMake(call, ports, { make, path })
  if (!replica.ok) return replica
  try {
    return await work(await homeOver(path, store, replica.value))
  } finally {
    await replica.value.lock()
  }
}

/** The same, with one community: that of --space, the chosen one, or the only one. */
export function withSpace<T>(
  call: Call,
  work: (community: Community, home: Home) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  return withHome(call, {}, async (home) => {
    const community = chooseSpace(home, call.flags.text('space'))
    return community.ok ? work(community.value, home) : community
  })
}

async function openOrMake(
  call: Call,
  ports: ReplicaPorts,
  { make, path }: { readonly make: boolean; readonly path: string },
): Promise<Result<Replica, Refusal>> {
  if (await hasVault(ports)) {
    const passphrase = await askPassphrase(call)
    return passphrase.ok ? openReplica(ports, { passphrase: passphrase.value }) : passphrase
  }
  if (!make) return refuse({ kind: 'cli-home-empty', path })
  const passphrase = await askNewPassphrase(call)
  return passphrase.ok
    ? createReplica(ports, { passphrase: passphrase.value, ...costOf(call) })
    : passphrase
}

async function homeOver(path: string, store: Store, replica: Replica): Promise<Home> {
  const chosen = await store.records.get(CHOSEN)
  return {
    path,
    replica,
    chosen: chosen && utf8Text(chosen),
    choose: ({ id }) => store.records.put(CHOSEN, utf8(id)),
  }
}
