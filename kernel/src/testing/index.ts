// What tests share: seeded chance, logs, and the conformance suites of the ports.

export { seeded, type Random } from './random.ts'
export { stubCrypto } from './stub-crypto.ts'
export {
  somePrefix,
  storedOf,
  testFrame,
  testHistory,
  testLog,
  testSpace,
  writeRandomly,
  type FrameWish,
  type TestHistory,
  type TestLog,
} from './logs.ts'
export { describeStore, type StoreUnderTest } from './describe-store.ts'
export { describeArea } from './describe-area.ts'
export {
  areaChecks,
  type AreaCheck,
  type AreaCheckOptions,
  type AreaVector,
} from './area-checks.ts'
export { createDice, type Dice } from './dice.ts'
export { createDevice, sha256, type Device, type HistoryEntry } from './device.ts'
export { randomHistory, type HistoryOptions } from './history.ts'
export { fromNothing, readyOf, type Seen } from './oracle.ts'
export { randomBody, randomJunk, type Surroundings } from './random-body.ts'
export { toyArea, type ToyState } from './toy-area.ts'
export { toySpace, toyStanding } from './toy-space.ts'
export {
  PRETEND_START,
  pretendSpace,
  type PretendDraft,
  type PretendSpace,
} from './pretend-space.ts'
export { pretendTown, type PretendTown } from './pretend-town.ts'
export { describeLink, type LinksUnderTest } from './describe-link.ts'
export { breathe, pretendWire, settle, type PretendWire } from './pretend-link.ts'
export { mutated } from './mutate.ts'
export { randomSpaceHistory, type SpaceHistory } from './space-histories.ts'
export { spaceProblems } from './space-checks.ts'
export { createWorld, stateText, type PretendDevice, type World } from './space-world.ts'
export { noteArea, type NoteState } from './note-area.ts'
export {
  enter,
  found,
  give,
  meet,
  testDevice,
  type TestDevice,
  type TestWorld,
} from './replicas.ts'
