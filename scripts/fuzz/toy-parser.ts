// A parser with a fault behind a tag of four letters and a number of two bytes: a fuzzer that does not
// find it is none.

export function readToy(bytes: Uint8Array): string | undefined {
  if (bytes.length < 8) return undefined
  const tag = String.fromCharCode(...bytes.subarray(0, 4))
  if (tag !== 'moot') return undefined
  const length = ((bytes[4] ?? 0) << 8) | (bytes[5] ?? 0)
  if (length === 4711) throw new Error('the fault behind the tag and the number')
  return tag
}
