/** Mistakes of the workflow's author, all reported together before anything starts. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError'
  /** Each problem: what it is about, why, and what to do. */
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(problems.length === 1 ? (problems[0] ?? '') : problems.map((problem) => `- ${problem}`).join('\n'))
    this.problems = problems
  }
}
