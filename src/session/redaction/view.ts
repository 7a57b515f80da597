/**
 * A text as it is searched: bytes, and where each came from. Views are made from one another: the text without what a
 * reader does not see, its letters and digits alone, what its base64 says.
 */
import { allocateNew, type Allocate } from './scratch.js'

/** Bytes, and their places in the text that they were made from. */
export interface View {
  /** Only the first `length` are in use. */
  readonly bytes: Uint8Array
  readonly length: number
  /** Undefined as long as it only matters whether anything is found: places cost more than the search. */
  readonly places: Places | undefined
}

/** Index of each byte's first byte in the text, and the index behind its last one. */
export interface Places {
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

/** A range of a text; `end` is exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A range of a view as a range of the text that it was made from; an empty one without places. */
export function spanOfView({ places }: View, { start, end }: Span): Span {
  return { start: places?.starts[start] ?? 0, end: places?.ends[end - 1] ?? 0 }
}

/** The text itself as a view. */
export function viewAsItIs(text: Buffer, hasPlaces: boolean): View {
  if (!hasPlaces) return { bytes: text, length: text.length, places: undefined }
  const places = newPlaces(text.length)
  for (let at = 0; at < text.length; at++) {
    places.starts[at] = at
    places.ends[at] = at + 1
  }
  return { bytes: text, length: text.length, places }
}

/** Room for the places of so many bytes. */
export function newPlaces(length: number): Places {
  return { starts: new Uint32Array(length), ends: new Uint32Array(length) }
}

/** Gives a byte of one view the place of a byte of another. */
export function copyPlace(from: Places, at: number, to: Places, index: number): void {
  to.starts[index] = from.starts[at] ?? 0
  to.ends[index] = from.ends[at] ?? 0
}

/** Collects the bytes of a view; never more than the text has. */
export class ViewWriter implements View {
  readonly bytes: Uint8Array
  readonly places: Places | undefined
  length = 0

  constructor(capacity: number, hasPlaces: boolean, allocate: Allocate = allocateNew) {
    this.bytes = allocate(capacity)
    this.places = hasPlaces ? newPlaces(capacity) : undefined
  }

  add(byte: number, start: number, end: number): void {
    const at = this.length++
    this.bytes[at] = byte
    if (this.places === undefined) return
    this.places.starts[at] = start
    this.places.ends[at] = end
  }

  /** Adds a byte of another view, in its place. */
  copy(from: View, at: number): void {
    this.add(from.bytes[at] ?? 0, from.places?.starts[at] ?? 0, from.places?.ends[at] ?? 0)
  }
}

/** The bytes of a view that are in use. */
export function bytesOf({ bytes, length }: View): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, length)
}
