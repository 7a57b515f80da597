import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startCacheService, type CacheService } from '../support/cache-service.js'
import { runGitIn } from '../support/repository.js'
import { createJob, type Job } from '../support/runner-job.js'
import { runAction, type StepResult } from '../support/runner.js'

let service: CacheService
let job: Job
beforeEach(async () => {
  service = await startCacheService()
  job = createJob({ env: service.env })
  writeFileSync(join(job.workspace, 'a.txt'), 'a\n')
  runGitIn(job.workspace, ['init', '-q'])
  runGitIn(job.workspace, ['add', '-A'])
  runGitIn(job.workspace, ['commit', '-qm', 'first'])
})
// Fails, too, of any process that outlived the test.
afterEach(async () => {
  await service.close()
  job.dispose()
})

/** One attempt of the job: its folders are fresh, what the cache holds is not. */
async function attempt(qaTimeout: string): Promise<StepResult> {
  rmSync(join(job.temp, 'mpm-results'), { recursive: true, force: true })
  rmSync(join(job.temp, 'mpm-results-restored'), { force: true })
  runGitIn(job.workspace, ['checkout', '-q', '.'])
  runGitIn(job.workspace, ['clean', '-qfd'])
  const script = join(job.temp, 'scenario.json')
  const agents = {
    Engineer: { 'write-file': { path: 'made.txt', content: 'made\n' } },
    QA: { 'delay-seconds': 4 },
    Ops: {}
  }
  const names = Object.keys(agents)
  const response = names.map((name) => `**${name} Agent**: Do the part of ${name}`).join('\n\n')
  writeFileSync(script, JSON.stringify({ pm: { response }, agents }))
  const inputs = {
    prompt: 'Do it',
    rehearse: 'true',
    'rehearsal-script': script,
    isolation: 'worktree',
    cache: 'true',
    'agent-timeouts': `QA: ${qaTimeout}`,
    'upload-artifacts': 'false'
  }
  return (await runAction({ job, inputs })).main
}

describe('cache on the runner', () => {
  it('makes a re-run of a failed job repeat only what failed', async () => {
    const first = await attempt('2')
    expect(first.exitCode).toBe(1)
    expect(first.outputs).toMatchObject({ conclusion: 'failure', successful: '2', failed: '1' })
    expect(service.keys).toHaveLength(1)
    const second = await attempt('60')
    expect({ exitCode: second.exitCode, log: second.log }).toMatchObject({ exitCode: 0 })
    expect(second.outputs).toMatchObject({ conclusion: 'success', successful: '3' })
    for (const name of ['PM', 'Engineer', 'Ops']) expect(second.log).toContain(`[${name}] not run again`)
    expect(second.log).not.toContain('[QA] not run again')
    expect(readdirSync(job.workspace)).toContain('made.txt')
    expect(service.keys).toHaveLength(2)
  })

  it('warns when it cannot be reached, and the session is whole', async () => {
    service.refuse()
    const result = await attempt('60')
    expect({ exitCode: result.exitCode, log: result.log }).toMatchObject({ exitCode: 0 })
    expect(result.outputs).toMatchObject({ conclusion: 'success', successful: '3' })
    expect(result.annotations.filter(({ name }) => name === 'warning').length).toBeGreaterThan(0)
  })
})
