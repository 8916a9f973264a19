// A record of the vault as a damaged or hostile disk gives it back.

import { createVault } from '../../../kernel/src/keys/index.ts'
import { createMemoryStore, memoryDisk } from '../../../kernel/src/store/index.ts'
import { type MakeTarget, must } from '../target.ts'
import { counting, crypto, digestOf } from './shared-ports.ts'

export const target: MakeTarget = async () => {
  const disk = memoryDisk()
  const { records } = createMemoryStore(crypto.sha256, disk)
  const cost = { memoryKiB: 19 * 1024, passes: 2 }
  const ports = { crypto, chance: counting(), records }
  const vault = await createVault({ ...ports, passphrase: 'lantern orchard velvet', cost })
  must(vault.ok, 'a vault can be made')
  await vault.value.put('keys', new Uint8Array(40).fill(7))
  const name = (await records.names()).find((each) => each.startsWith('v-')) ?? ''
  const whole = disk.records.get(name) ?? new Uint8Array()
  const truth = String(whole)
  return {
    sources: ['kernel/src/keys/vault.ts', 'kernel/src/crypto/padme.ts'],
    seeds: [whole],
    async run(bytes) {
      disk.records.set(name, bytes)
      const before = digestOf(disk.records)
      const [read, names] = [await vault.value.get('keys'), await vault.value.names()]
      must(read.ok === (String(bytes) === truth), 'only the record itself can be read')
      must(names.ok === read.ok, 'names come from whole records only')
      must(digestOf(disk.records) === before, 'reading writes nothing')
      return read.ok
    },
  }
}
