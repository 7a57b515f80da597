/** Credentials in the text of a git configuration or of a file with logins. Pure. */
import { secretsOfUrls } from '../../configuration/url-secrets.js'

/** A credential, and the setting that has it. */
export interface GitCredential {
  readonly secret: string
  /** `http.extraheader`, `a URL with a password`. */
  readonly setting: string
}

/** A header for a server: `AUTHORIZATION: basic <user:token in base64>`. */
const HEADER = /\bextraheader\s*=\s*"?[^:\n]{1,200}:\s*(?:(basic)\s+|[A-Za-z]+\s+)?([^\s"]{6,})/gi

/** A setting or a shell variable of a credential helper whose name says what it is. */
const NAMED =
  /\b([\w.-]*(?:password|passwd|smtppass|token|secret))["']?\s*=\s*["']?([^\s"'$`;&|}][^\s"';&|}]{5,})/gi

/** What `include` and `includeIf` name. */
const INCLUDED = /^\s*(?:\[include(?:if\s+"[^\n]*")?\]\s*)?path\s*=\s*"?([^"\n]+?)"?\s*$/gim

/** All credentials in a text. */
export function credentialsOfGitConfig(text: string): readonly GitCredential[] {
  const joined = text.replaceAll('\r\n', '\n').replaceAll('\\\n', '')
  const headers = [...joined.matchAll(HEADER)].flatMap(([, basic, value = '']) => [
    value,
    ...(basic === undefined ? [] : passwordsOf(value))
  ])
  return [
    ...headers.map((secret) => ({ secret, setting: 'http.extraheader' })),
    ...secretsOfUrls(joined).map((secret) => ({ secret, setting: 'a URL with a password' })),
    ...[...joined.matchAll(NAMED)].map(([, name = '', secret = '']) => ({ secret, setting: name }))
  ]
}

/** The files that a configuration includes, whatever the condition: another command may meet it. */
export function includedFiles(text: string): readonly string[] {
  return [...text.replaceAll('\r\n', '\n').matchAll(INCLUDED)].flatMap(([, file]) => file ?? [])
}

/** The password of `user:password` in base64. */
function passwordsOf(encoded: string): readonly string[] {
  const login = Buffer.from(encoded, 'base64').toString('utf8')
  const colon = login.indexOf(':')
  return colon < 0 ? [] : [login.slice(colon + 1)].filter((password) => password.length >= 6)
}
