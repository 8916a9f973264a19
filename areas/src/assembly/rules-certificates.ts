// What counts of certificates from the space of a body: signed by enough of the keys that its terms
// name, over exactly the text that is carried along.

import { equalBytes, hex, ok, refuse, type Result } from '@folkmoot/kernel/base'
import type { EntryOf } from '@folkmoot/kernel/project'
import { type CertificatePorts, statementMessage } from './certificate.ts'
import { attestersNeeded, bodyKey } from './charter.ts'
import { textDigest } from './deciding.ts'
import type { AssemblyKinds, BodyOf } from './entries.ts'
import type { AssemblyState } from './state.ts'
import { citedKey } from './state-delegates.ts'

export type CitationRefusal =
  | { readonly kind: 'assembly-unknown-body' }
  | { readonly kind: 'assembly-body-keyless' }
  | { readonly kind: 'assembly-cited-not-adopted' }
  | { readonly kind: 'assembly-already-so' }
  | { readonly kind: 'certificate-text-differs' }
  | { readonly kind: 'certificate-signatures-few'; readonly have: number; readonly need: number }

type Citation = BodyOf<'assembly/certificate-cited'>

/** KB2. */
export function allowsCitation(
  state: AssemblyState,
  { body: cited }: EntryOf<Pick<AssemblyKinds, 'assembly/certificate-cited'>>,
  ports: CertificatePorts,
): Result<void, CitationRefusal> {
  const body = bodyKey(cited.body)
  const found = state.bodies.get(body)
  if (!found) return refuse({ kind: 'assembly-unknown-body' })
  const { keys, space } = found.terms
  if (!keys || !space) return refuse({ kind: 'assembly-body-keyless' })
  if (cited.statement.outcome !== 'adopted') return refuse({ kind: 'assembly-cited-not-adopted' })
  if (state.cited.has(citedKey(body, cited.statement.vote)))
    return refuse({ kind: 'assembly-already-so' })
  if (!equalBytes(textDigest(cited.text, ports.sha256), cited.statement.text))
    return refuse({ kind: 'certificate-text-differs' })
  const have = goodKeys(cited, { keys, space }, ports)
  const need = attestersNeeded(keys.length)
  return have >= need ? ok() : refuse({ kind: 'certificate-signatures-few', have, need })
}

/** How many different named keys have signed; a key that is not named is not asked. */
function goodKeys(
  { statement, signatures }: Citation,
  { keys, space }: { readonly keys: readonly Uint8Array[]; readonly space: Uint8Array },
  { verify }: CertificatePorts,
): number {
  const message = statementMessage(space, statement)
  const named = new Set(keys.map(hex))
  const good = signatures.filter(
    ({ key, signature }) => named.has(hex(key)) && verify(key, message, signature),
  )
  return new Set(good.map(({ key }) => hex(key))).size
}
