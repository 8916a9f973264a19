// Who goes, and what remains of what they did: cuts, concurrent removals, several voices, coming back.

import { describe, expect, it } from 'vitest'

import { idBytes } from '../log/index.ts'
import { presenceOf } from '../testing/space-checks.ts'
import { lakeside, named, refusal, standing } from '../testing/space-lakeside.ts'
import type { PretendDevice } from '../testing/space-world.ts'
import { memberLogs, standingOf } from './index.ts'

describe('the set', () => {
  it('[S2] an entry is judged by its own past: later knowledge makes it neither right nor wrong', () => {
    const { world, ana, dora, emil, all } = lakeside()
    const before = world.write(dora, 'space/rename', { name: 'Mine' })
    world.meet(...all)
    world.write(ana, 'space/role', { member: named(world.state(), 'Dora').id, role: 'steward' })
    world.meet(...all)
    expect(refusal(world, before)).toBe('space-not-a-steward')
    expect(refusal(world, world.write(dora, 'space/rename', { name: 'Ours' }))).toBeUndefined()
    expect(refusal(world, world.write(emil, 'space/rename', { name: 'No' }))).toBe(
      'space-not-a-steward',
    )
  })

  it('[S4] only who is in, with a device that is in, has rights', () => {
    const { world, boris, emil, remove, all } = lakeside()
    expect(refusal(world, world.invite(world.device('Stranger')))).toBe('space-not-a-member')
    remove(boris, emil)
    world.meet(...all)
    expect(refusal(world, world.invite(emil))).toBe('space-after-cut')
    expect(standingOf(world.state(), world.device('Stranger').log, 1)).toMatchObject({
      refusal: { kind: 'space-not-a-member' },
    })
  })
})

