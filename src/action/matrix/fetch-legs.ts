/** Fetches the legs' folders: of each leg the newest attempt that has ended counts, and the others are named. */
import fs from 'node:fs'
import path from 'node:path'
import { legRun, NEVER_REPORTED, type LegReport } from '../../session/matrix/fold-session.js'
import { checkLegFile, LEG_FILE } from '../../session/matrix/leg-file.js'
import { readStreamFacts } from '../../session/matrix/leg-stream.js'
import type { LegPlan, SessionPlan } from '../../session/matrix/session-plan.js'
import { legArtifactName, parseArtifactName } from '../artifacts/artifact-names.js'
import { describeFailure } from '../github/network-failure.js'
import { fetchArtifact, type ArtifactClient, type ListedArtifact } from '../artifacts/artifact-store.js'
import type { ChooseTarget } from '../artifacts/unpack.js'
import { makeFolder } from '../../util/make-folder.js'

/** What is fetched, and where to. */
export interface LegsQuestion {
  readonly plan: SessionPlan
  readonly planDigest: string
  /** This attempt of the workflow run. */
  readonly attempt: number
  readonly sessionDirectory: string
  /** Folder for what is looked through first; on the same disk as the session folder. */
  readonly incoming: string
  readonly temporaryDirectory: string
}

/** What came of it. */
export interface FetchedLegs {
  /** By the delegation's id; every leg that was to run is in it. */
  readonly legs: ReadonlyMap<string, LegReport>
  readonly warnings: readonly string[]
}

/** Downloads at the same time. */
const AT_ONCE = 6

/** Bounds of one leg's artifact. */
const LEG_BOUNDS = {
  packedBytes: 2 ** 30,
  mostFiles: 2_000,
  fileBytes: 512 * 2 ** 20,
  totalBytes: 2 * 2 ** 30
}

/** Bytes of all large files together: they are copied once more for the upload, and a hosted runner has 14 GB. */
const LARGE_FILES_BYTES = 3 * 2 ** 30

/** A file up to this size is always taken. */
const SMALL_FILE_BYTES = 2 ** 20

interface Attempt {
  readonly artifact: ListedArtifact
  readonly attempt: number
}

