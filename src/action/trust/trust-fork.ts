/** Whether agents would work on a fork's code with the base's secrets, and what to do about it. Pure. */
import path from 'node:path'
import { isListed } from './login-list.js'
import type { Checkout, NestedCheckout, TrustFacts } from './trust-facts.js'

type Commit = Extract<Checkout, { kind: 'commit' }>

/** The facts where the event's code is a fork's. */
interface ForkFacts extends TrustFacts {
  readonly origin: Extract<TrustFacts['origin'], { kind: 'fork' }>
}

/** Changed files that a refusal names. */
const SHOWN = 3

/** The refusal; undefined when there is none. */
export function refuseFork(facts: TrustFacts): string | undefined {
  const { eventName, origin: from, actors, allowedActors } = facts
  if (from.kind === 'none' || from.kind === 'same-repository') return undefined
  if (from.kind === 'unknown')
    return `where the code behind this ${eventName} event comes from could not be determined: ${from.reason}.`
  if (!facts.hasSecrets)
    return actors.every((actor) => isListed(actor, allowedActors))
      ? undefined
      : `the pull request comes from a fork, and GitHub gives its ${eventName} runs no secrets, so that agents have no key. ${SAFE_WAY} Where your settings do hand secrets to forks, put the actor on the input allowed-actors.`
  const ofFork = { ...facts, origin: from }
  return refuseCheckout(ofFork) ?? refuseNested(ofFork)
}

const SAFE_WAY =
  'The safe way: someone with write access reads the change, and starts a session by workflow_dispatch on a branch of this repository that holds it.'

const FROM_FORK = 'the event is about code that is, or may be, from a fork'

function dangerOf({ eventName }: ForkFacts): string {
  return `This ${eventName} run has the repository's secrets, and agents that work on a fork's code follow what it says.`
}

/** The base may contain the fork's commit: then it has been merged. */
function isBase({ head }: Commit, { baseSha }: ForkFacts): boolean {
  return baseSha !== '' && head === baseSha
}

function refuseCheckout(facts: ForkFacts): string | undefined {
  const { checkout, baseSha } = facts
  const danger = dangerOf(facts)
  const advice = `Check out the base (actions/checkout without ref). ${SAFE_WAY}`
  switch (checkout.kind) {
    case 'empty':
      return undefined
    case 'unknown':
      return `${FROM_FORK}, and the origin of the code in the working directory is unknown: ${checkout.reason}. ${danger} ${advice}`
    case 'commit':
      if (isBase(checkout, facts)) return refuseChanges('the working directory', checkout, facts)
      return checkout.isFromFork
        ? `the working directory holds the code of a fork's pull request. ${danger} ${SAFE_WAY}`
        : `${FROM_FORK}, and the working directory holds neither the base's commit${baseSha === '' ? '' : ` ${baseSha.slice(0, 12)}`} nor the fork's of the event, but ${checkout.head.slice(0, 12)}. ${danger} ${advice}`
  }
}

/** Files over the base's commit may be the fork's: `git checkout FETCH_HEAD -- .` puts them there. */
function refuseChanges(place: string, { head, changed }: Commit, facts: ForkFacts): string | undefined {
  if (changed.length === 0) return undefined
  const more = changed.length > SHOWN ? ` and ${changed.length - SHOWN} more` : ''
  const named = changed.slice(0, SHOWN).map((file) => JSON.stringify(file))
  return `${FROM_FORK}, and files in ${place} differ from the commit ${head.slice(0, 12)} that is checked out: ${named.join(', ')}${more}. ${dangerOf(facts)} Leave out the step that changes them, or move it after this one. ${SAFE_WAY}`
}

/**
 * The working directory may contain only the base and its submodules. The rest of the workspace, and what links lead to,
 * may contain other projects, and branches and tags of this repository.
 */
function refuseNested(facts: ForkFacts): string | undefined {
  const danger = dangerOf(facts)
  const without = 'Leave that checkout out: agents get the change (title, text, changed files) as data.'
  for (const found of facts.nested) {
    const { checkout, isLink } = found
    if (!isLink && found.folder === facts.workingDirectory) continue
    const name = path.relative(facts.workspace, found.folder)
    const folder = name === '' ? 'at the top of the workspace' : name
    const place = isLink ? `the folder that the link ${name} leads to` : `the folder ${folder}`
    if (checkout.kind === 'commit' && checkout.isFromFork && !isKnown(found, checkout, facts))
      return `${place} holds the code of a fork's pull request, where agents can reach it. ${danger} ${without} ${SAFE_WAY}`
    const why = describeStrange(found, facts)
    if (why !== undefined) return `${FROM_FORK}, and ${place} ${why}. ${danger} ${without} ${SAFE_WAY}`
    const isCompared =
      checkout.kind === 'commit' && (isInside(found, facts) || isOfThisProject(checkout, facts))
    const changes = isCompared ? refuseChanges(place, checkout, facts) : undefined
    if (changes !== undefined) return changes
  }
  return undefined
}

/** Why the checkout is not known to be harmless; undefined when it is. */
function describeStrange(found: NestedCheckout, facts: ForkFacts): string | undefined {
  const { checkout } = found
  if (checkout.kind !== 'commit')
    return `is a checkout of unknown origin (${checkout.kind === 'unknown' ? checkout.reason : 'it is empty'})`
  if (isKnown(found, checkout, facts)) return undefined
  const commit = checkout.head.slice(0, 12)
  if (isInside(found, facts))
    return `within the working directory is a checkout of ${commit}, which is neither the base's commit nor a submodule of it. Put what is not from a fork outside of working-directory`
  return isOfThisProject(checkout, facts)
    ? `is a checkout of ${commit}, which no branch or tag of this repository is known to contain. Check out a branch, with this repository as the only remote`
    : undefined
}

function isKnown(found: NestedCheckout, checkout: Commit, facts: ForkFacts): boolean {
  if (isBase(checkout, facts) || (isInside(found, facts) && found.isPinned)) return true
  const { repositories, isOnBranch } = checkout
  const isOnlyOurs =
    repositories.length > 0 && repositories.every((name) => name === facts.repository.toLowerCase())
  return !isInside(found, facts) && isOnlyOurs && isOnBranch
}

/** Whether it may hold this project's code, from this repository or from a fork: a fork usually keeps the name. */
function isOfThisProject({ repositories }: Commit, { repository, origin }: ForkFacts): boolean {
  const own = [repository, origin.repository ?? ''].map((name) => name.toLowerCase())
  const nameOf = (full: string): string => full.slice(full.indexOf('/') + 1)
  return (
    repositories.length === 0 ||
    repositories.some((name) => own.some((each) => each !== '' && nameOf(each) === nameOf(name)))
  )
}

function isInside({ folder, isLink }: NestedCheckout, { workingDirectory }: ForkFacts): boolean {
  const fromTop = path.relative(workingDirectory, folder)
  return !isLink && fromTop !== '' && fromTop.split(path.sep)[0] !== '..' && !path.isAbsolute(fromTop)
}
