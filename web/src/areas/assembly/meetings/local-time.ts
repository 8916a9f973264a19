// Moments as a field of the browser shows and gives them, in the device's own zone.

const two = (value: number): string => String(value).padStart(2, '0')

export function localText(time: number): string {
  const at = new Date(time)
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`
}

/** Undefined where nothing readable stands. */
export function timeIn(text: string): number | undefined {
  const time = new Date(text).getTime()
  return Number.isNaN(time) ? undefined : time
}
