// What the assembly's screens show; each folder of screens adds its own.

export const assemblyViews = {}
