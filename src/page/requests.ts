/** Requests of the live page to its server. */

/** The key is stored for this window only, so that it survives a reload. */
const KEY_NAME = 'mpm-live-key'

/** How long the page waits for an answer. Ending an agent takes some seconds. */
const ANSWER_MS = 30_000

/** The header of every request after the first one. */
export function authorization(): Record<string, string> {
  return { authorization: `Bearer ${sessionStorage.getItem(KEY_NAME) ?? 'none'}` }
}

/** Exchanges the token of the address for a key. The token is in the fragment, which no server and no log sees. */
export async function enter(): Promise<void> {
  const token = new URLSearchParams(location.hash.slice(1)).get('token')
  if (token === null) return
  history.replaceState(null, '', '/')
  const response = await post('enter', { token })
  const { key, message } = (await response.json()) as { key?: string; message?: string }
  if (key === undefined) throw new Error(message)
  sessionStorage.setItem(KEY_NAME, key)
}

/** Sends an action of the page's user. */
export async function send(
  action: 'message' | 'message-all' | 'wrap-up' | 'end' | 'cancel',
  fields: Readonly<Record<string, string>>
): Promise<{ readonly isDone: boolean; readonly message: string }> {
  try {
    const response = await post(action, fields, authorization())
    const { message = '' } = (await response.json()) as { message?: string }
    return { isDone: response.ok, message }
  } catch {
    return {
      isDone: false,
      message:
        'The session does not answer: whether it has received this is unknown. Try again when it is live.'
    }
  }
}

function post(
  path: string,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {}
): Promise<Response> {
  return fetch(`/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(fields),
    signal: AbortSignal.timeout(ANSWER_MS)
  })
}
