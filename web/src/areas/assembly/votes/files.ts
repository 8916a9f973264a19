// In the worker: a vote as files for people outside, and the commands that read them.

import { ballotFileOf, type Box, certificateOf, writeCertificate } from '@folkmoot/areas/assembly'
import { ok, type Result } from '@folkmoot/kernel/base'
import { idBytes } from '@folkmoot/kernel/log'
import type { Community } from '@folkmoot/kernel/replica'
import { stateOf } from '../acting.ts'
import { toldResult } from './kept.ts'

export interface NamedFile {
  readonly name: string
  readonly text: string
}

/** No title in it: names of files travel where their contents do not. */
const nameFor = (vote: string, ending: string): string => `vote-${vote.slice(0, 8)}.${ending}`

/** Made without its text, which may be large. */
export function commandFor(vote: string, box: Box) {
  const { ending, flags, exact } = ballotFileOf({ ...box, choices: [] }, '')
  const file = nameFor(vote, ending)
  return {
    exact,
    command: ['folkmoot count', file, ...flags].join(' '),
    certificate: nameFor(vote, 'certificate.json'),
  }
}

export function ballotsFile(community: Community, vote: string): Result<NamedFile> {
  const told = toldResult(community, vote)
  if (!told.ok) return told
  const { box, wording } = told.value.result
  const { ending, text } = ballotFileOf(box, wording.title)
  return ok({ name: nameFor(vote, ending), text })
}

export function certificateFile(community: Community, vote: string): Result<NamedFile> {
  const told = toldResult(community, vote)
  if (!told.ok) return told
  const made = certificateOf(stateOf(community), idBytes(community.id), told.value.result)
  if (!made.ok) return made
  return ok({ name: nameFor(vote, 'certificate.json'), text: writeCertificate(made.value) })
}
