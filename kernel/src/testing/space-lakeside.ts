// The community in which the stories of membership are told: Ana founds; Boris, Cleo and Goran are
// stewards; Dora and Emil are members; everybody has seen everything.

import type { Member, ResolvedSpace } from '../space/index.ts'
import { createWorld, type PretendDevice, type World } from './space-world.ts'

export const named = (state: ResolvedSpace, name: string): Member => {
  const found = [...state.members.values()].find((member) => member.name === name)
  if (!found) throw new Error(`no ${name}`)
  return found
}
export const refusal = (world: World, { ref }: { readonly ref: string }): string | undefined =>
  world.state().setAside.get(ref as never)?.kind
export const standing = (world: World, ...names: string[]): string[] =>
  names.map((name) => named(world.state(), name).standing)

export function lakeside(policy = {}) {
  const world = createWorld()
  const names = ['Ana', 'Boris', 'Cleo', 'Goran', 'Dora', 'Emil']
  const all = names.map(world.device)
  const [ana, boris, cleo, goran, dora, emil] = all as [
    PretendDevice,
    PretendDevice,
    PretendDevice,
    PretendDevice,
    PretendDevice,
    PretendDevice,
  ]
  const ids: Record<string, string> = { Ana: world.found(ana).ref }
  const first = world.invite(ana, { uses: 60, role: 'steward' })
  for (const device of all.slice(1)) {
    const role = device === dora || device === emil ? 'member' : 'steward'
    ids[device.name] = world.admit(ana, first, device, { role }).ref
  }
  const wanted = { ...world.state().policy, ...policy, version: 1 }
  if (Object.keys(policy).length > 0) world.write(ana, 'space/policy', { policy: wanted })
  world.meet(...all)
  const id = (device: PretendDevice): string => ids[device.name] as string
  const remove = (by: PretendDevice, whom: PretendDevice) =>
    world.strike(by, 'space/remove', id(whom))
  const reinstate = (by: PretendDevice, whom: PretendDevice) =>
    world.write(by, 'space/reinstate', { member: id(whom), reason: '' })
  return { world, ana, boris, cleo, goran, dora, emil, all, first, id, remove, reinstate }
}
