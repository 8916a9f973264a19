// A whole world under one seed, for tests and for those who look for a bug.

export { runWorld } from './world/run.ts'
export type { Failure, World, WorldOptions } from './world/world.ts'
