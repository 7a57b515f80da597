/** Collects the facts for the trust decision, and refuses before anything is installed or started. */
import path from 'node:path'
import { ConfigurationError } from '../../session/configuration/configuration-error.js'
import { readCheckout } from './checkout.js'
import { isListed } from './login-list.js'
import { findNestedCheckouts } from './nested-checkouts.js'
import type { GitHubApi } from '../github/github-api.js'
import { GitHubApiError } from '../github/github-error.js'
import { askTrust, decideTrust, origin } from './trust.js'
import type { WorkflowEvent } from '../event/workflow-event.js'
import type { Checkout, KnownOrigin, NestedCheckout, Permission, TrustQuestion } from './trust-facts.js'
import { errorMessage } from '../../util/error-message.js'
import { fail, ok } from '../../util/result.js'

/** What the trust check needs. */
export interface TrustInputs {
  readonly event: WorkflowEvent
  readonly allowedActors: readonly string[]
  readonly isRehearsal: boolean
  readonly workingDirectory: string
  readonly workspace: string
  /** Undefined when there is no token. */
  readonly api: Pick<GitHubApi, 'readPermission' | 'readPullHead' | 'isBranchHead'> | undefined
}

const NO_TOKEN = 'there is no github-token'

const CHECK_TOKEN = 'Check github-token (it reads metadata; no permission beyond that is needed)'

const READ_PULLS = 'Give github-token the permission pull-requests: read'

const READ_CONTENTS = 'Give github-token the permission contents: read'

/**
 * Returns the reason why the session may start; undefined for an event that only users with write access can cause.
 * @throws ConfigurationError when it may not, with the reason and what to do.
 */
export async function checkTrust(
  inputs: TrustInputs,
  read: (directory: string, forkSha: string) => Promise<Checkout> = readCheckout,
  findNested: (directory: string, forkSha: string) => Promise<readonly NestedCheckout[]> = findNestedCheckouts
): Promise<string | undefined> {
  const { event } = inputs
  const question = askTrust(event)
  if (question === undefined) return undefined
  if (inputs.isRehearsal)
    return `a rehearsal spends nothing and posts nothing, so the actor of the event ${event.name} is not checked`
  const from = await readOrigin(question, inputs)
  // Run git only where the origin of the code matters.
  const forkSha = from.kind === 'fork' && question.hasSecrets ? from.headSha : undefined
  const workingDirectory = path.resolve(inputs.workingDirectory)
  const workspace = path.resolve(inputs.workspace)
  const decision = decideTrust({
    ...question,
    eventName: event.name,
    repository: event.repository,
    allowedActors: inputs.allowedActors,
    permissions: await readPermissions(question, inputs),
    origin: from,
    checkout: forkSha === undefined ? { kind: 'empty' } : await read(workingDirectory, forkSha),
    nested:
      forkSha === undefined
        ? []
        : await findAll([workspace, workingDirectory], (folder) => findNested(folder, forkSha)),
    workingDirectory,
    workspace
  })
  if (!decision.isTrusted) throw new ConfigurationError([decision.reason], { code: 'NOT_TRUSTED' })
  return decision.reason
}

/** One folder may contain the other: each checkout is returned once. */
async function findAll(
  folders: readonly string[],
  find: (directory: string) => Promise<readonly NestedCheckout[]>
): Promise<readonly NestedCheckout[]> {
  const found = new Map<string, NestedCheckout>()
  for (const folder of new Set(folders)) for (const each of await find(folder)) found.set(each.folder, each)
  return [...found.values()]
}

async function readPermissions(
  { actors }: TrustQuestion,
  { allowedActors, api }: TrustInputs
): Promise<ReadonlyMap<string, Permission>> {
  const asked = actors.filter((actor) => !actor.isBot && !isListed(actor, allowedActors))
  const answers = asked.map(async ({ login }): Promise<[string, Permission]> => {
    const name = login.toLowerCase()
    if (api === undefined) return [name, fail(`${NO_TOKEN}. ${CHECK_TOKEN}`)]
    try {
      return [name, ok(await api.readPermission(login))]
    } catch (error) {
      return [name, fail(describe(error, CHECK_TOKEN))]
    }
  })
  return new Map(await Promise.all(answers))
}

async function readOrigin(
  { origin: from }: TrustQuestion,
  { api, event }: TrustInputs
): Promise<KnownOrigin> {
  if (from.kind !== 'unknown' && from.kind !== 'unknown-commit') return from
  const advice = from.kind === 'unknown' ? READ_PULLS : READ_CONTENTS
  if (api === undefined) return { kind: 'unknown', reason: `${NO_TOKEN}. ${advice}` }
  try {
    if (from.kind === 'unknown-commit')
      return from.sha !== '' && (await api.isBranchHead(from.sha))
        ? { kind: 'same-repository' }
        : { kind: 'fork', headSha: from.sha }
    const head = await api.readPullHead(from.pull)
    return origin(head.repository, head.sha, event.repository)
  } catch (error) {
    return { kind: 'unknown', reason: describe(error, advice) }
  }
}

/** Advice about the token makes sense only if GitHub answered. */
function describe(error: unknown, advice: string): string {
  const message = errorMessage(error)
  const isAnswered = !(error instanceof GitHubApiError) || error.code !== 'GITHUB_UNREACHABLE'
  return isAnswered ? `${message}. ${advice}` : message
}
