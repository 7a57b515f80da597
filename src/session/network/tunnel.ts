/** A CONNECT tunnel: TLS with the server name of the host that was asked for, and then bytes in both directions. */
import type net from 'node:net'
import type { DenialReason, FailureReason } from './connection.js'
import { trackOutgoing, type Outside } from './outgoing.js'
import { answerSocket, denialAnswer, endSocket } from './responses.js'
import type { EgressRun } from './runs.js'
import { receiveHello } from './server-name.js'

/** Opens a tunnel to an allowed host. Until its ClientHello is checked, no byte of the client is passed on. */
export async function openTunnel(
  client: net.Socket,
  head: Buffer,
  target: { readonly host: string; readonly port: number },
  run: EgressRun,
  outside: Outside
): Promise<void> {
  const { host, port } = target
  const outgoing = trackOutgoing(run, target, outside, () => client.destroy())
  const refuse = (reason: DenialReason | FailureReason): void => {
    outgoing.refuse(reason)
    answerSocket(client, denialAnswer(host, port, reason))
  }
  const connected = await outgoing.connect()
  if (!connected.ok) {
    refuse(connected.error)
    return
  }
  const server = connected.value
  client.write('HTTP/1.1 200 Connection Established\r\n\r\n')
  const { verdict, bytes } = await receiveHello(client, head, outside.timeouts.helloMs)
  if (verdict.kind === 'refused' || verdict.name !== host) {
    server.destroy()
    outgoing.refuse(verdict.kind === 'refused' ? verdict.reason : 'other-server-name')
    endSocket(client, ACCESS_DENIED_ALERT)
    return
  }
  join(client, server, outside.timeouts.idleMs, outgoing.finish)
  server.write(bytes)
}

/** A fatal alert `access_denied` (RFC 8446, 6.2), so that the client reports more than a closed connection. */
const ACCESS_DENIED_ALERT = Buffer.from([21, 3, 3, 0, 2, 2, 49])

/** Passes bytes and ends on; a side that breaks off cuts the other one, too. */
function join(client: net.Socket, server: net.Socket, idleMs: number, onEnd: () => void): void {
  let open = 2
  for (const [one, other] of [
    [client, server],
    [server, client]
  ] as const) {
    one.setTimeout(idleMs, () => one.destroy())
    one.pipe(other)
    const close = (): void => {
      if (!one.readableEnded || !one.writableFinished) other.destroy()
      open -= 1
      if (open === 0) onEnd()
    }
    if (one.destroyed) {
      other.destroy()
      open -= 1
    } else one.once('close', close)
  }
  if (open === 0) onEnd()
}
