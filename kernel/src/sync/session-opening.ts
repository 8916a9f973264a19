// How a session begins: greetings, then a space at a time through the gate (Y1–Y6).

import {
  compareBytes,
  concat,
  equalBytes,
  fromHex,
  hex,
  type Refusal,
  type Result,
} from '../base/index.ts'
import { label } from '../crypto/index.ts'
import { idBytes, spaceId, type SpaceId } from '../log/index.ts'
import { challengeOf, greetingMessage } from './challenge.ts'
import { CHECK_BYTES, type Message, type OpenedMode, SYNC_VERSION } from './messages.ts'
import type { AccessProof, GateRefusal, Rights } from './port.ts'
import { CHANNELS_MAX, type Channel, CURSOR_BACK_MAX, newChannel, type Session } from './session.ts'
import { offerFrontier } from './session-comparing.ts'
import { settle } from './session-blobs.ts'
import { pump } from './session-sending.ts'
import { DAMAGED, endChannel, hangUp, noteCursor, say, tell } from './session-words.ts'
import type { SpaceWish } from './session-port.ts'

type Of<T extends Message['type']> = Extract<Message, { type: T }>

/** Who calls speaks first; a hub answers, so that it signs a nonce that it could not foresee. */
export function start(session: Session): void {
  if (session.role !== 'hub') greet(session)
}

function greet(session: Session): void {
  const { hub, crypto, nonce } = session
  const id = hub && (fromHex(hub.id) as Uint8Array)
  say(session, {
    type: 'hello',
    versions: [SYNC_VERSION],
    nonce,
    hub: hub &&
      id && {
        id,
        key: crypto.ed25519PublicKey(hub.seed),
        signature: crypto.ed25519Sign(hub.seed, greetingMessage(session.theirNonce, nonce, id)),
        limits: hub.limits,
      },
  })
}

export function hearHello(session: Session, hello: Of<'hello'>): void {
  if (session.phase !== 'greeting') return hangUp(session, DAMAGED)
  if (!hello.versions.includes(SYNC_VERSION)) {
    const theirs = Math.max(...hello.versions)
    const refusal: GateRefusal = { kind: 'hub-version', theirs, ours: SYNC_VERSION }
    return hangUp(session, refusal)
  }
  session.theirNonce = hello.nonce
  if (session.role === 'member') return hearHub(session, hello)
  if (hello.hub) return hangUp(session, { kind: 'sync-not-a-member' })
  session.phase = 'open'
  if (session.role === 'hub') return greet(session)
  const order = compareBytes(session.nonce, hello.nonce)
  if (order === 0) return hangUp(session, { kind: 'sync-own-echo' })
  session.opener = order < 0
  openWishes(session)
}

function hearHub(session: Session, { hub, nonce }: Of<'hello'>): void {
  if (!hub) return hangUp(session, { kind: 'sync-not-a-hub' })
  const message = greetingMessage(session.nonce, nonce, hub.id)
  const pinned = session.expectHubKey
  if (
    (pinned && !equalBytes(pinned, hub.key)) ||
    !session.crypto.ed25519Verify(hub.key, message, hub.signature)
  ) {
    return hangUp(session, { kind: 'sync-hub-key-wrong' })
  }
  session.phase = 'open'
  session.greeting = { id: hex(hub.id), key: hub.key.slice(), limits: hub.limits }
  tell(session, { event: 'greeted', args: [session.greeting] })
  openWishes(session)
}

function openWishes(session: Session): void {
  // An answering peer keeps its wishes: they say which spaces it can be asked for.
  if (!session.opener) return
  const wishes = session.wishes
  session.wishes = []
  for (const wish of wishes) openSpace(session, wish)
}

export function addWish(session: Session, wish: SpaceWish): void {
  if (session.phase === 'open' && session.opener) openSpace(session, wish)
  else if (session.phase !== 'closed') session.wishes.push(wish)
}

/** Nonces in the order of opener and answerer, as both sides see them. */
function nonces(session: Session): readonly [Uint8Array, Uint8Array] {
  const { nonce, theirNonce } = session
  return session.opener ? [nonce, theirNonce] : [theirNonce, nonce]
}

