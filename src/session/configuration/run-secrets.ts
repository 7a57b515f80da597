/** What is secret in the environment of a process: the tokens that it got from us. Pure. */
import { secretsOfUrls } from './url-secrets.js'

/** Variables with a credential, or with the token that the key proxy accepts in its place. */
const CREDENTIALS = ['ANTHROPIC_API_KEY', 'ANTHROPIC_AUTH_TOKEN', 'CLAUDE_CODE_OAUTH_TOKEN']

/** The credentials of a process, and the tokens in the addresses of its proxies. */
export function secretsOfRun(environment: Readonly<Record<string, string>>): readonly string[] {
  const credentials = CREDENTIALS.map((name) => environment[name] ?? '')
  return [...credentials, ...Object.values(environment).flatMap(secretsOfUrls)].filter((each) => each !== '')
}
