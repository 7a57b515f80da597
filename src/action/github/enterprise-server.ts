/** GitHub Enterprise Server and other runners that lack the service of artifacts. */

type Variables = Readonly<Record<string, string | undefined>>

/** Whether the job runs there. The clients of artifacts and cache test the same host names. */
export function isEnterpriseServer({ GITHUB_SERVER_URL: server }: Variables): boolean {
  if (server === undefined || !URL.canParse(server)) return false
  return !/^(?:github\.com|.+\.ghe\.com|.+\.localhost)$/i.test(new URL(server).hostname)
}

/** Why there is no artifact there. */
export const NO_ARTIFACTS =
  'GitHub Enterprise Server has no artifacts of the kind that actions upload today (version 4)'

/** Why this job can neither upload nor download artifacts; undefined where it can. */
export function noArtifactsReason(env: Variables): string | undefined {
  const server = env['GITHUB_SERVER_URL'] ?? ''
  if (server !== '' && !URL.canParse(server)) return `GITHUB_SERVER_URL (${server}) is not an address`
  if (isEnterpriseServer(env)) return NO_ARTIFACTS
  const missing = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL'].filter((name) => (env[name] ?? '') === '')
  const results = env['ACTIONS_RESULTS_URL'] ?? ''
  if (missing.length === 0)
    return URL.canParse(results) ? undefined : `ACTIONS_RESULTS_URL (${results}) is not an address`
  return `this runner offers no service for them (${missing.join(' and ')} not set; act has one with --artifact-server-path)`
}
