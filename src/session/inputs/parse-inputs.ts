/**
 * Parses the raw texts of the inputs into one checked configuration. All problems are reported together, and nothing
 * starts while there is one.
 */
import { buildConfiguration, type Facts } from './build-configuration.js'
import { checkAgentNames, resolveAgentMap } from './check/agent-maps.js'
import { ConfigurationError } from '../configuration/configuration-error.js'
import type { Credentials, SessionConfiguration } from '../configuration/configuration.js'
import { checkAgentUser } from './check/agent-user.js'
import { chooseCredentials } from './check/credentials.js'
import { findForbiddenChoices, openPatternWarnings, unknownToolWarnings } from './check/forbidden.js'
import { readMcpConfig } from './check/mcp.js'
import { checkMemoryLimits } from './check/memory.js'
import { findMissingPartners } from './check/partners.js'
import { readPrompt } from './check/prompt.js'
import { findUnpricedAgents, findUnpricedModels } from './check/prices.js'
import { checkPlaces, readRoster } from './check/places.js'
import { checkSessionPlace } from './check/session-place.js'
import { renderInputProblem, type InputProblem } from './parse/input-problem.js'
import { findSandboxProblems, warnUnusedPaths } from './check/sandbox.js'
import { checkWritablePlaces } from './check/writable-places.js'
import { readResponseSchema } from './check/schema.js'
import { sessionInputs, type SessionValues } from './table/input-table.js'
import type { NamedValues } from './parse/parse-map.js'
import {
  findUnknownInputs,
  readValues,
  type InputTable,
  type InputValues,
  type RawInputs,
  type ReadValues
} from './parse/read-values.js'
import type { Notice } from '../record/record.js'
import type { Host } from './check/host.js'

/** The parsed inputs. */
export interface ParsedInputs<Further extends InputTable> {
  readonly configuration: SessionConfiguration
  /** Values of the caller's own inputs. */
  readonly further: InputValues<Further>
  /** What the author should know; none of it prevents the session. */
  readonly notices: readonly Notice[]
}

/** Findings collected while inputs are checked. */
interface Findings {
  readonly problems: InputProblem[]
  /** Problems of agent files and frameworks, as complete messages. */
  readonly fileProblems: string[]
  readonly notices: Notice[]
}

/** Which inputs are required. Part of a session in a job of its own may need fewer. */
export interface InputNeeds {
  readonly prompt: boolean
  readonly credentials: boolean
}

const ALL_NEEDED: InputNeeds = { prompt: true, credentials: true }

/**
 * Parses and checks all inputs.
 * @param inputs of the caller, in the same form as those of the session.
 * @param needs what must be given; the rest is ignored.
 * @throws ConfigurationError with every problem of every input and agent file.
 */
export async function parseInputs<Further extends InputTable>(
  raw: RawInputs,
  host: Host,
  further: Further,
  needs: InputNeeds = ALL_NEEDED
): Promise<ParsedInputs<Further>> {
  const session = await readValues(raw, sessionInputs)
  const own = await readValues(raw, further)
  const findings: Findings = {
    problems: [...session.problems, ...own.problems],
    fileProblems: [],
    notices: []
  }
  reportUnknownInputs(raw, [...Object.keys(sessionInputs), ...Object.keys(further)], findings)
  const facts = await checkValues(session, host, findings, needs)
  const rendered = findings.problems.map((problem) => renderInputProblem(problem, host.form))
  const problems = [...rendered, ...findings.fileProblems]
  if (problems.length > 0) throw new ConfigurationError(problems)
  return {
    // Without problems, no value is missing.
    configuration: buildConfiguration(session.values as SessionValues, facts, host),
    further: own.values as InputValues<Further>,
    notices: findings.notices
  }
}

