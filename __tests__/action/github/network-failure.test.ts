import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { checkTrust } from '../../../src/action/trust/check-trust.js'
import { connectGitHub } from '../../../src/action/github/github-api.js'
import { toApiError } from '../../../src/action/github/github-error.js'
import { describeFailure, explainNetworkFailure } from '../../../src/action/github/network-failure.js'
import { startRefusingProxy, type RefusingProxy } from '../../support/connect-proxy.js'
import { commentEvent } from '../event/event-payloads.js'

const environment = process.env
let proxy: RefusingProxy

// The client of GitHub's API takes the proxy from the environment when it is loaded: here, and not before.
beforeEach(async () => {
  proxy = await startRefusingProxy(407)
  const login = proxy.url.replace('//', '//me:pw123@')
  process.env = { ...environment, HTTPS_PROXY: login, https_proxy: login, NO_PROXY: '', no_proxy: '' }
})

afterEach(async () => {
  process.env = environment
  await proxy.close()
})

describe('a proxy that asks for a login', () => {
  it('is named with its answer, and the token is not suspected', async () => {
    const apiUrl = 'https://api.github.example'
    const api = connectGitHub({ token: 'x', repository: 'octo/calculator', apiUrl })
    const refused: unknown = await checkTrust({
      event: commentEvent('wendy', '/run'),
      allowedActors: [],
      isRehearsal: false,
      workingDirectory: '/',
      workspace: '/',
      api
    }).catch((error: unknown) => error)
    expect(proxy.asked).toEqual(['api.github.example:443'])
    expect(String(refused)).toContain('the proxy asks for a login (407)')
    expect(String(refused)).toContain(`(proxy: ${proxy.url})`)
    expect(String(refused)).not.toMatch(/github-token|pw123/)
  })

  it('is recognized by its answer without a tunnel', () => {
    const error = toApiError({ status: 407, response: { headers: {}, data: 'Login, please' } })
    expect(error).toMatchObject({ status: undefined, message: expect.stringContaining('(407)') })
  })
})

describe('the words for a failure of the network', () => {
  const nested = (code: string, message: string): Error =>
    new Error('Request was cancelled.', {
      cause: new TypeError('fetch failed', { cause: Object.assign(new Error(message), { code }) })
    })

  it.each([
    ['of a tunnel', new Error('tunneling socket could not be established, statusCode=407'), /login \(407\)/],
    ['of a closed proxy', nested('UND_ERR_ABORTED', 'Proxy response (403) !== 200'), /proxy refused/],
    ['of an unknown name', nested('ENOTFOUND', 'getaddrinfo ENOTFOUND x'), /could not be resolved/],
    ['of a closed port', nested('ECONNREFUSED', 'connect ECONNREFUSED 10.0.0.1:443'), /was refused/],
    [
      'of one of several addresses',
      new Error('x', { cause: new AggregateError([nested('ECONNREFUSED', 'a')]) }),
      /was refused/
    ],
    ['of a certificate', nested('SELF_SIGNED_CERT_IN_CHAIN', 'self-signed'), /NODE_EXTRA_CA_CERTS/],
    ['of time', nested('UND_ERR_CONNECT_TIMEOUT', 'Connect Timeout Error'), /in time/],
    ['of a broken connection', nested('ECONNRESET', 'socket hang up'), /broke/]
  ])('say the cause %s', (_, error, words) => {
    expect(explainNetworkFailure(error, {})).toMatch(words)
  })

  it('name the login of a proxy where the client of artifacts keeps the code alone', () => {
    const error = new Error('Failed to CreateArtifact: Unable to make request: ECONNRESET')
    expect(explainNetworkFailure(error, { HTTPS_PROXY: 'http://me:pw@proxy.example:3128' })).toMatch(
      /asks for a login does \(407\).*\(proxy: http:\/\/proxy\.example:3128\)$/
    )
    expect(explainNetworkFailure(error, {})).not.toContain('407')
  })

  it('are none for any other error, nor for one that is its own cause', () => {
    const error = new Error('Bad credentials')
    error.cause = error
    expect(describeFailure(error, {})).toBe('Bad credentials')
  })
})
