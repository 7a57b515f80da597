/** `mode: report`: collects all folders and ends the session. */
import fs from 'node:fs'
import path from 'node:path'
import type { SessionConfiguration } from '../../session/configuration/configuration.js'
import type { SessionEvent } from '../../session/record/events.js'
import {
  foldSession,
  PM_RUN,
  type LegReport,
  type SessionReports
} from '../../session/matrix/fold-session.js'
import { openReportChecks } from '../../session/matrix/report-checks.js'
import { mergeLegs } from '../../session/matrix/merge-legs.js'
import { readStreamFacts } from '../../session/matrix/leg-stream.js'
import type { SessionPlan } from '../../session/matrix/session-plan.js'
import { privateDirectoryOf } from '../../session/lifecycle/session-owner.js'
import type { GitHubApi } from '../github/github-api.js'
import { endGroup, setOutput, startGroup } from '../runner/runner-commands.js'
import type { StepContext } from '../step/step-context.js'
import type { ArtifactClient } from '../artifacts/artifact-store.js'
import { fetchLegs } from './fetch-legs.js'
import { findPlan, type FoundPlan } from './find-plan.js'
import { explainMissing } from './leg-jobs.js'
import type { PreparedSession } from './prepared-session.js'
import { readOrigin } from './run-origin.js'
import { makeFolder } from '../../util/files/make-folder.js'
import { errorMessage } from '../../util/error-message.js'

/** Events in the report's log; what agents said is in the logs of their jobs. */
const LOGGED = new Set<SessionEvent['type']>([
  'session-started',
  'delegations-detected',
  'run-ended',
  'notice',
  'findings-collected',
  'tickets-extracted',
  'session-ended'
])

/** Pages of 100 jobs: 256 legs, and others beside them. */
const JOB_PAGES = 10

/**
 * Fetches the plan and prepares the report.
 * @throws ConfigurationError when there is no plan to report on; the conclusion is `failure` then.
 */
export async function prepareReport(
  configuration: SessionConfiguration,
  step: StepContext,
  client: ArtifactClient,
  api: Pick<GitHubApi, 'listJobs'> | undefined
): Promise<PreparedSession> {
  const { sessionDirectory } = configuration
  const incoming = path.join(privateDirectoryOf(sessionDirectory), 'incoming')
  const origin = readOrigin(step.env)
  // Set before there is a record, so that no failure on the way can look like a success.
  setOutput('conclusion', 'failure')
  const found = await findPlan(client, {
    reference: step.settings.plan,
    mayBeEarlier: false,
    origin,
    isRehearsal: configuration.rehearse,
    folder: path.join(incoming, 'plan'),
    withPm: true,
    temporaryDirectory: step.temporaryDirectory
  })
  return {
    configuration,
    run: async (given, options) => {
      const { onEvent, signal } = options
      // The legs followed the plan, whatever this job's inputs are.
      const isolation = found.plan.configuration['isolation'] === 'worktree' ? 'worktree' : given.isolation
      const reports = await fetchReports(given, found, incoming, step, client, api)
      try {
        return await foldSession(given, reports, {
          onEvent: (event) => {
            // Checks are short, and decide.
            if (LOGGED.has(event.type) || ('run' in event && /(?:^|-)check-\d+$/.test(event.run)))
              onEvent(event)
          },
          redactor: step.redactor,
          merge: (record, emit) => mergeLegs({ ...given, isolation, cache: false }, record, emit),
          checks: (folder) => openReportChecks(given, found.plan, folder, options),
          cancelReason: () => (signal.aborted ? String(signal.reason) : undefined)
        })
      } finally {
        fs.rmSync(privateDirectoryOf(sessionDirectory), { recursive: true, force: true })
      }
    }
  }
}

async function fetchReports(
  { sessionDirectory }: SessionConfiguration,
  { plan, digest }: FoundPlan,
  incoming: string,
  step: StepContext,
  client: ArtifactClient,
  api: Pick<GitHubApi, 'listJobs'> | undefined
): Promise<SessionReports> {
  const { runAttempt, runId } = readOrigin(step.env)
  const pm = keepPm(path.join(incoming, 'plan'), sessionDirectory)
  // The toolkit logs several lines for each download.
  startGroup('Fetching the folders of the delegations')
  const { legs, warnings } = await fetchLegs(client, {
    plan,
    planDigest: digest,
    attempt: runAttempt,
    sessionDirectory,
    incoming,
    temporaryDirectory: step.temporaryDirectory
  }).finally(endGroup)
  const explained = await askWhyMissing(legs, plan, () => api?.listJobs(runId, runAttempt, JOB_PAGES))
  return {
    plan,
    pm,
    legs: explained.legs,
    warnings: [
      ...explained.warnings,
      ...(pm === undefined ? ['PM: its events did not arrive; its answer is in the log of its job.'] : []),
      ...warnings
    ]
  }
}

/** Calls GitHub's API only if a leg is missing, and only once. */
async function askWhyMissing(
  legs: ReadonlyMap<string, LegReport>,
  plan: SessionPlan,
  listJobs: () => ReturnType<GitHubApi['listJobs']> | undefined
): Promise<Pick<SessionReports, 'legs' | 'warnings'>> {
  if ([...legs.values()].every(({ kind }) => kind === 'found')) return { legs, warnings: [] }
  try {
    return { legs: explainMissing(legs, plan.legs, (await listJobs())?.entries ?? []), warnings: [] }
  } catch (error) {
    // The leg is reported as missing in any case.
    const cause = errorMessage(error)
    const warning = `The jobs that never reported could not be looked up (${cause}): give this job actions: read.`
    return { legs, warnings: [warning] }
  }
}

function keepPm(folder: string, sessionDirectory: string): SessionReports['pm'] {
  const eventsFile = path.join(folder, 'events.jsonl')
  makeFolder(sessionDirectory, 0o700)
  const pm = path.join(folder, 'pm')
  if (fs.existsSync(pm)) fs.renameSync(pm, path.join(sessionDirectory, 'pm'))
  const facts = fs.existsSync(eventsFile) ? readStreamFacts(eventsFile, PM_RUN) : undefined
  return facts === undefined ? undefined : { eventsFile, facts }
}
