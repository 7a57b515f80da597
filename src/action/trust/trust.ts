/**
 * Who may start a session. An event that outsiders can cause needs an actor with write access or on the author's list;
 * agents never work on a fork's code with the base's secrets. Pure.
 */
import { isListed } from './login-list.js'
import { OWN_MARK } from '../github/own-marker.js'
import { refuseFork } from './trust-fork.js'
import {
  hasPart,
  partOf,
  pullNumber,
  textOf,
  type Payload,
  type WorkflowEvent
} from '../event/workflow-event.js'
import type { Origin, EventActor, TrustQuestion, TrustFacts, TrustDecision } from './trust-facts.js'

/** Events that need write access, or that GitHub's scheduler causes. */
const INSIDERS_EVENTS = new Set([
  'push',
  'schedule',
  'workflow_dispatch',
  'repository_dispatch',
  'merge_group',
  'release'
])

/** For a fork's pull request, runs of these events get no secrets and a read-only token. */
const EVENTS_WITHOUT_SECRETS = new Set(['pull_request', 'pull_request_review', 'pull_request_review_comment'])

const WRITERS = new Set(['admin', 'maintain', 'write'])

/** Whether somebody without write access can cause the event, or a fork's code is behind it. */
export function isOutsidersEvent(event: WorkflowEvent): boolean {
  return askTrust(event) !== undefined
}

/** What to find out about the event; undefined if it needs no check. Unknown events need one. */
export function askTrust(event: WorkflowEvent): TrustQuestion | undefined {
  const { name, payload } = event
  if (name === '' || INSIDERS_EVENTS.has(name)) return undefined
  const origin = originOf(event)
  const hasSecrets = !EVENTS_WITHOUT_SECRETS.has(name)
  const isOwnText = bringsOwnText(payload)
  const rest = { origin, baseSha: isAboutDeployment(name) ? '' : event.sha, hasSecrets, isOwnText }
  if (name !== 'workflow_run') {
    const actors = actorsOf(payload, event.actor, ['sender'])
    return { actors: [...actors, ...authorOfEdited(payload, actors)], ...rest }
  }
  const run = partOf(payload, 'workflow_run')
  const isInsiders = INSIDERS_EVENTS.has(textOf(run, 'event') ?? '') && origin.kind !== 'fork'
  return isInsiders ? undefined : { actors: actorsOf(run, undefined, ['actor', 'triggering_actor']), ...rest }
}

/** Parts with a text of their own, the most specific first. */
const TEXTS = ['comment', 'review', 'discussion', 'issue', 'pull_request']

/**
 * The author of a text that somebody else edited: it is still mostly the author's, and whoever corrects a word of it
 * does not vouch for the rest.
 */
function authorOfEdited(payload: Payload, editors: readonly EventActor[]): readonly EventActor[] {
  if (textOf(payload, 'action') !== 'edited') return []
  const written = TEXTS.find((part) => hasPart(payload, part))
  if (written === undefined) return []
  // GitHub shows an account that is gone as `ghost`.
  const login = textOf(payload, written, 'user', 'login') ?? 'ghost'
  if (editors.some((editor) => editor.login.toLowerCase() === login.toLowerCase())) return []
  const isBot = textOf(payload, written, 'user', 'type') === 'Bot' || login.endsWith('[bot]')
  return [{ login, isBot, isAuthor: true }]
}

/** Runs of these events are for the commit that is deployed, whoever made it. */
function isAboutDeployment(name: string): boolean {
  return name === 'deployment' || name === 'deployment_status'
}

/** Events about a commit that do not say which repository it comes from, and where they name it. */
const COMMIT_OF: Readonly<Record<string, readonly string[]>> = {
  check_run: ['check_run', 'head_sha'],
  check_suite: ['check_suite', 'head_sha'],
  status: ['sha'],
  deployment: ['deployment', 'sha'],
  deployment_status: ['deployment', 'sha']
}

/** Only the issue or comment itself counts: a label on one of our issues is added by a person. */
function bringsOwnText(payload: Payload): boolean {
  if (!['opened', 'created', 'edited'].includes(textOf(payload, 'action') ?? '')) return false
  const written = TEXTS.find((part) => hasPart(payload, part)) ?? ''
  return (textOf(payload, written, 'body') ?? '').trimStart().startsWith(OWN_MARK)
}

