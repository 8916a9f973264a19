// Metrics in the text format of Prometheus, by hand: three kinds are all that is needed. Names and
// labels are fixed here, so that no label can ever carry a space, a key or an address.

import type { Taken } from '@folkmoot/kernel/sync'

const COUNTERS = {
  folkmoot_hub_entries_total: ['result', 'stored known gap elsewhere fork refused'],
  folkmoot_hub_bytes_total: ['dir', 'in out'],
  folkmoot_hub_naks_total: [
    'why',
    'hub-space-unknown hub-access-denied hub-access-stale hub-guest-expired hub-closed-to-new-spaces hub-quota-space hub-quota-log hub-quota-connection hub-full other',
  ],
  folkmoot_hub_connections_refused_total: ['why', 'address full draining path'],
} as const

const GAUGES = [
  'folkmoot_hub_connections',
  'folkmoot_hub_subscriptions',
  'folkmoot_hub_lagging_connections',
  'folkmoot_hub_catchup_active',
  'folkmoot_hub_backup_age_seconds',
  'folkmoot_hub_event_loop_delay_p99_seconds',
] as const

const STORE_BYTES = 'folkmoot_hub_store_bytes'
const STORE_KINDS = ['database', 'journal'] as const

const SECONDS = [0.001, 0.005, 0.02, 0.1, 0.5, 2]
const HISTOGRAMS = {
  folkmoot_hub_commit_seconds: SECONDS,
  folkmoot_hub_commit_jobs: [1, 4, 16, 64, 256],
  folkmoot_hub_take_seconds: SECONDS,
  folkmoot_hub_fanout_seconds: SECONDS,
} as const

export type Counter = keyof typeof COUNTERS
export type Gauge = (typeof GAUGES)[number]
export type Histogram = keyof typeof HISTOGRAMS

export interface Metrics {
  /** A label outside the fixed list counts as the last one of it. */
  count(name: Counter, label: string, by?: number): void
  gauge(name: Gauge, read: () => number): void
  storeBytes(read: (kind: (typeof STORE_KINDS)[number]) => number): void
  observe(name: Histogram, value: number): void
  text(): string
}

/** Entries for what was taken; one for what was refused, whose reason is told apart. */
export function countTaken(metrics: Metrics, taken: Taken, entries: number): void {
  metrics.count('folkmoot_hub_entries_total', taken.kind, entries)
  if (taken.kind === 'refused') metrics.count('folkmoot_hub_naks_total', taken.refusal.kind)
}

interface Observed {
  readonly counts: number[]
  sum: number
}

export function createMetrics(): Metrics {
  const counts = new Map<Counter, Map<string, number>>()
  const gauges = new Map<Gauge, () => number>()
  const observed = new Map<Histogram, Observed>()
  let storeBytes: ((kind: (typeof STORE_KINDS)[number]) => number) | undefined
  for (const [name, [, labels]] of Object.entries(COUNTERS)) {
    counts.set(name as Counter, new Map(labels.split(' ').map((label) => [label, 0])))
  }
  for (const [name, bounds] of Object.entries(HISTOGRAMS)) {
    observed.set(name as Histogram, { counts: [...bounds, Infinity].map(() => 0), sum: 0 })
  }
  return {
    count(name, label, by = 1) {
      const of = counts.get(name)
      const known = of?.has(label) ? label : [...(of?.keys() ?? [])].at(-1)
      if (of && known !== undefined) of.set(known, (of.get(known) ?? 0) + by)
    },
    gauge: (name, read) => void gauges.set(name, read),
    storeBytes: (read) => void (storeBytes = read),
    observe(name, value) {
      const of = observed.get(name)
      if (!of) return
      const at = HISTOGRAMS[name].findIndex((bound) => value <= bound)
      const slot = at < 0 ? of.counts.length - 1 : at
      of.counts[slot] = (of.counts[slot] ?? 0) + 1
      of.sum += value
    },
    text: () =>
      [
        ...[...counts].flatMap(([name, values]) => counterLines(name, values)),
        ...[...gauges].flatMap(([name, read]) => [`# TYPE ${name} gauge`, `${name} ${read()}`]),
        ...(storeBytes ? storeLines(storeBytes) : []),
        ...[...observed].flatMap(([name, values]) => histogramLines(name, values)),
        '',
      ].join('\n'),
  }
}

function counterLines(name: Counter, values: ReadonlyMap<string, number>): string[] {
  const [label] = COUNTERS[name]
  const lines = [...values].map(([value, count]) => `${name}{${label}="${value}"} ${count}`)
  return [`# TYPE ${name} counter`, ...lines]
}

const storeLines = (read: (kind: (typeof STORE_KINDS)[number]) => number): string[] => [
  `# TYPE ${STORE_BYTES} gauge`,
  ...STORE_KINDS.map((kind) => `${STORE_BYTES}{kind="${kind}"} ${read(kind)}`),
]

function histogramLines(name: Histogram, { counts, sum }: Observed): string[] {
  let below = 0
  const lines = counts.map((count, i) => {
    below += count
    return `${name}_bucket{le="${HISTOGRAMS[name][i] ?? '+Inf'}"} ${below}`
  })
  return [`# TYPE ${name} histogram`, ...lines, `${name}_sum ${sum}`, `${name}_count ${below}`]
}
