/**
 * The launcher's reports, separated from what the program writes to the same terminal: frames of the form
 * `NUL mpm NONCE KIND TEXT NUL` before the program's first byte, and one of kind `left` after its last.
 */
import type { LeftProcess } from '../contract/supervised-process.js'
import { parseLeftProcesses } from './left-processes.js'

/** The state of a launch. */
export type LaunchState =
  | { readonly kind: 'starting' }
  | {
      readonly kind: 'started'
      readonly pid: number
      readonly launcherPid: number
      /** The first process of its pid namespace; undefined when it has none of its own. */
      readonly firstPid: number | undefined
    }
  | { readonly kind: 'failed'; readonly message: string }

/** How much output of a broken launcher is kept for the error message, in bytes. */
const STRAY_LIMIT = 4096
/** The last frame is shorter: what is longer belongs to the program. */
const LAST_FRAME_LIMIT = 64 * 1024

/** Reads the frames off the head of a terminal's stream. */
export class LaunchReport {
  /** Marks the launcher's frames. */
  readonly nonce: string
  readonly #prefix: Buffer
  #pending: Buffer = Buffer.alloc(0)
  #stray = ''
  #isPassingThrough = false
  #state: LaunchState = { kind: 'starting' }
  readonly #unconfined: string[] = []
  readonly #lastPrefix: Buffer
  #left: readonly LeftProcess[] = []

  constructor(nonce: string) {
    this.nonce = nonce
    this.#lastPrefix = Buffer.from(`\0mpm${nonce} left `)
    this.#prefix = Buffer.from(`\0mpm${nonce} `)
  }

  get state(): LaunchState {
    return this.#state
  }

  /** Why the program could not join its cgroup; empty when it did, or has none. */
  get unconfined(): readonly string[] {
    return this.#unconfined
  }

  /** The processes that were still running after the program had exited, and were ended by the launcher. */
  get left(): readonly LeftProcess[] {
    return this.#left
  }

  /** Takes the next bytes of the terminal and returns those that belong to the program. */
  take(chunk: Buffer): Buffer {
    if (this.#isPassingThrough) return this.#takeLast(chunk)
    this.#pending = this.#pending.length === 0 ? chunk : Buffer.concat([this.#pending, chunk])
    do this.#dropStray()
    while (this.#takeFrame())
    return this.#isFrameBegun() ? Buffer.alloc(0) : this.#takeLast(this.#pass())
  }

  /** At the end of the stream: returns what was held back as a possible frame. A launch that reported nothing has failed. */
  finish(): Buffer {
    const rest = this.#pass()
    if (this.#state.kind === 'starting') {
      const words = this.#stray.trim()
      this.#state = {
        kind: 'failed',
        message: words === '' ? 'the launcher ended without reporting anything' : words
      }
    }
    return rest
  }

  /** Removes the last frame, and holds back what may be the beginning of it. */
  #takeLast(chunk: Buffer): Buffer {
    const bytes = this.#pending.length === 0 ? chunk : Buffer.concat([this.#pending, chunk])
    this.#pending = Buffer.alloc(0)
    const begin = findBeginning(bytes, this.#lastPrefix)
    if (begin < 0) return bytes
    const textBegin = begin + this.#lastPrefix.length
    const end = bytes.indexOf(0, textBegin)
    if (end < 0) {
      if (bytes.length - begin > LAST_FRAME_LIMIT) return bytes
      this.#pending = bytes.subarray(begin)
      return bytes.subarray(0, begin)
    }
    this.#left = parseLeftProcesses(bytes.toString('utf8', textBegin, end))
    return Buffer.concat([bytes.subarray(0, begin), bytes.subarray(end + 1)])
  }

  /** What a launcher prints besides its frames (an unknown locale) does not belong to the program's output. */
  #dropStray(): void {
    if (this.#state.kind !== 'starting') return
    const frame = this.#pending.indexOf(0)
    const stray = this.#pending.subarray(0, frame < 0 ? this.#pending.length : frame)
    if (this.#stray.length < STRAY_LIMIT) this.#stray += stray.toString('utf8').slice(0, STRAY_LIMIT)
    this.#pending = this.#pending.subarray(stray.length)
  }

  #takeFrame(): boolean {
    if (!this.#pending.subarray(0, this.#prefix.length).equals(this.#prefix)) return false
    const end = this.#pending.indexOf(0, this.#prefix.length)
    if (end < 0) return false
    const [kind = '', ...words] = this.#pending.toString('utf8', this.#prefix.length, end).split(' ')
    this.#pending = this.#pending.subarray(end + 1)
    this.#apply(kind, words)
    return true
  }

  #apply(kind: string, words: readonly string[]): void {
    if (kind === 'started') {
      const [pid, launcherPid, firstPid] = words
      this.#state = {
        kind,
        pid: Number(pid),
        launcherPid: Number(launcherPid),
        firstPid: firstPid === undefined ? undefined : Number(firstPid)
      }
    } else if (kind === 'failed') {
      this.#state = { kind, message: words.join(' ') }
    } else if (kind === 'left') {
      this.#left = parseLeftProcesses(words.join(' '))
    } else {
      this.#unconfined.push(words.join(' '))
    }
  }

  #isFrameBegun(): boolean {
    const compared = Math.min(this.#pending.length, this.#prefix.length)
    return this.#pending.subarray(0, compared).equals(this.#prefix.subarray(0, compared))
  }

  #pass(): Buffer {
    const bytes = this.#pending
    this.#pending = Buffer.alloc(0)
    if (this.#state.kind === 'started') {
      this.#isPassingThrough = bytes.length > 0
      return bytes
    }
    // The program has not started, so this is an error message of the launcher or of what ran in its place.
    if (this.#stray.length < STRAY_LIMIT) this.#stray += bytes.toString('utf8').slice(0, STRAY_LIMIT)
    return Buffer.alloc(0)
  }
}

/** Where the prefix begins, or a first part of it at the end of the bytes; -1 when neither is there. */
function findBeginning(bytes: Buffer, prefix: Buffer): number {
  const whole = bytes.indexOf(prefix)
  if (whole >= 0) return whole
  let at = bytes.indexOf(0, Math.max(0, bytes.length - prefix.length + 1))
  while (at >= 0 && !bytes.subarray(at).equals(prefix.subarray(0, bytes.length - at)))
    at = bytes.indexOf(0, at + 1)
  return at
}
