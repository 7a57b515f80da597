/** A reader of the live page of a command line: opens it as a browser does, and reads its stream to the end. */
import type { ChildProcessByStdio } from 'node:child_process'
import http from 'node:http'
import type { Readable } from 'node:stream'

/** All that was shown: on the terminal, and by the page's server. */
export interface ShownSession {
  readonly printed: string
  readonly page: string
}

/** Reads until the process has ended. @throws Error when it ends before its page has opened */
export async function readLivePage(
  child: ChildProcessByStdio<null, Readable, Readable>
): Promise<ShownSession> {
  let printed = ''
  const address = new Promise<URL>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        printed += text
        const found = /Live page: (http:\S+)/.exec(printed)?.[1]
        if (found !== undefined) resolve(new URL(found))
      })
    child.once('close', () => {
      reject(new Error(`It ended without a live page:\n${printed}`))
    })
  })
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => {
      resolve()
    })
  })
  const { origin, hash } = await address
  const token = new URLSearchParams(hash.slice(1)).get('token')
  const entered = await request(`${origin}/enter`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ token })
  })
  const { key } = JSON.parse(entered) as { readonly key: string }
  const page = await request(`${origin}/events`, { headers: { authorization: `Bearer ${key}` } })
  await ended
  return { printed, page }
}

interface Asking {
  readonly method?: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/** The whole answer; a stream's end is that of the session. */
function request(url: string, { method = 'GET', headers, body = '' }: Asking): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = http.request(url, { method, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => (text += part))
      response.once('close', () => {
        resolve(text)
      })
    })
    sent.once('error', reject)
    sent.end(body)
  })
}
