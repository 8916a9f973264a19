// Runs something in a world without clock and chance: whoever asks is found out.

const asked = (what: string): never => {
  throw new Error(`${what} was asked`)
}

/** Puts everything back, whatever happens. */
export function withoutClockAndChance(run: () => void): void {
  const world = globalThis as unknown as Record<string, unknown>
  const kept = { Date, random: Math.random, performance, crypto }
  const TrappedDate = new Proxy(Date, {
    construct: (target, args: readonly unknown[]) =>
      args.length === 0 ? asked('new Date') : (Reflect.construct(target, args) as object),
    apply: () => asked('Date'),
    get: (target, name) =>
      name === 'now' ? () => asked('Date.now') : (Reflect.get(target, name) as unknown),
  })
  const trap = (name: string): object => new Proxy({}, { get: () => asked(name) })
  const replace = (name: string, value: unknown): void => {
    Object.defineProperty(world, name, { value, configurable: true, writable: true })
  }
  try {
    replace('Date', TrappedDate)
    replace('performance', trap('performance'))
    replace('crypto', trap('crypto'))
    Math.random = () => asked('Math.random')
    run()
  } finally {
    Math.random = kept.random
    replace('Date', kept.Date)
    replace('performance', kept.performance)
    replace('crypto', kept.crypto)
  }
}
