/** Git that may fetch with the token of the step, without leaving it in the checkout, on a command line or to other programs. */
import { gitRunner, type RunGit } from '../trust/run-git.js'

/** The token, and the server that it is for. */
export interface GitAccess {
  readonly token: string
  /** `https://github.com` */
  readonly serverUrl: string
}

/** A large repository takes minutes. */
const TIMEOUT_MS = 600_000

/** What a remote may be reached by: the other protocols start any program that the checkout's settings name, and LFS would ask another host. */
const WITHOUT_PROGRAMS = {
  GIT_ALLOW_PROTOCOL: 'https:http:ssh:git:file',
  GIT_NO_LAZY_FETCH: '0',
  GIT_LFS_SKIP_SMUDGE: '1'
}

/**
 * Opens git for a remote. Only a remote on the server gets the token. The empty values take away what settings may hold: a
 * second header, with which GitHub refuses the request, and programs that would be asked for a password.
 */
export function openAuthorizedGit({ token, serverUrl }: GitAccess, remoteUrl: string): RunGit {
  const server = `${serverUrl.replace(/\/+$/, '')}/`
  if (!remoteUrl.startsWith(server)) return gitRunner(WITHOUT_PROGRAMS, TIMEOUT_MS)
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64')
  const settings = [
    ['credential.helper', ''],
    [`http.${server}.extraheader`, ''],
    [`http.${server}.extraheader`, `AUTHORIZATION: basic ${basic}`]
  ]
  const variables = settings.flatMap(([name = '', value = ''], index): [string, string][] => [
    [`GIT_CONFIG_KEY_${index}`, name],
    [`GIT_CONFIG_VALUE_${index}`, value]
  ])
  const own = { GIT_CONFIG_COUNT: String(settings.length), ...Object.fromEntries(variables) }
  return gitRunner({ ...WITHOUT_PROGRAMS, GIT_ASKPASS: '', SSH_ASKPASS: '', ...own }, TIMEOUT_MS)
}
