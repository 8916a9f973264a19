// What others may use of the command line: one call of it, without a process.

export { run } from './run.ts'
export type { Streams } from './terminal.ts'
