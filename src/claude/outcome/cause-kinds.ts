/** The causes of a failed run, as one word each, and what they mean for another attempt. */

/** Causes that may have passed at the next attempt. */
export const PASSING_CAUSES = [
  'rate-limit',
  'overloaded',
  'server-error',
  'network',
  'cut-stream',
  'paused-turn',
  'empty-answer',
  'crash'
] as const

/** Causes that would recur in another attempt. */
export const PERMANENT_CAUSES = [
  'authentication',
  'permission',
  'credit',
  'plan-limit',
  'prompt-too-long',
  'refused',
  'model',
  'arguments',
  'turns',
  'budget',
  'invalid-request',
  'lost-conversation',
  'excess-tools',
  'ended-from-outside',
  'not-started',
  'cancelled',
  'not-done',
  'unknown'
] as const

/** Causes that are a limit of the run itself. */
export const RESOURCE_CAUSES = ['memory', 'timeout', 'stall'] as const

/** Why a run failed. */
export type FailureCause =
  (typeof PASSING_CAUSES)[number] | (typeof PERMANENT_CAUSES)[number] | (typeof RESOURCE_CAUSES)[number]

/** `passing`: worth another attempt; `resource`: a limit was too small. */
export type FailureKind = 'passing' | 'permanent' | 'resource'

/** Returns the kind of a cause. */
export function kindOfCause(cause: FailureCause): FailureKind {
  if (PASSING_CAUSES.some((each) => each === cause)) return 'passing'
  return RESOURCE_CAUSES.some((each) => each === cause) ? 'resource' : 'permanent'
}
