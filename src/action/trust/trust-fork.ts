/** Whether agents would work on a fork's code with the base's secrets, and what to do about it. Pure. */
import path from 'node:path'
import { isListed } from './login-list.js'
import type { Checkout, NestedCheckout, TrustFacts } from './trust-facts.js'

/** The refusal; undefined when there is none. */
export function refuseFork(facts: TrustFacts): string | undefined {
  const { eventName, origin: from, actors, allowedActors } = facts
  if (from.kind === 'none' || from.kind === 'same-repository') return undefined
  if (from.kind === 'unknown')
    return `where the code of the pull request behind this ${eventName} event comes from could not be determined: ${from.reason}.`
  if (!facts.hasSecrets)
    return actors.every((actor) => isListed(actor, allowedActors))
      ? undefined
      : `the pull request comes from a fork, and GitHub gives its ${eventName} runs no secrets, so that agents have no key. ${SAFE_WAY} Where your settings do hand secrets to forks, put the actor on the input allowed-actors.`
  return refuseCheckout(facts, from.headSha) ?? refuseNested(facts, from.headSha)
}

const SAFE_WAY =
  'The safe way: someone with write access reads the change, and starts a session by workflow_dispatch on a branch of this repository that holds it.'

function dangerOf(eventName: string): string {
  return `This ${eventName} run has the repository's secrets, and agents that work on a fork's code follow what it says.`
}

function isOfFork(checkout: Extract<Checkout, { kind: 'commit' }>, headSha: string): boolean {
  return [checkout.head, ...checkout.parents].includes(headSha)
}

function refuseCheckout({ eventName, checkout, baseSha }: TrustFacts, headSha: string): string | undefined {
  const danger = dangerOf(eventName)
  switch (checkout.kind) {
    case 'empty':
      return undefined
    case 'unknown':
      return `the pull request comes from a fork, and the origin of the code in the working directory is unknown: ${checkout.reason}. ${danger} Check out the base (actions/checkout without ref). ${SAFE_WAY}`
    case 'commit':
      if (checkout.head === baseSha) return undefined
      return isOfFork(checkout, headSha)
        ? `the working directory holds the code of a fork's pull request. ${danger} ${SAFE_WAY}`
        : `the pull request comes from a fork, and the working directory holds neither the base's commit ${baseSha.slice(0, 12)} nor the fork's of the event, but ${checkout.head.slice(0, 12)}. ${danger} Check out the base (actions/checkout without ref). ${SAFE_WAY}`
  }
}

/**
 * The working directory may contain only the base and its submodules; the rest of the workspace anything that is not known
 * to be the fork's.
 */
function refuseNested(facts: TrustFacts, headSha: string): string | undefined {
  const { eventName, nested, workspace } = facts
  const danger = dangerOf(eventName)
  const without = 'Leave that checkout out: agents get the change (title, text, changed files) as data.'
  for (const found of nested) {
    const folder = path.relative(workspace, found.folder)
    const { checkout } = found
    if (checkout.kind === 'commit' && isOfFork(checkout, headSha))
      return `the folder ${folder} holds the code of a fork's pull request, where agents can reach it. ${danger} ${without} ${SAFE_WAY}`
    if (!isStrange(found, facts)) continue
    const what =
      checkout.kind === 'commit'
        ? `a checkout of ${checkout.head.slice(0, 12)}, which is neither the base's commit nor a submodule of it`
        : `a checkout of unknown origin (${checkout.kind === 'unknown' ? checkout.reason : 'it is empty'})`
    return `the pull request comes from a fork, and the folder ${folder} within the working directory is ${what}. ${danger} ${without} Put what is not from a fork outside of working-directory. ${SAFE_WAY}`
  }
  return undefined
}

function isStrange({ folder, checkout, isPinned }: NestedCheckout, facts: TrustFacts): boolean {
  const fromTop = path.relative(facts.workingDirectory, folder)
  const isWithin = fromTop !== '' && fromTop.split(path.sep)[0] !== '..' && !path.isAbsolute(fromTop)
  if (!isWithin || isPinned) return false
  return checkout.kind !== 'commit' || checkout.head !== facts.baseSha
}
