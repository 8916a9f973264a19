// Times in the zone of this machine, which the areas below do not know.

/** Minutes ahead of UTC at a time; it changes with the seasons. */
export const zoneMinutesAt = (time: number): number => -new Date(time).getTimezoneOffset()

const two = (value: number): string => String(value).padStart(2, '0')

/** `2026-11-23 08:00`, the same in every language. */
export function timeLine(time: number): string {
  const local = new Date(time + zoneMinutesAt(time) * 60_000)
  const day = `${String(local.getUTCFullYear()).padStart(4, '0')}-${two(local.getUTCMonth() + 1)}-${two(local.getUTCDate())}`
  return `${day} ${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`
}
