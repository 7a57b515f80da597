/**
 * Bytes that a stream holds back, in memory that it uses again. New memory for each piece would survive some collections of
 * the garbage collector, and with many streams all of it is there at once.
 */

/** More is given back when nothing is held any more. */
const KEPT_BYTES = 256 * 1024

/** A queue of bytes. What it returns is valid until the next call of `append`. */
export class HeldBytes {
  #memory: Buffer = Buffer.alloc(0)
  #start = 0
  #end = 0

  get length(): number {
    return this.#end - this.#start
  }

  /** All bytes that are held. */
  get bytes(): Buffer {
    return this.#memory.subarray(this.#start, this.#end)
  }

  append(chunk: Uint8Array): void {
    this.#makeRoom(chunk.length)
    this.#memory.set(chunk, this.#end)
    this.#end += chunk.length
  }

  /** Forgets the first bytes. */
  drop(count: number): void {
    this.#start += count
  }

  #makeRoom(count: number): void {
    const { bytes, length } = this
    const needed = length + count
    if (this.#end + count <= this.#memory.length) return
    if (needed > this.#memory.length) this.#memory = Buffer.allocUnsafeSlow(Math.max(needed, 2 * length))
    else if (length === 0 && this.#memory.length > KEPT_BYTES) this.#memory = Buffer.allocUnsafeSlow(needed)
    bytes.copy(this.#memory)
    this.#start = 0
    this.#end = length
  }
}
