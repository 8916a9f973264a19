// Files of ballots: what other programs write, read with a reason and a line for whatever is wrong.

export { parseCsv, parseRow, type CsvOptions, type CsvRefusal, type CsvRow } from './csv.ts'
export type { FormatRefusal } from './refusals.ts'
export { textOf } from './lines.ts'
export { readBlt, writeBlt } from './blt.ts'
export { prefLibType, readPrefLib, writePrefLib } from './preflib.ts'
export { readPabulib, writePabulib } from './pabulib.ts'
export { readAbcYaml, writeAbcYaml } from './abc-yaml.ts'
export { readDebianTally } from './debian-tally.ts'
export { readCsvBallots, type BallotKind } from './csv-ballots.ts'
export { readProfile } from './read-profile.ts'
export { readComments, readPolis } from './polis.ts'
export { type Pool, readPool, readQuotas } from './pool.ts'
