import { beforeEach, describe, expect, it } from 'vitest'
import { concat, utf8 } from '../base/index.ts'
import {
  ARGON_FLOOR,
  ARGON_USUAL,
  type ArgonCost,
  type Crypto,
  nobleCrypto,
} from '../crypto/index.ts'
import { seeded } from '../testing/index.ts'
import type { VaultRecords } from './port.ts'
import { createVault, destroyVault, HEADER_NAMES, openVault, type Vault } from './vault.ts'
import { chooseCost } from './vault-cost.ts'
import { decodeHeader, PASSPHRASE_MIN } from './vault-header.ts'

/** The cost of a guess is not what is tried here. */
const crypto: Crypto = {
  ...nobleCrypto,
  argon2id: (password, salt, { memoryKiB, passes }) =>
    nobleCrypto.sha256(concat(salt, utf8(`${memoryKiB} ${passes} `), password)),
}

/** Records that fail before or in the middle of a chosen write, as a power cut does. */
interface Disk extends VaultRecords {
  readonly files: Map<string, Uint8Array>
  /** Writes left before the cut; undefined: none comes. */
  cutAfter: number | undefined
  torn: boolean
  writes: number
}

function disk(files = new Map<string, Uint8Array>()): Disk {
  const step = (done: () => void, half: () => void): Promise<void> => {
    self.writes++
    if (self.cutAfter !== undefined && self.cutAfter-- <= 0) {
      if (self.torn) half()
      return Promise.reject(new Error('power cut'))
    }
    done()
    return Promise.resolve()
  }
  const self: Disk = {
    files,
    cutAfter: undefined,
    torn: false,
    writes: 0,
    get: (name) => Promise.resolve(self.files.get(name)?.slice()),
    names: () => Promise.resolve([...self.files.keys()]),
    put: (name, bytes) =>
      step(
        () => self.files.set(name, bytes.slice()),
        () => self.files.set(name, bytes.slice(0, bytes.length / 2)),
      ),
    remove: (name) =>
      step(
        () => self.files.delete(name),
        () => undefined,
      ),
  }
  return self
}

const passphrase = 'six words that nobody else knows'
const other = 'six words that came after these'
const secret = utf8('the key of the space, and where Ana lives')
const ports = (records: VaultRecords) => ({ crypto, chance: seeded(6), records })

async function filled(records: Disk): Promise<Vault> {
  const vault = await createVault({ ...ports(records), passphrase, cost: ARGON_FLOOR })
  if (!vault.ok) throw new Error(vault.refusal.kind)
  await vault.value.put('space 1', secret)
  await vault.value.put('space 2', new Uint8Array(3_000))
  return vault.value
}

const opening = async (records: VaultRecords, phrase: string) => {
  const vault = await openVault({ ...ports(records), passphrase: phrase })
  return vault.ok ? (await vault.value.get('space 1')).ok : vault.refusal.kind
}

let records: Disk
let vault: Vault
beforeEach(async () => {
  records = disk()
  vault = await filled(records)
})