describe('a removal', () => {
  it('[S17] is for stewards, and for oneself', () => {
    const { world, boris, dora, emil, remove } = lakeside()
    expect(refusal(world, remove(dora, emil))).toBe('space-not-a-steward')
    expect(refusal(world, remove(boris, emil))).toBeUndefined()
    expect(refusal(world, remove(dora, dora))).toBeUndefined()
    expect(standing(world, 'Dora', 'Emil')).toEqual(['removed', 'removed'])
    const nobody = world.write(boris, 'space/remove', {
      member: 'c'.repeat(32),
      cuts: [],
      reason: '',
    })
    expect(refusal(world, nobody)).toBe('space-unknown-member')
    expect(refusal(world, remove(boris, emil))).toBe('space-already-so')
  })

  it('[S17] does not reach behind what its author had seen, and names no log of others', () => {
    const { world, boris, dora, emil, id, all } = lakeside()
    const seen = world.note(emil)
    world.meet(...all)
    const cut = (device: PretendDevice, seq: number) => ({
      log: idBytes(device.log),
      seq,
      hash: new Uint8Array(32),
    })
    const strike = (...cuts: ReturnType<typeof cut>[]) =>
      world.write(boris, 'space/remove', { member: id(emil), cuts, reason: '' })
    expect(refusal(world, strike(cut(emil, seen.seq - 1)))).toBe('space-cut-too-low')
    expect(refusal(world, strike(cut(emil, seen.seq), cut(dora, 0)))).toBe('space-unknown-device')
    expect(refusal(world, strike(cut(emil, seen.seq + 7)))).toBeUndefined()
    expect(named(world.state(), 'Emil').devices[0]?.cut).toEqual({ seq: seen.seq, hash: undefined })
  })

  it('[S18] what it had seen keeps its rights; what is beside it, backdated or not, has none', () => {
    const { world, boris, cleo, remove, all } = lakeside()
    const seen = world.write(boris, 'space/rename', { name: 'Before' })
    world.meet(...all)
    // Boris hears of nothing from here on: in his log this is as good as a false clock.
    const removal = remove(cleo, boris)
    const backdated = [
      world.write(boris, 'space/rename', { name: 'Beside' }, 0),
      world.invite(boris),
    ]
    const paper = world.addDevice(boris, world.device('Boris’s second'))
    expect(refusal(world, seen)).toBeUndefined()
    for (const entry of [...backdated, paper]) expect(refusal(world, entry)).toBe('space-after-cut')
    expect(world.state().name).toBe('Before')
    const { cut } = named(world.state(), 'Boris').devices[0] ?? {}
    expect(cut?.seq).toBe(seen.seq)
    expect(refusal(world, removal)).toBeUndefined()
    expect(standingOf(world.state(), boris.log, seen.seq).ok).toBe(true)
    expect(standingOf(world.state(), boris.log, seen.seq + 1)).toMatchObject({
      refusal: { kind: 'space-after-cut' },
    })
    expect(memberLogs(world.state())).not.toContain(boris.log)
  })

  it('[S19] of two, each with its own cut, the lowest counts', () => {
    const { world, ana, cleo, emil, remove, all } = lakeside()
    const first = world.note(emil)
    world.meet(ana, cleo, emil)
    remove(ana, emil)
    const second = world.invite(emil)
    world.meet(cleo, emil)
    expect(refusal(world, second)).toBe('space-after-cut')
    remove(cleo, emil)
    world.meet(...all)
    expect(named(world.state(), 'Emil').devices[0]?.cut?.seq).toBe(first.seq)
    expect(standingOf(world.state(), emil.log, second.seq).ok).toBe(false)
  })

  it('[S16] forty people whom a removed steward let in wait for one word, and lose nothing', () => {
    const { world, ana, boris, goran, first, remove, all } = lakeside()
    const people = Array.from({ length: 40 }, (_, i) => world.device(`Guest ${i}`))
    const admissions = people.map((device) => world.admit(boris, first, device))
    world.meet(boris, ...people)
    const notes = people.map((device) => world.note(device))
    remove(ana, boris)
    world.meet(...all, ...people)
    expect(people.map(({ name }) => named(world.state(), name).standing)).toEqual(
      people.map(() => 'pending'),
    )
    expect(world.state().setAside.size).toBe(0)
    expect(memberLogs(world.state())).not.toContain(people[0]?.log)
    const [one, two] = admissions
    expect(
      refusal(world, world.write(goran, 'space/confirm', { admission: one?.ref ?? '' })),
    ).toBeUndefined()
    expect(standing(world, 'Guest 0', 'Guest 1')).toEqual(['member', 'pending'])
    expect(standingOf(world.state(), notes[0]?.log as never, notes[0]?.seq ?? 0).ok).toBe(true)
    world.meet(...all, ...people)
    const again = world.write(ana, 'space/confirm', { admission: one?.ref ?? '' })
    expect(refusal(world, again)).toBe('space-not-waiting')
    const self = world.write(people[1] as PretendDevice, 'space/confirm', {
      admission: two?.ref ?? '',
    })
    expect(refusal(world, self)).toBe('space-self-rescue')
    const pending = world.write(people[1] as PretendDevice, 'space/confirm', {
      admission: admissions[2]?.ref ?? '',
    })
    expect(refusal(world, pending)).toBe('space-pending')
  })

  it('[S16] what somebody pending did as a steward does not come to life with the confirmation', () => {
    const { world, ana, boris, cleo, goran, first, remove, id, all } = lakeside()
    const puppet = world.device('Puppet')
    const admission = world.admit(boris, first, puppet, { role: 'steward' })
    world.meet(boris, puppet)
    const strike = world.strike(puppet, 'space/remove', id(cleo))
    remove(ana, boris)
    world.meet(...all, puppet)
    world.write(goran, 'space/confirm', { admission: admission.ref })
    expect(standing(world, 'Puppet', 'Cleo')).toEqual(['member', 'member'])
    expect(refusal(world, strike)).toBe('space-overruled')
  })
})

describe('several voices', () => {
  it('[S20] a removal waits until enough different stewards have spoken', () => {
    const { world, ana, boris, emil, remove, all } = lakeside({ removeStewards: 2 })
    const alone = remove(ana, emil)
    expect(world.state().setAside.get(alone.ref)).toEqual({
      kind: 'space-waiting-for-stewards',
      have: 1,
      need: 2,
    })
    world.meet(...all)
    expect(refusal(world, remove(ana, emil))).toBe('space-already-so')
    const between = world.invite(emil)
    world.meet(...all)
    expect(standing(world, 'Emil')).toEqual(['member'])
    const second = remove(boris, emil)
    const beside = world.invite(emil)
    expect(standing(world, 'Emil')).toEqual(['removed'])
    // What the second voice had seen stands: not one alone, but both have to be beside it.
    expect(refusal(world, between)).toBeUndefined()
    expect(refusal(world, beside)).toBe('space-after-cut')
    expect(named(world.state(), 'Emil').devices[0]?.cut?.seq).toBe(between.seq)
    expect([alone, second].map((entry) => refusal(world, entry))).toEqual([undefined, undefined])
    const rows = presenceOf(world.entries, world.state())
    expect(rows.get(named(world.state(), 'Emil').id)?.present).toBe(false)
  })

  it('[S20] a voice for removal also counts for a suspension, not the other way round', () => {
    const { world, ana, boris, emil, id, remove } = lakeside({
      removeStewards: 2,
      suspendStewards: 2,
    })
    remove(ana, emil)
    world.strike(boris, 'space/suspend', id(emil))
    expect(standing(world, 'Emil')).toEqual(['suspended'])
  })

  it('[S20] one who is being removed alone takes nobody down where two are needed', () => {
    const { world, ana, boris, cleo, goran, remove, all } = lakeside({ removeStewards: 2 })
    remove(ana, boris)
    remove(cleo, boris)
    for (const steward of [ana, cleo, goran]) remove(boris, steward)
    world.meet(...all)
    expect(standing(world, 'Ana', 'Boris', 'Cleo', 'Goran')).toEqual([
      'member',
      'removed',
      'member',
      'member',
    ])
  })
})

