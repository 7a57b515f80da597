/** Variables that seem meant for the CLI but are not passed to it. Pure. */
import type { Credentials, Variables } from './credentials.js'
import { buildAgentEnvironment } from './environment.js'

const LOOKS_LIKE_THE_CLI = /^_?(ANTHROPIC|CLAUDE_CODE)_\w+$/

/** A CLI sets them for its own child processes, so a session started by one inherits them by accident. */
const OF_A_PARENT =
  /^CLAUDE_CODE_(SESSION_ID|CHILD_SESSION|ENTRYPOINT|EXECPATH|SSE_PORT|TMPDIR|MESSAGING_\w+|HOST_\w+)$/

/** Their names, never their values. Compares with the environment that agents really get. */
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

/** Whether the same secret is passed under another name, for example by an input. */
function isSecretInUse(value: string | undefined, credentials: Credentials): boolean {
  return 'value' in credentials && credentials.value === value?.trim()
}
