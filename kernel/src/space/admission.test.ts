// Who comes in: genesis, invitations, vouchers, further devices. Each story has people with names.

import { describe, expect, it } from 'vitest'

import { idBytes } from '../log/index.ts'
import { createWorld, type PretendDevice, START, type World } from '../testing/space-world.ts'
import { allowsSpace, type Member, memberLogs, type ResolvedSpace, standingOf } from './index.ts'

const named = (state: ResolvedSpace, name: string): Member | undefined =>
  [...state.members.values()].find((member) => member.name === name)
const refusal = (world: World, { ref }: { readonly ref: string }): string | undefined =>
  world.state().setAside.get(ref as never)?.kind
const standing = (world: World, name: string): string | undefined =>
  named(world.state(), name)?.standing

/** Ana founds, Boris and Cleo are stewards, Dora is a member; everyone has seen everything. */
function lakeside(policy = {}) {
  const world = createWorld()
  const [ana, boris, cleo, dora] = ['Ana', 'Boris', 'Cleo', 'Dora'].map(world.device) as [
    PretendDevice,
    PretendDevice,
    PretendDevice,
    PretendDevice,
  ]
  world.found(ana)
  const first = world.invite(ana, { uses: 20, role: 'steward' })
  for (const steward of [boris, cleo]) world.admit(ana, first, steward, { role: 'steward' })
  const doraIn = world.admit(ana, first, dora)
  const wanted = { ...world.state().policy, ...policy, version: 1 }
  if (Object.keys(policy).length > 0) world.write(ana, 'space/policy', { policy: wanted })
  const all = [ana, boris, cleo, dora]
  world.meet(...all)
  return { world, ana, boris, cleo, dora, first, doraIn, all }
}

describe('founding', () => {
  it('[S1] is the first entry of the founder, from which the id of the space is made', () => {
    const world = createWorld()
    const [ana, boris] = [world.device('Ana'), world.device('Boris')]
    const genesis = world.found(ana)
    expect(world.state().genesis).toBe(genesis.ref)
    expect(named(world.state(), 'Ana')).toMatchObject({ role: 'steward', standing: 'member' })
    const again = world.write(ana, 'space/genesis', genesis.body as never)
    const foreign = world.write(boris, 'space/genesis', genesis.body as never)
    const body = {
      ...(genesis.body as object),
      device: { log: idBytes(boris.log), sealKey: boris.sealKey },
    }
    const own = world.write(world.clone(boris), 'space/genesis', body as never)
    for (const entry of [again, foreign, own])
      expect(refusal(world, entry)).toBe('space-second-genesis')
  })

  it('[S1] a founder who writes two beginnings has one, and no rights beyond', () => {
    const world = createWorld()
    const ana = world.device('Ana')
    const twin = world.clone(ana)
    const one = world.found(ana)
    const two = world.write(twin, 'space/genesis', {
      ...(one.body as object),
      name: 'Other',
    } as never)
    const state = world.state()
    const [kept, other] = one.ref < two.ref ? [one, two] : [two, one]
    expect(state.genesis).toBe(kept.ref)
    expect(refusal(world, other)).toBe('space-second-genesis')
    expect(refusal(world, world.invite(ana))).toBe('space-log-forked')
  })
})