describe('vault', () => {
  it('[K31] gives back what was put in, to the passphrase and to nothing else', async () => {
    const again = await openVault({ ...ports(records), passphrase })
    if (!again.ok) throw new Error('opens')
    expect(await again.value.get('space 1')).toEqual({ ok: true, value: secret })
    expect(await again.value.get('space 3')).toEqual({ ok: true, value: undefined })
    expect(await again.value.names()).toEqual({ ok: true, value: ['space 1', 'space 2'] })
    await again.value.remove('space 1')
    expect(await again.value.names()).toEqual({ ok: true, value: ['space 2'] })
    expect(await opening(records, 'six words that nobody else know')).toBe('vault-wrong-passphrase')
  })

  it('[K30] takes a passphrase in whatever way a keyboard composes it', async () => {
    const files = disk()
    await createVault({
      ...ports(files),
      passphrase: 'cafe\u0301 au lait \ufb01n',
      cost: ARGON_FLOOR,
    })
    expect(await opening(files, 'caf\u00e9 au lait fin')).toBe(true)
  })

  it('[K30] refuses a short passphrase with the least length, and a second vault', async () => {
    const short = { kind: 'vault-passphrase-short', min: PASSPHRASE_MIN }
    const files = disk()
    const tried = await createVault({ ...ports(files), passphrase: ' 1234567  ' })
    expect(tried).toEqual({ ok: false, refusal: short })
    expect(files.files.size).toBe(0)
    expect(await vault.changePassphrase('1234567')).toEqual({ ok: false, refusal: short })
    const second = await createVault({ ...ports(records), passphrase })
    expect(second).toMatchObject({ refusal: { kind: 'vault-exists' } })
    expect(await opening(disk(), passphrase)).toBe('vault-absent')
  })

  it('[K31] tells a wrong passphrase from damage and from a newer version', async () => {
    const header = records.files.get('vault-a') as Uint8Array
    for (let at = 0; at < header.length; at++) {
      const bent = header.slice()
      bent[at] = (bent[at] ?? 0) ^ 4
      expect(await opening(disk(new Map([['vault-a', bent]])), passphrase)).toBe('vault-damaged')
    }
    for (const length of [0, 1, 8, header.length - 1]) {
      const cut = new Map([['vault-a', header.subarray(0, length)]])
      expect(await opening(disk(cut), passphrase)).toBe('vault-damaged')
    }
    expect(await opening(records, 'entirely different')).toBe('vault-wrong-passphrase')
    expect(decodeHeader(crypto, resealed(header, 7, 2))).toMatchObject({
      refusal: { kind: 'vault-newer' },
    })
  })

  it('[K30] refuses a stored cost that would burn the reader or spare the attacker', () => {
    const header = records.files.get('vault-a') as Uint8Array
    expect(decodeHeader(crypto, header).ok).toBe(true)
    // The cost begins behind magic, version and generation; 19456 is 80 98 01, then passes 02.
    expect([...header.subarray(9, 13)]).toEqual([0x80, 0x98, 0x01, 0x02])
    expect(decodeHeader(crypto, resealed(header, 12, 1)).ok).toBe(false)
    expect(decodeHeader(crypto, resealed(header, 11, 0x00)).ok).toBe(false)
    expect(decodeHeader(crypto, resealed(header, 12, 17)).ok).toBe(false)
  })

  it('[K32] shows neither names nor contents nor exact sizes outside', async () => {
    await vault.put('Lakeside assembly', utf8('Ana lives at the mill'))
    const outside = concat(...[...records.files].map(([name, bytes]) => concat(utf8(name), bytes)))
    const text = String.fromCharCode(...outside)
    for (const word of ['Lakeside', 'assembly', 'lives', 'mill', 'space', 'six words']) {
      expect(text.includes(word)).toBe(false)
    }
    const sizes = [...records.files.values()].map(({ length }) => length)
    expect(sizes.filter((size) => size === 256 + 16 + 25)).toHaveLength(2)
  })

  it('[K32] refuses a record that was changed, moved or put under another name', async () => {
    const [first, second] = [...records.files.keys()].filter((name) => name.startsWith('v-'))
    const bytes = records.files.get(first as string) as Uint8Array
    const damaged = { ok: false, refusal: { kind: 'vault-damaged' } }
    records.files.set(second as string, bytes)
    expect(await vault.get('space 2')).toEqual(damaged)
    expect(await vault.names()).toEqual(damaged)
    for (const at of [0, 1, 30, bytes.length - 1]) {
      const bent = bytes.slice()
      bent[at] = (bent[at] ?? 0) ^ 1
      records.files.set(first as string, bent)
      expect(await vault.get('space 1')).toEqual(damaged)
    }
    records.files.set(first as string, new Uint8Array())
    expect(await vault.get('space 1')).toEqual(damaged)
  })

  it('[K35] overwrites its keys when it is locked, and is of no use after', async () => {
    const derived: Uint8Array[] = []
    const watching: Crypto = {
      ...crypto,
      hkdfSha256: (...args) => {
        const key = crypto.hkdfSha256(...args)
        derived.push(args[0], key)
        return key
      },
    }
    const opened = await openVault({ ...ports(records), crypto: watching, passphrase })
    expect(new Set(derived.map(String)).size).toBe(3)
    if (opened.ok) opened.value.lock()
    for (const key of derived) expect(key).toEqual(new Uint8Array(32))
    vault.lock()
    vault.lock()
    await expect(async () => vault.get('space 1')).rejects.toThrow('locked')
    await expect(async () => vault.put('space 1', secret)).rejects.toThrow('locked')
    expect(await opening(records, passphrase)).toBe(true)
  })
})

/** A header whose byte at a place is another, with a checksum that fits again. */
function resealed(header: Uint8Array, at: number, value: number): Uint8Array {
  const bytes = header.slice(0, -8)
  bytes[at] = value
  return concat(bytes, crypto.sha256(concat(utf8('folkmoot/vault/1'), bytes)).subarray(0, 8))
}

