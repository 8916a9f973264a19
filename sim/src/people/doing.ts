// What every action has at hand, and the one way to start one: it may take a while, the device may crash
// in the middle of it, and a refusal is an answer like any other.

import type { Result } from '@folkmoot/kernel/base'
import type { Community } from '@folkmoot/kernel/replica'
import { communityOf, isUp, type SimDevice } from '../world/device.ts'
import { look } from '../checkers/watching.ts'
import { count, fail, type World } from '../world/world.ts'

export interface Doing {
  readonly world: World
  readonly device: SimDevice
  readonly community: Community
}

export type Action = (doing: Doing) => Promise<string> | string

/** Faults that a real disk raises too, and that the edges turn into sentences. */
const ORDINARY = new Set(['StoreFull', 'StoreBusy'])

export const said = (result: Result<unknown, { readonly kind: string }>): string =>
  result.ok ? 'ok' : result.refusal.kind

/** Others of the same space, of people who are up or not. */
export const others = ({ world, device }: Pick<Doing, 'world' | 'device'>): SimDevice[] =>
  world.devices.filter((other) => other !== device && other.space === device.space)

export function doIt(world: World, device: SimDevice, name: string, action: Action): void {
  if (!isUp(world, device)) return
  const community = communityOf(device)
  if (!community) return
  const life = device.replica
  const noted = async (how: string): Promise<void> => {
    if (device.replica !== life) return
    count(world, `${name} ${how}`)
    world.record.note(world.timeline.now, device.name, name, how)
    return look(world, device)
  }
  Promise.resolve()
    .then(() => action({ world, device, community }))
    .then(noted, (fault: unknown) => {
      if (device.replica !== life) return
      const { name: kind, message, stack } = fault as Error
      if (ORDINARY.has(kind)) return world.record.note(world.timeline.now, device.name, name, kind)
      fail(world, 'fault', `${device.name} ${name}: ${message}\n${stack ?? ''}`)
    })
    .catch((fault: Error) => {
      if (device.replica === life) fail(world, 'fault', `${device.name}: ${fault.stack}`)
    })
}
