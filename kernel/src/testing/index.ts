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
  PRETEND_START,
  pretendSpace,
  type PretendDraft,
  type PretendSpace,
} from './pretend-space.ts'
