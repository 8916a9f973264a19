// What an entry says of a file, with chunks that anyone may have given.

import { concat, decodeCbor, encodeCbor, fits } from '../../../kernel/src/base/index.ts'
import { attachment, openAttachment, sealAttachment } from '../../../kernel/src/keys/index.ts'
import { type MakeTarget, must } from '../target.ts'
import { varyCbor } from '../vary-cbor.ts'
import { asBytes, counting, crypto } from './shared-ports.ts'

export const target: MakeTarget = () => {
  const file = asBytes('what we saw at the bridge')
  const how = { name: 'notes.txt', type: 'text/plain' }
  const sealed = sealAttachment({ crypto, chance: counting() }, file, how)
  must(sealed.ok, 'a text can be attached')
  const { body, chunks } = sealed.value
  const head = encodeCbor(body)
  const [chunk] = chunks
  must(chunk, 'a text has a chunk')
  return {
    sources: ['kernel/src/keys/attachments.ts', 'kernel/src/base/attachment.ts'],
    seeds: [head, concat(head, chunk.bytes)],
    vary: varyCbor,
    run(bytes) {
      const cut = Math.min(bytes.length, head.length)
      const parts = [bytes, bytes.subarray(0, cut)]
      const given = parts.map(decodeCbor).find((value) => fits(attachment, value))
      if (!fits(attachment, given)) return false
      const rest = bytes.length > cut ? bytes.subarray(cut) : chunk.bytes
      const opened = openAttachment(crypto, given, () => rest)
      if (opened.ok) must(opened.value.join() === file.join(), 'nothing else can be opened')
      return opened.ok
    },
  }
}
