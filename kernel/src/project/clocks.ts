// What each entry of one log had in its past, compactly: the running clock of the log, and for every
// entry the increments that it added, as varints. A dense copy is kept whenever the increments since
// the last one would cost more to read than it, so a look-up reads a bounded number of bytes.

/** Grows by half; typed arrays cannot. */
function grown(array: Uint32Array, length: number): Uint32Array {
  if (length <= array.length) return array
  const larger = new Uint32Array(Math.max(length, array.length + (array.length >> 1) + 8))
  larger.set(array)
  return larger
}

/** Each component to the greater of the two; beyond the end of `clock` there are only zeros. */
function raise(clock: Uint32Array, by: Uint32Array): void {
  const shared = Math.min(clock.length, by.length)
  for (let i = 0; i < shared; i++)
    if ((by[i] as number) > (clock[i] as number)) clock[i] = by[i] as number
}

export interface LogClocks {
  /** The greatest seq of log `index` in the past of the newest entry. */
  now(index: number): number
  /** The same for the entry at `seq`. */
  at(seq: number, index: number): number
  /** Joins the clock of the entry at `seq` into `clock`, which must be long enough. */
  joinInto(seq: number, clock: Uint32Array): void
  /** Records the next entry, which knows all of the one before it and of `more`; nothing is kept of that. */
  push(more?: Uint32Array): void
  readonly bytes: number
}

const CHECKPOINT_ENTRIES_MIN = 4
/** Two numbers below 2^32. */
const VARINTS_BYTES_MAX = 10

export function createLogClocks(): LogClocks {
  let running: Uint32Array = new Uint32Array(0)
  let length = 0
  let stream = new Uint8Array(64)
  let used = 0
  // Where the increments of entry seq (from 1) end; ends[0] is 0.
  let ends: Uint32Array = new Uint32Array(8)
  const checkpoints: { readonly seq: number; readonly clock: Uint32Array }[] = []
  let checkpointBytes = 0

  const makeRoom = (): void => {
    const larger = new Uint8Array(2 * stream.length)
    larger.set(stream)
    stream = larger
  }
  /** Into the room that was made. */
  const varint = (value: number): void => {
    for (; value >= 128; value = Math.floor(value / 128)) stream[used++] = (value % 128) | 128
    stream[used++] = value
  }
  /** Raises the running clock to the greater of the two and writes down by how much, in rising order. */
  const advance = (more: Uint32Array): void => {
    let end = more.length
    while (end > 0 && more[end - 1] === 0) end--
    running = grown(running, end)
    const clock = running
    let previous = -1
    for (let index = 0; index < end; index++) {
      const by = (more[index] as number) - (clock[index] as number)
      if (by <= 0) continue
      if (used + VARINTS_BYTES_MAX > stream.length) makeRoom()
      varint(index - previous - 1)
      varint(by)
      clock[index] = more[index] as number
      previous = index
    }
  }
  const checkpointBefore = (seq: number): number => {
    let [low, high] = [0, checkpoints.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((checkpoints[middle]?.seq ?? 0) <= seq) low = middle + 1
      else high = middle
    }
    return low - 1
  }
  /** Reads the increments of the entries after `from` up to `to`. */
  const walk = (from: number, to: number, each: (index: number, more: number) => void): void => {
    let at = ends[from] as number
    const read = (): number => {
      let [value, scale] = [0, 1]
      for (;;) {
        const next = stream[at++] as number
        value += (next & 127) * scale
        if (next < 128) return value
        scale *= 128
      }
    }
    for (let seq = from + 1; seq <= to; seq++) {
      let index = -1
      while (at < (ends[seq] as number)) {
        index += read() + 1
        each(index, read())
      }
    }
  }
  return {
    now: (index) => running[index] ?? 0,
    at(seq, index) {
      if (seq >= length) return running[index] ?? 0
      const place = checkpointBefore(seq)
      const checkpoint = checkpoints[place]
      let value = checkpoint?.clock[index] ?? 0
      // Clocks only grow: where both neighbours agree nothing needs to be read.
      if (value === (checkpoints[place + 1]?.clock ?? running)[index]) return value
      walk(checkpoint?.seq ?? 0, seq, (changed, more) => {
        if (changed === index) value += more
      })
      return value
    },
    joinInto(seq, clock) {
      if (seq >= length) return raise(clock, running)
      const checkpoint = checkpoints[checkpointBefore(seq)]
      const past = new Uint32Array(running.length)
      if (checkpoint) past.set(checkpoint.clock)
      walk(checkpoint?.seq ?? 0, seq, (index, more) => {
        past[index] = (past[index] as number) + more
      })
      raise(clock, past)
    },
    push(more) {
      if (more) advance(more)
      length++
      if (length >= ends.length) ends = grown(ends, length + 1)
      ends[length] = used
      if (!more) return
      const last = checkpoints.at(-1)?.seq ?? 0
      if (
        length - last >= CHECKPOINT_ENTRIES_MIN &&
        used - (ends[last] as number) >= 2 * running.byteLength
      ) {
        checkpoints.push({ seq: length, clock: running.slice() })
        checkpointBytes += running.byteLength
      }
    },
    get bytes() {
      return running.byteLength + stream.byteLength + ends.byteLength + checkpointBytes
    },
  }
}
