/**
 * A stand-in for the results service of GitHub Actions, as far as artifacts go (protocol version 4): it keeps what is
 * uploaded, returns it, refuses a name that is taken, and fails on request.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBody, sendJson, startLoopbackServer } from './loopback-server.js'
import {
  createUpload,
  describeUpload,
  isAsSent,
  isListed,
  JOB_BACKEND_ID,
  RUN_BACKEND_ID,
  textOf,
  type Fields,
  type StoredArtifact,
  type Upload
} from './stored-artifact.js'

const SERVICE = '/twirp/github.actions.results.api.v1.ArtifactService/'

/** What goes wrong with a request. */
export type ServiceFault =
  | { readonly kind: 'status'; readonly status: number }
  /** A proxy's page instead of an answer, with status 200. */
  | { readonly kind: 'html' }
  /** The answer waits until this is settled. */
  | { readonly kind: 'slow'; readonly until: Promise<unknown> }

/** Chooses a fault for a request: its method (`CreateArtifact`, `block`, `blocklist`, ...) and how manieth of its kind, from 1. */
export type ChooseFault = (method: string, count: number) => ServiceFault | undefined

/** The running stand-in. */
export interface ResultsService {
  readonly url: string
  /** Artifacts that are whole, in order of creation. */
  readonly artifacts: readonly StoredArtifact[]
  /** Methods that were called, in order. */
  readonly calls: readonly string[]
  /** `ACTIONS_RESULTS_URL` and `ACTIONS_RUNTIME_TOKEN`, for the environment of a step. */
  readonly env: Readonly<Record<string, string>>
  close(): Promise<void>
}

/** A token as the runner gives it to a step; only its `scp` is ever read, its signature is not checked. */
export function buildRuntimeToken(scope = `Actions.Results:${RUN_BACKEND_ID}:${JOB_BACKEND_ID}`): string {
  const payload = { scp: `Actions.GenericRead:00000000 ${scope}`, exp: 4_102_444_800 }
  return [{ alg: 'HS256', typ: 'JWT' }, payload, 'signature']
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
}

/** Starts the stand-in on 127.0.0.1. */
export async function startResultsService(
  chooseFault: ChooseFault = () => undefined
): Promise<ResultsService> {
  const uploads: Upload[] = []
  const calls: string[] = []
  let lastId = 100

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    const method = url.pathname.startsWith(SERVICE)
      ? url.pathname.slice(SERVICE.length)
      : (url.searchParams.get('comp') ?? 'download')
    calls.push(method)
    const body = await readBody(request)
    const fault = chooseFault(method, calls.filter((call) => call === method).length)
    if (fault?.kind === 'slow') await fault.until
    if (fault?.kind === 'status')
      sendJson(response, fault.status, { code: 'internal', msg: 'Internal error' })
    else if (fault?.kind === 'html')
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html></html>')
    else if (url.pathname.startsWith(SERVICE)) {
      if (!request.headers.authorization?.startsWith('Bearer '))
        sendJson(response, 401, { code: 'unauthenticated' })
      else answerCall(method, JSON.parse(body.toString('utf8')) as Fields, response)
    } else answerBlob(method, url, body, response)
  }

  const answerCall = (method: string, fields: Fields, response: ServerResponse): void => {
    const name = textOf(fields['name'])
    const found = uploads.find((upload) => upload.name === name)
    switch (method) {
      case 'CreateArtifact': {
        if (found) {
          sendJson(response, 409, {
            code: 'already_exists',
            msg: `an artifact with this name already exists: ${name}`
          })
          return
        }
        const upload = createUpload(String((lastId += 1)), name, fields)
        uploads.push(upload)
        sendJson(response, 200, { ok: true, signed_upload_url: signedUrl(upload) })
        return
      }
      case 'FinalizeArtifact':
        if (found && isAsSent(found, fields)) {
          found.finalized = true
          sendJson(response, 200, { ok: true, artifact_id: found.id })
        } else
          sendJson(response, 400, { code: 'invalid_argument', msg: 'size or hash is not that of the upload' })
        return
      case 'ListArtifacts':
        sendJson(response, 200, {
          artifacts: uploads.filter((upload) => isListed(upload, fields)).map(describeUpload)
        })
        return
      case 'GetSignedArtifactURL':
        if (found) sendJson(response, 200, { signed_url: signedUrl(found) })
        else sendJson(response, 404, { code: 'not_found', msg: 'artifact not found' })
        return
      case 'DeleteArtifact':
        if (found) uploads.splice(uploads.indexOf(found), 1)
        sendJson(
          response,
          found ? 200 : 404,
          found ? { ok: true, artifact_id: found.id } : { code: 'not_found' }
        )
        return
      default:
        sendJson(response, 404, { code: 'bad_route', msg: method })
    }
  }

  const answerBlob = (method: string, url: URL, body: Buffer, response: ServerResponse): void => {
    const upload = uploads.find(({ id }) => url.pathname === `/blob/${id}.zip`)
    if (!upload) sendJson(response, 404, { code: 'not_found' })
    else if (method === 'block') {
      upload.blocks.set(url.searchParams.get('blockid') ?? '', body)
      response.writeHead(201).end()
    } else if (method === 'blocklist') {
      // Blocks come in any order; this list says how they belong together.
      const ids = Array.from(
        body.toString('utf8').matchAll(/<Latest>([^<]*)<\/Latest>/g),
        ([, id = '']) => id
      )
      upload.content = Buffer.concat(ids.map((id) => upload.blocks.get(id) ?? Buffer.alloc(0)))
      response.writeHead(201).end()
    } else response.writeHead(200, { 'content-type': upload.mimeType }).end(upload.content)
  }

  const signedUrl = (upload: Upload): string => `${server.url}/blob/${upload.id}.zip?sig=c2lnbmF0dXJl`

  const server = await startLoopbackServer(answer)
  return {
    url: server.url,
    get artifacts() {
      return uploads.filter(({ finalized }) => finalized)
    },
    calls,
    env: { ACTIONS_RESULTS_URL: `${server.url}/`, ACTIONS_RUNTIME_TOKEN: buildRuntimeToken() },
    close: () => server.close()
  }
}
