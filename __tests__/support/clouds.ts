/**
 * Bedrock and Vertex AI in front of the stand-in of the Messages API, each in its own protocol, and stand-ins for the actions that sign
 * a job in at them.
 */
import type { IncomingHttpHeaders } from 'node:http'
import { crc32 } from 'node:zlib'
import { makeActionStandIn } from './act-actions.js'
import { readBody, sendJson, startLoopbackServer, type LoopbackServer } from './loopback-server.js'

/** A request as it came. */
export interface CloudRequest {
  readonly path: string
  readonly headers: IncomingHttpHeaders
}

/** The running clouds. */
export interface Clouds extends LoopbackServer {
  /** Requests for messages. */
  readonly requests: readonly CloudRequest[]
}

/** What Google gives for the identity token of a job. */
export const GOOGLE_TOKEN = 'of-the-workload-identity'

const IDENTITY_TOKEN = 'of-the-job'

/** Starts them on 127.0.0.1. */
export async function startClouds(messagesUrl: string): Promise<Clouds> {
  const requests: CloudRequest[] = []

  const ask = async (model: string, body: Buffer): Promise<string> => {
    const asked = JSON.parse(body.toString('utf8')) as Readonly<Record<string, unknown>>
    const answer = await fetch(`${messagesUrl}/v1/messages`, {
      method: 'POST',
      body: JSON.stringify({ ...asked, model, stream: true })
    })
    return answer.text()
  }

  const server = await startLoopbackServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
    const body = await readBody(request)
    const [, bedrock] = /^\/model\/(.+)\/invoke-with-response-stream$/.exec(pathname) ?? []
    const [, vertex] = /\/publishers\/anthropic\/models\/(.+):streamRawPredict$/.exec(pathname) ?? []
    if (bedrock !== undefined || vertex !== undefined) {
      requests.push({ path: pathname, headers: request.headers })
      const stream = await ask(decodeURIComponent(bedrock ?? vertex ?? ''), body)
      if (bedrock === undefined) response.writeHead(200, { 'content-type': 'text/event-stream' }).end(stream)
      else
        response
          .writeHead(200, { 'content-type': 'application/vnd.amazon.eventstream' })
          .end(
            Buffer.concat(Array.from(stream.matchAll(/^data: (.*)$/gm), ([, data = '']) => toAwsEvent(data)))
          )
    } else if (pathname === '/identity') sendJson(response, 200, { value: IDENTITY_TOKEN })
    else if (pathname === '/sts') {
      const isOfJob = new URLSearchParams(body.toString()).get('subject_token') === IDENTITY_TOKEN
      sendJson(response, isOfJob ? 200 : 401, {
        access_token: GOOGLE_TOKEN,
        issued_token_type: 'urn:ietf:params:oauth:token-type:access_token',
        token_type: 'Bearer',
        expires_in: 3600
      })
    } else sendJson(response, 404, {})
  })
  return { ...server, requests }
}

/** An event in AWS's encoding (`application/vnd.amazon.eventstream`): lengths, headers, payload, checksums. */
function toAwsEvent(data: string): Buffer {
  const payload = Buffer.from(JSON.stringify({ bytes: Buffer.from(data).toString('base64') }))
  const headers = Buffer.concat(
    [
      [':event-type', 'chunk'],
      [':content-type', 'application/json'],
      [':message-type', 'event']
    ].flatMap(([name = '', value = '']) => [
      Buffer.from([name.length]),
      Buffer.from(name),
      // 7 is a string, with its length in two bytes.
      Buffer.from([7, 0, value.length]),
      Buffer.from(value)
    ])
  )
  const lengths = Buffer.concat([toUint32(16 + headers.length + payload.length), toUint32(headers.length)])
  const message = Buffer.concat([lengths, toUint32(crc32(lengths)), headers, payload])
  return Buffer.concat([message, toUint32(crc32(message))])
}

function toUint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

/** A composite action with these inputs, as variables of its script. */
function loginAction(inputs: Readonly<Record<string, string>>, script: string): string {
  return JSON.stringify({
    name: 'Login',
    description: 'Signs in',
    inputs: Object.fromEntries(
      Object.keys(inputs).map((name) => [name, { description: name, required: true }])
    ),
    runs: {
      using: 'composite',
      steps: [
        {
          shell: 'bash',
          run: script,
          env: Object.fromEntries(
            Object.entries(inputs).map(([name, variable]) => [variable, `\${{ inputs.${name} }}`])
          )
        }
      ]
    }
  })
}

/** Makes the stand-in for AWS's action, for the role `the-role`; returns the argument for act. It leaves the same variables. */
export function makeAwsLogin(folder: string): string {
  const script = `
    printf '%s\\n' AWS_REGION=$REGION AWS_DEFAULT_REGION=$REGION AWS_ACCESS_KEY_ID=$ROLE \\
      AWS_SECRET_ACCESS_KEY=of-the-role AWS_SESSION_TOKEN=of-the-session >>"$GITHUB_ENV"`
  return makeActionStandIn(folder, 'aws-actions/configure-aws-credentials@v5', {
    'action.yml': loginAction({ 'role-to-assume': 'ROLE', 'aws-region': 'REGION' }, script)
  })
}

/** Makes the stand-in for Google's action; returns the argument for act. It leaves the same file and variables. */
export function makeGoogleLogin(folder: string, clouds: string): string {
  const script = `
    test "$PROVIDER $ACCOUNT" = 'the-provider the-account'
    umask 077
    file=$GITHUB_WORKSPACE/gha-creds-0123456789abcdef.json
    cp "$GITHUB_ACTION_PATH/credentials.json" "$file"
    printf '%s\\n' GOOGLE_APPLICATION_CREDENTIALS=$file GOOGLE_GHA_CREDS_PATH=$file \\
      CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE=$file >>"$GITHUB_ENV"`
  return makeActionStandIn(folder, 'google-github-actions/auth@v3', {
    'action.yml': loginAction({ workload_identity_provider: 'PROVIDER', service_account: 'ACCOUNT' }, script),
    'credentials.json': JSON.stringify({
      type: 'external_account',
      audience: '//iam.googleapis.com/the-provider',
      subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
      token_url: `${clouds}/sts`,
      credential_source: {
        url: `${clouds}/identity`,
        headers: { Authorization: 'Bearer of-the-request' },
        format: { type: 'json', subject_token_field_name: 'value' }
      }
    })
  })
}
