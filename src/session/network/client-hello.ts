/** Reads the server name from the first bytes of a TLS connection (RFC 8446, 4.1.2 and 5.1; RFC 6066, 3). Pure. */

/** The name, or that more bytes are needed, or why there is none. */
export type HelloVerdict =
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'server-name'; readonly name: string }
  | { readonly kind: 'refused'; readonly reason: 'not-tls' | 'no-server-name' }

/** The largest ClientHello that is buffered; those with post-quantum keys have about 2 KiB. */
export const HELLO_LIMIT_BYTES = 64 * 1024

const HANDSHAKE_RECORD = 22
const CLIENT_HELLO = 1
const SERVER_NAME_EXTENSION = 0
const HOST_NAME = 0
const RECORD_HEADER_BYTES = 5
const LONGEST_RECORD = 2 ** 14

const NOT_TLS = { kind: 'refused', reason: 'not-tls' } as const
const NO_NAME = { kind: 'refused', reason: 'no-server-name' } as const
const INCOMPLETE = { kind: 'incomplete' } as const

/** Reads what has arrived so far. The message may be spread over several records. */
export function readClientHello(bytes: Buffer): HelloVerdict {
  if (bytes.length > HELLO_LIMIT_BYTES) return NOT_TLS
  const fragments: Buffer[] = []
  for (let at = 0; at < bytes.length;) {
    if (bytes[at] !== HANDSHAKE_RECORD || (bytes[at + 1] ?? 3) !== 3) return NOT_TLS
    if (at + RECORD_HEADER_BYTES > bytes.length) break
    const length = bytes.readUInt16BE(at + 3)
    if (length === 0 || length > LONGEST_RECORD) return NOT_TLS
    at += RECORD_HEADER_BYTES
    fragments.push(bytes.subarray(at, at + length))
    const message = fragments.length === 1 ? fragments[0] : Buffer.concat(fragments)
    const verdict = message === undefined ? INCOMPLETE : readMessage(message)
    // Records after the message are not part of it.
    if (verdict.kind !== 'incomplete') return verdict
    at += length
  }
  return INCOMPLETE
}

function readMessage(message: Buffer): HelloVerdict {
  if (message.length > 0 && message[0] !== CLIENT_HELLO) return NOT_TLS
  if (message.length < 4) return INCOMPLETE
  const length = message.readUIntBE(1, 3)
  if (length > HELLO_LIMIT_BYTES) return NOT_TLS
  if (message.length < 4 + length) return INCOMPLETE
  try {
    return readBody(new Reader(message.subarray(4, 4 + length)))
  } catch {
    // A length in it points beyond its end.
    return NOT_TLS
  }
}

function readBody(hello: Reader): HelloVerdict {
  // Version and random.
  hello.take(2 + 32)
  hello.vector(1) // session id
  hello.vector(2) // cipher suites
  hello.vector(1) // compression methods
  if (hello.isAtEnd()) return NO_NAME
  const extensions = new Reader(hello.vector(2))
  if (!hello.isAtEnd()) return NOT_TLS
  const names: Buffer[] = []
  while (!extensions.isAtEnd()) {
    const type = extensions.number(2)
    const data = extensions.vector(2)
    if (type === SERVER_NAME_EXTENSION) names.push(data)
  }
  // Servers disagree on which of two extensions counts.
  const [first, second] = names
  if (first === undefined) return NO_NAME
  return second === undefined ? readNames(new Reader(first)) : NOT_TLS
}

function readNames(extension: Reader): HelloVerdict {
  const list = new Reader(extension.vector(2))
  if (list.number(1) !== HOST_NAME) return NOT_TLS
  const name = list.vector(2)
  if (!list.isAtEnd() || !extension.isAtEnd()) return NOT_TLS
  return { kind: 'server-name', name: name.toString('latin1').toLowerCase().replace(/\.$/, '') }
}

/** Reads numbers and vectors in order; throws a RangeError beyond the end. */
class Reader {
  readonly #bytes: Buffer
  #at = 0

  constructor(bytes: Buffer) {
    this.#bytes = bytes
  }

  take(length: number): Buffer {
    if (this.#at + length > this.#bytes.length) throw new RangeError('beyond the end')
    this.#at += length
    return this.#bytes.subarray(this.#at - length, this.#at)
  }

  number(size: number): number {
    return this.take(size).readUIntBE(0, size)
  }

  /** A vector with its length in `size` bytes before it. */
  vector(size: number): Buffer {
    return this.take(this.number(size))
  }

  isAtEnd(): boolean {
    return this.#at === this.#bytes.length
  }
}
