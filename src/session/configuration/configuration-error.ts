/** The move is the workflow author's: its inputs, its event, its runner, its budget, or the plan of another job. */
export type ConfigurationErrorCode =
  'INVALID_INPUT' | 'NOT_TRUSTED' | 'PLAN_UNUSABLE' | 'UNSUPPORTED_RUNNER' | 'DAY_BUDGET'

/** Mistakes of the workflow's author, all reported together before anything starts. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError'
  readonly code: ConfigurationErrorCode
  /** Each problem: what it is about, why, and what to do. */
  readonly problems: readonly string[]

  constructor(
    problems: readonly string[],
    {
      code = 'INVALID_INPUT',
      ...options
    }: ErrorOptions & { readonly code?: ConfigurationErrorCode | undefined } = {}
  ) {
    super(
      problems.length === 1 ? (problems[0] ?? '') : problems.map((problem) => `- ${problem}`).join('\n'),
      options
    )
    this.code = code
    this.problems = problems
  }
}
