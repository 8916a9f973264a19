// One hash over everything that the projection says: two devices compare 32 bytes instead of tables.

import { concat, encodeCbor, utf8, Writer, type Cbor } from '../base/index.ts'
import type { Sha256 } from './judging.ts'
import type { KernelTable } from './tables.ts'

const LABEL = utf8('folkmoot/state/1')

/** What was hashed before, by table: most tables are the same the next time. */
export type TableDigests = Map<
  KernelTable<unknown>,
  { readonly version: number; readonly digest: Uint8Array }
>

/** H(label ‖ canonical CBOR of [[table, H(rows in order of key)] …], refs set aside in order). */
export function stateDigest(
  sha256: Sha256,
  tables: readonly KernelTable<unknown>[],
  setAside: readonly string[],
  known: TableDigests,
): Uint8Array {
  const named = [...tables].sort((a, b) => (a.name < b.name ? -1 : 1))
  const digests = named.map((table): Cbor => {
    const before = known.get(table)
    if (before?.version === table.version) return [table.name, before.digest]
    const digest = sha256(rowBytes(table))
    known.set(table, { version: table.version, digest })
    return [table.name, digest]
  })
  return sha256(concat(LABEL, encodeCbor([digests, [...setAside].sort()])))
}

function rowBytes(table: KernelTable<unknown>): Uint8Array {
  const writer = new Writer()
  for (const [key, row] of table.rows()) writer.bytes(encodeCbor([key, row as Cbor]))
  return writer.finish()
}