describe('another passphrase', () => {
  it('[K33] opens, and the old one no longer does', async () => {
    expect(await vault.changePassphrase(other, ARGON_USUAL)).toEqual({ ok: true })
    expect(vault.cost).toEqual(ARGON_USUAL)
    expect(await opening(records, other)).toBe(true)
    expect(await opening(records, passphrase)).toBe('vault-wrong-passphrase')
    expect(await vault.changePassphrase(passphrase)).toEqual({ ok: true })
    expect(await opening(records, passphrase)).toBe(true)
    expect(await opening(records, other)).toBe('vault-wrong-passphrase')
    expect((await vault.get('space 1')).ok).toBe(true)
  })

  it('[K33] or the old one opens after a cut at any write, torn or not, and never neither', async () => {
    const seen = new Set<string>()
    for (const torn of [false, true]) {
      for (let cut = 0; cut < 5; cut++) {
        const files = disk()
        const own = await filled(files)
        Object.assign(files, { cutAfter: cut, torn })
        const cutShort = await own.changePassphrase(other).then(
          () => false,
          () => true,
        )
        files.cutAfter = undefined
        const [newOpens, oldOpens] = [
          await opening(disk(new Map(files.files)), other),
          await opening(disk(new Map(files.files)), passphrase),
        ]
        expect(newOpens === true || oldOpens === true, `cut ${cut}, torn ${torn}`).toBe(true)
        if (!cutShort) expect(oldOpens).toBe('vault-wrong-passphrase')
        seen.add(`${String(newOpens)} ${String(oldOpens)}`)
        // Whichever opens first settles it: the other is gone then.
        const first = newOpens === true ? other : passphrase
        expect(await opening(files, first)).toBe(true)
        const second = first === other ? passphrase : other
        expect(await opening(files, second)).toBe('vault-wrong-passphrase')
      }
    }
    expect(seen.size).toBeGreaterThan(1)
  })

  it('[K33] survives a cut while an earlier change is being settled', async () => {
    for (let cut = 0; cut < 3; cut++) {
      const files = disk()
      const own = await filled(files)
      Object.assign(files, { cutAfter: 1, torn: false })
      await own.changePassphrase(other).catch(() => undefined)
      Object.assign(files, { cutAfter: cut, torn: true })
      await opening(files, other).catch(() => undefined)
      files.cutAfter = undefined
      expect(await opening(files, other)).toBe(true)
    }
  })
})

describe('panic', () => {
  it('[K34] destroys the wrapped key first, so that a cut at any moment leaves noise', async () => {
    for (let cut = 1; cut < 6; cut++) {
      const files = disk()
      await filled(files)
      Object.assign(files, { cutAfter: cut, torn: false })
      await destroyVault(files).catch(() => undefined)
      files.cutAfter = undefined
      expect(['vault-damaged', 'vault-absent']).toContain(await opening(files, passphrase))
    }
    await destroyVault(records)
    expect(records.files.size).toBe(0)
  })

  it('[K34] leaves room for a new vault, which knows nothing of the old one', async () => {
    const left = new Map([...records.files].filter(([name]) => name.startsWith('v-')))
    const files = disk(left)
    const fresh = await createVault({ ...ports(files), chance: seeded(9), passphrase })
    if (!fresh.ok) throw new Error('created')
    expect(await fresh.value.names()).toEqual({ ok: true, value: [] })
    expect([...files.files.keys()]).toEqual([HEADER_NAMES[0]])
  })
})

describe('cost of a guess', () => {
  it('[K36] is raised while unlocking stays within a second, and never lowered', async () => {
    const speed = (msPerMiB: number) => (cost: ArgonCost) => (cost.memoryKiB / 1024) * msPerMiB
    expect(await chooseCost(speed(100))).toEqual(ARGON_USUAL)
    expect(await chooseCost(speed(9))).toEqual(ARGON_USUAL)
    expect(await chooseCost(speed(7))).toEqual({ ...ARGON_USUAL, memoryKiB: 128 * 1024 })
    expect(await chooseCost(speed(1))).toEqual({ ...ARGON_USUAL, memoryKiB: 256 * 1024 })
  })

  it('[K36] is never measured where half of it is already too slow', async () => {
    const asked: number[] = []
    await chooseCost((cost) => {
      asked.push(cost.memoryKiB)
      return 600
    })
    expect(asked).toEqual([64 * 1024])
  })
})
