// A decision as a file that somebody outside can check: what was decided, the whole ballot box without
// names, and the signatures of the attesters. Who the attesters are it cannot prove by itself: the
// reader compares their keys with those that the assembly has published.

import {
  concat,
  encodeCbor,
  equalBytes,
  fromHex,
  hex,
  ok,
  refuse,
  type Result,
  utf8,
} from '@folkmoot/kernel/base'
import { type Box, boxFits, countBox, type Count, type Sha256 } from './box.ts'
import { attestersNeeded } from './charter.ts'
import { boxDigest, type DecidedText, textDigest, type VoteResult } from './deciding.ts'
import type { Statement } from './entries.ts'
import { certificateShape } from './certificate-shapes.ts'
import type { CertificateRefusal } from './refusals-certificate.ts'
import type { AssemblyState } from './state.ts'

export const CERTIFICATE_FORMAT = 'folkmoot/certificate/1'
/** A vote of 10,000 with long objections. */
export const CERTIFICATE_CHARS_MAX = 64 * 1024 * 1024

export interface Signed {
  readonly member: string
  /** The public key, 32 bytes. */
  readonly key: Uint8Array
  readonly signature: Uint8Array
}
export interface Certificate {
  readonly space: Uint8Array
  readonly statement: Statement
  readonly text: DecidedText
  readonly box: Box
  /** How many attesters there are, those included who have not signed. */
  readonly attesters: number
  readonly signatures: readonly Signed[]
}

/** What an attester signs: the space and all that was found, under a label of its own. */
export const statementMessage = (space: Uint8Array, statement: Statement): Uint8Array =>
  concat(utf8('folkmoot/decision/1'), encodeCbor({ space, statement }))

/** Of a certified vote; the result is recomputed by the caller, and must be what was certified. */
export function certificateOf(
  state: AssemblyState,
  space: Uint8Array,
  { statement, recounted, wording, box }: VoteResult,
): Result<Certificate, CertificateRefusal> {
  const vote = state.votes.get(statement.vote)
  const said = encodeCbor(statement)
  const certified = vote?.certified
  if (!certified || !equalBytes(encodeCbor(certified.statement), said))
    return refuse({ kind: 'assembly-not-certified' })
  // Whoever saved the file before has what was counted; this device no longer does.
  if (recounted) return refuse({ kind: 'certificate-box-differs' })
  const signatures = state.attestations.by('closing', statement.closing).flatMap((ref) => {
    const row = state.attestations.get(ref)
    const same = row && equalBytes(encodeCbor(row.statement), said)
    const key = row && fromHex(row.log)
    return same && key ? [{ member: row.by, key, signature: row.signature }] : []
  })
  const { title, articles, act } = wording
  const text = { title, articles, act }
  return ok({ space, statement, text, box, attesters: vote.attesters.length, signatures })
}

/** JSON with bytes as hexadecimal digits, for eyes and for other programs. */
export const writeCertificate = (certificate: Certificate): string =>
  `${JSON.stringify({ format: CERTIFICATE_FORMAT, ...certificate }, bytesAsText, 1)}\n`

const bytesAsText = (_key: string, value: unknown): unknown =>
  value instanceof Uint8Array ? { hex: hex(value) } : value

function textAsBytes(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('hex' in value)) return value
  const digits = value.hex
  return (typeof digits === 'string' && fromHex(digits)) || value
}

export function readCertificate(file: string): Result<Certificate, CertificateRefusal> {
  if (file.length > CERTIFICATE_CHARS_MAX) return refuse({ kind: 'certificate-large' })
  let read: unknown
  try {
    read = JSON.parse(file, textAsBytes)
  } catch {
    return refuse({ kind: 'certificate-unreadable' })
  }
  const { format, ...rest } = (read ?? {}) as { readonly format?: unknown }
  if (format !== CERTIFICATE_FORMAT) return refuse({ kind: 'certificate-unreadable' })
  const path = certificateShape.misfit(rest)
  return path === undefined ? ok(rest as Certificate) : refuse({ kind: 'certificate-misfit', path })
}

export interface CertificatePorts {
  readonly sha256: Sha256
  verify(key: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean
}
/** Without cryptography no signature is good. */
export const NO_PORTS: CertificatePorts = { sha256: () => new Uint8Array(), verify: () => false }

export interface Checked {
  readonly certificate: Certificate
  readonly count: Count
  /** Keys with a good signature: compare them with those that you know. */
  readonly keys: readonly string[]
  readonly needed: number
}

/** V14: enough good signatures by different attesters, over this text and this count and no other. */
export function checkCertificate(
  file: string,
  { sha256, verify }: CertificatePorts,
): Result<Checked, CertificateRefusal> {
  const read = readCertificate(file)
  if (!read.ok) return read
  const { space, statement, text, box, attesters, signatures } = read.value
  if (!boxFits(box)) return refuse({ kind: 'certificate-misfit', path: 'box' })
  if (!equalBytes(textDigest(text, sha256), statement.text))
    return refuse({ kind: 'certificate-text-differs' })
  if (!equalBytes(boxDigest(box, sha256), statement.box))
    return refuse({ kind: 'certificate-box-differs' })
  const count = countBox(box, sha256)
  if (!count.ok || !sameResult(count.value, statement, box))
    return refuse({ kind: 'certificate-count-differs' })
  const message = statementMessage(space, statement)
  const good = signatures.filter(({ key, signature }) => verify(key, message, signature))
  const members = new Set(good.map(({ member }) => member))
  const keys = [...new Set(good.map(({ key }) => hex(key)))].sort()
  const needed = attestersNeeded(attesters)
  if (Math.min(members.size, keys.length) < needed)
    return refuse({ kind: 'certificate-signatures-few', have: keys.length, need: needed })
  return ok({ certificate: read.value, count: count.value, keys, needed })
}

const sameResult = (count: Count, statement: Statement, box: Box): boolean =>
  count.outcome === statement.outcome &&
  count.voters === statement.voters &&
  box.electors === statement.electors &&
  count.winners.join() === statement.winners.join()
