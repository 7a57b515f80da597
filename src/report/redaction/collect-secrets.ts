/**
 * The values to redact: secret inputs, variables that `pass-env` passes to agents, and variables named like secrets.
 * Pure.
 */
import { secretsOfHeaders } from '../../session/configuration/header-secrets.js'
import type { RawInputs } from '../../session/inputs/parse/read-values.js'
import { parseMcpServers, secretsOfServers } from '../../session/configuration/mcp-servers.js'

/** Names that only secrets have. */
const SECRET_NAME = /(?:TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE)(?:_|$)/i

/** Names of secrets, but also of caches and projects. */
const DOUBTFUL_NAME = /(?:KEY|CREDENTIALS?|AUTH)(?:_|$)/i

/** Names that look like those of secrets, but are of addresses, paths and switches. */
const OPEN_NAME = /(?:_FILE|_PATH|_DIR|_URL|_ID|_SOCK|_MODE)$|^GOOGLE_APPLICATION_CREDENTIALS$/i

/** Shorter values are switches, and redacting them would make any text unreadable. */
const SHORTEST = 8

/** Shorter lines occur in any text: `true`, `8080`, the `}` at the end of a key in JSON. */
const SHORTEST_LINE = 6

/** Variables that the runner or the system sets; they are public, and paths and links contain them. */
const OF_THE_RUNNER =
  /^(?:GITHUB_(?:ACTION|ACTOR|API|BASE|EVENT|GRAPHQL|HEAD|JOB|REF|REPOSITORY|RETENTION|RUN|SERVER|SHA|TRIGGERING|WORKFLOW|WORKSPACE)(?:_\w+)?|RUNNER_(?:ARCH|DEBUG|ENVIRONMENT|NAME|OS|TEMP|TOOL_CACHE)|PATH|HOME|PWD|USER|LOGNAME|SHELL|LANG|LC_\w+|TZ|TMPDIR)$/

/** Letters and digits, too long to be chosen by a person. */
const LOOKS_RANDOM = /^(?=.*\d)(?=.*[A-Za-z]).{16,}$/s

/** Variables that are passed to agents. */
export interface PassedVariables {
  /** Names whose values are secret, whatever the name. */
  readonly passEnv: readonly string[]
  /** Names whose values are not secret. */
  readonly publicEnv: readonly string[]
}

/** The values of secret inputs and of all secret variables: an agent could print them. */
export function collectSecrets(
  raw: RawInputs,
  secretInputs: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  { passEnv, publicEnv }: PassedVariables = { passEnv: [], publicEnv: [] }
): readonly string[] {
  const passed = new Set(passEnv.filter((name) => !OF_THE_RUNNER.test(name)))
  const open = new Set(publicEnv)
  const fromInputs = secretInputs.flatMap((name) => raw.get(name) ?? [])
  const fromEnvironment = Object.entries(env).flatMap(([name, value = '']) => {
    if (open.has(name)) return []
    const isPassed = passed.has(name) && longLines(value).length > 0
    return isPassed || isSecret(name, value.trim()) ? [value] : []
  })
  const servers = parseMcpServers(raw.get('mcp-config') ?? '')
  const fromServers = servers.ok ? secretsOfServers(servers.value) : []
  const fromHeaders = secretsOfHeaders(env['ANTHROPIC_CUSTOM_HEADERS'])
  const given = [...fromInputs, ...fromEnvironment, ...fromServers, ...fromHeaders]
  const values = given.map((value) => value.trim())
  return [...new Set(values)].filter((value) => value !== '')
}

/**
 * The lines of a secret that the runner should mask. Given a value of many lines it would mask each of them, even a
 * lone `}`.
 */
export function linesToMask(secret: string): readonly string[] {
  const text = secret.trim()
  return /[\r\n]/.test(text) ? longLines(text) : [text]
}

function longLines(text: string): readonly string[] {
  return text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line.length >= SHORTEST_LINE)
}

function isSecret(name: string, value: string): boolean {
  if (OPEN_NAME.test(name)) return false
  if (SECRET_NAME.test(name)) return value.length >= SHORTEST
  return DOUBTFUL_NAME.test(name) && LOOKS_RANDOM.test(value)
}
