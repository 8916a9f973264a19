// What each kind asks of its author and of the space at its own place (docs/spec/space.md, S1 to S26).
// The same rules judge entries of others and refuse a command before anything is written.

import { ok, refuse, type Result } from '../base/index.ts'
import { type LogId, logId } from '../log/index.ts'
import type { Right } from './ledger.ts'
import {
  type AnyAuthority,
  DEVICES_MAX,
  type Member,
  type MemberDevice,
  type SpaceRefusal,
} from './port.ts'
import { deviceMessage, joinMessage, proofHolds, spaceIdOf } from './proofs.ts'
import { type SpaceView, takenOut } from './view.ts'

/** An entry that is right at its place, and what its standing will depend on. */
export interface Verdict {
  readonly right: Right
  /** How many vouchers or voices it takes. */
  readonly need: number
}
type Judgement = Result<Verdict, SpaceRefusal>

/** What is judged: an entry of a log, or a draft that is not written yet. */
export type Written = Pick<AnyAuthority, 'kind' | 'body' | 'log' | 'time'> & {
  readonly seq?: number
}
type Of<N extends AnyAuthority['kind']> = Extract<AnyAuthority, { kind: N }>['body']

const no = (kind: Exclude<SpaceRefusal['kind'], 'space-waiting-for-stewards'>): Judgement =>
  refuse({ kind })
const yes = (right: Right, need = 0): Judgement => ok({ right, need })

export function judge(view: SpaceView, written: AnyAuthority | Written): Judgement {
  const entry = written as AnyAuthority
  if (entry.kind === 'space/genesis') return judgeGenesis(view, entry)
  const author = view.memberOfLog(entry.log)
  if (!author) return no('space-not-a-member')
  if (isAboutOneself(view, author, entry)) return no('space-self-rescue')
  const refused = refusedAuthor(author, entry.log)
  if (refused) return refuse(refused)
  const device = author.devices.find(({ log }) => log === entry.log)
  const forPaper = entry.kind === 'space/add-device' || entry.kind === 'space/retire-device'
  if (device?.kind === 'paper' && !forPaper) return no('space-paper-key')
  const judgement = judgeKind(view, author, entry)
  if (!judgement.ok || judgement.value.right !== 'steward') return judgement
  return author.role === 'steward' || view.fallback ? judgement : no('space-not-a-steward')
}

/** Why an author has no rights at the place from which one looks. */
function refusedAuthor(author: Member, log: LogId): SpaceRefusal | undefined {
  const device = author.devices.find((each) => each.log === log)
  if (!device) return { kind: 'space-not-a-member' }
  const out = takenOut(device.strikes, ({ lifted }) => lifted.length === 0)
  if (device.retired || out || author.standing === 'removed' || author.standing === 'suspended')
    return { kind: 'space-after-cut' }
  return author.standing === 'pending' ? { kind: 'space-pending' } : undefined
}

/** Nobody brings themselves back, vouches for or raises themselves. */
function isAboutOneself(view: SpaceView, author: Member, entry: AnyAuthority): boolean {
  switch (entry.kind) {
    case 'space/vouch':
    case 'space/confirm':
      return view.member(entry.body.admission)?.id === author.id
    case 'space/reinstate':
      return view.member(entry.body.member)?.id === author.id
    case 'space/role':
      return entry.body.role === 'steward' && view.member(entry.body.member)?.id === author.id
    default:
      return false
  }
}

/** The first entry of the founder's log, and the one that the space's id was made from (S1). */
function judgeGenesis(
  view: SpaceView,
  entry: Extract<AnyAuthority, { kind: 'space/genesis' }>,
): Judgement {
  const { device, salt } = entry.body
  const isFounding =
    view.genesis === undefined &&
    entry.seq === 1 &&
    logId(device.log) === entry.log &&
    (!view.crypto || spaceIdOf(view.crypto, entry.log, salt) === view.space)
  return isFounding ? yes('none') : no('space-second-genesis')
}

function judgeKind(view: SpaceView, author: Member, entry: AnyAuthority): Judgement {
  switch (entry.kind) {
    case 'space/genesis':
      return no('space-second-genesis')
    case 'space/invite':
      return yes(
        view.policy.inviters === 'stewards' || entry.body.role === 'steward' ? 'steward' : 'member',
      )
    case 'space/revoke-invite':
      return judgeRevocation(view, author, entry.body)
    case 'space/admit':
      return judgeAdmission(view, author, entry.body, entry.time)
    case 'space/vouch':
      return judgeVouch(view, author, entry.body.admission)
    case 'space/confirm':
      return judgeConfirm(view, entry.body.admission)
    case 'space/add-device':
      return judgeDevice(view, author, entry.log, entry.body)
    case 'space/retire-device':
      return judgeRetirement(author, logId(entry.body.log))
    case 'space/suspend':
    case 'space/remove':
      return judgeStrike(view, author, entry.kind, entry.body)
    case 'space/reinstate':
      return judgeReinstatement(view, entry.body.member)
    case 'space/role':
      return judgeRole(view, entry.body)
    case 'space/policy':
      return entry.body.policy.version === view.policy.version + 1
        ? yes('steward')
        : no('space-policy-version')
    case 'space/rename':
    case 'space/hubs':
      return yes('steward')
  }
}

