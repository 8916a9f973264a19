// What the situation's screens may ask of the worker besides writing entries.

export const situationCalls = {} as const
