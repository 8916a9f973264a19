// Clock and chance are arguments everywhere, so that one seed repeats a whole world.

/** Milliseconds since 1970 as the device claims them: shown, never decides (DESIGN §4). */
export interface Clock {
  now(): number
}

export interface Chance {
  bytes(length: number): Uint8Array
}
