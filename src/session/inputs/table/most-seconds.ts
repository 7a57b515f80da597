/** Five days: the longest that a job may run on a self-hosted runner. */
export const MOST_SECONDS = 432_000