describe('coming back', () => {
  it('[S5] nobody brings themselves back or raises themselves', () => {
    const { world, ana, boris, dora, remove, reinstate, id, all } = lakeside()
    remove(ana, boris)
    world.meet(...all)
    expect(refusal(world, reinstate(boris, boris))).toBe('space-self-rescue')
    const raise = world.write(dora, 'space/role', { member: id(dora), role: 'steward' })
    expect(refusal(world, raise)).toBe('space-self-rescue')
    expect(standing(world, 'Boris')).toEqual(['removed'])
  })

  it('[S21] a reinstatement lifts what it had seen, for what follows it; the gap stays without rights', () => {
    const { world, ana, boris, cleo, goran, emil, remove, reinstate, all } = lakeside()
    remove(ana, emil)
    const gap = world.note(emil)
    world.meet(...all)
    expect(refusal(world, reinstate(cleo, emil))).toBeUndefined()
    expect(standing(world, 'Emil')).toEqual(['member'])
    world.meet(...all)
    const after = world.note(emil)
    expect(standingOf(world.state(), emil.log, gap.seq)).toMatchObject({
      refusal: { kind: 'space-after-cut' },
    })
    expect(standingOf(world.state(), emil.log, after.seq).ok).toBe(true)
    expect(named(world.state(), 'Emil').devices[0]?.cut).toBeUndefined()
    expect(refusal(world, reinstate(boris, emil))).toBe('space-not-waiting')
    // A removal beside a reinstatement is not lifted by it.
    remove(goran, emil)
    world.meet(boris, goran)
    remove(ana, emil)
    const beside = reinstate(boris, emil)
    expect(standing(world, 'Emil')).toEqual(['removed'])
    expect(refusal(world, beside)).toBe('space-overruled')
  })

  it('[S22] a stewardship survives neither a removal nor a demotion beside or after it', () => {
    const { world, ana, boris, cleo, dora, id, remove, reinstate, all } = lakeside()
    remove(ana, boris)
    const raised = world.write(cleo, 'space/role', { member: id(dora), role: 'steward' })
    world.meet(...all)
    reinstate(cleo, boris)
    expect(named(world.state(), 'Boris')).toMatchObject({ standing: 'member', role: 'member' })
    expect(named(world.state(), 'Dora').role).toBe('steward')
    world.meet(...all)
    const down = world.write(ana, 'space/role', { member: id(dora), role: 'member' })
    const renamed = world.write(dora, 'space/rename', { name: 'Beside the demotion' })
    expect(refusal(world, renamed)).toBe('space-overruled')
    world.meet(...all)
    world.write(ana, 'space/role', { member: id(boris), role: 'steward' })
    const no = world.write(dora, 'space/rename', { name: 'After it' })
    expect(refusal(world, no)).toBe('space-not-a-steward')
    expect([raised, down].map((entry) => refusal(world, entry))).toEqual([undefined, undefined])
    expect(named(world.state(), 'Boris').role).toBe('steward')
    // A grant beside a demotion does not survive it.
    world.meet(...all)
    world.write(ana, 'space/role', { member: id(cleo), role: 'member' })
    world.meet(ana, boris)
    const grant = world.write(ana, 'space/role', { member: id(dora), role: 'steward' })
    expect(refusal(world, grant)).toBeUndefined()
    expect(
      refusal(world, world.write(ana, 'space/role', { member: id(dora), role: 'steward' })),
    ).toBe('space-already-so')
  })

  it('[S22] what a steward did beside a demotion does not count, whichever comes first in the order', () => {
    for (const first of ['Ana', 'Boris']) {
      const { world, ana, boris, id } = lakeside()
      for (let i = 0; i < 3; i++) world.note(first === 'Ana' ? boris : ana)
      const renamed = world.write(boris, 'space/rename', { name: 'Mine' })
      const down = world.write(ana, 'space/role', { member: id(boris), role: 'member' })
      expect([renamed, down].map((entry) => refusal(world, entry))).toEqual([
        'space-overruled',
        undefined,
      ])
    }
  })

  it('[S22] a grant beside a removal is overruled, also once the removal is lifted', () => {
    const { world, ana, boris, cleo, emil, id, remove, reinstate, all } = lakeside()
    remove(ana, emil)
    const grant = world.write(boris, 'space/role', { member: id(emil), role: 'steward' })
    world.meet(...all)
    expect(refusal(world, grant)).toBe('space-overruled')
    reinstate(cleo, emil)
    expect(named(world.state(), 'Emil')).toMatchObject({ standing: 'member', role: 'member' })
  })
})

