/** The event that started the workflow, from the runner: name, payload and origin. */
import fs from 'node:fs'
import { ConfigurationError } from '../../session/configuration/configuration-error.js'
import { errorMessage } from '../../util/error-message.js'
import { withoutByteOrderMark } from '../../util/invisible-characters.js'

/** A payload, or a part of one. It contains text from outsiders, unchanged. */
export type Payload = Readonly<Record<string, unknown>>

/** The event of this workflow run. */
export interface WorkflowEvent {
  /** `pull_request`; empty outside of a workflow. */
  readonly name: string
  readonly payload: Payload
  /** `owner/name`; empty outside of a workflow. */
  readonly repository: string
  /** Login of the user who started the run, according to the runner. */
  readonly actor: string
  /** The commit that the workflow runs for; on events of a fork's pull request it may be the base's. */
  readonly sha: string
  /** Address of the workflow run; undefined outside of a workflow. */
  readonly runUrl: string | undefined
  /** Number of the workflow run: a later run has a higher one. */
  readonly runId: number
  readonly runAttempt: number
  /** Identifies this job in the repository: the path of its workflow, and the job. */
  readonly job: string
}

/** GitHub sends no larger payload (docs: 25 MB for webhooks). */
const LARGEST_PAYLOAD_BYTES = 32 * 1024 * 1024

/**
 * Reads the event.
 * @throws ConfigurationError if the payload's file cannot be read, because the actor is unknown then.
 */
export function readWorkflowEvent(env: Readonly<Record<string, string | undefined>>): WorkflowEvent {
  const repository = env['GITHUB_REPOSITORY'] ?? ''
  const run = env['GITHUB_RUN_ID'] ?? ''
  // `owner/repo/.github/workflows/agents.yml@refs/heads/main`: the path is unique, a name need not be.
  const workflow = env['GITHUB_WORKFLOW_REF']?.replace(/@.*$/s, '') ?? env['GITHUB_WORKFLOW'] ?? ''
  return {
    name: env['GITHUB_EVENT_NAME'] ?? '',
    payload: readPayload(env['GITHUB_EVENT_PATH'] ?? ''),
    repository,
    actor: env['GITHUB_ACTOR'] ?? '',
    sha: env['GITHUB_SHA'] ?? '',
    runUrl: run === '' ? undefined : `${env['GITHUB_SERVER_URL'] ?? ''}/${repository}/actions/runs/${run}`,
    runId: Number(run) || 0,
    runAttempt: Number(env['GITHUB_RUN_ATTEMPT']) || 1,
    job: `${workflow}\n${env['GITHUB_JOB'] ?? ''}`
  }
}

function readPayload(file: string): Payload {
  if (file === '') return {}
  try {
    if (fs.statSync(file).size > LARGEST_PAYLOAD_BYTES) throw new Error('it is larger than any event')
    return asPayload(JSON.parse(withoutByteOrderMark(fs.readFileSync(file, 'utf8'))))
  } catch (error) {
    throw new ConfigurationError([
      `The event's payload ${file} (GITHUB_EVENT_PATH) cannot be read: ${errorMessage(error)}. Without it, who started this run is unknown. In a container, mount the runner's folders at the same paths, as \`container:\` in the job does.`
    ])
  }
}

function asPayload(value: unknown): Payload {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Payload) : {}
}

/** A part of a payload; empty if it is missing. */
export function partOf(payload: Payload, ...names: readonly string[]): Payload {
  return names.reduce((part, name) => asPayload(part[name]), payload)
}

/** Whether the payload has such a part. */
export function hasPart(payload: Payload, ...names: readonly string[]): boolean {
  return Object.keys(partOf(payload, ...names)).length > 0
}

/** A text of a payload; undefined if there is none. */
export function textOf(payload: Payload, ...names: readonly string[]): string | undefined {
  const value = partOf(payload, ...names.slice(0, -1))[names.at(-1) ?? '']
  return typeof value === 'string' ? value : undefined
}

/** An integer of a payload; undefined if there is none. */
export function numberOf(payload: Payload, ...names: readonly string[]): number | undefined {
  const value = partOf(payload, ...names.slice(0, -1))[names.at(-1) ?? '']
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined
}

/** A list of a payload; empty if there is none. */
export function listOfParts(payload: Payload, ...names: readonly string[]): readonly Payload[] {
  const value = partOf(payload, ...names.slice(0, -1))[names.at(-1) ?? '']
  return Array.isArray(value) ? value.map(asPayload) : []
}

/** Number of the pull request or issue that the event is about; undefined when it is about none, or about several. */
export function subjectNumber({ payload }: WorkflowEvent): number | undefined {
  const [pull, ...more] = listOfParts(payload, 'workflow_run', 'pull_requests')
  const upstream = pull === undefined || more.length > 0 ? undefined : numberOf(pull, 'number')
  return numberOf(payload, 'pull_request', 'number') ?? numberOf(payload, 'issue', 'number') ?? upstream
}

/** Number of the pull request that the event is about; undefined when it is about none. */
export function pullNumber({ payload }: WorkflowEvent): number | undefined {
  const pull = numberOf(payload, 'pull_request', 'number')
  return (
    pull ?? (hasPart(payload, 'issue', 'pull_request') ? numberOf(payload, 'issue', 'number') : undefined)
  )
}

/** The same, where the pull request of a workflow run counts, too. */
export function subjectPull(event: WorkflowEvent): number | undefined {
  return pullNumber(event) ?? (hasPart(event.payload, 'workflow_run') ? subjectNumber(event) : undefined)
}
