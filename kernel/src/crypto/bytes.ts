// The three things about bytes that this folder needs at run time. It takes only types from base,
// so that it can be read, reviewed and moved alone.

export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`fault: ${message}`)
}

export function assertLength(bytes: Uint8Array, length: number, name: string): void {
  // Not by `assert`: its message would be made each time, which costs more than some of what is guarded.
  if (bytes.length !== length) {
    throw new Error(`fault: ${name} has ${bytes.length} bytes, not ${length}`)
  }
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** For labels only: they are ASCII, and TextEncoder is no part of the language. */
export const ascii = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => letter.charCodeAt(0))

/** Not in constant time: for public bytes only. */
export const same = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at])
