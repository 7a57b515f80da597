/**
 * The values to redact: secret inputs, variables that `pass-env` passes to agents, variables named like secrets, and
 * passwords in URLs.
 * Pure.
 */
import { secretsOfHeaders } from '../../session/configuration/header-secrets.js'
import type { RawInputs } from '../../session/inputs/parse/read-values.js'
import {
  longLines,
  secretsOfPassed,
  type PassedVariables
} from '../../session/configuration/passed-secrets.js'
import { secretsOfUrls } from '../../session/configuration/url-secrets.js'
import { parseMcpServers, secretsOfServers } from '../../session/configuration/mcp-servers.js'

/** Names that only secrets have. */
const SECRET_NAME = /(?:TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE)(?:_|$)/i

/** Names of secrets, but also of caches and projects. */
const DOUBTFUL_NAME = /(?:KEY|CREDENTIALS?|AUTH)(?:_|$)/i

/** Names that look like those of secrets, but are of addresses, paths and switches. */
const OPEN_NAME = /(?:_FILE|_PATH|_DIR|_URL|_ID|_SOCK|_MODE)$|^GOOGLE_APPLICATION_CREDENTIALS$/i

/** Shorter values are switches, and redacting them would make any text unreadable. */
const SHORTEST = 8

/** Letters and digits, too long to be chosen by a person. */
const LOOKS_RANDOM = /^(?=.*\d)(?=.*[A-Za-z]).{16,}$/s

/** The values of secret inputs and of all secret variables: an agent could print them. */
export function collectSecrets(
  raw: RawInputs,
  secretInputs: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  passed: PassedVariables = { passEnv: [], publicEnv: [] }
): readonly string[] {
  const isPublic = new Set(passed.publicEnv)
  const own = Object.entries(env).filter(([name]) => !isPublic.has(name))
  const servers = parseMcpServers(raw.get('mcp-config') ?? '')
  const given = [
    ...secretInputs.flatMap((name) => raw.get(name) ?? []),
    ...secretsOfPassed(passed, env),
    ...own.filter(([name, value = '']) => isSecret(name, value.trim())).map(([, value = '']) => value),
    ...(servers.ok ? secretsOfServers(servers.value) : []),
    ...secretsOfHeaders(env['ANTHROPIC_CUSTOM_HEADERS']),
    ...[...raw.values(), ...own.map(([, value = '']) => value)].flatMap(secretsOfUrls)
  ]
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

function isSecret(name: string, value: string): boolean {
  if (OPEN_NAME.test(name)) return false
  if (SECRET_NAME.test(name)) return value.length >= SHORTEST
  return DOUBTFUL_NAME.test(name) && LOOKS_RANDOM.test(value)
}
