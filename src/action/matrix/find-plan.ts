/** Finds the plan for a job, and refuses one that is of another run, incomplete or changed. */
import fs from 'node:fs'
import path from 'node:path'
import { ConfigurationError } from '../../session/configuration/configuration-error.js'
import {
  parsePlan,
  PLAN_FILE,
  PLAN_LIMIT_BYTES,
  planDigest,
  type PlanOrigin,
  type SessionPlan
} from '../../session/matrix/session-plan.js'
import { describeFailure } from '../github/network-failure.js'
import { fetchArtifact, type ArtifactClient, type ListedArtifact } from '../artifacts/artifact-store.js'
import { parseArtifactName, parsePlanReference } from '../artifacts/artifact-names.js'
import { EnvironmentError } from '../../util/environment-error.js'

/** Which plan, and where to put it. */
export interface PlanQuestion {
  /** The input `plan`; undefined when it is not given. */
  readonly reference: string | undefined
  /** Whether, without a reference, a plan of an earlier attempt counts: for a leg, which runs only after a successful plan. */
  readonly mayBeEarlier: boolean
  readonly origin: PlanOrigin
  readonly isRehearsal: boolean
  /** Folder for the plan's file. */
  readonly folder: string
  /** Whether to fetch PM's events and folder too. */
  readonly withPm: boolean
  readonly temporaryDirectory: string
}

/** A plan, and the digest by which the legs' folders refer to it. */
export interface FoundPlan {
  readonly plan: SessionPlan
  readonly digest: string
}

const PLAN_BOUNDS = {
  packedBytes: 2 ** 30,
  mostFiles: 1_000,
  fileBytes: 512 * 2 ** 20,
  totalBytes: 2 * 2 ** 30
}

/**
 * Fetches the plan and checks it.
 * @throws ConfigurationError (PLAN_UNUSABLE) with the reason why there is no usable plan, or EnvironmentError
 * (ARTIFACT_SERVICE_FAILED)
 */
export async function findPlan(client: ArtifactClient, question: PlanQuestion): Promise<FoundPlan> {
  const { reference, origin, folder } = question
  if (reference === 'none')
    refuse('the planning job gave no plan: look at its log. Nothing was delegated, so nothing is done')
  const wanted = reference === undefined ? undefined : parsePlanReference(reference)
  const artifact =
    wanted === undefined
      ? await choosePlan(client, question)
      : await fromService(() => client.find(wanted.artifact))
  if (artifact === undefined)
    refuse(
      `this run has no artifact ${wanted?.artifact ?? ''}: it was deleted, its days are over, or it is another run's`
    )
  const isWanted = (name: string): boolean =>
    name === PLAN_FILE || (question.withPm && (name === 'events.jsonl' || name.startsWith('pm/')))
  const target = (name: string) =>
    isWanted(name) ? { path: path.join(folder, ...name.split('/')) } : undefined
  try {
    await fetchArtifact(client, artifact, target, PLAN_BOUNDS, question.temporaryDirectory)
  } catch (error) {
    refuse(`the artifact ${artifact.name} cannot be fetched: ${describeFailure(error)}`, error)
  }
  const text = readPlanText(path.join(folder, PLAN_FILE), artifact.name)
  const digest = planDigest(text)
  if (wanted !== undefined && wanted.digest !== digest)
    refuse(`${PLAN_FILE} of ${artifact.name} is not the one that the planning job made: it was changed since`)
  const plan = parseOrRefuse(text, artifact.name)
  checkOrigin(plan, origin, artifact)
  if (plan.rehearsal !== question.isRehearsal)
    refuse(
      `the plan is ${plan.rehearsal ? 'of a rehearsal' : 'of no rehearsal'} and this job is ${question.isRehearsal ? 'one' : 'none'}: give rehearse the same value in all jobs`
    )
  return { plan, digest }
}

async function choosePlan(client: ArtifactClient, question: PlanQuestion): Promise<ListedArtifact> {
  const { runAttempt } = question.origin
  const plans = (await fromService(() => client.list())).flatMap((artifact) => {
    const name = parseArtifactName(artifact.name)
    return name?.kind === 'plan' && name.attempt <= runAttempt ? [{ artifact, attempt: name.attempt }] : []
  })
  const newest = Math.max(0, ...plans.map(({ attempt }) => attempt))
  const [found, ...more] = plans.filter(({ attempt }) => attempt === newest)
  if (found === undefined)
    refuse('this run has no plan yet: a job with mode: plan must have succeeded, and be named in needs')
  if (more.length > 0) refuse(`this attempt has ${more.length + 1} plans. ${HAND_OVER}`)
  if (newest !== runAttempt && !question.mayBeEarlier)
    refuse(
      `this is attempt ${runAttempt} and the newest plan is of attempt ${newest}: whether it is still the right one cannot be known. ${HAND_OVER}`
    )
  return found.artifact
}

const HAND_OVER = "Say which one is meant: plan: ${{ needs.plan.outputs.plan || 'none' }}"

async function fromService<Answer>(request: () => Promise<Answer>): Promise<Answer> {
  try {
    return await request()
  } catch (error) {
    const message = `The plan could not be requested from the artifact service: ${describeFailure(error)}. Re-run this job.`
    throw new EnvironmentError('ARTIFACT_SERVICE_FAILED', message, { cause: error })
  }
}

function readPlanText(file: string, artifact: string): string {
  const stats = fs.lstatSync(file, { throwIfNoEntry: false })
  if (stats === undefined) refuse(`the artifact ${artifact} holds no ${PLAN_FILE}: PM's job was cut off`)
  if (stats.size > PLAN_LIMIT_BYTES) refuse(`${PLAN_FILE} of ${artifact} has ${stats.size} bytes`)
  return fs.readFileSync(file, 'utf8')
}

function parseOrRefuse(text: string, artifact: string): SessionPlan {
  try {
    return parsePlan(text)
  } catch (error) {
    refuse(`${PLAN_FILE} of ${artifact} cannot be used: ${describeFailure(error)}`, error)
  }
}

function checkOrigin({ origin: of }: SessionPlan, here: PlanOrigin, { name }: ListedArtifact): void {
  if (of.repository !== here.repository || of.runId !== here.runId)
    refuse(`${name} is the plan of run ${of.runId} of ${of.repository}, and this is run ${here.runId}`)
  if (of.commit !== here.commit)
    refuse(`${name} was planned for the commit ${of.commit}, and this run is about ${here.commit}`)
  if (of.runAttempt > here.runAttempt || parseArtifactName(name)?.attempt !== of.runAttempt)
    refuse(`${name} is of attempt ${of.runAttempt}, and this is attempt ${here.runAttempt}`)
}

function refuse(reason: string, cause?: unknown): never {
  throw new ConfigurationError([`plan: ${reason}.`], { code: 'PLAN_UNUSABLE', cause })
}
