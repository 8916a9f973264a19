// One process, one role: does what the suite tells it over IPC and measures itself.

import { readFileSync } from 'node:fs'
import type { Reading, Sizes } from './records.ts'
import type { Receiver, Sender, Subject, Wire } from './subject.ts'

export type Order =
  | { readonly do: 'prepare'; readonly folder: string; readonly sizes: Sizes }
  | { readonly do: 'relay'; readonly folder: string }
  | { readonly do: 'sender' | 'receiver'; readonly folder: string; readonly port: number }
  | { readonly do: 'upload' | 'more' | 'disconnect' | 'memory' }
  | { readonly do: 'sync'; readonly count: number; readonly first: boolean }

export interface Measured {
  readonly cpuMs: number
  /** Of these in the kernel of the system. */
  readonly systemMs: number
  readonly wallMs: number
  readonly wire: Wire
  readonly reading: Reading
  readonly peakMiB: number
}

/** The most memory that this process ever held; exec does not reset what getrusage says. */
function peakMiB(): number {
  try {
    const line = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))
    if (line) return Number(line[1]) / 1024
  } catch {
    // Not a Linux.
  }
  return process.resourceUsage().maxRSS / 1024
}

/** Written out, so that a bundler finds them. */
const SUBJECTS: Readonly<Record<string, () => Promise<unknown>>> = {
  folkmoot: () => import('./folkmoot.ts'),
  // @ts-ignore its types come with bench's own packages, which may not be installed
  cojson: () => import('./cojson.mjs'),
  // @ts-ignore likewise
  yjs: () => import('./yjs.mjs'),
}

const name = process.argv[2] ?? ''
const load = SUBJECTS[name]
if (!load) throw new Error(`no subject named ${name}`)
const { subject } = (await load()) as { readonly subject: Subject }
let sender: Sender | undefined
let receiver: Receiver | undefined

async function sync(count: number, first: boolean): Promise<Measured> {
  const to = receiver as Receiver
  const wireBefore = to.wire()
  const [cpu, wall] = [process.cpuUsage(), performance.now()]
  await to.sync(count)
  const reading = first ? to.read() : undefined
  if (to.count() !== count) throw new Error(`${to.count()} records instead of ${count}`)
  const used = process.cpuUsage(cpu)
  const wallMs = performance.now() - wall
  const wire = to.wire()
  return {
    cpuMs: (used.user + used.system) / 1000,
    systemMs: used.system / 1000,
    wallMs,
    wire: {
      received: wire.received - wireBefore.received,
      sent: wire.sent - wireBefore.sent,
    },
    reading: reading ?? to.read(),
    peakMiB: peakMiB(),
  }
}

async function obey(order: Order): Promise<unknown> {
  switch (order.do) {
    case 'prepare':
      return subject.prepare(order.folder, order.sizes)
    case 'relay':
      return subject.relay(order.folder)
    case 'sender':
      sender = await subject.sender(order.folder, order.port)
      return undefined
    case 'receiver':
      receiver = await subject.receiver(order.folder, order.port)
      return undefined
    case 'upload':
      return sender?.upload()
    case 'more':
      return sender?.more()
    case 'sync':
      return sync(order.count, order.first)
    case 'disconnect':
      return receiver?.disconnect()
    case 'memory':
      return { peakMiB: peakMiB(), rssMiB: process.memoryUsage().rss / 1024 / 1024 }
  }
}

process.on('message', (order: Order) => {
  void obey(order).then(
    (value) => process.send?.({ ok: true, value: value ?? null }),
    (error: unknown) =>
      process.send?.({ ok: false, error: error instanceof Error ? error.stack : String(error) }),
  )
})
process.on('disconnect', () => process.exit(0))
