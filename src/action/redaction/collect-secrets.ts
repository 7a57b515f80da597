/**
 * Which values must not be seen: the inputs' keys, what `pass-env` hands to agents, and what the environment calls a
 * secret. Pure.
 */
import { secretsOfHeaders } from '../../session/configuration/header-secrets.js'
import type { RawInputs } from '../../session/inputs/parse/read-values.js'
import { parseMcpServers, secretsOfServers } from '../../session/configuration/mcp-servers.js'

/** Names that environments give to secrets alone. */
const SECRET_NAME = /(?:TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE)(?:_|$)/i

/** Names that may hold a secret, or the name of a cache or a project. */
const DOUBTFUL_NAME = /(?:KEY|CREDENTIALS?|AUTH)(?:_|$)/i

/** Names that look so and hold an address, a path, a switch. */
const OPEN_NAME = /(?:_FILE|_PATH|_DIR|_URL|_ID|_SOCK|_MODE)$|^GOOGLE_APPLICATION_CREDENTIALS$/i

/** Shorter values are switches, and taking them out would make any text unreadable. */
const SHORTEST = 8

/** Shorter lines are words and numbers as any text has them: `true`, `8080`, the `}` at the end of a key in JSON. */
const SHORTEST_LINE = 6

/** Variables that the runner or the system sets; workflows may show them, and paths and links are made of them. */
const OF_THE_RUNNER =
  /^(?:GITHUB_(?:ACTION|ACTOR|API|BASE|EVENT|GRAPHQL|HEAD|JOB|REF|REPOSITORY|RETENTION|RUN|SERVER|SHA|TRIGGERING|WORKFLOW|WORKSPACE)(?:_\w+)?|RUNNER_(?:ARCH|DEBUG|ENVIRONMENT|NAME|OS|TEMP|TOOL_CACHE)|PATH|HOME|PWD|USER|LOGNAME|SHELL|LANG|LC_\w+|TZ|TMPDIR)$/

/** Letters and digits, long enough that nobody would have chosen it. */
const LOOKS_RANDOM = /^(?=.*\d)(?=.*[A-Za-z]).{16,}$/s

/** What agents get from the environment. */
export interface HandedOn {
  /** Names whose values are secrets, whatever they are called. */
  readonly passEnv: readonly string[]
  /** Names whose values are none. */
  readonly publicEnv: readonly string[]
}

/** The values of the secret inputs, and of all variables that are secret: an agent could print them. */
export function collectSecrets(
  raw: RawInputs,
  secretInputs: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  { passEnv, publicEnv }: HandedOn = { passEnv: [], publicEnv: [] }
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
  const fromServers = servers.ok ? secretsOfServers(servers.servers) : []
  const fromHeaders = secretsOfHeaders(env['ANTHROPIC_CUSTOM_HEADERS'])
  const given = [...fromInputs, ...fromEnvironment, ...fromServers, ...fromHeaders]
  const values = given.map((value) => value.trim())
  return [...new Set(values)].filter((value) => value !== '')
}

/**
 * The lines of a secret that the runner is to mask: of a value of many lines it would mask every one by itself, down to
 * a `}`.
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
