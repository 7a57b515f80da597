/** Delivers a written delivery by the step's inputs, and reports it: outputs, annotations, summary. */
import fs from 'node:fs'
import path from 'node:path'
import {
  DELIVERY_FOLDER,
  digestOf,
  type DeliveredFile,
  type Delivery
} from '../../session/delivery/delivery.js'
import { errorMessage } from '../../util/error-message.js'
import { UntrustedDataError } from '../../util/untrusted-data-error.js'
import { textOf, type WorkflowEvent } from '../event/workflow-event.js'
import { isLoopback } from '../github/is-loopback.js'
import type { StepContext } from '../step/step-context.js'
import { subjectOf } from './branch-name.js'
import { branchOfPull, chooseBase, NO_BASE } from './choose-base.js'
import { connectDelivery } from './deliver-api.js'
import { deliver, type DeliverRequest, type DeliveryResult, type Destination } from './deliver.js'
import { protectionBy } from './protected-paths.js'
import { reportPreview, reportResult } from './report-delivery.js'
import { screenDelivery } from './screen-delivery.js'

/** A delivery and where its contents are. */
export interface ReadyDelivery {
  readonly delivery: Delivery
  /** Session folder, or a folder with the same content. */
  readonly directory: string
}

/** Delivers, or previews. Returns why nothing, or not everything, was delivered; undefined if all is well. Never throws. */
export async function runDelivery(
  ready: ReadyDelivery,
  event: WorkflowEvent,
  step: StepContext,
  signal: AbortSignal
): Promise<string | undefined> {
  const { delivery } = ready
  const { settings, env } = step
  const destination = settings.deliver ?? 'none'
  if (destination === 'none' || destination === 'artifact') return undefined
  if (delivery.conclusion !== 'success' && settings['deliver-on'] !== 'any') {
    const why = `the session ended as ${delivery.conclusion}. With deliver-on: any it becomes a draft`
    return reportResult({ kind: 'nothing', reason: why }, step)
  }
  try {
    const request = buildRequest(ready, destination, event, step, signal)
    if (typeof request === 'string') return reportResult({ kind: 'refused', problems: [request] }, step)
    // A rehearsal asks nobody but a stand-in on this machine.
    if (delivery.rehearsal && !isLoopback(env['GITHUB_API_URL'])) {
      reportPreview(request, step)
      return undefined
    }
    return reportResult(await run(request, step), step)
  } catch (error) {
    return reportResult({ kind: 'refused', problems: [errorMessage(error)] }, step)
  }
}

function run(request: DeliverRequest, { raw, env }: StepContext): Promise<DeliveryResult> {
  const token = raw.get('github-token')?.trim() ?? ''
  const repository = env['GITHUB_REPOSITORY'] ?? ''
  if (token === '' || repository === '')
    return Promise.resolve({ kind: 'refused', problems: ['there is no github-token to write with'] })
  return deliver(connectDelivery({ token, repository, apiUrl: env['GITHUB_API_URL'] }), request)
}

/** A clause if the event or the inputs lack something. */
function buildRequest(
  { delivery, directory }: ReadyDelivery,
  destination: Destination,
  event: WorkflowEvent,
  { settings, env, redactor, temporaryDirectory }: StepContext,
  signal: AbortSignal
): DeliverRequest | string {
  const subject = subjectOf(event)
  const pullBranch = branchOfPull(event)
  const base = chooseBase(settings, delivery.branch, event)
  if (base === undefined && destination === 'pull-request') return NO_BASE
  const readContent = contentReader(path.join(directory, DELIVERY_FOLDER))
  const screened = screenDelivery(
    delivery,
    {
      protection: protectionBy(settings['protected-paths'] ?? [], delivery.named),
      onProtected: settings['on-protected'] ?? 'leave-out',
      mostFiles: settings['max-files'] ?? 100,
      mostKilobytes: settings['max-change-kb'] ?? 4_096
    },
    (file) => readContent(file).toString('utf8')
  )
  return {
    delivery,
    screened,
    readContent,
    destination,
    subject,
    branchPrefix: settings['branch-prefix'] ?? 'agents/',
    base: base ?? '',
    isOnPullRequest: pullBranch !== undefined && base === pullBranch,
    facts: {
      givenTitle: settings['pull-request-title'],
      subjectTitle: textOf(event.payload, 'issue', 'title') ?? textOf(event.payload, 'pull_request', 'title'),
      subject,
      sessionId: delivery.sessionId,
      isFailed: delivery.conclusion !== 'success',
      runUrl: event.runUrl,
      report: delivery.report,
      redact: (text) => redactor.redact(text)
    },
    wishes: {
      isDraft: settings['pull-request-draft'] ?? true,
      labels: settings['pull-request-labels'] ?? [],
      reviewers: settings['pull-request-reviewers'] ?? [],
      serverUrl: env['GITHUB_SERVER_URL'] ?? 'https://github.com'
    },
    temporaryDirectory,
    signal
  }
}

/** Reads contents by their digests: one that was changed on its way is refused. */
function contentReader(folder: string): (file: DeliveredFile) => Buffer {
  return ({ path: name, content }) => {
    if (content === null || content.mode === '160000') return Buffer.alloc(0)
    const file = path.join(folder, content.digest)
    const bytes = fs.existsSync(file) ? fs.readFileSync(file) : undefined
    if (bytes === undefined || digestOf(bytes) !== content.digest)
      throw new UntrustedDataError(
        'CHANGED',
        `The content of ${name} ${bytes === undefined ? 'is missing' : 'was changed on its way'}: it contains text that looks like a secret and was masked, or the artifact was changed. Nothing was delivered.`
      )
    return bytes
  }
}
