// A decision as a file for people outside: they check it without joining anything.

import { certificateOf, recountIn, resultToShow, writeCertificate } from '@folkmoot/areas/assembly'
import { ok, utf8 } from '@folkmoot/kernel/base'
import { idBytes } from '@folkmoot/kernel/log'
import { writeFileAtomic } from '@folkmoot/node'
import { findVote } from '../assembly/finding.ts'
import { inHouse } from '../assembly/house.ts'
import type { Run } from '../command.ts'

export const certificateSave: Run = (call) =>
  inHouse(call, async ({ state, community, ...house }) => {
    const vote = findVote({ state }, call.given['REF'] ?? '')
    if (!vote.ok) return vote
    const found = resultToShow(recountIn(community), vote.value.ref)
    if (!found.ok) return found
    const certificate = certificateOf(state, idBytes(community.id), found.value.result)
    if (!certificate.ok) return certificate
    const file = call.given['FILE'] ?? ''
    const bytes = utf8(writeCertificate(certificate.value))
    await writeFileAtomic(file, bytes)
    const signers = certificate.value.signatures.map(({ member }) => house.nameOf(member))
    if (call.flags.is('json'))
      call.terminal.json({ file, bytes: bytes.length, vote: vote.value.ref, signers })
    else call.terminal.say(call.words.assembly.certificateSaved(file, signers.join(', ')))
    return ok()
  })
