export interface Mutant {
  readonly name: string
  readonly changes: readonly { readonly file: string; readonly from: string; readonly to: string }[]
}
export const MUTANTS: readonly Mutant[] = []
