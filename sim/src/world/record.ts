// What happened, one line an event in fixed columns: the same seed must give the same text to the byte.

export interface EventRecord {
  readonly lines: readonly string[]
  note(timeMs: number, who: string, what: string, how: string): void
}

const DAY_MS = 86_400_000

/** Day and time of day since the world began: `012d03:04:05.678`. */
export function stamp(timeMs: number): string {
  const [days, rest] = [Math.floor(timeMs / DAY_MS), timeMs % DAY_MS]
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0')
  const clock = `${two(rest / 3_600_000)}:${two((rest / 60_000) % 60)}:${two((rest / 1000) % 60)}`
  return `${String(days).padStart(3, '0')}d${clock}.${String(rest % 1000).padStart(3, '0')}`
}

export function createRecord(onLine?: (line: string) => void): EventRecord {
  const lines: string[] = []
  return {
    lines,
    note(timeMs, who, what, how) {
      const line = `${stamp(timeMs)} ${who.padEnd(5)} ${what.padEnd(12)} ${how}`.trimEnd()
      lines.push(line)
      onLine?.(line)
    },
  }
}
