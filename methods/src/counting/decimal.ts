// Whole numbers shown as decimals: the counts work in units of 1/100,000 or 1/1,000,000,000 and never
// see a fraction.

/** `decimalText(13040863, 5)` is "130.40863". */
export function decimalText(units: number | bigint, places: number): string {
  const digits = String(units < 0 ? -units : units).padStart(places + 1, '0')
  const sign = units < 0 ? '-' : ''
  if (places === 0) return sign + digits
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`
}

/** A decimal such as "214386.40" as whole number and count of places; undefined when it is none. */
export function readDecimal(text: string): { units: bigint; places: number } | undefined {
  const found = /^(\d{1,18})(?:\.(\d{1,9}))?$/.exec(text.trim())
  if (!found) return undefined
  const fraction = (found[2] ?? '').replace(/0+$/, '')
  return { units: BigInt((found[1] as string) + fraction), places: fraction.length }
}
