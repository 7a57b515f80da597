/** A proxy on loopback that refuses to open any tunnel, as one that asks for a login does. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The running proxy. */
export interface RefusingProxy {
  readonly url: string
  /** `host:port` of each tunnel that was asked for. */
  readonly asked: readonly string[]
  close(): Promise<void>
}

/** Starts it; every tunnel is refused with the status. */
export async function startRefusingProxy(status: number): Promise<RefusingProxy> {
  const asked: string[] = []
  const server = createServer((_, response) => {
    response.writeHead(status).end()
  })
  server.on('connect', ({ url = '' }, socket) => {
    asked.push(url)
    socket.end(`HTTP/1.1 ${status} Refused\r\nContent-Length: 0\r\n\r\n`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      })
  }
}
