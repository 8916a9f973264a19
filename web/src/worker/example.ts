// The example: a made-up lakeside district after an ice storm, written by real devices that live only
// in memory. Nothing of it is kept, and nothing leaves this device.

import type { ArgonCost, Crypto } from '@folkmoot/kernel/crypto'
import { createReplica, type Replica } from '@folkmoot/kernel/replica'
import { createMemoryStore } from '@folkmoot/kernel/store'
import type { Language } from '../words/language.ts'
import { begin, follow, lockDevice, portsOver } from './device.ts'
import { tellStory } from './example/story.ts'
import { loadExampleWords } from './example/words/index.ts'
import type { Keeper } from './keeper.ts'

/** Nobody's passphrase: these devices are gone with the tab, so a guess may cost little. */
const PASSPHRASE = 'only an example'
const COST = { memoryKiB: 19 * 1024, passes: 2 }

/** The dozen devices have one passphrase and one memory that it lies in: it is stretched once. */
function stretchedOnce(crypto: Crypto): Crypto {
  let stretched: Uint8Array | undefined
  const argon2id = (password: Uint8Array, salt: Uint8Array, cost: ArgonCost): Uint8Array =>
    (stretched ??= crypto.argon2id(password, salt, cost)).slice()
  return { ...crypto, argon2id }
}

export async function openExample(
  keeper: Keeper,
  language: Language,
  progress: (done: number, all: number) => void,
): Promise<void> {
  const words = await loadExampleWords(language)
  await lockDevice(keeper)
  const now = keeper.clock.now()
  // The clock of these devices runs as ours does, so many milliseconds behind it.
  let behind = 0
  const clock = { now: () => keeper.clock.now() - behind }
  const { crypto: usual } = await portsOver(
    keeper,
    createMemoryStore(() => new Uint8Array(32)),
  )
  const crypto = stretchedOnce(usual)
  const device = async (): Promise<Replica> => {
    const ports = await portsOver(
      keeper,
      createMemoryStore((bytes) => crypto.sha256(bytes)),
    )
    const options = { passphrase: PASSPHRASE, cost: COST }
    const made = await createReplica({ ...ports, crypto, clock }, options)
    if (!made.ok) throw new Error(`fault: the example could not be made (${made.refusal.kind})`)
    return made.value
  }
  const moveTo = (time: number): void => {
    behind = time === now ? 0 : now - time
  }
  const { mine, here } = await tellStory({ device, words, now, moveTo, progress })
  keeper.example = true
  begin(keeper, mine)
  follow(keeper, here)
}
