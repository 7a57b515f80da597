/** `mode: deliver`: a job of its own with the rights to write, which runs no agent and has no checkout. */
import fs from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { ConfigurationError } from '../../session/configuration/configuration-error.js'
import {
  DELIVERY_FILE,
  DELIVERY_FOLDER,
  DELIVERY_LIMIT_BYTES,
  digestOf,
  LARGEST_BLOB_BYTES,
  MOST_BYTES,
  MOST_FILES,
  parseDelivery,
  type Delivery
} from '../../session/delivery/delivery.js'
import { errorMessage } from '../../util/error-message.js'
import { connectArtifacts, fetchArtifact, type ArtifactClient } from '../artifacts/artifact-store.js'
import { describeFailure } from '../github/network-failure.js'
import { noArtifactsReason } from '../github/enterprise-server.js'
import { readOrigin } from '../matrix/run-origin.js'
import type { SessionConfiguration } from '../../session/configuration/configuration.js'
import { postsReview } from '../review/review-choice.js'
import { reportReviewFailure } from '../review/report-review.js'
import { NOT_RECORDED, runReview } from '../review/review-step.js'
import { readWorkflowEvent } from '../event/workflow-event.js'
import { publishClosingSections } from '../step/closing-sections.js'
import type { StepContext } from '../step/step-context.js'
import { reportNoChanges } from './deliver-changes.js'
import { runDelivery } from './deliver-step.js'

/** A session folder with long transcripts, as it is packed. */
const BOUNDS = {
  packedBytes: 2 ** 30,
  mostFiles: 200_000,
  fileBytes: LARGEST_BLOB_BYTES,
  totalBytes: MOST_BYTES + DELIVERY_LIMIT_BYTES
}

/**
 * Fetches the delivery and delivers it; returns the exit code.
 * @throws ConfigurationError (PLAN_UNUSABLE) if there is no usable delivery
 */
export async function runDeliverMode(
  step: StepContext,
  { review, rehearse }: Pick<SessionConfiguration, 'review' | 'rehearse'>,
  signal: AbortSignal,
  given?: ArtifactClient
): Promise<number> {
  const { settings, env, temporaryDirectory } = step
  const reference = settings.delivery
  const delivers = ['branch', 'pull-request', 'push'].includes(settings.deliver ?? '')
  if (!delivers && !postsReview(review))
    throw new ConfigurationError([
      'deliver: mode deliver needs to know where the changes go: branch, pull-request or push, or what kind of review is posted. Example: deliver: pull-request, or review: comment'
    ])
  if (reference === undefined)
    throw new ConfigurationError([
      'delivery: is missing or empty: mode deliver takes the output delivery of the job with the agents, which has it with deliver: artifact and when its session has ended. Example: delivery: ${{ needs.agents.outputs.delivery }}'
    ])
  if (reference === 'none') {
    if (delivers) reportNoChanges(step)
    // A session that was asked for findings has a delivery even if there are none.
    if (!postsReview(review)) return 0
    reportReviewFailure(NOT_RECORDED, step)
    publishClosingSections(step)
    return 1
  }
  const noArtifacts = given === undefined ? noArtifactsReason(env) : undefined
  if (noArtifacts !== undefined)
    throw new ConfigurationError([
      `mode: deliver is not possible here: it gets the changes as an artifact, and ${noArtifacts}. Use deliver in the job with the agents.`
    ])
  const directory = await mkdtemp(path.join(temporaryDirectory, 'mpm-delivery-'))
  try {
    const fetched = await fetchDelivery(given ?? connectArtifacts(), reference, directory, step)
    // This job's own rehearsal was not checked for trust, so it must write nothing whatever the first job was.
    const delivery = { ...fetched, rehearsal: fetched.rehearsal || rehearse }
    const event = readWorkflowEvent(env)
    // Before a push to the pull request, which moves its head.
    const failures = [
      await runReview(delivery, review, event, step, signal),
      delivers ? await runDelivery({ delivery, directory }, event, step, signal) : undefined
    ]
    return failures.every((failure) => failure === undefined) ? 0 : 1
  } finally {
    publishClosingSections(step)
    await rm(directory, { recursive: true, force: true })
  }
}

async function fetchDelivery(
  client: ArtifactClient,
  reference: string,
  directory: string,
  { env, temporaryDirectory }: StepContext
): Promise<Delivery> {
  const at = reference.lastIndexOf(':')
  const [name, digest] = [reference.slice(0, at), reference.slice(at + 1)]
  try {
    const artifact = await client.find(name)
    if (artifact === undefined)
      refuse(`this run has no artifact ${name}: it was deleted, has expired, or belongs to another run`)
    let files = 0
    const wanted = new RegExp(`^${DELIVERY_FOLDER}/(?:${DELIVERY_FILE.replace('.', '\\.')}|[0-9a-f]{64})$`)
    const choose = (file: string) => {
      if (!wanted.test(file) || (files += 1) > MOST_FILES + 1) return undefined
      return { path: path.join(directory, ...file.split('/')) }
    }
    await fetchArtifact(client, artifact, choose, BOUNDS, temporaryDirectory)
    const file = path.join(directory, DELIVERY_FOLDER, DELIVERY_FILE)
    if (!fs.existsSync(file)) refuse(`the artifact ${name} contains no ${DELIVERY_FOLDER}/${DELIVERY_FILE}`)
    const text = fs.readFileSync(file, 'utf8')
    if (digestOf(text) !== digest)
      refuse(`${DELIVERY_FILE} of ${name} is not the file that the session made: it was changed since`)
    const delivery = parseDelivery(text)
    const { repository, runId } = readOrigin(env)
    const { origin } = delivery
    if (origin.repository !== repository || origin.runId !== runId)
      refuse(`${name} is of run ${origin.runId} of ${origin.repository}, but this is run ${runId}`)
    return delivery
  } catch (error) {
    if (error instanceof ConfigurationError) throw error
    refuse(`${name} cannot be used: ${describeFailure(error)}`, error)
  }
}

function refuse(reason: string, cause?: unknown): never {
  throw new ConfigurationError([`delivery: ${errorMessage(reason)}.`], { code: 'PLAN_UNUSABLE', cause })
}