/** What the one who shows signs: nonce of the one who checks ‖ own nonce ‖ key of the hub. */
function challenge(session: Session, shows: 'us' | 'them'): Uint8Array {
  const hubKey =
    session.greeting?.key ?? (session.hub && session.crypto.ed25519PublicKey(session.hub.seed))
  const { nonce, theirNonce } = session
  return shows === 'us'
    ? challengeOf(theirNonce, nonce, hubKey)
    : challengeOf(nonce, theirNonce, hubKey)
}

/** Between members the space itself is not said aloud: strangers may be listening (Y5). */
function namedSpace(session: Session, space: SpaceId): Uint8Array {
  if (session.role !== 'peer') return idBytes(space)
  return session.crypto.sha256(
    concat(label('folkmoot/nearby/1'), idBytes(space), ...nonces(session)),
  )
}

/** Short, because both nonces are fresh: nobody can prepare two frontiers that look alike (Y6). */
const rootCheck = (session: Session, space: SpaceId): Uint8Array =>
  session.crypto
    .sha256(concat(label('folkmoot/root-check/1'), session.look.root(space), ...nonces(session)))
    .subarray(0, CHECK_BYTES)

function openSpace(session: Session, wish: SpaceWish): void {
  if (session.bySpace.has(wish.space)) return
  if (wish.accessChange) say(session, { type: 'access', change: wish.accessChange })
  for (const pass of wish.guestPasses ?? []) say(session, { type: 'guest', pass })
  const channel = newChannel(session, {
    number: session.nextChannel++,
    space: wish.space,
    stage: 'checking',
    wish,
  })
  session.effects.push({ kind: 'begin', channel: channel.number, space: wish.space })
}

/** The holder has the space at hand: an opener asks now, an answerer lets in now. */
export function begun(session: Session, channel: Channel, arrivals: number): void {
  channel.arrivals = Math.max(channel.arrivals, arrivals)
  if (session.opener) askToOpen(session, channel)
  else letIn(session, channel)
}

function askToOpen(session: Session, channel: Channel): void {
  const proof = channel.wish?.proof(challenge(session, 'us'))
  if (!proof) {
    refusedToUs(session, channel, { kind: 'sync-no-proof' })
    return
  }
  if (channel.wish?.cursor?.hub !== session.greeting?.id) channel.cursorN = 0
  channel.stage = 'waiting'
  // What arrives from now on is not in the root that the other side compares with.
  channel.tail = channel.arrivals
  channel.askedWith = session.look.root(channel.space)
  say(session, {
    type: 'open',
    channel: channel.number,
    space: namedSpace(session, channel.space),
    proof,
    check: rootCheck(session, channel.space),
    cursor: channel.cursorN,
  })
}

export function refusedToUs(session: Session, channel: Channel, refusal: Refusal): void {
  tell(session, { event: 'refused', args: [channel.space, refusal, { what: 'open' }] })
  endChannel(session, channel)
}

export function hearOpen(session: Session, open: Of<'open'>): void {
  if (session.opener || session.phase !== 'open') return hangUp(session, DAMAGED)
  const wish = session.wishes.find(({ space }) =>
    equalBytes(namedSpace(session, space), open.space),
  )
  const space = session.role === 'hub' ? spaceId(open.space) : wish?.space
  const refusal = space
    ? refusalToOpen(session, open.channel, space)
    : { kind: 'hub-space-unknown' }
  if (!space || refusal) {
    say(session, { type: 'refused', channel: open.channel, refusal: refusal ?? DAMAGED })
    return
  }
  const channel = newChannel(session, { number: open.channel, space, stage: 'checking', wish })
  channel.asked = { check: open.check.slice(), cursor: open.cursor }
  askGate(session, channel, open.proof)
}

function refusalToOpen(session: Session, channel: number, space: SpaceId): Refusal | undefined {
  if (session.channels.has(channel) || session.bySpace.has(space))
    return { kind: 'sync-open-twice' }
  const quota: GateRefusal = { kind: 'hub-quota-connection', retrySeconds: 60 }
  return session.channels.size >= CHANNELS_MAX ? quota : undefined
}