async function checkValues(
  { values, names }: ReadValues<typeof sessionInputs>,
  host: Host,
  findings: Findings,
  needs: InputNeeds
): Promise<Facts> {
  const { problems, fileProblems, notices } = findings
  // An input that could not be parsed is already reported: do not report what follows from that.
  const unreadable = new Set(problems.map(({ input }) => input))
  const places = checkPlaces(values, host, problems)
  problems.push(...checkSessionPlace(values, places, host), ...checkWritablePlaces(values, places, host))
  const memory = checkMemoryLimits(values, host.totalMemoryBytes)
  problems.push(
    ...memory.problems,
    ...findForbiddenChoices(values),
    ...findMissingPartners(values),
    ...findSandboxProblems(values),
    ...findUnpricedModels(values)
  )
  notices.push(
    ...memory.notices,
    ...unknownToolWarnings(values),
    ...warnUnusedPaths(values),
    ...openPatternWarnings(values)
  )
  warnIneffectiveInputs(values, host, notices)
  const isPromptRead = needs.prompt && !unreadable.has('prompt-file')
  const prompt = isPromptRead ? await readPrompt(values, host, problems, places.rehearsalScript) : ''
  const responseSchema = await readResponseSchema(values['response-schema'], host, problems)
  const mcpServers = readMcpConfig(values, host, problems, notices)
  const areCredentialsRead = needs.credentials && !CREDENTIAL_INPUTS.some((input) => unreadable.has(input))
  const credentials = areCredentialsRead ? chooseCredentials(values, host, problems, notices) : NO_CREDENTIALS
  problems.push(...(await checkAgentUser(values, host)))
  const roster = await readRoster(places, host, problems, fileProblems)
  fileProblems.push(...findUnpricedAgents(values, roster ?? []))
  const resolve = <Value>(input: string, named: NamedValues<Value> | undefined, forPm: string) => {
    if (roster === undefined) return new Map<string, Value>()
    problems.push(...checkAgentNames(input, names.get(input), roster, forPm))
    return resolveAgentMap(input, named, roster, forPm, problems)
  }
  return {
    places,
    prompt,
    responseSchema,
    mcpServers,
    credentials,
    memory,
    agentModels: resolve('agent-models', values['agent-models'], 'model'),
    agentMemoryLimitsBytes: resolve(
      'agent-memory-limits',
      values['agent-memory-limits'],
      'pm-memory-limit-mb'
    ),
    agentTimeoutsSeconds: resolve('agent-timeouts', values['agent-timeouts'], 'pm-timeout-seconds'),
    agentChecks: resolve('agent-checks', values['agent-checks'], 'checks')
  }
}

const CREDENTIAL_INPUTS = ['anthropic-api-key', 'claude-code-oauth-token', 'rehearse']
const NO_CREDENTIALS: Credentials = { kind: 'none' }

function reportUnknownInputs(
  raw: RawInputs,
  known: readonly string[],
  { problems, notices }: Findings
): void {
  for (const { name, suggestion } of findUnknownInputs(raw, known)) {
    if (suggestion !== undefined)
      problems.push({ input: name, reason: `is not an input of this action (did you mean ${suggestion}?)` })
    else
      notices.push({ level: 'warning', message: `${name} is not an input of this action: it has no effect.` })
  }
}

function warnIneffectiveInputs(values: Partial<SessionValues>, { env }: Host, notices: Notice[]): void {
  const warn = (message: string) => notices.push({ level: 'warning', message })
  if (values['cache-dir'] !== undefined && values.cache === false)
    warn('cache-dir has no effect without cache: true. Nothing is reused or stored.')
  if (values['cache-commands'] === true && values.cache === false)
    warn('cache-commands has no effect without cache: true. Nothing is reused or stored.')
  if (values['retry-on'] !== undefined && values.retries === 0)
    warn('retry-on has no effect with retries: 0. Nothing is retried.')
  if (
    values['check-timeout-seconds'] !== undefined &&
    values.checks === undefined &&
    values['agent-checks'] === undefined
  )
    warn('check-timeout-seconds has no effect without checks or agent-checks. Nothing is checked.')
  for (const input of ['pass-env', 'public-env'] as const)
    for (const name of (values[input] ?? []).filter((each) => env[each] === undefined))
      warn(`${input} names ${name}, which is not set: agents do not get it.`)
}