describe('invitation and admission', () => {
  it('[S12] members invite unless the policy leaves it to stewards; stewards alone invite stewards', () => {
    const { world, dora } = lakeside()
    expect(refusal(world, world.invite(dora))).toBeUndefined()
    expect(refusal(world, world.invite(dora, { role: 'steward' }))).toBe('space-not-a-steward')
    const strict = lakeside({ inviters: 'stewards' })
    expect(refusal(strict.world, strict.world.invite(strict.dora))).toBe('space-not-a-steward')
    expect(refusal(strict.world, strict.world.invite(strict.boris))).toBeUndefined()
  })

  it('[S12] who invited, or a steward, calls it back; an admission that had seen that is refused', () => {
    const { world, boris, dora, all } = lakeside()
    const invite = world.invite(dora, { uses: 3 })
    world.meet(...all)
    const emil = world.device('Emil')
    const beside = world.admit(dora, invite, emil)
    const back = world.write(boris, 'space/revoke-invite', { invite: invite.ref })
    world.meet(...all)
    const late = world.admit(dora, invite, world.device('Fatma'))
    expect([back, beside].map((entry) => refusal(world, entry))).toEqual([undefined, undefined])
    expect(refusal(world, late)).toBe('space-invitation-revoked')
    expect(standing(world, 'Emil')).toBe('member')
    const other = world.invite(boris)
    world.meet(...all)
    const notHers = world.write(dora, 'space/revoke-invite', { invite: other.ref })
    expect(refusal(world, notHers)).toBe('space-not-a-steward')
    const unknown = world.write(boris, 'space/revoke-invite', { invite: 'f'.repeat(32) })
    expect(refusal(world, unknown)).toBe('space-unknown-invitation')
  })

  it('[S13] the inviter or a steward admits, with the proof of the invitation, and only a steward a steward', () => {
    const { world, boris, cleo, dora, all } = lakeside()
    const mine = world.invite(dora, { uses: 5 })
    const his = world.invite(boris, { uses: 5, role: 'steward' })
    world.meet(...all)
    expect(refusal(world, world.admit(dora, his, world.device('Emil')))).toBe('space-not-a-steward')
    expect(refusal(world, world.admit(cleo, mine, world.device('Fatma')))).toBeUndefined()
    const raised = world.admit(dora, mine, world.device('Goran'), { role: 'steward' })
    expect(refusal(world, raised)).toBe('space-not-a-steward')
    const hana = world.device('Hana')
    const forged = world.admit(boris, { ...mine, ref: 'e'.repeat(32) } as never, hana)
    expect(refusal(world, forged)).toBe('space-unknown-invitation')
    const wrong = world.admit(boris, his, hana)
    ;(wrong.body as { invite: string }).invite = mine.ref
    expect(refusal(world, wrong)).toBe('space-proof-wrong')
    expect(refusal(world, world.admit(boris, his, dora))).toBe('space-already-member')
  })

  it('[S8] expiry is judged by the time that the admission claims; no other claimed time matters', () => {
    const { world, ana } = lakeside()
    const invite = world.invite(ana, { uses: 5, expires: START + 10 })
    const inTime = world.admit(ana, invite, world.device('Emil'), { time: START + 10 })
    const late = world.admit(ana, invite, world.device('Fatma'), { time: START + 11 })
    expect(refusal(world, inTime)).toBeUndefined()
    expect(refusal(world, late)).toBe('space-invitation-expired')
    const early = world.write(ana, 'space/rename', { name: 'Long ago' }, -1)
    world.write(ana, 'space/rename', { name: 'Now' }, -2)
    expect(refusal(world, early)).toBeUndefined()
    expect(world.state().name).toBe('Now')
  })

  it('[S14] an invitation serves as often as it says', () => {
    const { world, ana } = lakeside()
    const invite = world.invite(ana, { uses: 1 })
    world.admit(ana, invite, world.device('Emil'))
    expect(refusal(world, world.admit(ana, invite, world.device('Fatma')))).toBe(
      'space-invitation-used',
    )
    expect(world.state().invitations.get(invite.ref)).toMatchObject({ uses: 1, used: 1 })
  })

  it('[S14] two islands that use it up together both wait for a steward', () => {
    const { world, ana, boris, cleo, all } = lakeside()
    const invite = world.invite(ana, { uses: 1 })
    world.meet(...all)
    const emil = world.admit(ana, invite, world.device('Emil'))
    expect(standing(world, 'Emil')).toBe('member')
    world.admit(boris, invite, world.device('Fatma'))
    expect([standing(world, 'Emil'), standing(world, 'Fatma')]).toEqual(['pending', 'pending'])
    world.meet(...all)
    world.write(cleo, 'space/confirm', { admission: emil.ref })
    expect([standing(world, 'Emil'), standing(world, 'Fatma')]).toEqual(['member', 'pending'])
  })

  it('[S15] stands only with as many vouchers as the policy asked, each another person', () => {
    const { world, ana, boris, cleo, dora, first, all } = lakeside({ vouchers: 2 })
    const emil = world.device('Emil')
    const admission = world.admit(ana, first, emil)
    world.meet(...all, emil)
    const vouch = (by: PretendDevice) =>
      world.write(by, 'space/vouch', { admission: admission.ref })
    expect(refusal(world, vouch(emil))).toBe('space-self-rescue')
    expect(refusal(world, vouch(ana))).toBe('space-already-so')
    expect(named(world.state(), 'Emil')?.waits).toEqual({ confirm: false, vouchers: 2 })
    vouch(boris)
    expect(refusal(world, vouch(boris))).toBe('space-already-so')
    expect(standing(world, 'Emil')).toBe('pending')
    expect(standingOf(world.state(), emil.log, world.note(emil).seq)).toMatchObject({
      refusal: { kind: 'space-pending' },
    })
    vouch(dora)
    expect(standing(world, 'Emil')).toBe('member')
    world.meet(...all)
    expect(refusal(world, vouch(cleo))).toBe('space-not-waiting')
    const unknown = world.write(cleo, 'space/vouch', { admission: 'a'.repeat(32) })
    expect(refusal(world, unknown)).toBe('space-unknown-member')
  })

  it('[S15] a voucher whose vouch does not stand does not count', () => {
    const { world, ana, boris, dora, doraIn, first, all } = lakeside({ vouchers: 1 })
    const admission = world.admit(ana, first, world.device('Emil'))
    world.meet(...all)
    world.strike(boris, 'space/remove', doraIn.ref)
    world.write(dora, 'space/vouch', { admission: admission.ref })
    expect(standing(world, 'Emil')).toBe('pending')
  })

  it('[S15] an admission as steward that waits for vouchers raises nobody who is in by another', () => {
    const { world, ana, boris, cleo, first } = lakeside()
    const emil = world.device('Emil')
    const { policy } = world.state()
    world.write(ana, 'space/policy', { policy: { ...policy, version: 1, vouchers: 1 } })
    const waiting = world.admit(ana, first, emil, { role: 'steward' })
    world.admit(boris, first, emil)
    expect(named(world.state(), 'Emil')).toMatchObject({ standing: 'member', role: 'member' })
    world.meet(ana, cleo)
    world.write(cleo, 'space/vouch', { admission: waiting.ref })
    expect(named(world.state(), 'Emil')).toMatchObject({ standing: 'member', role: 'steward' })
  })

  it('[S10] admitted on two islands at once, a person is one member under one id', () => {
    const { world, ana, boris, cleo, first, all } = lakeside()
    const emil = world.device('Emil')
    const one = world.admit(ana, first, emil)
    const other = world.admit(boris, first, emil)
    world.meet(...all, emil)
    const state = world.state()
    const [id, alias] = state.members.has(one.ref) ? [one.ref, other.ref] : [other.ref, one.ref]
    expect([...state.members.values()].filter(({ name }) => name === 'Emil')).toHaveLength(1)
    expect(state.aliases.get(alias)).toBe(id)
    world.strike(cleo, 'space/remove', alias)
    expect(standing(world, 'Emil')).toBe('removed')
  })
})

