/** Variables that look as if they were meant for the CLI, and that it does not get. Pure. */
import type { Credentials, Variables } from './credentials.js'
import { buildAgentEnvironment } from './environment.js'

const LOOKS_LIKE_THE_CLI = /^_?(ANTHROPIC|CLAUDE_CODE)_\w+$/

/** A CLI sets them for what it starts: a session from within one has them, and nobody meant them for ours. */
const OF_A_PARENT =
  /^CLAUDE_CODE_(SESSION_ID|CHILD_SESSION|ENTRYPOINT|EXECPATH|SSE_PORT|TMPDIR|MESSAGING_\w+|HOST_\w+)$/

/** Their names, never their values: what is handed on is asked of the environment that agents really get. */
export function findWithheldVariables(
  inherited: Variables,
  credentials: Credentials,
  passEnv: readonly string[]
): readonly string[] {
  const handedOn = buildAgentEnvironment({
    inherited,
    credentials,
    passEnv,
    configDirectory: '',
    temporaryDirectory: '',
    identity: { role: 'agent', slug: '', name: '', sessionId: '' }
  })
  return Object.keys(inherited)
    .filter(
      (name) =>
        LOOKS_LIKE_THE_CLI.test(name) &&
        !OF_A_PARENT.test(name) &&
        (inherited[name] ?? '') !== '' &&
        !(name in handedOn) &&
        !isSecretInUse(inherited[name], credentials)
    )
    .toSorted()
}

/** The same secret under another name, as where an input was given from it. */
function isSecretInUse(value: string | undefined, credentials: Credentials): boolean {
  return 'value' in credentials && credentials.value === value?.trim()
}
