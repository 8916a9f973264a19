// What a person was writing survives a restart of their device, and is nowhere but in the vault.

import { beforeAll, expect, it } from 'vitest'
import { utf8, utf8Text } from '../base/index.ts'
import { loadSodium } from '../crypto/index.ts'
import { noteArea } from '../testing/note-area.ts'
import { found, testDevice, type TestWorld } from '../testing/replicas.ts'
import { DRAFTS_MAX } from './local-space.ts'

let world: TestWorld
beforeAll(async () => {
  world = { crypto: await loadSodium(), areas: [noteArea] }
})

it('keeps what was being written until it is sent, and through a restart', async () => {
  const device = await testDevice(world, 70)
  const ana = await found(device, 'Lakeside', 'Ana')
  const before = await ana.status()
  expect(ana.keptDraft('proposal')).toBe(undefined)
  await ana.keepDraft('proposal', utf8('Half a sen'))
  await ana.keepDraft('proposal', utf8('Half a sentence'))
  // Too long to be kept: what was kept before stays.
  await ana.keepDraft('proposal', new Uint8Array(100_000))
  const [again] = (await device.reopen()).replica.spaces()
  expect(utf8Text(again?.keptDraft('proposal') ?? new Uint8Array())).toBe('Half a sentence')
  expect(await again?.status()).toEqual(before)
  await again?.keepDraft('proposal', undefined)
  const [last] = (await device.reopen()).replica.spaces()
  expect(last?.keptDraft('proposal')).toBe(undefined)
})

it('keeps so many at once, and lets go of the one that was kept longest', async () => {
  const ana = await found(await testDevice(world, 71), 'Lakeside', 'Ana')
  for (let at = 0; at <= DRAFTS_MAX; at++) await ana.keepDraft(`draft ${at}`, utf8(`${at}`))
  expect(ana.keptDraft('draft 0')).toBe(undefined)
  expect(ana.keptDraft('draft 1')).toEqual(utf8('1'))
  expect(ana.keptDraft(`draft ${DRAFTS_MAX}`)).toEqual(utf8(`${DRAFTS_MAX}`))
})