describe('devices', () => {
  it('[S9] a member brings in a further device that signs for itself', () => {
    const { world, dora } = lakeside()
    const tablet = world.device('Dora’s tablet')
    const entry = world.addDevice(dora, tablet)
    expect(refusal(world, entry)).toBeUndefined()
    world.meet(dora, tablet)
    expect(standingOf(world.state(), tablet.log, world.note(tablet).seq)).toEqual({
      ok: true,
      value: named(world.state(), 'Dora')?.id,
    })
    const phone = world.device('phone')
    const forged = world.addDevice(dora, phone)
    ;(forged.body as { proof: Uint8Array }).proof = new Uint8Array(64)
    expect(refusal(world, forged)).toBe('space-proof-wrong')
    expect(refusal(world, world.addDevice(dora, tablet))).toBe('space-already-member')
    // The proof names who adds: another member cannot show it again.
    const { ana } = { ana: world.device('Ana') }
    const stolen = world.write(
      { ...ana, seen: dora.seen, seq: 9 },
      'space/add-device',
      entry.body as never,
    )
    expect(refusal(world, stolen)).not.toBeUndefined()
  })

  it('[S28] nothing before the entry that brought a log in counts', () => {
    const { world, ana, dora, first } = lakeside()
    const [emil, tablet] = [world.device('Emil'), world.device('tablet')]
    const early = [world.note(emil), world.note(tablet)]
    world.admit(ana, first, emil)
    world.addDevice(dora, tablet)
    for (const { log, seq } of early) expect(standingOf(world.state(), log, seq).ok).toBe(false)
    world.meet(ana, dora, emil, tablet)
    for (const device of [emil, tablet])
      expect(standingOf(world.state(), device.log, world.note(device).seq).ok).toBe(true)
  })

  it('[S10] a log that one island admits and another adds as a device is that device', () => {
    const { world, ana, boris, cleo, dora, first } = lakeside()
    const tablet = world.device('tablet')
    const added = world.addDevice(dora, tablet)
    const admitted = world.admit(boris, first, tablet)
    world.meet(ana, boris)
    expect(refusal(world, admitted)).toBe('space-already-member')
    expect(refusal(world, added)).toBeUndefined()
    expect(world.state().memberOfLog.get(tablet.log)).toBe(named(world.state(), 'Dora')?.id)
    // And a removal that names the log still binds it, whosever it is.
    world.strike(boris, 'space/remove', admitted.ref)
    world.meet(dora, tablet, boris, cleo)
    const { seq } = world.note(tablet)
    expect(standingOf(world.state(), tablet.log, seq)).toMatchObject({
      refusal: { kind: 'space-after-cut' },
    })
  })

  it('[S6] a paper key receives keys and may only bring in a device or retire one', () => {
    const { world, dora } = lakeside()
    const [paper, phone] = [world.device('paper'), world.device('new phone')]
    world.addDevice(dora, paper, 'paper')
    world.meet(dora, paper)
    expect(memberLogs(world.state())).toContain(paper.log)
    expect(memberLogs(world.state(), false)).not.toContain(paper.log)
    expect(refusal(world, world.invite(paper))).toBe('space-paper-key')
    expect(standingOf(world.state(), paper.log, world.note(paper).seq).ok).toBe(false)
    const retire = world.write(paper, 'space/retire-device', { log: idBytes(dora.log) })
    const added = world.addDevice(paper, phone)
    expect([retire, added].map((entry) => refusal(world, entry))).toEqual([undefined, undefined])
    world.meet(paper, phone)
    expect(standingOf(world.state(), phone.log, world.note(phone).seq).ok).toBe(true)
  })

  it('[S11] a member retires its own device: nothing beside or after that counts', () => {
    const { world, boris, dora } = lakeside()
    const tablet = world.device('tablet')
    world.addDevice(dora, tablet)
    world.meet(dora, tablet)
    const seen = world.note(tablet)
    world.meet(dora, tablet)
    const retire = world.write(dora, 'space/retire-device', { log: idBytes(tablet.log) })
    const beside = world.invite(tablet)
    const device = named(world.state(), 'Dora')?.devices.find(({ log }) => log === tablet.log)
    expect(device).toMatchObject({ retired: true, cut: { seq: seen.seq } })
    expect(standingOf(world.state(), seen.log, seen.seq).ok).toBe(true)
    expect(refusal(world, beside)).toBe('space-after-cut')
    expect(memberLogs(world.state())).not.toContain(tablet.log)
    world.meet(dora, tablet, boris)
    expect(refusal(world, world.invite(tablet))).toBe('space-after-cut')
    const again = world.write(dora, 'space/retire-device', { log: idBytes(tablet.log) })
    expect(refusal(world, again)).toBe('space-already-so')
    const foreign = world.write(boris, 'space/retire-device', { log: idBytes(dora.log) })
    expect(refusal(world, foreign)).toBe('space-unknown-device')
    expect(refusal(world, retire)).toBeUndefined()
  })

  it('[S7] there is room for so many devices of one person, and so many people', () => {
    const { world, dora } = lakeside()
    const entries = Array.from({ length: 17 }, (_, i) =>
      world.addDevice(dora, world.device(`d${i}`)),
    )
    expect(entries.map((entry) => refusal(world, entry)).filter(Boolean)).toEqual([
      'space-full',
      'space-full',
    ])
  })
})

describe('commands', () => {
  it('[S30] are refused by the same rules before anything is written', () => {
    const { world, ana, boris, dora, first } = lakeside()
    const state = world.state()
    const time = START
    const rename = { kind: 'space/rename', body: { name: 'Hill' }, time } as const
    expect(allowsSpace(state, rename, ana.log).ok).toBe(true)
    expect(allowsSpace(state, rename, dora.log)).toMatchObject({
      refusal: { kind: 'space-not-a-steward' },
    })
    expect(allowsSpace(state, rename, world.device('Nobody').log)).toMatchObject({
      refusal: { kind: 'space-not-a-member' },
    })
    const again = { kind: 'space/admit', time, body: world.admit(boris, first, dora).body } as never
    expect(allowsSpace(state, again, boris.log)).toMatchObject({
      refusal: { kind: 'space-already-member' },
    })
  })
})
