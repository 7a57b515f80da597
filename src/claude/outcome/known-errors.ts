/**
 * Known messages of the CLI and what to do about them. Wording observed on Claude Code 2.1.197, or reported by its
 * users. The first matching entry counts, so more specific ones come first.
 */
import type { FailureCause } from './cause-kinds.js'

/** One known message. */
interface KnownError {
  readonly pattern: RegExp
  /** The causes that it may have; absent where the message alone decides. */
  readonly causes?: readonly FailureCause[]
  /** Text, or a function of the credentials in use. */
  readonly advice: string | ((credentials: string) => string)
}

/** Used where the credentials in use are unknown. */
const ANY_CREDENTIALS = 'the secret behind `anthropic-api-key` or `claude-code-oauth-token`'

const checkCredentials = (credentials: string): string =>
  `Check ${credentials}. It may be mistyped, expired, revoked, of another organization, or without the right to use this model.`

/** What to do if answers arrive cut. */
export const CHECK_GATEWAY =
  'Run again. If it happens again, check the network of the runner and what is between it and the API (`ANTHROPIC_BASE_URL`, `HTTPS_PROXY`): something there closes streams early.'

const CHECK_NETWORK =
  'its network, `HTTPS_PROXY`, `NO_PROXY`, `ANTHROPIC_BASE_URL` and `NODE_EXTRA_CA_CERTS`.'

/** What to do if the API gives no answer. */
export const CHECK_API = `Check whether the runner reaches it: ${CHECK_NETWORK}`

/** Messages of a plan whose limit is reached; other limits are reached, too (`limit reached for connection pool`). */
export const PLAN_IS_USED_UP =
  /(?:session|usage|weekly|5-hour|monthly) limit|(?<!rate )limit reached\s*(?:$|[|·∙.]|resets)|hit your .*limit/i

/** The key proxy's refusal. */
export const BUDGET_IS_SPENT = /budget of this session is spent/i

/** The key proxy's refusal of a model within a budget. */
export const PRICE_IS_UNKNOWN = /price of the model .* is unknown/i

/** The key proxy's own answer; its status 502 is not the API's. */
export const PROXY_CANNOT_CONNECT = /^API Error: 502 The key proxy cannot connect to /m

const KNOWN_ERRORS: readonly KnownError[] = [
  {
    pattern:
      /invalid (x-)?api[ -]key|authentication_error|OAuth token (has expired|revoked)|authentication failed ·|could not load .*credentials/i,
    causes: ['authentication'],
    advice: checkCredentials
  },
  {
    pattern: /not logged in|please run \/login/i,
    causes: ['authentication'],
    advice: (credentials) =>
      `The CLI found no credentials that it can use. Check ${credentials}. Secrets are empty in pull requests from forks.`
  },
  {
    pattern: /credit balance is too low|billing_error/i,
    causes: ['credit'],
    advice: 'Add credit to the account of the key, or use the key of another one.'
  },
  {
    pattern: PLAN_IS_USED_UP,
    causes: ['plan-limit'],
    advice:
      'The plan behind the token is used up for now: run again after the time that is named, or use an API key.'
  },
  {
    pattern: /prompt is too long|context (window|length)/i,
    causes: ['prompt-too-long'],
    advice: 'Shorten `prompt` and `context`, or split the work into smaller delegations.'
  },
  {
    pattern: /request too large|exceeds 10MB/i,
    causes: ['prompt-too-long'],
    advice:
      'What was sent is too large: shorten `prompt` and `context`, and name large files instead of including them.'
  },
  {
    pattern: PRICE_IS_UNKNOWN,
    causes: ['model'],
    advice:
      'Name a model whose price is known in `model` or `agent-models`, use a newer version of this action, or leave out `max-cost-usd`.'
  },
  {
    pattern:
      /issue with the selected model|model_not_found|not_found_error.*model|model.*(does not exist|not available)/i,
    causes: ['model'],
    advice: 'Check the inputs `model` and `agent-models`, and whether the key may use that model.'
  },
  {
    pattern: /maximum number of turns|error_max_turns/i,
    causes: ['turns'],
    advice: 'Raise `--max-turns` in `claude-args`, or give a smaller task.'
  },
  {
    pattern: /maximum budget|error_max_budget|budget of this session is spent/i,
    causes: ['budget'],
    advice:
      'Raise the budget (`max-cost-usd`, or `--max-budget-usd` in `claude-args`), or give a smaller task.'
  },
  {
    pattern: /usage policy|safeguards flagged|\brefus(al|ed to)/i,
    causes: ['refused'],
    advice: 'The model declined: word the task differently, or choose another `model`.'
  },
  {
    pattern: /\b529\b|overloaded/i,
    causes: ['overloaded'],
    advice:
      'The service is at capacity, which is not a fault of this workflow: run again later, or name another model in `fallback-model`.'
  },
  {
    pattern: /\b429\b|rate[ _-]limit/i,
    causes: ['rate-limit'],
    advice:
      'Too many requests for this key: lower `max-parallel`, run again later, or ask for a higher rate limit.'
  },
  {
    pattern: /failed to authenticate|permission_error|\b40[13]\b/i,
    causes: ['permission', 'authentication'],
    advice: checkCredentials
  },
  {
    pattern:
      /unable to connect|ECONNREFUSED|ENOTFOUND|ECONNRESET|ConnectionRefused|fetch failed|certificate/i,
    causes: ['network'],
    advice: `The runner does not reach the API: check ${CHECK_NETWORK}`
  },
  {
    pattern: /request timed out/i,
    causes: ['network'],
    advice: 'The API did not answer in time: run again; if it lasts, check the network of the runner.'
  },
  {
    pattern: /connection (closed|lost|to the API was lost)|stream ended/i,
    causes: ['cut-stream', 'network'],
    advice: CHECK_GATEWAY
  },
  {
    pattern: /empty or malformed response/i,
    causes: ['cut-stream'],
    advice: 'What answered is not the Messages API: check `ANTHROPIC_BASE_URL` and the proxy.'
  },
  {
    pattern: /API Error: 5\d\d|server_error|internal server error/i,
    causes: ['server-error'],
    advice: 'The service had an internal error: run again later.'
  },
  {
    pattern: /cannot be used with root|root\/sudo privileges/i,
    advice:
      'The CLI skips permissions as root only in a sandbox: run as another user, or choose another `permission-mode`.'
  },
  {
    pattern: /unknown option|unknown argument|invalid value for option|error: option/i,
    advice:
      'This version of the CLI does not know the argument: check `claude-args`, and `claude-version` or `claude-path`.'
  },
  {
    pattern: /native binary not installed/i,
    advice:
      'The installation of the CLI is incomplete: install it with its scripts and optional packages allowed.'
  },
  {
    pattern: /session id .*already in use/i,
    advice: 'Another process uses this conversation: start the session again.'
  },
  {
    pattern: /input must be provided/i,
    advice: 'The prompt that reached the CLI was empty: check `prompt` or `prompt-file`.'
  }
]

