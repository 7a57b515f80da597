/** Decodes bodies by their `Content-Encoding`, to count or check what they contain. */
import type { Duplex } from 'node:stream'
import zlib from 'node:zlib'

/** Takes a body in pieces and passes it on decoded. */
export interface BodyDecoder {
  /** `done` is called when the piece has been decoded, or cannot be. */
  readonly push: (chunk: Buffer, done: () => void) => void
  /** `done` gets whether the whole body could be decoded. */
  readonly end: (done: (isWhole: boolean) => void) => void
}

/** Node 20 has no zstd. */
const createZstd = (zlib as { readonly createZstdDecompress?: () => Duplex }).createZstdDecompress

const CODINGS: Readonly<Record<string, ((first: Buffer) => Duplex) | undefined>> = {
  gzip: () => zlib.createGunzip(),
  'x-gzip': () => zlib.createGunzip(),
  br: () => zlib.createBrotliDecompress(),
  // Some servers leave out the header of the zlib format, whose lowest four bits are 8.
  deflate: (first) => (((first[0] ?? 0) & 0x0f) === 8 ? zlib.createInflate() : zlib.createInflateRaw()),
  zstd: createZstd === undefined ? undefined : () => createZstd()
}

/** Creates a decoder; undefined for a coding that is unknown here. Several codings are listed in the order in which they were applied. */
export function createBodyDecoder(
  encoding: string | undefined,
  onData: (chunk: Buffer) => void
): BodyDecoder | undefined {
  const names = (encoding ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '' && name !== 'identity')
  const codings = names.map((name) => (Object.hasOwn(CODINGS, name) ? CODINGS[name] : undefined))
  if (codings.length > MOST_CODINGS) return undefined
  if (codings.length === 0) return PLAIN(onData)
  const known = codings.filter((coding) => coding !== undefined)
  return known.length === codings.length ? decodeBy(known.reverse(), onData) : undefined
}

/** More than two are a trick. */
const MOST_CODINGS = 2

const PLAIN = (onData: (chunk: Buffer) => void): BodyDecoder => ({
  push: (chunk, done) => {
    onData(chunk)
    done()
  },
  end: (done) => {
    done(true)
  }
})

function decodeBy(
  codings: readonly ((first: Buffer) => Duplex)[],
  onData: (chunk: Buffer) => void
): BodyDecoder {
  let head: Duplex | undefined
  let isBroken = false
  let isOver = false
  // A stream that fails calls no callback of its writes, so both are called from its events, too.
  let onOver = (): void => undefined
  let onWritten = (): void => undefined
  const open = (first: Buffer): Duplex => {
    const streams = codings.map((create) => create(first))
    streams.forEach((stream, index) => {
      stream.on('error', () => {
        isBroken = true
        for (const each of streams) each.destroy()
        onWritten()
        onOver()
      })
      const next = streams[index + 1]
      if (next === undefined)
        stream.on('data', onData).once('end', () => {
          isOver = true
          onOver()
        })
      else stream.pipe(next)
    })
    const [outermost] = streams
    if (outermost === undefined) throw new Error('A decoder needs a coding.')
    return outermost
  }
  return {
    push: (chunk, done) => {
      head ??= open(chunk)
      // What follows the end of the compressed data is ignored.
      if (isBroken || isOver) {
        done()
        return
      }
      onWritten = () => {
        onWritten = () => undefined
        done()
      }
      head.write(chunk, () => {
        onWritten()
      })
    },
    end: (done) => {
      if (head === undefined || isBroken || isOver) done(!isBroken && isOver)
      else {
        onOver = () => {
          onOver = () => undefined
          done(!isBroken)
        }
        head.end()
      }
    }
  }
}
