/** A mistake in what the workflow's author wrote: told whole, before anything starts. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError'
  /** Each problem with what it is about, why it is one, and what to do. */
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(problems.length === 1 ? (problems[0] ?? '') : problems.map((problem) => `- ${problem}`).join('\n'))
    this.problems = problems
  }
}
