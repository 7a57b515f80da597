import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runGitIn } from '../support/repository.js'
import { setStage, type Stage } from '../support/stage.js'

let stage: Stage

beforeEach(async () => {
  stage = await setStage()
  const { workspace } = stage.job
  writeFileSync(join(workspace, 'a.txt'), 'a\n')
  runGitIn(workspace, ['init', '-q'])
  runGitIn(workspace, ['add', '-A'])
  runGitIn(workspace, ['commit', '-qm', 'first'])
})

// Fails, too, of any process that outlived the test.
afterEach(() => stage.close())

describe('worktrees of a main step that is killed', () => {
  it('are removed by the post step, and the checkout is as it was', async () => {
    const script = join(stage.job.temp, 'scenario.json')
    const agents = { Engineer: { 'write-file': { path: 'b.txt', content: 'b\n' }, hang: true } }
    writeFileSync(script, JSON.stringify({ pm: { response: '**Engineer Agent**: Do it' }, agents }))
    const inputs = { prompt: 'Do it', rehearse: 'true', 'rehearsal-script': script, isolation: 'worktree' }
    const running = stage.startMain({ inputs })
    await running.waitForOutput(/\[Engineer\] Write b\.txt/)
    const main = await running.kill()
    const workspace = `${main.state['mpm-session-directory'] ?? ''}-workspace`
    expect(existsSync(join(workspace, '01', 'b.txt'))).toBe(true)
    await stage.runPost({ inputs }, main)
    expect(existsSync(workspace)).toBe(false)
    expect(runGitIn(stage.job.workspace, ['status', '--porcelain'])).toBe('')
    expect(runGitIn(stage.job.workspace, ['worktree', 'list']).trim().split('\n')).toHaveLength(1)
  })
})
