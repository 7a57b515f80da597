/**
 * Publishes a session's results: files of the session folder, outputs, the artifact, the job summary. Each is best
 * effort: a failure is a warning, does not stop the others, and does not change the verdict.
 */
import * as core from './runner/runner-commands.js'
import fs from 'node:fs'
import path from 'node:path'
import { renderHtmlReport } from '../report/html/html.js'
import { renderSummary, SUMMARY_HARD_LIMIT_BYTES, type ArtifactFate } from '../report/summary/summary.js'
import type { SessionRecord } from '../session/record/record.js'
import { writeReport } from '../session/record/report-excerpts.js'
import { writeRecord } from '../session/record/session-folder.js'
import { redactWholeRecord } from '../report/redaction/redact-record.js'
import { uploadSession, type UploadedArtifact, type UploadFiles } from './artifacts/upload-session.js'
import { appendToCommandFile } from './runner/command-file-guard.js'
import { isEnterpriseServer, NO_ARTIFACTS } from './github/enterprise-server.js'
import { describeFailure } from './github/network-failure.js'
import { buildOutputs } from './outputs.js'
import { renderClosingSections } from './step/closing-sections.js'
import type { StepContext } from './step/step-context.js'
import { writeWhole } from '../util/files/write-whole.js'

/** A session and its folder. */
export interface PublishedSession {
  readonly record: SessionRecord
  readonly sessionDirectory: string
}

/** Writes the files of the session folder, and sets the outputs: fast enough after a cancel. */
export function publishQuickly(session: PublishedSession, step: StepContext): void {
  publishOutputs(session, step)
  publishFiles(session, step)
}

/** Writes `session.json`, `summary.md` and `report.html` into the session folder. */
export function publishFiles({ record, sessionDirectory }: PublishedSession, step: StepContext): void {
  const shown = redactWholeRecord(record, step.redactor.redact)
  attempt(step, 'The files of the session folder could not be written', () => {
    writeRecord(sessionDirectory, record)
    writeWhole(path.join(sessionDirectory, 'summary.md'), renderSummary(shown))
  })
  attempt(step, 'report.html could not be written', () => {
    writeReport(sessionDirectory, record, renderHtmlReport, step.redactor.redact)
  })
}

function publishOutputs({ record, sessionDirectory }: PublishedSession, step: StepContext): void {
  const shown = redactWholeRecord(record, step.redactor.redact)
  for (const [name, value] of Object.entries(buildOutputs(shown, sessionDirectory)))
    attempt(step, `The output ${name} could not be set`, () => {
      core.setOutput(name, step.redactor.redact(value))
    })
}

/** Uploads the artifact; undefined if it is not requested. */
export async function publishArtifact(
  { record, sessionDirectory }: PublishedSession,
  step: StepContext,
  upload?: UploadFiles
): Promise<ArtifactFate | undefined> {
  const { env, log, settings } = step
  if (!settings['upload-artifacts']) return undefined
  if (isEnterpriseServer(env)) {
    log.write(`No artifact: ${NO_ARTIFACTS}. The session folder is ${sessionDirectory}.`)
    return { kind: 'missing', cause: NO_ARTIFACTS, sessionDirectory }
  }
  const request = {
    sessionDirectory,
    sessionId: record.sessionId,
    name: settings['artifact-name'],
    retentionDays: settings['artifact-retention-days'],
    temporaryDirectory: step.temporaryDirectory
  }
  const warn = (message: string): void => {
    log.annotate('warning', message)
  }
  try {
    const artifact = await uploadSession(request, step.redactor, warn, upload)
    const url = artifactUrl(artifact, env)
    core.setOutput('artifact-id', artifact.id ?? '')
    core.setOutput('artifact-url', url ?? '')
    log.write(`Artifact ${artifact.name}${url === undefined ? '' : `: ${url}`}`)
    return { kind: 'uploaded', name: artifact.name, url }
  } catch (error) {
    const cause = describeFailure(error)
    warn(`The artifact could not be uploaded: ${cause}. The session folder is ${sessionDirectory}.`)
    return { kind: 'missing', cause: step.redactor.redact(cause), sessionDirectory }
  }
}

function artifactUrl({ id }: UploadedArtifact, env: StepContext['env']): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env
  if (id === undefined || server === undefined || repository === undefined || run === undefined)
    return undefined
  return `${server}/${repository}/actions/runs/${run}/artifacts/${id}`
}

/** Writes the job summary, which links the artifact, with the closing sections. */
export function publishSummary(
  record: SessionRecord,
  artifact: ArtifactFate | undefined,
  step: StepContext
): void {
  attempt(step, 'The job summary could not be written', () => {
    writeSummary(redactWholeRecord(record, step.redactor.redact), artifact, step)
  })
}

/** Appends to the step's summary file, within its limit: the runner drops a file that is too large. */
function writeSummary(record: SessionRecord, artifact: ArtifactFate | undefined, step: StepContext): void {
  const file = step.env['GITHUB_STEP_SUMMARY']
  if (file === undefined || file === '') return
  const used = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0
  const closing = renderClosingSections(step)
  const room = SUMMARY_HARD_LIMIT_BYTES - used - Buffer.byteLength(closing)
  const whole = step.redactor.redact(renderSummary(record, { artifact }))
  const text = fits(whole, room)
    ? whole
    : step.redactor.redact(renderSummary(record, { artifact, limitBytes: room }))
  if (!fits(text, room)) throw new Error(`only ${room} bytes are left for it`)
  appendToCommandFile(file, text + closing)
}

function fits(text: string, room: number): boolean {
  return Buffer.byteLength(text) <= room
}

function attempt(step: StepContext, failure: string, work: () => void): void {
  try {
    work()
  } catch (error) {
    step.log.annotate('warning', `${failure}: ${describeFailure(error)}.`)
  }
}
