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
