// What the assembly's screens may do; each folder of screens adds its own.

export const assemblyCalls = {}
