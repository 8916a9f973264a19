// Sortition: draws that anyone can repeat with the seed, and lotteries with quotas that anyone can check
// by counting.

export { drawNumber, drawOrder, type Drawing } from './plain.ts'
export { seedOfDice, seedOfShares } from './seed.ts'
export type { DrawRefusal, PoolMember, Quota } from './pool.ts'
export type { Solution, Solve } from './programs.ts'
export { PANELS, sharesOf } from './panels.ts'
export { checkPanels, type Drawn, drawPanel, drawPlain, fairPanels, type Rules } from './draw.ts'
