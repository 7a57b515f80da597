/** Which values of variables that agents get are secret. Pure. */
import { isOrdinary } from '../redaction/ordinary-values.js'

/** Shorter lines occur in any text: `true`, `8080`, the `}` at the end of a key in JSON. */
const SHORTEST_LINE = 6

/** Variables that the runner or the system sets; they are public, and paths and links contain them. */
const OF_THE_RUNNER =
  /^(?:GITHUB_(?:ACTION(?:_PATH|_REF|_REPOSITORY|S)?|ACTOR(?:_ID)?|API_URL|BASE_REF|EVENT_(?:NAME|PATH)|GRAPHQL_URL|HEAD_REF|JOB|REF(?:_NAME|_PROTECTED|_TYPE)?|REPOSITORY(?:_ID|_OWNER|_OWNER_ID)?|RETENTION_DAYS|RUN_(?:ATTEMPT|ID|NUMBER)|SERVER_URL|SHA|TRIGGERING_ACTOR|WORKFLOW(?:_REF|_SHA)?|WORKSPACE)|RUNNER_(?:ARCH|DEBUG|ENVIRONMENT|NAME|OS|TEMP|TOOL_CACHE)|PATH|HOME|PWD|USER|LOGNAME|SHELL|LANG|LC_(?:ALL|COLLATE|CTYPE|MESSAGES|MONETARY|NUMERIC|TIME)|TZ|TMPDIR)$/

/** Variables that are passed to agents. */
export interface PassedVariables {
  /** Names whose values are secret, whatever the name. */
  readonly passEnv: readonly string[]
  /** Names whose values are not secret. */
  readonly publicEnv: readonly string[]
}

/** The values of `pass-env` that are secret: all but those of `public-env`, short ones, and what the runner sets. */
export function secretsOfPassed(
  { passEnv, publicEnv }: PassedVariables,
  env: Readonly<Record<string, string | undefined>>
): readonly string[] {
  return passEnv
    .filter((name) => !publicEnv.includes(name) && !OF_THE_RUNNER.test(name))
    .map((name) => env[name] ?? '')
    .filter((value) => longLines(value).length > 0)
}

/** Names that say that the value is secret. */
const SECRET_NAME = /PASS|PWD|SECRET|TOKEN|CREDENTIAL|(?:^|_)(?:KEY|PIN|AUTH)(?:_|$)/i

/** Variables of `pass-env` that are secret by their name, and whose value is too ordinary to be redacted. */
export function findUnmasked(
  { passEnv, publicEnv }: PassedVariables,
  env: Readonly<Record<string, string | undefined>>,
  publicTexts: readonly string[]
): readonly string[] {
  return passEnv.filter((name) => {
    const lines = (env[name] ?? '').split(/[\r\n]+/).filter((line) => line.trim() !== '')
    return (
      SECRET_NAME.test(name) &&
      !publicEnv.includes(name) &&
      lines.length > 0 &&
      lines.every((line) => isOrdinary(line.trim(), publicTexts))
    )
  })
}

/** Warns of such variables. */
export function describeUnmasked(names: readonly string[]): string {
  return (
    `Not masked in what is written: ${names.join(', ')} (pass-env). A value that is too short, a small number, a part of a public path, or a ` +
    'word that every report contains, such as `success`, would make texts unreadable. Use a longer value, or name the variable in public-env.'
  )
}

/** The lines of a text that are not too short to be a secret. */
export function longLines(text: string): readonly string[] {
  return text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line.length >= SHORTEST_LINE)
}
