/** Connects to addresses that were checked, and to no others. */
import net from 'node:net'

/** Connects to one of the addresses; a name is not looked up again (DNS rebinding). */
export type Dial = (addresses: readonly string[], port: number) => net.Socket

/** Room of a socket's buffers: larger than a read, so that a fast download does not pause at each one. */
export const BUFFER_BYTES = 256 * 1024

/** Until the next address is tried. */
const ATTEMPT_TIMEOUT_MS = 3_000

/** Tries one address after the other. */
export const dialByTcp: Dial = (addresses, port) => {
  const found = addresses.map((address) => ({ address, family: net.isIP(address) }))
  // Connection options are also those of the stream, which the types of Node do not say.
  const options: net.TcpNetConnectOpts & { readonly highWaterMark: number } = {
    host: 'checked.invalid',
    port,
    lookup: (_host, _options, callback) => {
      callback(null, found)
    },
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: ATTEMPT_TIMEOUT_MS,
    allowHalfOpen: true,
    noDelay: true,
    highWaterMark: BUFFER_BYTES
  }
  return net.connect(options)
}