describe('policy, name and hubs', () => {
  it('[S26] a policy counts with the next version of its own past; of two beside each other the greater place', () => {
    const { world, ana, boris, cleo, all } = lakeside({ vouchers: 0 })
    const change = (by: PretendDevice, version: number, ephemeralDays: number) =>
      world.write(by, 'space/policy', {
        policy: { ...world.state().policy, version, ephemeralDays },
      })
    expect(refusal(world, change(ana, 3, 7))).toBe('space-policy-version')
    world.note(boris)
    const early = change(cleo, 2, 8)
    const late = change(boris, 2, 9)
    expect([early, late].map((entry) => refusal(world, entry))).toEqual([
      'space-overruled',
      undefined,
    ])
    expect(world.state().policy).toMatchObject({ version: 2, ephemeralDays: 9 })
    world.meet(...all)
    expect(refusal(world, change(ana, 3, 10))).toBeUndefined()
    const names = [ana, cleo].map((by) => world.write(by, 'space/rename', { name: by.name }))
    const lost = names.filter((entry) => refusal(world, entry) === 'space-overruled')
    expect(lost).toHaveLength(1)
    world.write(ana, 'space/hubs', { urls: ['wss://a.example'] })
    expect(world.state().hubs).toEqual(['wss://a.example'])
  })
})

describe('a fork', () => {
  it('[S27] closes the log after the last common entry, not the person', () => {
    const { world, boris, dora, all } = lakeside()
    const tablet = world.device('Boris’s tablet')
    world.addDevice(boris, tablet)
    world.meet(boris, tablet)
    const common = world.note(boris)
    const twin = world.clone(boris)
    const branches = [world.write(boris, 'space/rename', { name: 'One' }), world.note(boris)]
    world.note(twin)
    world.note(twin)
    world.proveFork(boris)
    world.meet(...all, tablet)
    expect(refusal(world, branches[0] as never)).toBe('space-log-forked')
    expect(standingOf(world.state(), boris.log, common.seq).ok).toBe(true)
    expect(standingOf(world.state(), boris.log, common.seq + 1)).toMatchObject({
      refusal: { kind: 'space-log-forked' },
    })
    expect(standing(world, 'Boris')).toEqual(['member'])
    expect(refusal(world, world.write(tablet, 'space/rename', { name: 'Two' }))).toBeUndefined()
    expect(world.state().members.get(named(world.state(), 'Dora').id)?.devices[0]?.log).toBe(
      dora.log,
    )
  })

  it('[S27] two entries at one place are a fork, also without a proof', () => {
    const { world, boris } = lakeside()
    const twin = world.clone(boris)
    const [one, two] = [boris, twin].map((each) => world.write(each, 'space/rename', { name: '?' }))
    expect([one, two].map((entry) => refusal(world, entry as never))).toEqual([
      'space-log-forked',
      'space-log-forked',
    ])
    expect(world.state().forked.get(boris.log)).toBe(boris.seq - 1)
  })
})

describe('keys and rows', () => {
  it('[S29] an epoch is sealed to standing members and to none of their retired devices', () => {
    const { world, ana, dora, emil, first, id, remove } = lakeside({ vouchers: 1 })
    world.admit(ana, first, world.device('Waiting'))
    remove(ana, emil)
    world.strike(ana, 'space/suspend', id(dora))
    expect(memberLogs(world.state()).toSorted()).toEqual(
      ['Ana', 'Boris', 'Cleo', 'Goran'].map((name) => world.device(name).log).toSorted(),
    )
  })

  it('[S31] what stands, folded in the one order, ends where the state is', () => {
    const { world, ana, boris, cleo, emil, id, remove, reinstate, all } = lakeside()
    remove(ana, boris)
    world.write(cleo, 'space/role', { member: id(emil), role: 'steward' })
    world.meet(...all)
    reinstate(cleo, boris)
    const rows = presenceOf(world.entries, world.state())
    expect(rows.get(id(boris))).toEqual({ name: 'Boris', role: 'member', present: true })
    expect(rows.get(id(emil))).toEqual({ name: 'Emil', role: 'steward', present: true })
  })
})
