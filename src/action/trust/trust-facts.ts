/** Facts on which trust depends, and the decision. */
import type { Result } from '../../util/result.js'

/** A user or app that caused the event. */
export interface EventActor {
  readonly login: string
  /** Not a person: an app can choose any name, so only its full login identifies it. */
  readonly isBot: boolean
}

/** Where the code of the event's pull request comes from. */
export type Origin =
  | { readonly kind: 'none' }
  | { readonly kind: 'same-repository' }
  | { readonly kind: 'fork'; readonly headSha: string }
  /** The payload does not say; the API knows this pull request. */
  | { readonly kind: 'unknown'; readonly pull: number }

/** What the decision has to find out. */
export interface TrustQuestion {
  /** All of them need write access or a place on the list. Empty: the event names nobody. */
  readonly actors: readonly EventActor[]
  readonly origin: Origin
  /** Whether a fork's run has the secrets: not with `pull_request`, but with `pull_request_target`. */
  readonly hasSecrets: boolean
  /** Whether this action's own comment or issue caused the event. */
  readonly isOwnText: boolean
}

/** The name of a user's permission, or why it is unknown. */
export type Permission = Result<string>

/** What the working directory contains. */
export type Checkout =
  | { readonly kind: 'commit'; readonly head: string; readonly parents: readonly string[] }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unknown'; readonly reason: string }

/** A checkout below the working directory, or elsewhere in the workspace. */
export interface NestedCheckout {
  /** Absolute. */
  readonly folder: string
  readonly checkout: Checkout
  /** Whether it is a submodule at the commit that the enclosing repository names. */
  readonly isPinned: boolean
}

/** Everything that the decision needs. */
export interface TrustFacts extends Omit<TrustQuestion, 'origin'> {
  readonly eventName: string
  readonly origin:
    Exclude<Origin, { readonly kind: 'unknown' }> | { readonly kind: 'unknown'; readonly reason: string }
  /** The commit of the workflow run; for an event of the base, the base's. */
  readonly baseSha: string
  readonly allowedActors: readonly string[]
  /** By login in lower case. */
  readonly permissions: ReadonlyMap<string, Permission>
  readonly checkout: Checkout
  readonly nested: readonly NestedCheckout[]
  /** Absolute. */
  readonly workingDirectory: string
  readonly workspace: string
}

/** The decision; a refusal says what is wrong and what to do. */
export type TrustDecision =
  | { readonly isTrusted: true; readonly reason: string }
  | { readonly isTrusted: false; readonly reason: string }
