/** Variables that shape requests to the model's service; agents get them with every kind of credentials. Pure. */
import type { Variables } from './providers.js'

/**
 * Requests to a gateway or provider: its names of models, features, limits of a request. None of them is a
 * secret, and none changes what an agent may do. (Models, betas and timeouts as in Claude Code 2.1.332.)
 */
const REQUEST_VARIABLES =
  /^(ANTHROPIC_(BETAS|MODEL|SMALL_FAST_MODEL(_AWS_REGION)?|DEFAULT_\w+|CUSTOM_MODEL_OPTION\w*)|_CLAUDE_CODE_ASSUME_FIRST_PARTY_BASE_URL|CLAUDE_CODE_(SUBAGENT_MODEL|WORKFLOW_SUBAGENT_MODEL|EFFORT_LEVEL|MAX_OUTPUT_TOKENS|MAX_CONTEXT_TOKENS|MODEL_CAPABILITIES|CERT_STORE|CONNECT_TIMEOUT_MS|EXTRA_BODY|EXTRA_METADATA|ATTRIBUTION_HEADER|DISABLE_EXPERIMENTAL_BETAS|ENABLE_GATEWAY_MODEL_DISCOVERY|GATEWAY_\w+_TIMEOUT_MS)|CLAUDE_STREAM_IDLE_TIMEOUT_MS|MAX_THINKING_TOKENS|DISABLE_(INTERLEAVED_THINKING|PROMPT_CACHING\w*))$/

/** The part of an environment that shapes requests. */
export function requestVariables(inherited: Variables): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inherited).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && REQUEST_VARIABLES.test(entry[0])
    )
  )
}
