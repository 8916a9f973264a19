// One thing at a time: writes of one space follow each other, whoever asks (DESIGN §4, own-log discipline).

export interface Serial {
  /** Runs when everything asked before has ended, whether it went well or not. */
  <T>(work: () => Promise<T>): Promise<T>
}

export function createSerial(): Serial {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work, work)
    // The chain itself must never reject: each caller gets its own result.
    last = next.catch(() => undefined)
    return next
  }
}
