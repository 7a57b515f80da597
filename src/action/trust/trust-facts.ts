/** Facts on which trust depends, and the decision. */
import type { Result } from '../../util/result.js'

/** A user or app that caused the event. */
export interface EventActor {
  readonly login: string
  /** Not a person: an app can choose any name, so only its full login identifies it. */
  readonly isBot: boolean
  /** Wrote a text that somebody else edited. */
  readonly isAuthor?: boolean
}

/** Where the code of the event's pull request comes from. */
export type Origin =
  | { readonly kind: 'none' }
  | { readonly kind: 'same-repository' }
  /** `repository` is `owner/name`; undefined when it is unknown or deleted. */
  | { readonly kind: 'fork'; readonly headSha: string; readonly repository?: string | undefined }
  /** The payload does not say; the API knows this pull request. */
  | { readonly kind: 'unknown'; readonly pull: number }
  /** An event about a commit, which may be a fork's; the API knows the branches of this repository. */
  | { readonly kind: 'unknown-commit'; readonly sha: string }

/** What the decision has to find out. */
export interface TrustQuestion {
  /** All of them need write access or a place on the list. Empty: the event names nobody. */
  readonly actors: readonly EventActor[]
  readonly origin: Origin
  /** The commit that the base has for sure; empty when the event names only a commit that may be a fork's. */
  readonly baseSha: string
  /** Whether a fork's run has the secrets: not with `pull_request`, but with `pull_request_target`. */
  readonly hasSecrets: boolean
  /** Whether this action's own comment or issue caused the event. */
  readonly isOwnText: boolean
}

/** The name of a user's permission, or why it is unknown. */
export type Permission = Result<string>

/** What the working directory contains. */
export type Checkout =
  | {
      readonly kind: 'commit'
      readonly head: string
      /** Whether it is the fork's commit of the event, or is built on it. */
      readonly isFromFork: boolean
      /** `owner/name` of each repository that it was fetched from, in lower case. */
      readonly repositories: readonly string[]
      /** Whether a branch or tag of a remote contains it. */
      readonly isOnBranch: boolean
      /** Files that differ from the commit, or come from another one. */
      readonly changed: readonly string[]
    }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unknown'; readonly reason: string }

/** A checkout below the working directory, elsewhere in the workspace, or behind a link out of either. */
export interface NestedCheckout {
  /** Absolute; the link, if it is behind one. */
  readonly folder: string
  readonly isLink: boolean
  readonly checkout: Checkout
  /** Whether it is a submodule at the commit that the enclosing repository names. */
  readonly isPinned: boolean
}

/** The origin after the API was asked, or why it is still unknown. */
export type KnownOrigin =
  | Exclude<Origin, { readonly kind: 'unknown' | 'unknown-commit' }>
  | { readonly kind: 'unknown'; readonly reason: string }

/** Everything that the decision needs. */
export interface TrustFacts extends Omit<TrustQuestion, 'origin'> {
  readonly eventName: string
  readonly origin: KnownOrigin
  /** `owner/name` */
  readonly repository: string
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