/** Fetches all legs. What cannot be had is a leg that is missing, with its reason; nothing throws for it. */
export async function fetchLegs(client: ArtifactClient, question: LegsQuestion): Promise<FetchedLegs> {
  const { plan } = question
  const toFetch = plan.legs.filter(({ skipReason }) => skipReason === null)
  const attempts = groupAttempts(await client.list(), question)
  const legs = new Map<string, LegReport>()
  const warnings: string[] = []
  let largeBytes = 0
  const mayTake = (bytes: number): boolean => {
    if (bytes <= SMALL_FILE_BYTES) return true
    if (largeBytes + bytes > LARGE_FILES_BYTES) return false
    largeBytes += bytes
    return true
  }
  const queue = toFetch.values()
  const work = async (): Promise<void> => {
    for (const leg of queue) {
      const { id } = leg.delegation
      try {
        const known = attempts.get(id) ?? (await askByName(client, question, id))
        legs.set(id, await fetchLeg(client, question, leg, known, mayTake, warnings))
      } catch (error) {
        legs.set(id, notKnown(error))
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return { legs, warnings: warnings.sort() }
}

/** Newest first. A name that is no leg of this plan is passed over: other sessions may share the run. */
function groupAttempts(
  artifacts: readonly ListedArtifact[],
  { plan, attempt: here }: LegsQuestion
): ReadonlyMap<string, readonly Attempt[]> {
  const groups = new Map<string, Attempt[]>()
  for (const artifact of artifacts) {
    const name = parseArtifactName(artifact.name)
    if (name?.kind !== 'leg' || name.sessionId !== plan.sessionId || name.attempt > here) continue
    const group = groups.get(name.id) ?? []
    group.push({ artifact, attempt: name.attempt })
    groups.set(name.id, group)
  }
  for (const group of groups.values())
    group.sort((left, right) => right.attempt - left.attempt || right.artifact.id - left.artifact.id)
  return groups
}

/** Not "never reported": nobody knows, and an older attempt that is found must not pass for the newest. */
function notKnown(error: unknown): LegReport {
  const cause = describeFailure(error)
  const reason = `Whether it reported cannot be told: its folder could not be asked for or put in its place (${cause}). Re-run the job of the report.`
  return { kind: 'missing', outcome: 'failed', error: reason }
}

/**
 * A list may be cut by the service: before a leg is called missing it is asked for by its name.
 * @throws Error when the service does not answer
 */
async function askByName(
  client: ArtifactClient,
  { plan, attempt: here }: LegsQuestion,
  id: string
): Promise<readonly Attempt[]> {
  const found: Attempt[] = []
  for (let attempt = here; attempt >= plan.origin.runAttempt && found.length === 0; attempt -= 1) {
    const artifact = await client.find(legArtifactName(plan.sessionId, id, attempt))
    if (artifact !== undefined) found.push({ artifact, attempt })
  }
  return found
}

async function fetchLeg(
  client: ArtifactClient,
  question: LegsQuestion,
  leg: LegPlan,
  attempts: readonly Attempt[],
  mayTake: (bytes: number) => boolean,
  warnings: string[]
): Promise<LegReport> {
  const { delegation } = leg
  const name = `${delegation.agent} (${delegation.id})`
  const reasons: string[] = []
  let cutOff: { readonly folder: string; readonly report: LegReport } | undefined
  for (const [index, { artifact, attempt }] of attempts.entries()) {
    const folder = path.join(question.incoming, artifact.name)
    try {
      const report = await fetchAttempt(client, question, leg, { artifact, attempt }, mayTake, warnings)
      if (report.kind === 'found' && report.facts.hasEnded) {
        const others = attempts.filter((_, place) => place !== index)
        if (others.length > 0)
          warnings.push(`${name}: attempt ${attempt} counts; other attempts are in ${listNames(others)}.`)
        return keep(question, leg, folder, report)
      }
      cutOff ??= { folder, report }
    } catch (error) {
      reasons.push(`${artifact.name} cannot be used: ${describeFailure(error)}`)
    }
  }
  for (const reason of reasons) warnings.push(`${name}: ${reason}.`)
  if (cutOff !== undefined) return keep(question, leg, cutOff.folder, cutOff.report)
  const error =
    reasons[0] === undefined ? NEVER_REPORTED : `It did not report in a way that counts: ${reasons[0]}.`
  return { kind: 'missing', outcome: 'failed', error }
}

/** Unpacks one attempt into a folder of its own and looks through its events. */
async function fetchAttempt(
  client: ArtifactClient,
  question: LegsQuestion,
  leg: LegPlan,
  { artifact, attempt }: Attempt,
  mayTake: (bytes: number) => boolean,
  warnings: string[]
): Promise<LegReport> {
  const { delegation } = leg
  const folder = path.join(question.incoming, artifact.name)
  const isEvents = (name: string): boolean => name === LEG_FILE || name === 'events.jsonl'
  const chooseTarget: ChooseTarget = (name, bytes) => {
    if (!isEvents(name) && !name.startsWith(`${delegation.folder}/`)) return undefined
    if (!isEvents(name) && !mayTake(bytes))
      return { leftOut: `the report has no room for its ${bytes} bytes` }
    return { path: path.join(folder, ...name.split('/')) }
  }
  const { leftOut } = await fetchArtifact(
    client,
    artifact,
    chooseTarget,
    LEG_BOUNDS,
    question.temporaryDirectory
  )
  for (const { name, reason } of leftOut)
    warnings.push(`${name} is only in the artifact ${artifact.name}: ${reason}.`)
  const mark = { planDigest: question.planDigest, id: delegation.id, attempt }
  checkLegFile(readSmallFile(path.join(folder, LEG_FILE)), mark)
  const eventsFile = path.join(folder, 'events.jsonl')
  if (!fs.existsSync(eventsFile)) throw new Error('it has no events.jsonl')
  const facts = readStreamFacts(eventsFile, legRun(leg))
  if (facts === undefined) throw new Error('its events.jsonl tells nothing of the run')
  if (facts.refused > 0)
    warnings.push(
      `${delegation.agent} (${delegation.id}): ${facts.refused} lines of its events were not taken (the first: ${facts.firstRefusal ?? ''}).`
    )
  return { kind: 'found', eventsFile, facts }
}

function readSmallFile(file: string): string {
  const size = fs.lstatSync(file, { throwIfNoEntry: false })?.size
  if (size === undefined || size > SMALL_FILE_BYTES) throw new Error(`it has no ${LEG_FILE}`)
  return fs.readFileSync(file, 'utf8')
}

/** The run's folder goes where a session in one process would have it. */
function keep(
  { sessionDirectory }: LegsQuestion,
  { delegation }: LegPlan,
  folder: string,
  report: LegReport
) {
  const from = path.join(folder, ...delegation.folder.split('/'))
  const to = path.join(sessionDirectory, ...delegation.folder.split('/'))
  if (fs.existsSync(from)) {
    makeFolder(path.dirname(to), 0o700)
    fs.renameSync(from, to)
  }
  return report
}

function listNames(attempts: readonly Attempt[]): string {
  return attempts.map(({ artifact }) => artifact.name).join(', ')
}
