// The part of the solver that is used here; its own types describe far more, and not this clearly.

declare module 'highs' {
  interface Found {
    readonly Status: string
    readonly Columns: Readonly<Record<string, { readonly Primal?: number }>>
    readonly Rows: readonly { readonly Name: string; readonly Dual?: number }[]
  }
  interface Highs {
    /** A program in the CPLEX LP format. */
    solve(program: string): Found
  }
  const load: () => Promise<Highs>
  export { load as default }
}
