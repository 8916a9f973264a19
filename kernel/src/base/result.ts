// One way to fail (CONTRIBUTING "Errors"): a refusal is data, a fault is an assertion.

/** A reason that can be shown to a person: `kind` is the key of a translated sentence. */
export interface Refusal {
  readonly kind: string
}

export type Ok<T> = { readonly ok: true; readonly value: T }
export type Refused<R> = { readonly ok: false; readonly refusal: R }
export type Result<T, R extends Refusal = Refusal> = Ok<T> | Refused<R>

export function ok<T>(value: T): Ok<T>
export function ok(): Ok<void>
export function ok<T>(value?: T): Ok<T | undefined> {
  return value === undefined ? NOTHING : { ok: true, value }
}
/** Said of every entry that counts: one object serves all. */
const NOTHING: Ok<undefined> = { ok: true, value: undefined }

export const refuse = <const R extends Refusal>(refusal: R): Refused<R> => ({ ok: false, refusal })

/** For our own mistakes only; never for bytes that came from someone else. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`fault: ${message}`)
}

/** Ends an exhaustive switch. */
export function never(value: never): never {
  throw new Error(`fault: unexpected ${String(value)}`)
}
