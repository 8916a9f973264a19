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
