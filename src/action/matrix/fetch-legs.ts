/** Fetches the legs' folders. Of each leg the newest attempt that ended counts; the others are named in a warning. */
import fs from 'node:fs'
import path from 'node:path'
import { legRun, NEVER_REPORTED, type LegReport } from '../../session/matrix/fold-session.js'
import { checkLegFile, LEG_FILE } from '../../session/matrix/leg-file.js'
import { readStreamFacts, type StreamFacts } from '../../session/matrix/leg-stream.js'
import type { LegPlan, SessionPlan } from '../../session/matrix/session-plan.js'
import { legArtifactName, parseArtifactName } from '../artifacts/artifact-names.js'
import { describeFailure } from '../github/network-failure.js'
import { fetchArtifact, type ArtifactClient, type ListedArtifact } from '../artifacts/artifact-store.js'
import type { ChooseTarget } from '../artifacts/unpack.js'
import { makeFolder } from '../../util/files/make-folder.js'
import { attemptAsync } from '../../util/result.js'

/** What to fetch, and where to. */
export interface LegsQuestion {
  readonly plan: SessionPlan
  readonly planDigest: string
  /** This attempt of the workflow run. */
  readonly attempt: number
  readonly sessionDirectory: string
  /** Folder for artifacts until they have been checked; on the same disk as the session folder. */
  readonly incoming: string
  readonly temporaryDirectory: string
}

/** The result. */
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

/** What every leg is fetched with. */
interface Fetching {
  readonly client: ArtifactClient
  readonly question: LegsQuestion
  /** Reserves room for a large file; false when there is none left. */
  readonly mayTake: (bytes: number) => boolean
}

/** A leg as it was found, and what the report's reader should know of it. */
interface FetchedLeg {
  readonly report: LegReport
  readonly warnings: readonly string[]
}

/** Fetches all legs. One that cannot be fetched is reported as missing, with its reason; nothing throws for it. */
export async function fetchLegs(client: ArtifactClient, question: LegsQuestion): Promise<FetchedLegs> {
  const { plan } = question
  const toFetch = plan.legs.filter(({ skipReason }) => skipReason === null)
  // Without the list each leg is requested by name.
  const listed = await attemptAsync(() => client.list())
  const attempts = groupAttempts(listed.ok ? listed.value : [], question)
  const legs = new Map<string, LegReport>()
  const warnings: string[] = []
  const fetching = { client, question, mayTake: limitLargeFiles() }
  const queue = toFetch.values()
  const work = async (): Promise<void> => {
    for (const leg of queue) {
      const { id } = leg.delegation
      try {
        const known = attempts.get(id) ?? (await findByName(client, question, id))
        const fetched = await fetchLeg(fetching, leg, known)
        legs.set(id, fetched.report)
        warnings.push(...fetched.warnings)
      } catch (error) {
        legs.set(id, notKnown(error))
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return { legs, warnings: warnings.sort() }
}

function limitLargeFiles(): Fetching['mayTake'] {
  let largeBytes = 0
  return (bytes) => {
    if (bytes <= SMALL_FILE_BYTES) return true
    if (largeBytes + bytes > LARGE_FILES_BYTES) return false
    largeBytes += bytes
    return true
  }
}

/** Newest first. Names that are not legs of this plan are skipped: other sessions may share the workflow run. */
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

/** Not "never reported": it is unknown, and an older attempt must not be taken for the newest. */
function notKnown(error: unknown): LegReport {
  const cause = describeFailure(error)
  const reason = `Whether it reported is unknown: its folder could not be requested or moved into place (${cause}). Re-run the job of the report.`
  return { kind: 'missing', outcome: 'failed', error: reason }
}

/**
 * The service may cut its list: before a leg is reported as missing, its artifacts are requested by name.
 * @throws Error when the service does not answer
 */
async function findByName(
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

async function fetchLeg(fetching: Fetching, leg: LegPlan, attempts: readonly Attempt[]): Promise<FetchedLeg> {
  const label = labelOf(leg)
  const warnings: string[] = []
  const reasons: string[] = []
  let cutOff: FoundAttempt | undefined
  for (const attempt of attempts) {
    try {
      const found = await fetchAttempt(fetching, leg, attempt)
      warnings.push(...found.warnings)
      if (found.facts.hasEnded) {
        const others = attempts.filter((other) => other !== attempt)
        if (others.length > 0)
          warnings.push(
            `${label}: attempt ${attempt.attempt} counts; other attempts are in ${listNames(others)}.`
          )
        return { report: keep(fetching.question, leg, found), warnings }
      }
      cutOff ??= found
    } catch (error) {
      reasons.push(`${attempt.artifact.name} cannot be used: ${describeFailure(error)}`)
    }
  }
  for (const reason of reasons) warnings.push(`${label}: ${reason}.`)
  if (cutOff !== undefined) return { report: keep(fetching.question, leg, cutOff), warnings }
  const error =
    reasons[0] === undefined ? NEVER_REPORTED : `It did not report in a way that counts: ${reasons[0]}.`
  return { report: { kind: 'missing', outcome: 'failed', error }, warnings }
}

/** An attempt that was unpacked, and what its events say. */
interface FoundAttempt {
  readonly folder: string
  readonly eventsFile: string
  readonly facts: StreamFacts
  readonly warnings: readonly string[]
}

/** Unpacks one attempt into a folder of its own and reads its events. @throws Error when it cannot be used. */
async function fetchAttempt(
  { client, question, mayTake }: Fetching,
  leg: LegPlan,
  { artifact, attempt }: Attempt
): Promise<FoundAttempt> {
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
  const warnings = leftOut.map(
    ({ name, reason }) => `${name} is only in the artifact ${artifact.name}: ${reason}.`
  )
  const mark = { planDigest: question.planDigest, id: delegation.id, attempt }
  checkLegFile(readSmallFile(path.join(folder, LEG_FILE)), mark)
  const eventsFile = path.join(folder, 'events.jsonl')
  if (!fs.existsSync(eventsFile)) throw new Error('it has no events.jsonl')
  const facts = readStreamFacts(eventsFile, legRun(leg))
  if (facts === undefined) throw new Error('its events.jsonl says nothing about the run')
  if (facts.refused > 0)
    warnings.push(
      `${labelOf(leg)}: ${facts.refused} lines of its events were rejected (the first: ${facts.firstRefusal ?? ''}).`
    )
  return { folder, eventsFile, facts, warnings }
}

function labelOf({ delegation: { agent, id } }: LegPlan): string {
  return `${agent} (${id})`
}

function readSmallFile(file: string): string {
  const size = fs.lstatSync(file, { throwIfNoEntry: false })?.size
  if (size === undefined || size > SMALL_FILE_BYTES) throw new Error(`it has no ${LEG_FILE}`)
  return fs.readFileSync(file, 'utf8')
}

/** Moves the run's folder to where a session in one process would have it. */
function keep(
  { sessionDirectory }: LegsQuestion,
  { delegation }: LegPlan,
  { folder, eventsFile, facts }: FoundAttempt
): LegReport {
  const segments = delegation.folder.split('/')
  const from = path.join(folder, ...segments)
  const to = path.join(sessionDirectory, ...segments)
  if (fs.existsSync(from)) {
    makeFolder(path.dirname(to), 0o700)
    fs.renameSync(from, to)
  }
  return { kind: 'found', eventsFile, facts }
}

function listNames(attempts: readonly Attempt[]): string {
  return attempts.map(({ artifact }) => artifact.name).join(', ')
}
