/** Variables of the CLI that agents get beside their credentials, and those that look like the CLI's and stay behind. Pure. */
import { buildAgentEnvironment } from './environment.js'
import type { Credentials, Variables } from './credentials.js'

/**
 * How a gateway or provider is to be asked: models by its own names, features, limits of a request. None of them is a
 * secret, and none changes what an agent may do. (Models, betas and timeouts as Claude Code 2.1.332 knows them.)
 */
const REQUEST_VARIABLES =
  /^(ANTHROPIC_(BETAS|MODEL|SMALL_FAST_MODEL(_AWS_REGION)?|DEFAULT_\w+|CUSTOM_MODEL_OPTION\w*)|_CLAUDE_CODE_ASSUME_FIRST_PARTY_BASE_URL|CLAUDE_CODE_(SUBAGENT_MODEL|WORKFLOW_SUBAGENT_MODEL|EFFORT_LEVEL|MAX_OUTPUT_TOKENS|MAX_CONTEXT_TOKENS|CERT_STORE|CONNECT_TIMEOUT_MS|EXTRA_BODY|EXTRA_METADATA|ATTRIBUTION_HEADER|DISABLE_EXPERIMENTAL_BETAS|ENABLE_GATEWAY_MODEL_DISCOVERY|GATEWAY_\w+_TIMEOUT_MS)|CLAUDE_STREAM_IDLE_TIMEOUT_MS|MAX_THINKING_TOKENS|DISABLE_(INTERLEAVED_THINKING|PROMPT_CACHING\w*))$/

/** The part of an environment that says how requests are made. */
export function requestVariables(inherited: Variables): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inherited).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && REQUEST_VARIABLES.test(entry[0])
    )
  )
}

const LOOKS_LIKE_THE_CLI = /^_?(ANTHROPIC|CLAUDE_CODE)_\w+$/

/** A CLI sets them for what it starts: a session from within one has them, and nobody meant them for ours. */
const OF_A_PARENT =
  /^CLAUDE_CODE_(SESSION_ID|CHILD_SESSION|ENTRYPOINT|EXECPATH|SSE_PORT|TMPDIR|MESSAGING_\w+|HOST_\w+)$/

/** Names of variables that look as if they were meant for the CLI and that agents do not get. */
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
