// Faults to put into real parsers, one check less each: `npm run fuzz -- --prove` must find them all.
// The text is that of the source as it stands; when it has changed, the proof says so and stops.

import type { Plant } from './instrument.ts'

export const plants: Readonly<Record<string, Plant & { readonly target: string }>> = {
  'a toy that hangs': {
    target: 'toy',
    path: 'scripts/fuzz/toy-parser.ts',
    from: "throw new Error('the fault behind the tag and the number')",
    to: 'for (;;) continue',
  },
  'a toy that takes too much memory': {
    target: 'toy',
    path: 'scripts/fuzz/toy-parser.ts',
    from: "throw new Error('the fault behind the tag and the number')",
    to: 'new Array(2e7).fill(0)',
  },
  'a toy that changes all objects': {
    target: 'toy',
    path: 'scripts/fuzz/toy-parser.ts',
    from: "throw new Error('the fault behind the tag and the number')",
    to: 'Object.assign(Object.prototype, { polluted: true })',
  },
  'a toy that is slow': {
    target: 'toy',
    path: 'scripts/fuzz/toy-parser.ts',
    from: "throw new Error('the fault behind the tag and the number')",
    to: 'for (let left = 1e9; left > 0; left--) continue',
  },
  'a map with its keys in any order': {
    target: 'cbor',
    path: 'kernel/src/base/cbor.ts',
    from: ': keyLength > previousLength',
    to: ': true',
  },
  'a dropped tail where there is none': {
    target: 'run',
    path: 'kernel/src/log/frame.ts',
    from: 'if (tailDropped && !hasTail) reader.fail()',
    to: '',
  },
  'a run that adds nothing is taken for a new one': {
    target: 'accept-run',
    path: 'kernel/src/log/accept.ts',
    from: "if (head.seq <= have) return { kind: 'known' }",
    to: '',
  },
  'a message with unknown bits': {
    target: 'message',
    path: 'kernel/src/sync/messages.ts',
    from: 'byte > 63 || ',
    to: '',
  },
  'a run of a log that nobody named': {
    target: 'session-hub',
    path: 'kernel/src/sync/session-receiving.ts',
    from: 'if (index === undefined || !heard) return hangUp(session, DAMAGED)',
    to: '',
  },
  'a frontier in any order': {
    target: 'bundle-header',
    path: 'kernel/src/sync/bundle-format.ts',
    from: 'if (log <= previous) reader.fail()',
    to: '',
  },
  'a bundle whose signatures are not looked at': {
    target: 'bundle',
    path: 'kernel/src/log/accept.ts',
    from: "if (!headVerifies(crypto, space, run.log, head)) return { kind: 'bad', why: 'signature' }",
    to: '',
  },
  'a dependency that is mentioned twice': {
    target: 'plain',
    path: 'kernel/src/keys/deps-table.ts',
    from: 'if (log === undefined || mentioned.has(log)) return undefined',
    to: 'if (log === undefined) return undefined',
  },
  'an entry that is no list': {
    target: 'frame-open',
    path: 'kernel/src/keys/plain.ts',
    from: 'if (!Array.isArray(value) || value.length !== 5) return undefined',
    to: 'if (value === undefined) return undefined',
  },
  'an unlock that costs a year': {
    target: 'vault-header',
    path: 'kernel/src/keys/vault-header.ts',
    from: 'return header && isArgonCost(header.cost)',
    to: 'return header',
  },
  'a capsule with something behind its end': {
    target: 'capsule',
    path: 'kernel/src/keys/paper.ts',
    from: 'if (reader.bytes(reader.left).some((byte) => byte !== 0)) reader.fail()',
    to: 'reader.bytes(reader.left)',
  },
  'a body that is nothing': {
    target: 'body',
    path: 'kernel/src/base/shapes.ts',
    from: "if (typeof value !== 'object' || value === null || Array.isArray(value)) return ''",
    to: "if (typeof value !== 'object' || Array.isArray(value)) return ''",
  },
  'a picture with half of its colours': {
    target: 'jpeg',
    path: 'kernel/src/keys/strip-jpeg.ts',
    from: 'segment.length < end || ',
    to: '',
  },
  'a row with an endless number': {
    target: 'ushahidi',
    path: 'areas/src/situation/import-ushahidi.ts',
    from: "if (id.length > ID_MAX) return refuse({ kind: 'import-row-id-long', max: ID_MAX })",
    to: '',
  },
  'a time that runs backwards': {
    target: 'time-text',
    path: 'areas/src/situation/time-text.ts',
    from: "if (to.value.to < from.value.from) return refuse({ kind: 'situation-time-backwards', given })",
    to: '',
  },
  'a number beyond its bound': {
    target: 'cli-arguments',
    path: 'cli/src/arguments.ts',
    from: 'number >= min && number <= max',
    to: 'number >= min',
  },
  'a network longer than an address': {
    target: 'hub-settings',
    path: 'hub/src/addresses.ts',
    from: ' && Number(length) <= max',
    to: '',
  },
}
