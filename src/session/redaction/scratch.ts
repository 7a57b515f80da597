/**
 * Memory for the views of one search. Every text of a session is searched, and each search makes views as large as its
 * text: new memory for each would fill up faster than the garbage collector empties it.
 */

/** Gives memory for a view; its content is undefined. */
export type Allocate = (length: number) => Uint8Array

/** Enough for all views of a text of 128 KiB, which is longer than a message of the CLI. */
const SCRATCH_BYTES = 1024 * 1024

let scratch: Buffer | undefined

/** New memory, for views that are kept. */
export const allocateNew: Allocate = (length) => Buffer.allocUnsafeSlow(length)

/**
 * Starts to use the scratch memory from its beginning: what was allocated from it before must not be used any more. What
 * does not fit is allocated anew.
 */
export function startScratch(): Allocate {
  const memory = (scratch ??= Buffer.allocUnsafeSlow(SCRATCH_BYTES))
  let used = 0
  return (length) => {
    if (used + length > memory.length) return allocateNew(length)
    used += length
    return memory.subarray(used - length, used)
  }
}
