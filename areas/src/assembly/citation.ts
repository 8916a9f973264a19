// From the file of a certificate to the entry that brings it into the assembly's log: everything is
// checked here, the count too, before it is written; readers check the text and the signatures.

import { equalBytes, refuse, type Result } from '@folkmoot/kernel/base'
import { checkCertificate, type CertificatePorts } from './certificate.ts'
import { ATTESTERS_MAX, type BodyName } from './charter.ts'
import {
  assemblyDraft,
  type AssemblyCommandRefusal,
  type AssemblyDraft,
  type Author,
  type Drafting,
} from './commands.ts'
import type { SignedText } from './deciding.ts'
import type { BodyOf } from './entries.ts'
import type { CertificateRefusal } from './refusals-certificate.ts'
import type { AssemblyState } from './state.ts'

type Citation = BodyOf<'assembly/certificate-cited'>
export type CitingRefusal =
  | AssemblyCommandRefusal
  | CertificateRefusal
  | { readonly kind: 'assembly-body-keyless' }

export function citationDraft(
  file: string,
  author: Author,
  drafting: Drafting & { readonly ports: CertificatePorts },
): Result<AssemblyDraft<'assembly/certificate-cited'>, CitingRefusal> {
  const checked = checkCertificate(file, drafting.ports)
  if (!checked.ok) return checked
  const { space, statement, text, signatures } = checked.value.certificate
  const body = bodyIn(drafting.state, space)
  if (!body) return refuse({ kind: 'assembly-body-keyless' })
  const named = signatures.map(({ key, signature }) => ({ key, signature })).slice(0, ATTESTERS_MAX)
  const cited = { body, statement, text: plainText(text), signatures: named }
  return assemblyDraft('assembly/certificate-cited', cited, author, drafting)
}

/** The body that decides in that space. */
export function bodyIn(state: AssemblyState, space: Uint8Array): BodyName | undefined {
  for (const [key, { terms, proposal }] of state.bodies.rows())
    if (terms.keys && terms.space && equalBytes(terms.space, space))
      return { founded: proposal, at: Number(key.slice(key.indexOf('/') + 1)) }
  return undefined
}

const plainText = ({ title, articles, act }: SignedText): Citation['text'] => ({
  title,
  articles: articles.map(({ id, text, alternatives }) => ({
    id,
    ...(text === undefined ? {} : { text }),
    alternatives: alternatives.map(({ version, text }) => ({
      ...(version === undefined ? {} : { version }),
      text,
    })),
  })),
  ...(act === undefined ? {} : { act }),
})
