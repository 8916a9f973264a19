// What the simulator is asked to do.

export interface SimOptions {
  readonly mode: 'seed' | 'short' | 'soak' | 'mutants'
  readonly seed: number
  readonly actions: number
  readonly real: boolean
  /** Whether people hold an assembly: propose, vote, close, attest. */
  readonly assembly: boolean
  readonly verbose: boolean
  /** The planted bug that every world carries. */
  readonly mutant: string | undefined
  readonly workers: number
}

export const ACTIONS = 500
/** About three minutes on two cores that have nothing else to do; `--soak` takes as many as there is time. */
export const SEEDS_STUB = 300
export const SEEDS_REAL = 15
export const SEEDS_ASSEMBLY = 40

export function readOptions(words: readonly string[]): SimOptions {
  const after = (name: string): string | undefined =>
    words.includes(name) ? words[words.indexOf(name) + 1] : undefined
  const has = (name: string): boolean => words.includes(name)
  const mode = has('--short')
    ? 'short'
    : has('--soak')
      ? 'soak'
      : has('--mutants')
        ? 'mutants'
        : 'seed'
  return {
    mode,
    seed: Number(after('--seed') ?? 1),
    actions: Number(after('--actions') ?? ACTIONS),
    real: has('--real'),
    assembly: has('--assembly'),
    verbose: has('--verbose'),
    mutant: after('--mutant'),
    workers: Number(after('--workers') ?? 2),
  }
}
