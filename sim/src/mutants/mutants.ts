// The planted bugs: in which file, which piece, and what stands there instead.

export interface Mutant {
  readonly name: string
  readonly changes: readonly Change[]
  /** Sought first in worlds in which people hold an assembly. */
  readonly assembly?: boolean
}

interface Change {
  readonly file: string
  readonly from: string
  readonly to: string
}

const mutant = (name: string, file: string, from: string, to: string): Mutant => ({
  name,
  changes: [{ file, from, to }],
})

export const MUTANTS: readonly Mutant[] = [
  mutant(
    'send-before-durable',
    'kernel/src/sync/holder.ts',
    'const numbers = await options.store.append(book.space, runs)\n',
    `const storing = options.store.append(book.space, runs)
  const numbers = runs.map((_, i) => book.arrivals + 1 + i)
  void storing.catch(() => undefined)
`,
  ),
  {
    // The head's signature covers the chain, so that only both together let a wrong beginning in.
    name: 'skip-prev',
    changes: [
      {
        file: 'kernel/src/log/accept.ts',
        from: "if (!continues(run, before)) return { kind: 'elsewhere', seq: run.from - 1 }",
        to: 'const isOther = !continues(run, before)',
      },
      {
        file: 'kernel/src/log/accept.ts',
        from: 'if (!headVerifies(crypto, space, run.log, head))',
        to: 'if (!isOther && !headVerifies(crypto, space, run.log, head))',
      },
    ],
  },
  {
    name: 'accept-gap',
    changes: [
      {
        file: 'kernel/src/sync/intake.ts',
        from: '  if (quick) return quick\n',
        to: `  if (quick) return quick
  const tail = tipIn(batch, run.log)
  if (run.from > (tail?.seq ?? 0) + 1) {
    const start = tail?.hash ?? chainStart(crypto, batch.book.space, run.log)
    const moved = { ...run, from: (tail?.seq ?? 0) + 1 }
    const hashes = runHashes(crypto, moved, start)
    const head = { seq: runEnd(moved), hash: hashes.at(-1) as Uint8Array, signature: run.signature }
    batch.accepted.push({ run: moved, stored: storedRun(moved, start, head.hash), hashes, tip: head })
    batch.tips.set(run.log, head)
    return { kind: 'accepted' }
  }
`,
      },
      {
        file: 'kernel/src/sync/intake.ts',
        from: '  acceptRun,\n',
        to: '  acceptRun,\n  runHashes,\n  storedRun,\n',
      },
    ],
  },
  mutant(
    'skip-signature',
    'kernel/src/log/accept.ts',
    "if (!headVerifies(crypto, space, run.log, head)) return { kind: 'bad', why: 'signature' }",
    'void headVerifies',
  ),
  {
    // Holders and knowledge of who is gone are two walls; this is the bug of having neither.
    name: 'old-epoch-after-removal',
    changes: [
      {
        file: 'kernel/src/keys/keyring.ts',
        from: 'knowsWhoIsGone(epoch.ref) && [...reach(epoch)].every(isActive)',
        to: '(knowsWhoIsGone(epoch.ref) || true) && [...reach(epoch)].some(isActive)',
      },
      {
        file: 'kernel/src/replica/writing.ts',
        from: 'without.length === 0',
        to: 'without.length >= 0',
      },
    ],
  },
  mutant(
    'ignore-cut',
    'kernel/src/space/standing.ts',
    "if (isBeyond(state, device, place)) return no('space-after-cut')",
    'if (isBeyond(state, device, { ...place, seq: 0 })) return no("space-after-cut")',
  ),
  {
    // Two places keep what lies beyond a fork from counting; one alone would do.
    name: 'count-both-branches',
    changes: [
      {
        file: 'kernel/src/space/standing.ts',
        from: "if (seq > (state.forked.get(log) ?? seq)) return no('space-log-forked')",
        to: '',
      },
      {
        file: 'kernel/src/replica/view.ts',
        from: 'frames.slice(0, Math.max(0, closed + 1 - from))',
        to: 'frames',
      },
    ],
  },
  mutant(
    'order-by-clock',
    'kernel/src/project/sequence.ts',
    'if (a.lamport !== b.lamport) return a.lamport - b.lamport',
    'const [t, u] = [a, b].map((x) => (x as Item).content?.time ?? (x as Item).authority?.time ?? 0) as [number, number]\n  if (t !== u) return t - u',
  ),
  mutant(
    'arrival-order',
    'kernel/src/project/sequence.ts',
    'if (compareSpots(newcomer, item) >= 0) break',
    'if (compareSpots(newcomer, item) >= -1e9) break',
  ),
  mutant(
    'locale-sort',
    'kernel/src/project/sorted-keys.ts',
    'known ??= [...source()].sort()',
    'known ??= [...source()].sort((a, b) => a.localeCompare(b, "de"))',
  ),
  mutant(
    'trust-hub-frontier',
    'kernel/src/replica/connecting.ts',
    '      if (equal) {\n        noteHub(inside, url',
    '      if (equal !== undefined) {\n        noteHub(inside, url',
  ),
  mutant(
    'ack-before-durable',
    'kernel/src/sync/holder.ts',
    `      await commit(options, desk, batch)
      for (const { waiting, taken } of done) waiting.resolve(taken)
`,
    `      for (const { waiting, taken } of done) waiting.resolve(taken)
      await commit(options, desk, batch)
`,
  ),
  mutant(
    'reuse-nonce',
    'kernel/src/keys/seal.ts',
    '  const nonce = chance.bytes(NONCE_BYTES)\n',
    '  const nonce = chance.bytes(NONCE_BYTES).fill(place.seq & 15)\n',
  ),
  mutant(
    'hub-reads-names',
    'kernel/src/keys/seal.ts',
    '  const nonce = chance.bytes(NONCE_BYTES)\n',
    `  const said = encodePlain(writing.table, writing.plain)
  const at = said.findIndex((byte, k) => byte === 75 && said[k + 1] === 97 && said[k + 2] === 110)
  const nonce = at < 0 || at + 24 > said.length ? chance.bytes(NONCE_BYTES) : said.slice(at, at + 24)
`,
  ),
  mutant(
    'lamport-unchecked',
    'kernel/src/project/judging.ts',
    'if (entry.lamport === lamport) return { entry, lamport, flaw: undefined }',
    'if (entry.lamport !== 0) return { entry, lamport, flaw: undefined }',
  ),
  mutant(
    'expiry-keeps-content',
    'kernel/src/replica/caring.ts',
    'await inside.ports.store.runs.dropBodies(inside.space, log, seqs)',
    'void seqs',
  ),
  mutant(
    'expiry-keeps-key',
    'kernel/src/replica/caring.ts',
    'inside.view.keys.change(() => ring)\n',
    '',
  ),
  mutant(
    'undo-skips-delete',
    'kernel/src/project/journal.ts',
    '(owners[i] as Undoable).restore(keys[i] as string, rows[i])',
    'rows[i] === undefined ? undefined : (owners[i] as Undoable).restore(keys[i] as string, rows[i])',
  ),
  mutant(
    'reuse-log-after-restore',
    'kernel/src/replica/replica.ts',
    'if (inside && isOwnAhead(inside, run)) inside.ownLogAhead = true',
    'if (inside && isOwnAhead(inside, run)) inside.ownLogAhead = false',
  ),
  mutant(
    'newcomer-gets-places',
    'kernel/src/replica/writing.ts',
    'const tailKey = fleetingKey(inside, builder, key)',
    'const tailKey = key.key.length > 0 ? ok(key) : fleetingKey(inside, builder, key)',
  ),
  mutant(
    'evidence-not-passed-on',
    'kernel/src/sync/holder.ts',
    'forkOf: (space, log) => loaded(space).book.forks.get(log)?.evidence,',
    'forkOf: () => undefined,',
  ),
  mutant(
    'new-log-keeps-word-of-hub',
    'kernel/src/replica/devices.ts',
    '({ ...hub, acknowledged: 0 })',
    '({ ...hub })',
  ),
  mutant(
    'anyone-promotes',
    'kernel/src/space/rules.ts',
    "return member.role === body.role ? no('space-already-so') : yes('steward')",
    "return member.role === body.role ? no('space-already-so') : yes('member')",
  ),
  mutant(
    'key-ahead-of-removal',
    'kernel/src/keys/keyring.ts',
    "epoch.class === 'record' && epoch.key !== undefined && epoch.counts !== undefined",
    "epoch.class === 'record' && epoch.key !== undefined",
  ),
  mutant(
    'epoch-of-the-unaware',
    'kernel/src/replica/view.ts',
    'return authority.takings().every((taking) => before(taking, at) || isNext(taking))',
    'return authority.takings().every((taking) => before(taking, at) || isNext(taking) || at.seq > 0)',
  ),
  {
    name: 'late-ballots-count',
    assembly: true,
    changes: [
      {
        file: 'areas/src/assembly/sorting.ts',
        from: 'const ballot = closed.ballots.get(key)',
        to: 'const ballot = now.ballots.get(key)',
      },
    ],
  },
  {
    name: 'one-attester-is-enough',
    assembly: true,
    changes: [
      {
        file: 'areas/src/assembly/fold-votes.ts',
        from: 'agreeing(state, statement) < attestersNeeded(vote.attesters.length)',
        to: 'agreeing(state, statement) < Math.min(1, attestersNeeded(vote.attesters.length))',
      },
    ],
  },
  {
    name: 'electors-of-now',
    assembly: true,
    changes: [
      {
        file: 'areas/src/assembly/deciding.ts',
        from: 'const electors = electorsOf(vote, opened.value)',
        to: 'const electors = now.ballots.by("vote", voteRef).map((key) => now.ballots.get(key)?.by ?? "")',
      },
    ],
  },
]
