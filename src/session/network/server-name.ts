/** Waits for the ClientHello of a tunnel. */
import type net from 'node:net'
import { HELLO_LIMIT_BYTES, readClientHello, type HelloVerdict } from './client-hello.js'

/** The verdict on the first bytes, and the bytes; the socket is paused. */
export interface ReceivedHello {
  readonly verdict: Exclude<HelloVerdict, { kind: 'incomplete' }>
  readonly bytes: Buffer
}

/** A client that sends nothing, too little or too much until the time is over does not speak TLS. */
export function receiveHello(socket: net.Socket, head: Buffer, timeoutMs: number): Promise<ReceivedHello> {
  return new Promise((resolve) => {
    let bytes: Buffer = Buffer.allocUnsafe(0)
    const settle = (verdict: ReceivedHello['verdict']): void => {
      clearTimeout(timer)
      clearImmediate(lastLook)
      socket.off('data', take).off('end', stop).off('close', stop)
      socket.pause()
      resolve({ verdict, bytes })
    }
    const take = (chunk: Buffer): void => {
      bytes = Buffer.concat([bytes, chunk])
      // One byte at a time would make this quadratic only up to the limit.
      const verdict = bytes.length > HELLO_LIMIT_BYTES ? NOT_TLS : readClientHello(bytes)
      if (verdict.kind !== 'incomplete') settle(verdict)
    }
    const stop = (): void => {
      settle(NOT_TLS)
    }
    // When this whole process was stopped, timers are due before what has arrived meanwhile is read: read it first.
    let lastLook: NodeJS.Immediate | undefined
    const timer = setTimeout(() => {
      lastLook = setImmediate(stop)
    }, timeoutMs)
    socket.on('data', take).on('end', stop).on('close', stop)
    if (head.length > 0) take(head)
    // It has ended while its target was connected: no event will say so again.
    else if (socket.readableEnded || socket.destroyed) stop()
  })
}

const NOT_TLS = { kind: 'refused', reason: 'not-tls' } as const