/** Where the number of processes and threads may be limited. */
export const PROCESS_LIMITS =
  '`--pids-limit` of the container, `pids.max` of the control group, `ulimit -u` of the user'

/** Shortages of the machine, as the system and programs word them. */
const SHORTAGES: readonly KnownError[] = [
  {
    pattern:
      /resource temporarily unavailable|EAGAIN|can't start new thread|uv_thread_create|pthread_create|failed to (start|create|spawn) .*thread|cannot fork/i,
    advice: `No further process or thread could be started. Raise the limit on them (${PROCESS_LIMITS}), or lower \`max-parallel\`.`
  },
  {
    pattern: /EMFILE|ENFILE|too many open files/i,
    advice: 'Too many files were open: raise `ulimit -n` on the runner, or lower `max-parallel`.'
  },
  {
    pattern: /ENOSPC|no space left/i,
    advice: 'The disk of the runner is full: free some space before this step.'
  },
  {
    pattern: /heap out of memory|reached heap limit/i,
    advice:
      'The CLI reached the limit of its own heap: raise it (`NODE_OPTIONS: --max-old-space-size=4096`, named in `pass-env`), or give a smaller task.'
  },
  {
    pattern: /out of memory|ENOMEM|cannot allocate memory/i,
    advice: 'The machine ran short of memory: lower `max-parallel`, or use a larger runner.'
  }
]

/**
 * What to do about an error; undefined if its message is unknown.
 * @param credentials the credentials in use, as text: `describeCredentials`
 * @param cause the cause if it is known by a status, so that words of another cause do not count
 */
export function adviceFor(
  errorText: string,
  credentials: string = ANY_CREDENTIALS,
  cause: FailureCause = 'unknown'
): string | undefined {
  const possible =
    cause === 'unknown'
      ? KNOWN_ERRORS
      : KNOWN_ERRORS.filter(({ causes }) => causes === undefined || causes.includes(cause))
  return (
    adviceOf(possible, errorText, credentials) ??
    shortageAdvice(errorText) ??
    adviceForCause(cause, credentials)
  )
}

/** What to do about a cause, whatever its message; undefined if that depends on the message. */
export function adviceForCause(
  cause: FailureCause,
  credentials: string = ANY_CREDENTIALS
): string | undefined {
  const known = KNOWN_ERRORS.find(({ causes }) => causes?.[0] === cause)
  return known === undefined ? undefined : textOf(known, credentials)
}

/** What to do about a shortage of the machine; undefined if the text names none. */
export function shortageAdvice(text: string): string | undefined {
  return adviceOf(SHORTAGES, text, ANY_CREDENTIALS)
}

function adviceOf(errors: readonly KnownError[], text: string, credentials: string): string | undefined {
  const known = errors.find(({ pattern }) => pattern.test(text))
  return known === undefined ? undefined : textOf(known, credentials)
}

function textOf({ advice }: KnownError, credentials: string): string {
  return typeof advice === 'function' ? advice(credentials) : advice
}
