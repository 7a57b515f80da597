/**
 * A text as it is searched: bytes, and where each came from. Views are made from one another: the text without what a
 * reader does not see, its letters and digits alone, what its base64 says.
 */

/** Bytes with their places in the text that they were made from. */
export interface View {
  /** Only the first `length` are in use. */
  readonly bytes: Uint8Array
  readonly length: number
  /** Index of each byte's first byte in the text, and the index behind its last one. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

/** A range of a text; `end` is exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A range of a view as a range of the text that it was made from. */
export function spanOfView({ starts, ends }: View, { start, end }: Span): Span {
  return { start: starts[start] ?? 0, end: ends[end - 1] ?? 0 }
}

/** The text itself as a view. */
export function viewAsItIs(text: Buffer): View {
  const starts = new Uint32Array(text.length)
  const ends = new Uint32Array(text.length)
  for (let at = 0; at < text.length; at++) {
    starts[at] = at
    ends[at] = at + 1
  }
  return { bytes: text, length: text.length, starts, ends }
}

/** Collects the bytes of a view; never more than the text has. */
export class ViewWriter implements View {
  readonly bytes: Uint8Array
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  length = 0

  constructor(capacity: number) {
    this.bytes = new Uint8Array(capacity)
    this.starts = new Uint32Array(capacity)
    this.ends = new Uint32Array(capacity)
  }

  add(byte: number, start: number, end: number): void {
    const at = this.length++
    this.bytes[at] = byte
    this.starts[at] = start
    this.ends[at] = end
  }
}
