import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nobleCrypto } from '@folkmoot/kernel/crypto'
import { afterAll, describe, expect, it } from 'vitest'
import { systemChance } from './chance.ts'
import { destroyFile, readFileUpTo, writeFileAtomic } from './files.ts'
import { loadNodeCrypto } from './native-crypto.ts'

const root = mkdtempSync(join(tmpdir(), 'folkmoot-files-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('files', () => {
  it('are written whole, for their owner only, and leave nothing beside them', async () => {
    const path = join(root, 'new', 'bundle')
    await writeFileAtomic(path, new Uint8Array([1]))
    await writeFileAtomic(path, new Uint8Array([1, 2, 3]))
    expect([...readFileSync(path)]).toEqual([1, 2, 3])
    expect(statSync(path).mode & 0o077).toBe(0)
    expect(readdirSync(join(root, 'new'))).toEqual(['bundle'])
  })

  it('are read up to a limit, also those that lie about their size', async () => {
    const path = join(root, 'large')
    writeFileSync(path, new Uint8Array(1000))
    expect(await readFileUpTo(path, 1000)).toMatchObject({ ok: true })
    expect(await readFileUpTo(path, 999)).toEqual({
      ok: false,
      refusal: { kind: 'file-too-large', bytesMax: 999 },
    })
    expect(await readFileUpTo('/dev/zero', 5_000_000)).toMatchObject({ ok: false })
  })

  it('are destroyed without complaint when they are not there', async () => {
    const path = join(root, 'secret')
    writeFileSync(path, 'secret')
    await destroyFile(path)
    await destroyFile(path)
    expect(readdirSync(root)).not.toContain('secret')
  })
})

describe("Node's cryptography", () => {
  it('gives the same hashes as the other implementation, on both sides of the change-over', async () => {
    const crypto = await loadNodeCrypto()
    for (const length of [0, 1, 255, 256, 257, 5000]) {
      const bytes = systemChance.bytes(length)
      expect(crypto.sha256(bytes)).toEqual(nobleCrypto.sha256(bytes))
      const into = new Uint8Array(34)
      crypto.sha256Into(bytes, into, 1)
      expect(into.subarray(1, 33)).toEqual(nobleCrypto.sha256(bytes))
    }
    expect(crypto.name).toBe('libsodium with native sha256, sha256Into')
  })

  it('owns the memory of its chance, so that zeroing a key zeroes only that key', () => {
    const [a, b] = [systemChance.bytes(32), systemChance.bytes(32)]
    expect(a.buffer.byteLength).toBe(32)
    expect(a).not.toEqual(b)
  })
})
