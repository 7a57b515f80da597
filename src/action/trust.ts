/**
 * Who may start a session. An event that outsiders can cause needs somebody with write access behind it, or a name
 * that the workflow's author wrote down; a fork's code is never worked on with the base's secrets. Pure.
 */
import { isListed } from './login-list.js'
import { OWN_MARK } from './own-mark.js'
import { refuseFork } from './trust-fork.js'
import { hasPart, partOf, pullNumber, textOf, type Payload, type WorkflowEvent } from './workflow-event.js'

/** Somebody behind the event. */
export interface EventActor {
  readonly login: string
  /** Anything but a person: an app may call itself what it likes, so it is known by its whole name alone. */
  readonly isBot: boolean
}

/** Where the code of the event's pull request comes from. */
export type Origin =
  | { readonly kind: 'none' }
  | { readonly kind: 'same-repository' }
  | { readonly kind: 'fork'; readonly headSha: string }
  /** The payload does not say it: the API has to be asked for this pull request. */
  | { readonly kind: 'unknown'; readonly pull: number }

/** What has to be found out before it can be decided. */
export interface TrustQuestion {
  /** Who needs write access or a place on the list; all of them. Empty: nobody can be named. */
  readonly actors: readonly EventActor[]
  readonly origin: Origin
  /** The event gives a fork's run no secrets (`pull_request`), or all of them (`pull_request_target`). */
  readonly hasSecrets: boolean
  /** The text that caused the event is this action's own comment or issue. */
  readonly isOwnText: boolean
}

/** What the API says of somebody. */
export type Permission =
  { readonly kind: 'known'; readonly name: string } | { readonly kind: 'unknown'; readonly reason: string }

/** What lies in the working directory. */
export type Checkout =
  | { readonly kind: 'commit'; readonly head: string; readonly parents: readonly string[] }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unknown'; readonly reason: string }

/** A checkout below the working directory, or beside it in the workspace. */
export interface NestedCheckout {
  /** Absolute. */
  readonly folder: string
  readonly checkout: Checkout
  /** It is a submodule of the repository around it, at the commit that this one names. */
  readonly isPinned: boolean
}

/** All that the decision needs. */
export interface TrustFacts extends Omit<TrustQuestion, 'origin'> {
  readonly eventName: string
  readonly origin:
    Exclude<Origin, { readonly kind: 'unknown' }> | { readonly kind: 'unknown'; readonly reason: string }
  /** The commit that the run is for: on an event of the base, the base's. */
  readonly baseSha: string
  readonly allowedActors: readonly string[]
  /** By login, in small letters. */
  readonly permissions: ReadonlyMap<string, Permission>
  readonly checkout: Checkout
  readonly nested: readonly NestedCheckout[]
  /** Absolute. */
  readonly workingDirectory: string
  readonly workspace: string
}

/** The decision; a refusal says what is the matter and what to do. */
export type TrustDecision =
  | { readonly isTrusted: true; readonly reason: string }
  | { readonly isTrusted: false; readonly reason: string }

/** Nobody without write access can cause these, or they come from GitHub's own clock. */
const INSIDERS_EVENTS = new Set([
  'push',
  'schedule',
  'workflow_dispatch',
  'repository_dispatch',
  'merge_group',
  'release'
])

/** Runs of these on a fork's pull request get no secrets and a token that only reads. */
const EVENTS_WITHOUT_SECRETS = new Set(['pull_request', 'pull_request_review', 'pull_request_review_comment'])

const WRITERS = new Set(['admin', 'maintain', 'write'])

/** What is to be asked about the event; undefined when it needs no check. Any event that is not known needs one. */
export function askTrust(event: WorkflowEvent): TrustQuestion | undefined {
  const { name, payload } = event
  if (name === '' || INSIDERS_EVENTS.has(name)) return undefined
  const origin = originOf(event)
  const hasSecrets = !EVENTS_WITHOUT_SECRETS.has(name)
  const isOwnText = bringsOwnText(payload)
  if (name !== 'workflow_run')
    return { actors: actorsOf(payload, event.actor, ['sender']), origin, hasSecrets, isOwnText }
  const run = partOf(payload, 'workflow_run')
  const isInsiders = INSIDERS_EVENTS.has(textOf(run, 'event') ?? '') && origin.kind !== 'fork'
  return isInsiders
    ? undefined
    : { actors: actorsOf(run, undefined, ['actor', 'triggering_actor']), origin, hasSecrets, isOwnText }
}

/** A label on one of our issues is a person's doing; the issue itself, or our comment, is not. */
function bringsOwnText(payload: Payload): boolean {
  if (!['opened', 'created', 'edited'].includes(textOf(payload, 'action') ?? '')) return false
  const written = ['comment', 'review', 'issue', 'pull_request'].find((part) => hasPart(payload, part)) ?? ''
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
  // Whom the runner names may be another one than the payload does.
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
  // One that does not say where it comes from counts as a fork's.
  if (hasPart(payload, 'pull_request') || name.startsWith('pull_request')) {
    const head = partOf(payload, 'pull_request', 'head')
    return origin(textOf(head, 'repo', 'full_name'), textOf(head, 'sha'), repository)
  }
  const pull = pullNumber(event)
  return pull === undefined ? { kind: 'none' } : { kind: 'unknown', pull }
}

/** A fork that is gone has no name any more, and its commits are as foreign as before. */
export function origin(
  head: string | undefined,
  headSha: string | undefined,
  repository: string
): Extract<Origin, { readonly kind: 'fork' | 'same-repository' }> {
  return head?.toLowerCase() === repository.toLowerCase()
    ? { kind: 'same-repository' }
    : { kind: 'fork', headSha: headSha ?? '' }
}

/** Decides. The first refusal that applies is told. */
export function decideTrust(facts: TrustFacts): TrustDecision {
  const { eventName, actors } = facts
  if (facts.isOwnText)
    return refuse(
      `the text behind this ${eventName} event is a comment or issue of this action itself, and a session that starts the next would have no end. Nothing is to be done.`
    )
  if (actors.length === 0)
    return refuse(
      `the event ${eventName} names nobody who caused it. Start the session by workflow_dispatch, or from an event that names its sender.`
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
  const way = `Somebody with write access can start it, or the workflow's author puts the name on the input allowed-actors.`
  if (actor.isBot)
    return `${login}, who caused this ${eventName} event, is no person, and apps may start sessions only by name. If it is to, put exactly "${login}" on the input allowed-actors.`
  const permission = permissions.get(login.toLowerCase())
  if (permission?.kind !== 'known')
    return `whether ${login}, who caused this ${eventName} event, has write access could not be asked: ${permission?.reason ?? 'no answer'}. ${way}`
  if (WRITERS.has(permission.name)) return undefined
  return `${login}, who caused this ${eventName} event, has no write access to the repository (permission: ${permission.name}). ${way}`
}
