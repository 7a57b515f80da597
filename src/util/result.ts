/** Success or failure of one operation, for failures that the caller handles. Bugs and misuse are thrown. */
import { errorMessage } from './error-message.js'

/** The value of an operation that succeeded, or why it failed: by default a clause for a message. */
export type Result<Value, Failure = string> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Failure }

/** A success. */
export function ok<Value>(value: Value): Result<Value, never> {
  return { ok: true, value }
}

/** A failure. */
export function fail<Failure>(error: Failure): Result<never, Failure> {
  return { ok: false, error }
}

/** Runs an operation; what it throws becomes a failure with its message. */
export function attempt<Value>(operation: () => Value): Result<Value> {
  try {
    return ok(operation())
  } catch (error) {
    return fail(errorMessage(error))
  }
}

/** The same for an asynchronous operation. */
export async function attemptAsync<Value>(operation: () => Promise<Value>): Promise<Result<Value>> {
  try {
    return ok(await operation())
  } catch (error) {
    return fail(errorMessage(error))
  }
}
