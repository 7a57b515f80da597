/** Names of the artifacts that hand a session from job to job: unique over sessions, legs and attempts of one workflow run. Pure. */

/** What the output `plan` says: which artifact, and the digest of `plan.json` in it. */
export interface PlanReference {
  readonly artifact: string
  /** SHA-256 of `plan.json` in hexadecimal digits. */
  readonly digest: string
}

/** An artifact of a session, by its name. */
export type SessionArtifact =
  | { readonly kind: 'plan'; readonly sessionId: string; readonly attempt: number }
  | {
      readonly kind: 'leg'
      readonly sessionId: string
      readonly id: string
      readonly attempt: number
    }

/** The plan's artifact. */
export function planArtifactName(sessionId: string, attempt: number): string {
  return `mpm-plan-${sessionId}-attempt-${attempt}`
}

/** A leg's artifact: names are unique in a run, so each attempt of a leg has its own. */
export function legArtifactName(sessionId: string, id: string, attempt: number): string {
  return `mpm-leg-${sessionId}-${id}-attempt-${attempt}`
}

/** A name may end in a further number, where the one before it was taken by an upload that was cut off. */
const NAME = /^mpm-(?:plan-([\w.-]+)|leg-([\w.-]+)-(\d{2,8}))-attempt-(\d{1,6})(?:-\d)?$/

/** What a name says; undefined for any other artifact. */
export function parseArtifactName(name: string): SessionArtifact | undefined {
  const found = NAME.exec(name)
  if (found === null) return undefined
  const [, planOf, legOf = '', id = '', attempt = ''] = found
  return planOf === undefined
    ? { kind: 'leg', sessionId: legOf, id, attempt: Number(attempt) }
    : { kind: 'plan', sessionId: planOf, attempt: Number(attempt) }
}

/** The reference as one word, for an output and an input. */
export function renderPlanReference({ artifact, digest }: PlanReference): string {
  return `${artifact}:${digest}`
}

/** Its pattern: a name and a digest, or `none` for a planning job that gave no plan. */
export const PLAN_REFERENCE = /^(?:none|mpm-plan-[\w.-]+:[0-9a-f]{64})$/

/** The reference of a word of that pattern; undefined for `none`. */
export function parsePlanReference(text: string): PlanReference | undefined {
  const [artifact = '', digest] = text.split(':')
  return digest === undefined ? undefined : { artifact, digest }
}
