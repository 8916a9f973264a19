// The options of one call, after the parser has checked them against the table.

export interface Flags {
  is(name: string): boolean
  text(name: string): string | undefined
  /** Only for options that the table declares as whole numbers. */
  int(name: string): number | undefined
  all(name: string): readonly string[]
}

export const createFlags = (values: ReadonlyMap<string, readonly string[]>): Flags => ({
  is: (name) => values.has(name),
  text: (name) => values.get(name)?.at(-1),
  int: (name) => {
    const text = values.get(name)?.at(-1)
    return text === undefined ? undefined : Number(text)
  },
  all: (name) => values.get(name) ?? [],
})
