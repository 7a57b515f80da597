/**
 * Entries of spending in GitHub's cache: keys cannot be changed, and the REST API lists them for all branches, so no content is
 * needed.
 */
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { SpendingStore } from '../../session/spending/hold-day.js'
import type { LoadCacheService } from '../cache/result-cache.js'
import type { GitHubApi } from '../github/github-api.js'
import type { StepContext } from '../step/step-context.js'

/** Ten thousand entries; GitHub allows few sessions more on a day. */
const PAGES = 100

/** The entries of this repository. */
export function openCacheSpending(
  step: StepContext,
  api: Pick<GitHubApi, 'listCacheKeys'> | undefined,
  load: LoadCacheService
): SpendingStore {
  return {
    list: async (beginning) => {
      if (api === undefined) throw new Error('there is no github-token')
      const { entries, isWhole } = await api.listCacheKeys(beginning, PAGES)
      if (!isWhole) throw new Error('GitHub lists more entries than can be read')
      return entries.map(({ key, ref }) => ({ name: key, ref }))
    },
    add: async (name) => {
      const service = await load(step.env)
      if (service === undefined) throw new Error('this runner has no cache service')
      // A cache entry needs a content; a new name, so that nobody can put a link in its place.
      const file = path.join(step.temporaryDirectory, `mpm-spending-${randomUUID()}`)
      try {
        fs.writeFileSync(file, 'mpm-orchestrator\n', { flag: 'wx', mode: 0o600 })
        if (!(await service.save(name, file))) throw new Error('this job may not write to the cache')
      } finally {
        fs.rmSync(file, { force: true })
      }
    }
  }
}
