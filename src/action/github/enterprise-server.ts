/** GitHub Enterprise Server, and the service that it lacks. */

type Variables = Readonly<Record<string, string | undefined>>

/** Whether the job runs there. The clients of artifacts and cache test the same host names. */
export function isEnterpriseServer({ GITHUB_SERVER_URL: server }: Variables): boolean {
  if (server === undefined || !URL.canParse(server)) return false
  return !/^(?:github\.com|.+\.ghe\.com|.+\.localhost)$/i.test(new URL(server).hostname)
}

/** Why there is no artifact there. */
export const NO_ARTIFACTS =
  'GitHub Enterprise Server has no artifacts of the kind that actions upload today (version 4)'
