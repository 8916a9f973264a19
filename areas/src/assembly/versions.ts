// Texts that were built on one another: which are the newest, and what they come to together. For
// articles of a proposal and for minutes; '' is the text before any of them.

import { mergeTexts } from './merge-words.ts'

export type Version = string
export type Versions = ReadonlyMap<
  string,
  {
    readonly withdrawn?: string
    readonly content: { readonly base: readonly string[] }
  }
>

/** Versions that stand and on which no other one that stands was built. */
export function headsOf(versions: Versions): readonly Version[] {
  const standing = [...versions].filter(([, { withdrawn }]) => withdrawn === undefined)
  const covered = new Set(standing.flatMap(([ref]) => [...pastOf(versions, ref)]))
  return standing.map(([ref]) => ref).filter((ref) => !covered.has(ref))
}

/** Everything that a version was built on, without itself; '' is in the past of all. */
function pastOf(versions: Versions, ref: Version): ReadonlySet<Version> {
  const past = new Set<Version>([''])
  const left = [...(versions.get(ref)?.content.base ?? [])]
  for (let base = left.pop(); base !== undefined; base = left.pop()) {
    if (past.has(base)) continue
    past.add(base)
    left.push(...(versions.get(base)?.content.base ?? []))
  }
  return past
}

/**
 * Versions that go back to the same ones merge over the text of those. Where pairs go back to
 * different ones a merge could bring back what somebody took out: then nothing merges.
 */
export function mergeVersions(
  versions: Versions,
  heads: readonly Version[],
  textOf: (version: Version) => string,
): string | undefined {
  if (heads.length === 1) return textOf(heads[0] as Version)
  let shared: readonly Version[] | undefined
  for (const [at, head] of heads.entries())
    for (const other of heads.slice(at + 1)) {
      const common = sharedBy(versions, head, other)
      if (shared && shared.join() !== common.join()) return undefined
      shared = common
    }
  const base = mergeVersions(versions, shared ?? [''], textOf)
  return base === undefined ? undefined : mergeTexts(base, heads.map(textOf))
}

/** The newest versions that both were built on. */
function sharedBy(versions: Versions, a: Version, b: Version): readonly Version[] {
  const pastOfB = pastOf(versions, b)
  const common = [...pastOf(versions, a)].filter((version) => pastOfB.has(version))
  const covered = new Set(
    common.flatMap((version) => (version === '' ? [] : [...pastOf(versions, version)])),
  )
  return common.filter((version) => !covered.has(version)).sort()
}