function judgeRevocation(
  view: SpaceView,
  author: Member,
  body: Of<'space/revoke-invite'>,
): Judgement {
  const invitation = view.invitation(body.invite)
  if (!invitation) return no('space-unknown-invitation')
  if (invitation.revoked) return no('space-already-so')
  return yes(invitation.by === author.id ? 'member' : 'steward')
}

function judgeAdmission(
  view: SpaceView,
  author: Member,
  body: Of<'space/admit'>,
  time: number,
): Judgement {
  const invitation = view.invitation(body.invite)
  if (!invitation) return no('space-unknown-invitation')
  if (invitation.revoked) return no('space-invitation-revoked')
  if (time > invitation.expires) return no('space-invitation-expired')
  const log = logId(body.device.log)
  if (view.memberOfLog(log)) return no('space-already-member')
  if (invitation.used >= invitation.uses) return no('space-invitation-used')
  if (!view.roomFor('member') || !view.roomFor('log')) return no('space-full')
  const { crypto } = view
  const proof = {
    body,
    key: invitation.signKey,
    log: body.device.log,
    message: joinMessage(view.space, log, body.device.sealKey),
    proof: body.proof,
  }
  if (crypto && !proofHolds(crypto, proof)) return no('space-proof-wrong')
  const bySteward =
    view.policy.inviters === 'stewards' || body.role === 'steward' || invitation.by !== author.id
  return yes(bySteward ? 'steward' : 'member', view.policy.vouchers)
}

function judgeVouch(view: SpaceView, author: Member, admission: string): Judgement {
  const member = view.member(admission)
  if (!member) return no('space-unknown-member')
  if (member.standing !== 'pending' || member.waits?.vouchers === 0) return no('space-not-waiting')
  const hasSpoken = [member.invitedBy, member.admittedBy, ...member.vouchedBy]
  if (hasSpoken.includes(author.id)) return no('space-already-so')
  return yes('member')
}

function judgeConfirm(view: SpaceView, admission: string): Judgement {
  const member = view.member(admission)
  if (!member) return no('space-unknown-member')
  return member.waits?.confirm ? yes('steward') : no('space-not-waiting')
}

function judgeDevice(
  view: SpaceView,
  author: Member,
  adding: LogId,
  body: Of<'space/add-device'>,
): Judgement {
  const added = logId(body.device.log)
  if (view.memberOfLog(added)) return no('space-already-member')
  const inUse = author.devices.filter(({ retired }) => !retired).length
  if (inUse >= DEVICES_MAX || !view.roomFor('log')) return no('space-full')
  const proof = {
    body,
    key: body.device.log,
    log: body.device.log,
    message: deviceMessage(view.space, { adding, added }, body.device.sealKey),
    proof: body.proof,
  }
  return view.crypto && !proofHolds(view.crypto, proof) ? no('space-proof-wrong') : yes('member')
}

function judgeRetirement(author: Member, log: LogId): Judgement {
  const device = author.devices.find((each) => each.log === log)
  if (!device) return no('space-unknown-device')
  return device.retired ? no('space-already-so') : yes('member')
}

function judgeStrike(
  view: SpaceView,
  author: Member,
  kind: 'space/suspend' | 'space/remove',
  body: Of<'space/remove'>,
): Judgement {
  const member = view.member(body.member)
  if (!member) return no('space-unknown-member')
  const isOut = member.standing === 'removed'
  if (isOut || (kind === 'space/suspend' && member.standing === 'suspended'))
    return no('space-already-so')
  if (hasSaid(member, author, kind)) return no('space-already-so')
  for (const cut of body.cuts) {
    const log = logId(cut.log)
    if (!member.devices.some((device) => device.log === log)) return no('space-unknown-device')
    if (view.isSeen({ log, seq: cut.seq + 1 })) return no('space-cut-too-low')
  }
  if (member.id === author.id) return yes('member', 1)
  const { suspendStewards, removeStewards } = view.policy
  return yes('steward', kind === 'space/remove' ? removeStewards : suspendStewards)
}

/** A second voice of one steward counts only where it goes from suspending to removing. */
const hasSaid = (member: Member, author: Member, kind: 'space/suspend' | 'space/remove'): boolean =>
  strikesOf(member.devices).some(
    (strike) =>
      strike.by === author.id &&
      strike.lifted.length === 0 &&
      (strike.kind === 'remove' || kind === 'space/suspend'),
  )

const strikesOf = (devices: readonly MemberDevice[]): MemberDevice['strikes'] =>
  devices.flatMap(({ strikes }) => strikes)

function judgeReinstatement(view: SpaceView, ref: string): Judgement {
  const member = view.member(ref)
  if (!member) return no('space-unknown-member')
  const isOut = member.standing === 'removed' || member.standing === 'suspended'
  return isOut ? yes('steward') : no('space-not-waiting')
}

function judgeRole(view: SpaceView, body: Of<'space/role'>): Judgement {
  const member = view.member(body.member)
  if (!member) return no('space-unknown-member')
  if (member.standing === 'removed') return no('space-unknown-member')
  return member.role === body.role ? no('space-already-so') : yes('steward')
}
