/** Records what a session changes, and writes it into the session folder, where the same step or another job delivers it. */
import fs from 'node:fs'
import path from 'node:path'
import {
  DELIVERY_FILE,
  DELIVERY_FOLDER,
  digestOf,
  renderDelivery,
  type Delivery
} from '../../session/delivery/delivery.js'
import { readDirectory, readReviewedCommits, redactFindings } from '../../session/delivery/recorded-review.js'
import type { InputFile } from '../../session/delivery/input-files.js'
import { openChangeRecorder, type ChangeRecorder } from '../../session/delivery/record-changes.js'
import type { SessionConfiguration } from '../../session/configuration/configuration.js'
import type { SessionRecord } from '../../session/record/record.js'
import { partsOfFramework } from '../../session/roster/framework.js'
import { errorMessage } from '../../util/error-message.js'
import { makeFolder } from '../../util/files/make-folder.js'
import { fail, ok, type Result } from '../../util/result.js'
import { readWorkflowEvent } from '../event/workflow-event.js'
import { chooseBase, NO_BASE } from './choose-base.js'
import { ConfigurationError } from '../../session/configuration/configuration-error.js'
import { readOrigin } from '../matrix/run-origin.js'
import type { StepContext } from '../step/step-context.js'
import { renderDeliveryReport } from './delivery-report.js'

/** A delivery in a session folder, with the digest of its file. */
export interface WrittenDelivery {
  readonly delivery: Delivery
  readonly digest: string
}

/** Records one session. */
export interface DeliveryRecorder {
  /** Undefined if no file was changed. */
  readonly write: (record: SessionRecord) => Promise<Result<WrittenDelivery | undefined>>
  readonly close: () => void
}

/**
 * Opens the recorder, before agents work.
 * @throws ConfigurationError if the changes are to be delivered and cannot be recorded
 */
export async function openDeliveryRecorder(
  configuration: SessionConfiguration,
  step: StepContext
): Promise<DeliveryRecorder> {
  const { workingDirectory, sessionDirectory, review } = configuration
  const { temporaryDirectory, settings, env } = step
  const destination = settings.deliver ?? 'none'
  const delivers = destination !== 'none'
  const instructions = inputFiles(configuration, step)
  const place = { workingDirectory, sessionDirectory, temporaryDirectory, instructions }
  const opened = await openChangeRecorder(place)
  if (!opened.ok)
    throw new ConfigurationError([
      `${delivers ? `deliver: ${destination}` : `review: ${review}`} needs a git checkout, but ${opened.error}. Check out the repository before this step (actions/checkout).`
    ])
  const recorder = opened.value
  const { obstacle } = recorder
  if (delivers && obstacle !== undefined) {
    recorder.close()
    throw new ConfigurationError([
      `deliver: ${destination} is not possible in this checkout (${obstacle.path}): ${obstacle.reason}.`
    ])
  }
  if (
    destination === 'pull-request' &&
    chooseBase(settings, recorder.branch, readWorkflowEvent(env)) === undefined
  ) {
    recorder.close()
    throw new ConfigurationError([`base-branch: is missing: ${NO_BASE}`])
  }
  return {
    write: (record) => writeDelivery(recorder, record, { workingDirectory, sessionDirectory }, step),
    close: recorder.close
  }
}

/** Files that tell agents what to do by way of an input. */
function inputFiles(
  { frameworkPath, agentsDirectory }: SessionConfiguration,
  { raw, env }: StepContext
): readonly InputFile[] {
  const workspace = env['GITHUB_WORKSPACE'] ?? process.cwd()
  const given = (input: string): InputFile[] => {
    const value = raw.get(input)?.trim() ?? ''
    return value === '' || value.startsWith('{') ? [] : [{ input, file: path.resolve(workspace, value) }]
  }
  const parts = frameworkPath === undefined ? [] : partsOfFramework(frameworkPath)
  return [
    ...given('prompt-file'),
    ...given('mcp-config'),
    ...(agentsDirectory === undefined ? [] : [{ input: 'agents-dir', file: agentsDirectory }]),
    ...parts.map((file) => ({ input: 'framework-path', file }))
  ]
}

async function writeDelivery(
  recorder: ChangeRecorder,
  record: SessionRecord,
  { workingDirectory, sessionDirectory }: Pick<SessionConfiguration, 'workingDirectory' | 'sessionDirectory'>,
  { env, redactor, log }: StepContext
): Promise<Result<WrittenDelivery | undefined>> {
  const folder = path.join(sessionDirectory, DELIVERY_FOLDER)
  const redact = (text: string): string => redactor.redact(text)
  try {
    // An agent may have left something there.
    fs.rmSync(folder, { recursive: true, force: true })
    const changes = await recorder.finish(folder, (text) => redact(text) !== text)
    const isUnchanged = changes.files.length + changes.obstacles.length + changes.ignored.length === 0
    if (isUnchanged && record.review === undefined) return ok(undefined)
    const delivery: Delivery = {
      sessionId: record.sessionId,
      rehearsal: record.rehearsal,
      conclusion: record.conclusion ?? 'failure',
      origin: readOrigin(env),
      ...changes,
      ...(record.review === undefined
        ? {}
        : {
            review: {
              ...redactFindings(record.review, redact),
              commits: await readReviewedCommits(workingDirectory, changes.baseCommit),
              directory: await readDirectory(workingDirectory)
            }
          }),
      report: renderDeliveryReport(record, readWorkflowEvent(env).runUrl, redact)
    }
    const text = renderDelivery(delivery)
    // The artifact is redacted on its way: a file that changes there would not fit its digest.
    if (redact(text) !== text)
      throw new Error('the list of files contains a secret in a form that cannot be removed')
    makeFolder(folder, 0o700)
    fs.writeFileSync(path.join(folder, DELIVERY_FILE), text, { mode: 0o600 })
    return ok({ delivery, digest: digestOf(text) })
  } catch (error) {
    const reason = `The session's changes could not be recorded, so nothing was delivered: ${errorMessage(error).replace(/\.$/, '')}.`
    log.annotate('error', reason, 'Delivery')
    return fail(reason)
  }
}
