// What a parser may be waiting for: the literals of its sources, in every form in which our formats
// write a text or a number. Without it a tag of four letters is out of reach.

const TEXT = /'((?:[^'\\\n]|\\.){1,40})'|`([^`$\\\n]{1,40})`/g
const NUMBER = /(?<![\w.])(0x[\da-f]+|\d[\d_]*)(?![\w.])/gi
const TOKEN_BYTES_MAX = 48

const ascii = (text: string): number[] => [...new TextEncoder().encode(text)]

/** Head of a CBOR value (RFC 8949 §3). */
function cborHead(major: number, value: number): number[] {
  const type = major << 5
  if (value < 24) return [type | value]
  if (value < 0x100) return [type | 24, value]
  if (value < 0x10000) return [type | 25, value >> 8, value & 255]
  return [type | 26, ...big(value, 4)]
}

const big = (value: number, length: number): number[] =>
  Array.from({ length }, (_, i) => Math.floor(value / 256 ** (length - 1 - i)) & 255)

function varint(value: number): number[] {
  const bytes: number[] = []
  let left = value
  for (; left >= 128; left = Math.floor(left / 128)) bytes.push((left % 128) | 128)
  return [...bytes, left]
}

function formsOfNumber(value: number): number[][] {
  if (!Number.isSafeInteger(value) || value > 0xffffffff) return []
  const near = value > 16 ? [value - 1, value, value + 1] : [value]
  const forms = near.flatMap((each) => [varint(each), cborHead(0, each), cborHead(1, each)])
  const short = value < 256 ? [[value]] : []
  const wide = value < 0x10000 ? [big(value, 2), big(value, 2).reverse()] : []
  const lengths = value < 4096 ? [2, 3, 4, 5].map((major) => cborHead(major, value)) : []
  return [...forms, ...short, ...wide, big(value, 4), big(value, 4).reverse(), ...lengths]
}

const formsOfText = (text: string): number[][] => {
  const bytes = ascii(text)
  return [bytes, [...cborHead(3, bytes.length), ...bytes]]
}

/** Bytes to put in, each once, in the order in which they were found. */
export function dictionaryOf(sources: readonly string[]): readonly Uint8Array[] {
  const forms: number[][] = []
  for (const source of sources) {
    for (const [, quoted, ticked] of source.matchAll(TEXT)) {
      const text = quoted ?? ticked ?? ''
      if (!text.startsWith('.') && !text.startsWith('@')) forms.push(...formsOfText(text))
    }
    for (const [, digits = ''] of source.matchAll(NUMBER)) {
      forms.push(...formsOfNumber(Number(digits.replaceAll('_', ''))))
    }
  }
  const distinct = new Map(forms.map((form) => [form.join(), form]))
  return [...distinct.values()]
    .filter((form) => form.length > 0 && form.length <= TOKEN_BYTES_MAX)
    .map((form) => Uint8Array.from(form))
}