function actorsOf(
  payload: Payload,
  runner: string | undefined,
  parts: readonly string[]
): readonly EventActor[] {
  const named = parts.flatMap((part): EventActor[] => {
    const login = textOf(payload, part, 'login')
    if (login === undefined || login === '') return []
    return [{ login, isBot: textOf(payload, part, 'type') !== 'User' || login.endsWith('[bot]') }]
  })
  const known = new Set(named.map(({ login }) => login.toLowerCase()))
  // The runner may name a different actor than the payload.
  const further =
    runner === undefined || runner === '' || known.has(runner.toLowerCase())
      ? []
      : [{ login: runner, isBot: runner.endsWith('[bot]') }]
  return [...named, ...further].filter(
    ({ login }, index, all) =>
      all.findIndex((other) => other.login.toLowerCase() === login.toLowerCase()) === index
  )
}

function originOf(event: WorkflowEvent): Origin {
  const { payload, repository, name } = event
  if (name === 'workflow_run') {
    const run = partOf(payload, 'workflow_run')
    return origin(textOf(run, 'head_repository', 'full_name'), textOf(run, 'head_sha'), repository)
  }
  // Without an origin it counts as a fork's.
  if (hasPart(payload, 'pull_request') || name.startsWith('pull_request')) {
    const head = partOf(payload, 'pull_request', 'head')
    return origin(textOf(head, 'repo', 'full_name'), textOf(head, 'sha'), repository)
  }
  if (Object.hasOwn(COMMIT_OF, name)) {
    const sha = textOf(payload, ...(COMMIT_OF[name] ?? [])) ?? ''
    // The runner names the default branch's commit, except for deployments.
    const isOfBase = sha !== '' && sha === event.sha && !isAboutDeployment(name)
    return isOfBase ? { kind: 'same-repository' } : { kind: 'unknown-commit', sha }
  }
  const pull = pullNumber(event)
  return pull === undefined ? { kind: 'none' } : { kind: 'unknown', pull }
}

/** A deleted fork has no name, but its commits still count as a fork's. */
export function origin(
  head: string | undefined,
  headSha: string | undefined,
  repository: string
): Extract<Origin, { readonly kind: 'fork' | 'same-repository' }> {
  return head?.toLowerCase() === repository.toLowerCase()
    ? { kind: 'same-repository' }
    : { kind: 'fork', headSha: headSha ?? '', repository: head }
}

/** Decides whether the session may start; the first refusal that applies is reported. */
export function decideTrust(facts: TrustFacts): TrustDecision {
  const { eventName, actors } = facts
  if (facts.isOwnText)
    return refuse(
      `the text behind this ${eventName} event is a comment or issue of this action itself, and sessions that start sessions would never end. There is nothing to do.`
    )
  if (actors.length === 0)
    return refuse(
      `the event ${eventName} does not name its actor. Start the session by workflow_dispatch, or from an event that names its sender.`
    )
  for (const actor of actors) {
    const refusal = refuseActor(actor, facts)
    if (refusal !== undefined) return refuse(refusal)
  }
  const refusal = refuseFork(facts)
  if (refusal !== undefined) return refuse(refusal)
  const names = actors.map(({ login }) => login).join(', ')
  return { isTrusted: true, reason: `${names} may start a session by ${eventName}` }
}

function refuse(reason: string): TrustDecision {
  return { isTrusted: false, reason: `The session is not started: ${reason}` }
}

function refuseActor(
  actor: EventActor,
  { eventName, allowedActors, permissions }: TrustFacts
): string | undefined {
  if (isListed(actor, allowedActors)) return undefined
  const { login } = actor
  const part = actor.isAuthor === true ? 'wrote the text that was edited for' : 'caused'
  const way = `Someone with write access can start it, or the workflow's author puts the name on the input allowed-actors.`
  if (actor.isBot)
    return `${login}, who ${part} this ${eventName} event, is not a person, and apps may start sessions only by name. To allow it, put exactly "${login}" on the input allowed-actors.`
  const permission = permissions.get(login.toLowerCase())
  if (permission?.ok !== true)
    return `whether ${login}, who ${part} this ${eventName} event, has write access could not be determined: ${permission?.error ?? 'no answer'}. ${way}`
  if (WRITERS.has(permission.value)) return undefined
  return `${login}, who ${part} this ${eventName} event, has no write access to the repository (permission: ${permission.value}). ${way}`
}
