// What the situation's screens show, read from the area's tables in the worker.

export const situationViews = {} as const
