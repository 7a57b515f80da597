/** What a test of the budget of a day plays on: the runner's cache, and the REST API that lists its entries. */
import { startCacheService, type CacheService } from './cache-service.js'
import { STAND_IN_TOKEN, startGitHubApi, type GitHubStandIn } from './github-api.js'

/** The running stand-ins. */
export interface DayStage {
  readonly cache: CacheService
  readonly github: GitHubStandIn
  /** Variables of a job whose runtime token is this one; the artifacts' service stays as it is. */
  readonly envOf: (runtimeToken: string, ref?: string) => Readonly<Record<string, string>>
  /** Inputs that every job needs besides the budget. */
  readonly inputs: Readonly<Record<string, string>>
  readonly close: () => Promise<void>
}

/** Starts both on 127.0.0.1. */
export async function startDayStage(): Promise<DayStage> {
  const cache = await startCacheService()
  const github = await startGitHubApi()
  github.listCaches = () => cache.entries
  return {
    cache,
    github,
    envOf: (runtimeToken, ref = 'refs/heads/main') => {
      cache.admit(runtimeToken, ref)
      return {
        GITHUB_REF: ref,
        GITHUB_API_URL: github.url,
        GITHUB_WORKFLOW_REF: `octo/calculator/.github/workflows/agents.yml@${ref}`,
        // Protocol 1 has an address of its own.
        ACTIONS_CACHE_URL: cache.env['ACTIONS_CACHE_URL'] ?? '',
        ACTIONS_CACHE_SERVICE_V2: ''
      }
    },
    inputs: { 'github-token': STAND_IN_TOKEN },
    close: async () => {
      await cache.close()
      await github.close()
    }
  }
}
