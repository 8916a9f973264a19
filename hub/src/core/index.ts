// The hub without its sockets, clock and disk: what the simulator runs as it stands.

export { createGate, type GatePorts, type HubGate } from './gate.ts'
export { createIntake, type Intake } from './intake.ts'
export { createPastFrontiers } from './past.ts'
export { DEFAULT_QUOTAS, type HubQuotas } from './quotas.ts'
export { createSpaceRecords } from './space-record.ts'
export { createView, type View } from './view.ts'
