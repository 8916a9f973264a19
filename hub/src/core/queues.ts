// Work that must go one after the other under one name, while other names go on.

export interface Queues {
  inTurn<T>(name: string, work: () => Promise<T>): Promise<T>
}

export function createQueues(): Queues {
  const last = new Map<string, Promise<unknown>>()
  return {
    async inTurn(name, work) {
      const before = last.get(name)
      const turn = before ? before.then(work, work) : work()
      const settled = turn.then(
        () => undefined,
        () => undefined,
      )
      last.set(name, settled)
      try {
        return await turn
      } finally {
        if (last.get(name) === settled) last.delete(name)
      }
    },
  }
}
