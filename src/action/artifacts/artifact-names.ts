/** Names of the artifacts that pass a session from job to job, unique across the sessions, legs and attempts of a workflow run. Pure. */

/** The output `plan`: the artifact, and the digest of `plan.json` in it. */
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

/** A name ends in one more number when the name without it was taken by an interrupted upload. */
const NAME = /^mpm-(?:plan-([\w.-]+)|leg-([\w.-]+)-(\d{2,8}))-attempt-(\d{1,6})(?:-\d)?$/

/** Parses a name; undefined for any other artifact. */
export function parseArtifactName(name: string): SessionArtifact | undefined {
  const found = NAME.exec(name)
  if (found === null) return undefined
  const [, planOf, legOf = '', id = '', attempt = ''] = found
  return planOf === undefined
    ? { kind: 'leg', sessionId: legOf, id, attempt: Number(attempt) }
    : { kind: 'plan', sessionId: planOf, attempt: Number(attempt) }
}

/** The reference as a single word, for an output and an input. */
export function renderPlanReference({ artifact, digest }: PlanReference): string {
  return `${artifact}:${digest}`
}

/** Pattern of a reference: a name and a digest, or `none` for a planning job that produced no plan. */
export const PLAN_REFERENCE = /^(?:none|mpm-plan-[\w.-]+:[0-9a-f]{64})$/

/** Parses a text that matches the pattern; undefined for `none`. */
export function parsePlanReference(text: string): PlanReference | undefined {
  const [artifact = '', digest] = text.split(':')
  return digest === undefined ? undefined : { artifact, digest }
}