function askGate(session: Session, channel: Channel, proof: AccessProof): void {
  const { as, publicKey, signature } = proof
  const own = { as, publicKey: publicKey.slice(), signature: signature.slice() }
  session.effects.push({
    kind: 'gate-open',
    channel: channel.number,
    space: channel.space,
    proof: own,
    challenge: challenge(session, 'them'),
  })
}

/** Our gate has judged the other side. */
export function gateOpened(
  session: Session,
  channel: Channel,
  proof: AccessProof,
  result: Result<Rights, GateRefusal>,
): void {
  if (!result.ok) {
    if (session.opener) say(session, { type: 'leave', channel: channel.number })
    else say(session, { type: 'refused', channel: channel.number, refusal: result.refusal })
    tell(session, { event: 'refused', args: [channel.space, result.refusal, { what: 'open' }] })
    return endChannel(session, channel)
  }
  channel.rights = result.value
  tell(session, { event: 'opened', args: [channel.space, { rights: channel.rights, proof }] })
  if (session.opener) return enter(session, channel)
  session.effects.push({ kind: 'begin', channel: channel.number, space: channel.space })
}

function modeFor(session: Session, channel: Channel): OpenedMode {
  const { check, cursor } = channel.asked as NonNullable<Channel['asked']>
  if (equalBytes(check, rootCheck(session, channel.space))) return 'equal'
  const behind = channel.arrivals - cursor
  const usable = cursor > 0 && behind >= 0 && behind <= CURSOR_BACK_MAX
  return session.role === 'hub' && usable ? 'cursor' : 'have'
}

function letIn(session: Session, channel: Channel): void {
  const mode = modeFor(session, channel)
  const proof = session.role === 'peer' ? channel.wish?.proof(challenge(session, 'us')) : undefined
  if (session.role === 'peer' && !proof) {
    const refusal = { kind: 'hub-access-denied' }
    say(session, { type: 'refused', channel: channel.number, refusal })
    return endChannel(session, channel)
  }
  const cursor = channel.asked?.cursor ?? 0
  const n = session.role === 'hub' ? channel.arrivals : 0
  channel.stage = 'open'
  const past = channel.rights.as === 'member' && channel.rights.past === true
  say(session, { type: 'opened', channel: channel.number, mode, n, past, proof })
  if (mode === 'have') return offerFrontier(session, channel, false)
  channel.tail = mode === 'equal' ? channel.arrivals : cursor
  if (mode === 'equal') return foundEqual(session, channel, n)
  channel.owesCaughtUp = true
  pump(session, channel)
}

export function hearOpened(session: Session, channel: Channel, opened: Of<'opened'>): void {
  if (!session.opener || channel.stage !== 'waiting') return hangUp(session, DAMAGED)
  channel.answered = { mode: opened.mode, n: opened.n }
  channel.stage = 'checking'
  if (session.role !== 'peer') {
    if (opened.past) channel.rights = { as: 'member', past: true }
    tell(session, { event: 'opened', args: [channel.space, { rights: channel.rights }] })
    return enter(session, channel)
  }
  if (!opened.proof) return hangUp(session, DAMAGED)
  askGate(session, channel, opened.proof)
}

/** Both sides have let each other in, and the opener knows how to begin. */
function enter(session: Session, channel: Channel): void {
  const { mode, n } = channel.answered as NonNullable<Channel['answered']>
  channel.stage = 'open'
  // A hub that does not go on from our cursor may have been set back: its count begins anew.
  if (mode !== 'cursor') channel.cursorN = 0
  if (mode === 'equal') return foundEqual(session, channel, n, channel.askedWith)
  channel.tail = undefined
  if (mode === 'have') offerFrontier(session, channel, false)
}

/**
 * Nothing to do: at most 150 bytes have been said (Y6). `asked`: the root of the own OPEN; what was
 * written here since then the other side does not have yet.
 */
function foundEqual(session: Session, channel: Channel, n: number, asked?: Uint8Array): void {
  const now = session.look.root(channel.space)
  const root = asked ?? now
  const equal = equalBytes(root, now)
  channel.announced = root
  channel.owesCaughtUp = !equal
  channel.compared = true
  channel.acksAtOnce = true
  tell(session, { event: 'caughtUp', args: [channel.space, { root, equal, n }] })
  if (session.role === 'member') noteCursor(session, channel, n)
  settle(session, channel)
  pump(session, channel)
}
