// Medians, ratios of what ran in the same round, and tables.

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** The median of the ratios round by round: what shared a round shared its noise. */
export const ratio = (ours, theirs) => median(ours.map((value, i) => value / theirs[i]))

export function rounded(value) {
  if (value === undefined || !Number.isFinite(value)) return '–'
  const size = Math.abs(value)
  const digits = size >= 100 || Number.isInteger(value) ? 0 : size >= 10 ? 1 : 2
  const [whole, part] = value.toFixed(digits).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return part ? `${grouped}.${part}` : grouped
}

export function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** A goal holds or not; what cannot be compared here says so. */
export const goal = (what, value, { max, min }) => ({
  what,
  value,
  bound: max === undefined ? `≥ ${min}` : `≤ ${max}`,
  holds: max === undefined ? value >= min : value <= max,
})
