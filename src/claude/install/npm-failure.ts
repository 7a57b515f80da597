/** Why npm failed, by its error code: whether another try can help, and what to do. Pure. */
import { endOfText } from '../../util/shorten-text.js'

/** What is known about a failure. */
export interface NpmFailure {
  /** Another try would fail in the same way. */
  readonly isPermanent: boolean
  /** What to do; undefined if npm's own message is all that is known. */
  readonly advice: string | undefined
}

const KINDS: readonly { readonly pattern: RegExp; readonly isPermanent: boolean; readonly advice: string }[] =
  [
    {
      pattern: /^E407$|statusCode=407/,
      isPermanent: true,
      advice: 'The proxy requires a login (407): put user and password into HTTPS_PROXY.'
    },
    {
      pattern: /^(?:E401|E403|ENEEDAUTH|EAUTH\w*)$/,
      isPermanent: true,
      advice: 'The registry refused the login: check the token that .npmrc has for it.'
    },
    {
      pattern: /^(?:E404|ETARGET|ENOVERSIONS)$/,
      isPermanent: true,
      advice: 'The registry does not have it: check claude-version, and which registry .npmrc names.'
    },
    {
      pattern: /^EINTEGRITY$/,
      isPermanent: true,
      advice:
        'The registry hands out another package than the one that this action was tested with: do not use it. Compare its checksum with that of registries you trust, or give claude-path a program that you trust.'
    },
    {
      pattern: /CERT|^UNABLE_TO_|^EPROTO$/,
      isPermanent: true,
      advice:
        "The registry's certificate is not trusted: give your authority's in NODE_EXTRA_CA_CERTS, or as cafile in .npmrc."
    },
    {
      pattern:
        /^(?:EBADPLATFORM|EBADENGINE|EUSAGE|EINVALIDTAGNAME|EINVALIDPACKAGENAME|EUNSUPPORTEDPROTOCOL)$/,
      isPermanent: true,
      advice: 'npm refuses this installation on this machine: see its message.'
    },
    {
      pattern: /^(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT)$/,
      isPermanent: false,
      advice: 'The registry was not reached: check the registry in .npmrc, HTTPS_PROXY and the firewall.'
    }
  ]

/** Parses npm's standard error, which has the error code on a separate line. */
export function explainNpmFailure(stderr: string): NpmFailure {
  const code = /^npm (?:error|ERR!) code (\S+)/m.exec(stderr)?.[1] ?? ''
  const tunnel = /statusCode=407/.exec(stderr)?.[0] ?? ''
  const kind = KINDS.find(({ pattern }) => pattern.test(tunnel) || pattern.test(code))
  return { isPermanent: kind?.isPermanent ?? false, advice: kind?.advice }
}

/** npm's message without the path of its log. */
export function tailOfNpm(stderr: string): string {
  const lines = stderr
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.includes('A complete log of this run'))
  return endOfText(lines.join('\n'), 500)
}
